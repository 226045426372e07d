import type { TokenRange } from './clause.ts';
import { determiners, isWord } from './clause-words.ts';
import { setOf } from './set-of.ts';
import { stemsOf } from './stems-of.ts';
import type { Token } from './token.ts';
import { beginningsOf, wordSequences } from './word-sequences.ts';

/** What becomes of texts that are not wanted. What is ignored, removed or returned may be what comes in. */
const failures = wordSequences(
  [
    ...['is', 'are', 'be', 'get', 'gets', 'is simply', 'are simply', 'is always', 'are always'].flatMap((verb) =>
      'rejected|discarded|thrown away|thrown out|sent back|bounced|returned to the author|returned to the writer|returned to sender|returned unread|refused|binned|blocked|turned down|marked as failed|marked as wrong|marked down|counted as wrong|counted as failed|useless|worthless|of no use|no good|unusable|wasted|worth nothing|not published|not accepted|not shown|not displayed|not read|unreadable'
        .split('|')
        .map((fate) => `${verb} ${fate}`),
    ),
    'do not get published|does not get published|never get published|never gets published|do not get through|does not get through|do not pass|does not pass|will not pass|will not be accepted|will be rejected|will be discarded|will be sent back|fail|fails|break the parser|breaks the parser|crash the parser|crashes the parser|break the import|breaks the import|crash the app|crashes the app|trip the filter|trips the filter|trip our filter|trips our filter|cost us money|costs us money|come straight back|comes straight back|go straight back|goes straight back|end up in the bin|ends up in the bin|go in the bin|goes in the bin|lose the reader|loses the reader|lose points|loses points|cannot be used|cannot be published|cannot be displayed|cannot be shown|is a failure|are failures',
  ].join('|'),
);

/** What the model writes; a message, a request or a file may be what comes in. */
const written = stemsOf(
  'answer response reply output completion draft copy summary post tweet title headline heading paragraph sentence caption description translation story article text list bullet slide line word anything everything whatever whoever',
);

/** Behind the noun, what tells which of them are meant. */
const restricting: ReadonlySet<string> = setOf(
  'that which with without in of over under above below beyond longer shorter exceeding containing mentioning starting beginning ending lacking missing written writes more fewer less',
);

/**
 * How many tokens say that the subject of a clause fails: "Replies without a greeting *are sent back*". What is said of such
 * a text is not to be. 0 where none begins at the token, or where the subject is nothing that the model writes.
 */
export function failureAt(tokens: readonly Token[], at: number, { from, to }: TokenRange): number {
  const length = failures.longestAt(tokens, at, to);
  return length > 0 && isSomeText(tokens, { from, to: at }) ? length : 0;
}

/** What others do to texts that they do not want. */
const refusals = wordSequences(
  'reject|rejects|discard|discards|send back|sends back|throw away|throws away|throw out|throws out|drop|drops|refuse|refuses|block|blocks|bin|bins|bounce|bounces|turn down|turns down|mark down|marks down|will reject|will discard|will drop|will block|will refuse|do not publish|does not publish|do not print|does not print|do not accept|does not accept|do not read|does not read|never publish|never publishes|never accept|never accepts',
);

/** How many tokens say that somebody refuses the texts that follow: "We *reject* drafts that …"; an order to refuse some is none. */
export function refusalAt(tokens: readonly Token[], at: number, { from, to }: TokenRange): number {
  const length = at > from ? refusals.longestAt(tokens, at, to) : 0;
  const isTold = length > 0 && at <= from + LONGEST_SUBJECT && refusers.has(tokens[at - 1]?.stem ?? '');
  return isTold && isSomeText(tokens, { from: at + length, to }) ? length : 0;
}

/** So many words stand before the verb at most. */
const LONGEST_SUBJECT = 5;

/** Who takes texts, or not. */
const refusers = stemsOf(
  'we they it reviewer editor importer parser filter client app system linter checker grader moderator reader server gateway platform api form customer publisher teacher examiner validator pipeline frontend backend tool team',
);

/** Whether a clause says of some texts that they fail, or are refused. */
export function tellsOfFailure(tokens: readonly Token[], range: TokenRange): boolean {
  if (!failures.mayOccur(tokens) && !refusals.mayOccur(tokens)) return false;
  for (let at = range.from + 1; at < range.to; at += 1)
    if (failureAt(tokens, at, range) > 0 || refusalAt(tokens, at, range) > 0) return true;
  return false;
}

/** The words that any of them begins with. */
export const failureBeginnings: ReadonlySet<string> = beginningsOf(failures, refusals);

/** "*Answers longer* than …", "any *draft that* …": a noun of what is written, and which of them. */
function isSomeText(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  let at = from;
  while (at < to && determiners.has(tokens[at]?.lower ?? '')) at += 1;
  for (let head = at; head < Math.min(to - 2, at + 3); head += 1) {
    const token = tokens[head];
    if (!isWord(token)) return false;
    if (written.has(token.stem) && restricting.has(tokens[head + 1]?.lower ?? '')) return true;
  }
  return false;
}
