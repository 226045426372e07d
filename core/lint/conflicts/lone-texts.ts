import type { Directive } from '../directives/directive.ts';
import { determiners } from '../text/clause-words.ts';
import type { Sentence } from '../text/sentence.ts';
import { setOf } from '../text/set-of.ts';

/** What the whole may be called, and things of which it may have several. */
const names: ReadonlySet<string> = setOf('answer output text draft');
const plurals: ReadonlySet<string> = new Set([...names].map((name) => `${name}s`));

/** What speaks of several texts, or of all of them. */
const several: ReadonlySet<string> = setOf('questions quiz total together altogether overall combined');

/**
 * Names that stand for the whole where nothing speaks of several: "*Any text* over 300 words is refused", "*Each answer* has
 * at most five lines".
 */
export function loneTexts(directives: readonly Directive[]): readonly string[] {
  const told = directives.filter(isToldOf);
  if (told.length === 0) return [];
  const own = new Set(told.map(({ clause }) => clause.sentence));
  const speaksOfSeveral = (sentence: Sentence): boolean =>
    sentence.tokens.some(({ lower }) => several.has(lower) || (plurals.has(lower) && !own.has(sentence)));
  if (directives.some(({ clause }) => speaksOfSeveral(clause.sentence))) return [];
  return told.flatMap(({ per }) => per ?? []);
}

/** Whether a clause begins with the name of what it is told of, or with who refuses it ("We reject *any draft* …"). */
function isToldOf({ per = '', clause: { sentence, from, negators } }: Directive): boolean {
  if (!names.has(per)) return false;
  return [from, ...negators.map(({ governs }) => governs.from)].some((at) => {
    const first = determiners.has(sentence.tokens[at]?.lower ?? '') ? at + 1 : at;
    return [per, `${per}s`].includes(sentence.tokens[first]?.lower ?? '');
  });
}
