import type { TokenRange } from '../text/clause.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';

/** Longer stretches between two commas are no item of a list. */
const LONGEST_ITEM = 5;

/**
 * How many things a list names that ends at a place: "background, method *and results*, each in a paragraph of its own".
 *
 * @param to - the token behind the list
 */
export function enumeratedSet(view: ClauseTokens, to: number): (TokenRange & { readonly size: number }) | undefined {
  const last = joinBefore(view, to);
  if (last === undefined || last === to - 1) return undefined;
  let size = 2;
  let from = wordAt(view, last - 1) === ',' ? last - 1 : last;
  for (let comma = commaBefore(view, from); comma !== undefined; comma = commaBefore(view, from)) {
    size += 1;
    from = comma;
  }
  return { size, from: Math.max(view.from, from - 1), to };
}

/** The "and" in front of the last thing. */
function joinBefore(view: ClauseTokens, to: number): number | undefined {
  for (let at = to - 2; at > Math.max(view.from, to - LONGEST_ITEM); at -= 1) {
    if (wordAt(view, at) === ',') return undefined;
    if (wordAt(view, at) === 'and') return at;
  }
  return undefined;
}

function commaBefore(view: ClauseTokens, before: number): number | undefined {
  for (let at = before - 2; at > Math.max(view.from, before - LONGEST_ITEM); at -= 1)
    if (wordAt(view, at) === ',') return at;
  return undefined;
}
