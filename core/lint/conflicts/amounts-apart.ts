import type { Directive } from '../directives/directive.ts';
import { clauseText } from '../exact/clause-text.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';

/** The amounts that a clause is about: those on one side of a line. */
interface Amounts {
  readonly isSmall: boolean;
  readonly isLarge: boolean;
  readonly isBelowThat: boolean;
  readonly isAboveThat: boolean;
  readonly upTo?: Limit;
  readonly from?: Limit;
}

interface Limit {
  readonly value: number;
  readonly unit: string;
}

/**
 * "Numbers below ten are spelled out", "Write 12 and above in figures": small ones, and large ones; "Refunds up to 50
 * euros", "Refunds above 50 euros": those on either side of a line.
 */
export function areOfOtherAmounts(a: Directive, b: Directive): boolean {
  if ([a, b].some(({ value }) => value.kind === 'interval' || value.kind === 'occurrence')) return false;
  const [first, second] = [amountsOf(a.clause), amountsOf(b.clause)];
  if (a.surface === 'mark-digit' && b.surface === 'mark-digit')
    return (first.isSmall && second.isLarge) || (second.isSmall && first.isLarge);
  return lieApart(first, second) || lieApart(second, first) || goesOn(first, second) || goesOn(second, first);
}

/** Whether one is about amounts up to a number, and the other about such from there. */
const lieApart = ({ upTo }: Amounts, { from }: Amounts): boolean =>
  upTo !== undefined && from !== undefined && upTo.unit === from.unit && upTo.value <= from.value;

/** "Refunds above 500 euros", "refunds *below that*" */
const goesOn = ({ upTo, from }: Amounts, { isBelowThat, isAboveThat }: Amounts): boolean =>
  (from !== undefined && isBelowThat) || (upTo !== undefined && isAboveThat);

const belowThat =
  /\b(?:below|under|up to|less than|smaller than) (?:that|this|it)\b|\b(?:smaller|lower|lesser) (?:ones|amounts|sums)\b/u;
const aboveThat =
  /\b(?:above|over|beyond|more than|exceeding) (?:that|this|it)\b|\b(?:larger|higher|bigger|greater) (?:ones|amounts|sums)\b/u;

const small = /\b(?:below|under|up to|(?:and|or) (?:below|lower|less|smaller))\b/u;
const large = /\b(?:above|over|from|(?:and|or) (?:above|up|over|higher|more|larger))\b/u;
const upper =
  /\b(?:below|under|up to|less than|fewer than|at most|no more than) [^\p{L}\p{N}]*(\d[\d.,]*)(?: ?(?!(?:and|or|up|on)\b)(\p{L}+|%))?/u;
const lower =
  /\b(?:above|over|more than|at least|from|exceeding|beyond) [^\p{L}\p{N}]*(\d[\d.,]*)(?: ?(?!(?:and|or|up|on|upwards?|onwards?)\b)(\p{L}+|%))?/u;

/** More words ahead of a clause are another one. */
const MOST_AHEAD = 6;

const amountsOf = rememberedOfClauses((clause: Clause): Amounts => {
  const { tokens } = clause.sentence;
  // "Score below 40: add …", "From 40 upwards, add …": what stands ahead says of which.
  const { text } = clauseText({ tokens, from: clause.from <= MOST_AHEAD ? 0 : clause.from, to: clause.to });
  const [isSmall, isLarge] = [small.test(text), large.test(text)];
  const [upTo, from] = [limitIn(upper.exec(text)), limitIn(lower.exec(text))];
  return {
    ...{ isSmall: isSmall && !isLarge, isLarge: isLarge && !isSmall },
    ...{ isBelowThat: belowThat.test(text), isAboveThat: aboveThat.test(text) },
    ...(upTo !== undefined && { upTo }),
    ...(from !== undefined && { from }),
  };
});

function limitIn(match: RegExpExecArray | null): Limit | undefined {
  const [, number = '', unit = ''] = match ?? [];
  return match === null ? undefined : { value: Number(number.replace(/,(?=\d{3}\b)/gu, '')), unit };
}
