import type { BudgetReport } from '../../core/budget/budget-report.ts';
import type { SharedLevel } from '../../core/budget/cacheable-prefix.ts';
import type { Interval } from '../../core/budget/cost-figures.ts';
import { dollarText } from './dollar-text.ts';
import { numberText } from './number-text.ts';
import { printable } from './printable.ts';

/** Who begins the same at each level; what never changes is the same for everybody, too. */
const sharers: readonly (readonly [SharedLevel, string])[] = [
  ['deploy', 'for everyone'],
  ['tenant', 'per tenant'],
  ['session', 'per session'],
];

/** What of a prompt a provider can cache, and what would make it more. */
export function prefixLines({ prefix, model, overhead }: BudgetReport): readonly string[] {
  const { tokens, advice } = prefix;
  const shown = sharers.filter(([level], at) => at === 0 || tokens[level] > tokens[sharers[at - 1]?.[0] ?? level]);
  const minimum = model?.cacheMinimumTokens ?? null;
  const parts = shown.map(([level, words]) => {
    const fits =
      minimum === null ? '' : overhead.tools + tokens[level] >= minimum ? ' ✓' : ` ✗ below ${numberText(minimum)}`;
    return `${numberText(tokens[level])} ${words}${fits}`;
  });
  const more =
    advice === undefined
      ? []
      : [`    ${printable(advice.subject)} at the end would make it ${numberText(advice.possible)} for everyone`];
  return ['', `  same beginning  ${parts.join(' · ')}`, ...more];
}

/** What requests cost, as intervals. */
export function costLines({ cost, model }: BudgetReport): readonly string[] {
  if (cost === undefined) return [];
  const perThousand = cost.inputPerRequest.map((dollars) => dollars * THOUSAND);
  const answer =
    cost.outputPerRequest === null
      ? 'answers on top, without a limit'
      : `answers at most ${dollarText(cost.outputPerRequest * THOUSAND)} on top, ${numberText(model?.requestedTokens ?? 0)} tokens each`;
  const { month } = cost;
  const cached =
    month === undefined || month.hitRate === 0
      ? 'nothing cached'
      : `${Math.round(month.hitRate * 100)} % of ${numberText(month.prefixTokens)} cached tokens found`;
  return [
    `  1,000 requests  ${intervalText([perThousand[0] ?? 0, perThousand[1] ?? 0])} of input · ${answer}`,
    ...(month === undefined
      ? []
      : [
          `  a month         ${intervalText(month.input)} of input at ${numberText(month.requestsPerDay)} requests a day · ${cached}`,
        ]),
    `                  list prices of ${cost.dated}, ${cost.basis === 'samples' ? 'p50 to p90 of the samples' : 'minimum to typical maximum'}`,
  ];
}

const THOUSAND = 1000;
const intervalText = ([low, high]: Interval): string => `${dollarText(low)} – ${dollarText(high)}`;
