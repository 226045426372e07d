import type { TokenRange } from '../text/clause.ts';
import type { ClauseTokens } from './clause-tokens.ts';

/** Whoever does nothing, with a verb of their own behind: an auxiliary makes a negator of the clause of it. */
const NOBODY =
  /^(?:(?:and|but|because|since|as|so|in practice|,) )*(?:(?:nobody|no one|none of [\p{L} ]+?|(?:hardly|scarcely|barely|almost no|virtually no) (?:anybody|anyone|a soul|\p{L}+)|no \p{L}+)(?: (?:ever|else|here|really|actually|usually))* (?!more|less|fewer|longer|shorter|than)\p{L}+s|few (?:\p{L}+ )?(?:ever )?(?:read|get|finish|open|look at|want|like))(?: (?:to|past|through|on|beyond|read|see|hear|a|an|the|\p{L}+s))*$/u;

const MOST = 9;

/** "Six sentences, none of them under ten words": without a verb. */
const noneOf = /, (?:with )?none of (?:them|these|those|which)(?: (?:is|are|being))?$/u;

/** "Nobody reads *more than three sentences*": what nobody does with so many is said of what must not be. */
export function nobodyDoes({ tokens, from, clause }: ClauseTokens, range: TokenRange): boolean {
  const isGoverned = clause.negators.some(({ governs }) => governs.from < range.to && range.from < governs.to);
  if (isGoverned || range.from - from < 2) return false;
  const before = tokens.slice(Math.max(from, range.from - MOST), range.from).map(({ lower }) => lower);
  if (noneOf.test(before.join(' '))) return true;
  return range.from - from <= MOST && NOBODY.test(before.join(' '));
}
