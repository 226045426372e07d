import type { Directive } from '../directives/directive.ts';
import { determiners, isWord } from '../text/clause-words.ts';
import { endOfPhrase } from '../text/noun-phrase.ts';
import { isAnswer } from '../text/part-nouns.ts';
import { stemsOf } from '../text/stems-of.ts';

/** What anything may be for. */
const general = stemsOf(
  'clarity readability emphasis effect consistency structure whole everything anything all each any it them this that us me you example instance now',
);

/**
 * Whether each of two rules says for what it holds, and that is another thing: "Use "we" for the company", "Don't use "we"
 * for the reader".
 */
export function areForOtherThings(a: Directive, b: Directive): boolean {
  if (a.value.kind === 'interval' || b.value.kind === 'interval') return false;
  const [first, second] = [purposeOf(a), purposeOf(b)];
  return (
    first !== undefined && second !== undefined && first !== second && !(general.has(first) || general.has(second))
  );
}

/** The stem of the noun behind "for", where that follows what the rule is told by. */
function purposeOf({ clause: { sentence, to }, evidence }: Directive): string | undefined {
  const { tokens } = sentence;
  const at = [-1, 0, 1]
    .map((offset) => evidence.to + offset)
    .find((one) => tokens[one]?.lower === 'for' && one + 1 < to);
  if (at === undefined) return undefined;
  const start = determiners.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const head = tokens[endOfPhrase(tokens, { from: start, to }) - 1];
  return isWord(head) && !isAnswer(head.stem) ? head.stem : undefined;
}
