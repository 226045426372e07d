import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import { isWhole } from './container.ts';
import { isDealtOut } from './meant-ends.ts';
import type { Quantity } from './quantities.ts';

/** "Merge both promises into one row" counts rows of a piece, not of the whole. */
export function isTransformed(view: ClauseTokens, quantity: Quantity): boolean {
  const { from } = quantity;
  if (wordAt(view, from - 1) !== 'into' || isDealtFurther(view, quantity)) return false;
  const object = view.tokens.slice(view.from, from).map(({ lower }) => lower);
  return (
    !object.some(
      (word) => word === 'it' || word === 'all' || word === 'everything' || works.has(word) || isWhole(word),
    ) && object.some((word) => transforming.has(word))
  );
}

/** "Split the quiz into three rounds *of five questions each*": all of it, and not a piece. */
function isDealtFurther(view: ClauseTokens, { from, nounTo }: Quantity): boolean {
  if (wordAt(view, nounTo) !== 'of' || view.tokens.slice(view.from, from).some(({ lower }) => isDistributive(lower)))
    return false;
  return [3, 4, 5].some((ahead) => isDealtOut(view, nounTo + ahead));
}

const isDistributive = (word: string): boolean => word === 'each' || word === 'every';

/** What a plan or an answer is about as a whole. */
const works: ReadonlySet<string> = new Set(['task', 'work', 'process', 'project', 'goal', 'problem', 'job', 'plan']);

const transforming: ReadonlySet<string> = new Set(
  'split merge break combine turn convert join fold group divide'.split(' '),
);
