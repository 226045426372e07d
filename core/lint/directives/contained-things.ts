import type { TokenRange } from '../text/clause.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';

/** Where the things begin that a text is to hold, or not to hold, behind the words that say so. */
export interface ContainedThings extends TokenRange {
  readonly sign: '+' | '-';
}

const holding = wordSequences(
  'including|along with|together with|as well as|plus|featuring|containing|accompanied by|complete with|that includes|which includes|that include|which include|that contains|which contains|with sections like|with sections such as|with sections for|followed by|in addition to',
);

const lacking = wordSequences(
  'without|excluding|minus|free of|leaving out|that omits|which omits|that contains no|which contains no|with no',
);

/** Verbs that make a text or hand it over. */
const making = stemsOf(
  'write create draft produce generate provide give prepare compose make develop design craft build output return deliver present include mention list show send offer print summarise summarize describe report explain outline',
);

/**
 * What a text holds beside its matter: "Provide a plan, *including the budget*", "a breakdown *along with timestamps*",
 * "Write a report *without a table*".
 *
 * @param at - where the verb stands
 */
export function containedThings(tokens: readonly Token[], at: number, to: number): readonly ContainedThings[] {
  if (edging.has(tokens[at]?.stem ?? '')) return atEdge(tokens, at, to);
  if (!making.has(tokens[at]?.stem ?? '')) return [];
  const found: ContainedThings[] = [];
  for (let index = at + 2; index < to - 1; index += 1) {
    const held = holding.longestAt(tokens, index, to);
    const lacked = held > 0 ? 0 : lacking.longestAt(tokens, index, to);
    const length = held + lacked;
    // "without asking": an act, and no thing.
    if (length === 0 || tokens[index + length]?.lower.endsWith('ing') === true) continue;
    found.push({ from: index, to: index + length, sign: held > 0 ? '+' : '-' });
    index += length - 1;
  }
  return found;
}

const edging = stemsOf(
  'start begin open end close finish conclude back support illustrate accompany enrich round supplement complement underpin follow precede top crown garnish decorate pair',
);

/** "Finish *with* a snippet": it is in the text. */
function atEdge(tokens: readonly Token[], at: number, to: number): readonly ContainedThings[] {
  for (let index = at + 1; index < Math.min(to - 1, at + 6); index += 1)
    if (tokens[index]?.lower === 'with') return [{ from: index, to: index + 1, sign: '+' }];
  return [];
}
