import type { Directive } from '../directives/directive.ts';
import { isMark, isWord, subjectPronouns } from '../text/clause-words.ts';
import { isAnswer, isComposing, isPart, isText } from '../text/part-nouns.ts';
import { setOf } from '../text/set-of.ts';
import type { Token } from '../text/token.ts';

/**
 * Whether something is said to stand around the answer. What is asked for otherwise has a place in the fields of "only
 * JSON".
 */
export const isBeside = ({ clause: { sentence, from, to } }: Directive): boolean =>
  sentence.tokens.slice(from, to).some((_, index) => isAroundAt(sentence.tokens, from + index, to));

function isAroundAt(tokens: readonly Token[], at: number, to: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (framing.has(word)) return true;
  return places.has(word) && !references.has(tokens[at - 1]?.lower ?? '') && isOfAnswer(tokens, at + 1, to);
}

const framing = setOf(
  'begin start open end close finish conclude first preface precede introduce follow preamble fence fences',
);
const places = setOf('before after outside around above below beneath underneath beside');

/** "The clauses *listed* below", "*the* above": where something stands that is there already. */
const references = setOf(
  'listed given shown pasted described mentioned provided stated defined specified quoted found outlined supplied included attached set explained noted as see the',
);

/** "After the JSON", "below it", "above": of the answer, and not "before the appointment". */
function isOfAnswer(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + MOST); at += 1) {
    const token = tokens[at];
    if (isMark(token, '.,;:!)')) return at === from;
    if (!isWord(token) || pronouns.has(token.lower) || dataNouns.has(token.lower)) return true;
    if (subjectPronouns.has(token.lower)) return at > from;
    if ([isAnswer, isComposing, isPart, isText].some((is) => is(token.stem))) return true;
  }
  return from >= to;
}

/** Of what stands behind a place so many words are looked at. */
const MOST = 6;

const pronouns = setOf('it them this that these those everything which or and');

/** What is no letter to anybody. */
export const dataNouns: ReadonlySet<string> = setOf(
  'json xml yaml csv sql html code query statement script command file table rows row list array object number label score subtitles subtitle translation title headline keywords diff patch regex data summary markdown',
);
