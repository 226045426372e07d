import type { Ends } from './bounds.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import type { Quantity } from './quantities.ts';

/**
 * What a quantity of several nouns says of each name: "at least five tables or figures" are five of both together; of
 * either there may be fewer, and never more. In "five rules, terms and other traps", all are traps.
 *
 * @param names - those of the nouns, and what else they are counted as
 */
export function countedNames(
  view: ClauseTokens,
  { noun, nounTo, from, ends }: Quantity,
  names: readonly string[],
): readonly (readonly [name: string, ends: Ends])[] {
  if (noun.names.length < 2) return names.map((name) => [name, ends]);
  const isOfKind = view.tokens.slice(from, nounTo).some(({ lower }) => lower === 'other');
  const kind = isOfKind ? noun.names.at(-1) : undefined;
  const { max } = ends;
  const all = kind === undefined ? [...names, noun.names.join(' or ')] : names;
  return all.flatMap((name) => {
    if (name === kind || !noun.names.includes(name)) return [[name, ends] as const];
    return max === undefined ? [] : [[name, { max }] as const];
  });
}
