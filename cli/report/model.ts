import type { FactSource, ModelFacts, ModelPrices, PriceTier } from '../../core/models/model-facts.ts';
import { shellQuote } from '../../core/shell-quote.ts';
import type { Style } from '../style.ts';
import { countingText } from './counting-text.ts';
import { nextStep } from './next-step.ts';
import { oneLine, printable } from './printable.ts';
import { alignRows } from './table.ts';

/** All that is known of a model: each figure with its source. */
export function reportModel(model: ModelFacts, style: Style): string {
  const rows = factRows(model).map(([fact, label, text]) => [label, text, style.dim(sourceText(model.sources, fact))]);
  return [
    style.bold(oneLine(model.id)),
    ...alignRows(rows, { indent: '  ' }),
    ...model.warnings.map((warning) => style.yellow(`warning: ${printable(warning)}`)),
    nextStep(`stemma budget PROMPT --model ${shellQuote(model.id)}`, style),
  ].join('\n');
}

type FactRow = readonly [FactSource['fact'], string, string];

function factRows({ windowTokens, maxOutputTokens, counting, prices, cache, retires }: ModelFacts): readonly FactRow[] {
  return [
    ['window', 'window', tokens(windowTokens)],
    ['output', 'answer', tokens(maxOutputTokens)],
    ['counting', 'tokens', countingText(counting)],
    ...(prices === undefined ? ([['prices', 'prices', 'not known']] as const) : priceRows(prices)),
    ['cache', 'cached from', cache === undefined ? 'not known' : cacheText(cache)],
    ...(retires === undefined ? [] : ([['retires', 'turned off', retires]] as const)),
  ];
}

const tokens = (value: number | undefined): string =>
  value === undefined ? 'not known' : `${value.toLocaleString('en-US')} tokens`;

function cacheText({ minimumTokens, blockTokens, lifetimeSeconds }: NonNullable<ModelFacts['cache']>): string {
  const blocks = blockTokens === 1 ? '' : ` in blocks of ${blockTokens}`;
  return `${minimumTokens.toLocaleString('en-US')} tokens${blocks}, for ${lifetimeSeconds / 60} minutes`;
}

function priceRows({ input, output, cacheRead, cacheWrite }: ModelPrices): readonly FactRow[] {
  const rows: readonly (readonly [string, readonly PriceTier[] | undefined])[] = [
    ['input', input],
    ['output', output],
    ['cache read', cacheRead],
    ['cache write', cacheWrite],
  ];
  return rows.flatMap(([label, tiers]) => (tiers === undefined ? [] : [['prices', label, tiersText(tiers)] as const]));
}

const tiersText = (tiers: readonly PriceTier[]): string =>
  tiers
    .map(({ fromTokens, dollars }) => {
      const from = fromTokens === 0 ? ' per million tokens' : ` from ${fromTokens.toLocaleString('en-US')} tokens on`;
      return `$${dollars}${from}`;
    })
    .join('; ');

/** `override, .promptrc`; `models.dev, 2026-07-02`. */
function sourceText(sources: readonly FactSource[], fact: FactSource['fact']): string {
  const found = sources.find((one) => one.fact === fact);
  if (found === undefined) return '';
  const { origin, source, dated } = found;
  return [...(origin === 'override' ? ['override'] : []), source, ...(dated === undefined ? [] : [dated])].join(', ');
}
