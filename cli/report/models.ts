import type { FactSource, ModelFacts, PriceTier } from '../../core/models/model-facts.ts';
import type { Style } from '../style.ts';
import { countingText } from './counting-text.ts';
import { nextStep } from './next-step.ts';
import { oneLine } from './printable.ts';
import { alignRows } from './table.ts';

type ListedFacts = Omit<ModelFacts, 'warnings'>;

const header = ['MODEL', 'WINDOW', 'ANSWER', 'TOKENS', 'IN $/M', 'OUT $/M', 'CACHED FROM', 'SOURCES'];
/** Columns of numbers. */
const numbers: ReadonlySet<number> = new Set([1, 2, 4, 5, 6]);

/** One line for each model. */
export function reportModels(
  models: readonly ListedFacts[],
  { filter, style }: { readonly filter: string; readonly style: Style },
): string {
  if (models.length === 0) {
    const next = nextStep('stemma models', style);
    return `No model that is known has "${oneLine(filter)}" in its name.\n${next}`;
  }
  const rows = toTheRight([header, ...models.map((model) => cellsOf(model))]);
  const [first = [], ...rest] = rows;
  const styled = [first.map(style.bold), ...rest.map(([id = '', ...cells]) => [style.cyan(id), ...cells])];
  const next = nextStep(`stemma models show ${models[0]?.id ?? ''}`, style);
  return [...alignRows(styled), '', next].join('\n');
}

function cellsOf({ id, windowTokens, maxOutputTokens, counting, prices, cache, sources }: ListedFacts): string[] {
  return [
    oneLine(id),
    count(windowTokens),
    count(maxOutputTokens),
    countingText(counting),
    dollars(prices?.input),
    dollars(prices?.output),
    count(cache?.minimumTokens),
    sourcesText(sources),
  ];
}

const count = (value: number | undefined): string => (value === undefined ? '–' : value.toLocaleString('en-US'));

/** The first tier; a star where longer requests cost something else. */
const dollars = (tiers: readonly PriceTier[] | undefined): string =>
  tiers?.[0] === undefined ? '–' : `${tiers[0].dollars}${tiers.length > 1 ? '*' : ''}`;

/** What the repository says itself, by name; what was fetched or is in the tables, with its day. */
function sourcesText(sources: readonly FactSource[]): string {
  const own = sources.filter(({ origin }) => origin === 'override').map(({ fact }) => fact);
  const others = sources.filter(({ fact, origin }) => origin !== 'override' && dated.has(fact));
  const days = [
    ...new Set(others.map(({ origin, source, dated: day }) => `${origin === 'lock' ? 'lock' : source} ${day}`)),
  ];
  return [...(own.length === 0 ? [] : [`override (${own.join(', ')})`]), ...days].join(', ');
}

const dated: ReadonlySet<FactSource['fact']> = new Set<FactSource['fact']>(['window', 'output', 'prices']);

function toTheRight(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const widths = header.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => row.map((cell, at) => (numbers.has(at) ? cell.padStart(widths[at] ?? 0) : cell)));
}
