import type { TokenFigures } from '../../../core/budget/budget-report.ts';
import type { CacheReset } from '../../../core/diff/cache-reset.ts';
import type {
  CostChange,
  DiffReport,
  DiffSide,
  SideCost,
  TextChange,
  TokenChange,
} from '../../../core/diff/diff-report.ts';
import type { PartReach } from '../../../core/diff/part-reach.ts';
import type { SampleChange } from '../../../core/diff/sample-changes.ts';
import type { SettingChange } from '../../../core/diff/setting-changes.ts';
import type { Json } from '../../../core/protocol.ts';
import { dollarText } from '../dollar-text.ts';
import { numberText } from '../number-text.ts';
import { oneLine } from '../printable.ts';

/** `support/reply@1.4.0`, or `support/reply (work tree)`. */
const sideTitle = ({ name, version }: DiffSide): string =>
  version === 'workspace' ? `${name} (work tree)` : `${name}@${version}`;

/** `support/reply@1.4.0 → work tree`: a name that stands ahead of the arrow is not said again. */
export function diffTitle({ before, after }: Pick<DiffReport, 'before' | 'after'>): string {
  if (before.name !== after.name) return `${sideTitle(before)} → ${sideTitle(after)}`;
  return `${sideTitle(before)} → ${after.version === 'workspace' ? 'work tree' : sideTitle(after)}`;
}

/** `+58`, `−3`, `0`. */
export const signedText = (value: number): string =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${Math.abs(value).toLocaleString('en-US')}`;

/** `+58 (+6.6 %)`; without the share where there was nothing before. */
export function changeText(before: number | null, after: number | null): string {
  if (before === after) return '';
  if (before === null || after === null) return before === null ? 'now bounded' : 'no bound now';
  const change = signedText(after - before);
  const percent = before === 0 ? 0 : Math.abs(Math.round(((after - before) / before) * 1000) / 10);
  if (percent === 0) return change;
  return `${change} (${after > before ? '+' : '−'}${percent.toLocaleString('en-US')} %)`;
}

/** A figure before and after, as cells of a table. */
export type FigureRow = readonly [label: string, before: string, after: string, change: string];

const figureLabels: readonly (readonly [keyof TokenFigures, string])[] = [
  ['static', 'static'],
  ['p90', 'p90'],
  ['maxTypical', 'max ≈'],
  ['maxAny', 'max any'],
];

/** What a border between sections moves is no change of them. */
const BORDER_TOKENS = 1;

/** Figures that mean the same on both sides, then the sections that grew or shrank. */
export function tokenRows({ before, after, samples, sections }: TokenChange): readonly FigureRow[] {
  const hasSamples = samples[0] > 0 && samples[1] > 0;
  const figures = figureLabels
    .filter(([key]) => key === 'static' || (before[key] !== after[key] && (key !== 'p90' || hasSamples)))
    .map(([key, label]) => figureRow(label, before[key], after[key]));
  const moved = sections.filter((one) => Math.abs(one.after - one.before) > BORDER_TOKENS);
  return [...figures, ...moved.map((one) => figureRow(`  ${one.title}`, one.before, one.after))];
}

const figureRow = (label: string, before: number | null, after: number | null): FigureRow => [
  label,
  numberText(before),
  numberText(after),
  changeText(before, after),
];

/** `o200k_base, exact`; of an estimate with its error. */
export function tokenizerText({ tokenizer: { id, confidence, errorPercent } }: TokenChange): string {
  const error = errorPercent?.map((percent) => `${percent < 0 ? '−' : '+'}${Math.abs(percent)}`).join(' … ');
  return `counted with ${id}, ${confidence}${error === undefined ? '' : ` ${error} %`}`;
}

/** `$2.31–2.79 → $2.30–2.81 for the input of 1,000 requests …`, with the models where they differ. */
export function costText({ before, after }: CostChange): string {
  const isOneModel = before === null || after === null || before.model === after.model;
  const text = (cost: SideCost | null): string =>
    cost === null ? 'unknown' : `${intervalText(cost)}${isOneModel ? '' : ` (${cost.model})`}`;
  const known = after ?? before;
  const basis = known?.basis === 'samples' ? 'by the samples' : 'with typical values';
  return `${text(before)} → ${text(after)} for the input of 1,000 requests ${basis}, none cached, list price of ${known?.dated ?? ''}`;
}

function intervalText({ inputPerRequest: [low, high] }: SideCost): string {
  const [from, to] = [dollarText(low * 1000), dollarText(high * 1000)];
  return from === to ? from : `${from}–${to.slice(1)}`;
}

/** Less is shown as nothing. */
export const LEAST_DOLLARS = 0.0001;

const resetCauses = {
  model: 'another model has caches of its own',
  tools: 'the tools, which stand before all messages, changed',
  text: 'the beginning that all requests share changed',
} as const;

/** What warm caches lose, and why. */
export function cacheText({ because, tokens, keptTokens, cachedTokens, minimumTokens }: CacheReset): string {
  const lost = `${numberText(tokens)} tokens, once for every warm cache: ${resetCauses[because]}`;
  const kept = keptTokens > 0 ? `; the first ${numberText(keptTokens)} stay, for providers that match by blocks` : '';
  if (cachedTokens !== 0) return lost + kept;
  return `nothing is lost: the ${numberText(tokens)} tokens that all requests began with are below the ${numberText(minimumTokens)} from which the provider caches`;
}

/** A setting as cells: its key, before and after. */
export const settingRow = ({ setting, before, after }: SettingChange): readonly [string, string, string] => [
  setting,
  valueText(before),
  valueText(after),
];

const valueText = (value: Json | undefined): string =>
  value === undefined ? '(not set)' : oneLine(typeof value === 'string' ? value : JSON.stringify(value), 120);

/** `partial tone`; of the prompt itself its file. */
export const partTitle = ({ part, name }: Pick<TextChange, 'part' | 'name'>): string =>
  part === 'prompt' ? 'prompt' : `${part} ${name}`;

const MAX_REACHED = 12;

/** `partial tone also reaches support/answer (+4), sales/offer`. */
export function reachText({ part, name, prompts }: PartReach): string {
  const shown = prompts.slice(0, MAX_REACHED).map(({ name: prompt, static: figures }) => {
    const change = figures === null ? 0 : figures.after - figures.before;
    return change === 0 ? prompt : `${prompt} (${signedText(change)})`;
  });
  const more = prompts.length > MAX_REACHED ? ` and ${prompts.length - MAX_REACHED} more` : '';
  return `${part} ${name} also reaches ${shown.join(', ')}${more}`;
}

/** `angry customer: 340 → 398 tokens`; what does not fit says why. */
export function sampleText({ name, change, tokens, problems, hasOwnInputs }: SampleChange): string {
  if (change === 'unfit') {
    const why = [
      ...(problems.before === undefined ? [] : [`does not fit before: ${problems.before}`]),
      ...(problems.after === undefined ? [] : [`does not fit now: ${problems.after}`]),
    ];
    return `${name}: ${why.join('; ')}`;
  }
  const own = hasOwnInputs ? ', each side with its own input' : '';
  const counts =
    tokens.before === tokens.after
      ? `${numberText(tokens.after)} tokens`
      : `${numberText(tokens.before)} → ${numberText(tokens.after)} tokens`;
  return `${name}: ${counts}${own}`;
}
