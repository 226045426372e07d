import type { Clause } from '../text/clause.ts';
import { isWord } from '../text/clause-words.ts';
import { skipOpeners } from '../text/order-start.ts';
import { stemWord } from '../text/stem-word.ts';
import type { SurfaceMatch } from './surface-index.ts';

/**
 * Whether a match names its thing and asks for nothing: the owner of something else ("Tailwind's shadows"), what is to be
 * converted ("Convert Markdown to LaTeX"), or a thing that is there already ("which column is in the table").
 */
export function isMereMention(clause: Clause, match: SurfaceMatch): boolean {
  return isOwner(clause, match) || isSource(clause, match) || isThere(clause, match) || isEach(clause, match);
}

function isOwner({ sentence: { tokens }, to: end }: Clause, { consumed, to }: SurfaceMatch): boolean {
  const last = consumed.at(-1) ?? 0;
  return last === to - 1 && to < end && isWord(tokens[to]) && tokens[last]?.lower.endsWith("'s") === true;
}

const converting: ReadonlySet<string> = new Set(
  'convert turn translate transform rewrite change migrate port'.split(' '),
);

function isSource({ sentence: { tokens }, from, to: end }: Clause, { to }: SurfaceMatch): boolean {
  if (!converting.has(tokens[skipOpeners(tokens, from, end)]?.lower ?? '')) return false;
  if (['to', 'into'].includes(tokens[to - 1]?.lower ?? '')) return false;
  return tokens.slice(to, Math.min(end, to + 6)).some(({ lower }) => lower === 'to' || lower === 'into');
}

/** "Each taking one line": so much for each of several. */
const isEach = ({ sentence: { tokens } }: Clause, { from, entry }: SurfaceMatch): boolean =>
  entry.surface.id === 'paragraphs' &&
  entry.pole === 'single' &&
  tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => lower === 'each' || lower === 'every');

const pointing: ReadonlySet<string> = new Set('the this that these those which its'.split(' '));

/** Marks of a text that are talked about as well as made: "the table", "which image". */
function isThere({ sentence: { tokens }, from }: Clause, { consumed, entry }: SurfaceMatch): boolean {
  if (entry.surface.rule !== 'conflict/markup' || entry.sign === '-') return false;
  const last = consumed.at(-1) ?? 0;
  const isPointed = [last - 1, last - 2].some(
    (at) => at > from && !consumed.includes(at) && pointing.has(tokens[at]?.lower ?? ''),
  );
  return isPointed && things.has(tokens[last]?.stem ?? '');
}

const things: ReadonlySet<string> = new Set(
  'table image picture chart diagram screenshot grid link url list photo'.split(' ').map(stemWord),
);
