import type { BudgetReport } from '../../core/budget/budget-report.ts';
import { HISTORY } from '../../core/budget/measure-samples.ts';
import { numberText } from './number-text.ts';

/** `support/reply (work tree)`, `support/reply@1.4.0`. */
export const budgetTitle = ({ name, version }: Pick<BudgetReport, 'name' | 'version'>): string =>
  version === 'workspace' ? `${name} (work tree)` : `${name}@${version}`;

/** What figures rest on: `openai/gpt-5.5 · o200k_base, exact · 2 samples`. */
export const basisText = ({ model, tokenizer, samples }: BudgetReport): string =>
  [
    ...(model === undefined ? [] : [model.id]),
    confidenceText(tokenizer),
    `${samples} ${samples === 1 ? 'sample' : 'samples'}`,
  ].join(' · ');

/** `o200k_base, exact`; `o200k_base × 1.18, estimate −15 … +15 %`. */
function confidenceText({ id, confidence, errorPercent }: BudgetReport['tokenizer']): string {
  const signed = (percent: number): string => (percent < 0 ? `−${-percent}` : `+${percent}`);
  const error = errorPercent === undefined ? '' : ` ${errorPercent.map(signed).join(' … ')} %`;
  return `${id}, ${confidence}${error}`;
}

/** What a request takes besides the texts, and how much of the model's window that is; without what is not known. */
export const requestSentences = (report: BudgetReport): readonly string[] => [
  ...windowSentences(report),
  overheadSentence(report),
  ...historySentences(report),
];

/** The conversation so far is the caller's: samples have one, and nothing bounds it. */
function historySentences({ sections }: BudgetReport): readonly string[] {
  const hasHistory = sections.some(({ title }) => title === HISTORY);
  return hasHistory ? [`${HISTORY}, the conversation so far of the samples, is in no maximum of the total`] : [];
}

function overheadSentence({ overhead: { messages, tools } }: BudgetReport): string {
  const ofTools = tools === 0 ? '' : `, ${numberText(tools)} for definitions of tools`;
  return `on top of the texts: about ${numberText(messages)} tokens around messages${ofTools}`;
}

function windowSentences({ model }: BudgetReport): readonly string[] {
  if (model === undefined || model.windowTokens === null || model.windowPercent === null) return [];
  const at = bases[model.windowBasis ?? 'minimum'];
  const kept = model.reservedTokens === null ? '' : `, ${numberText(model.reservedTokens)} kept for the answer`;
  return [`${model.windowPercent} % of the window ${at}: ${numberText(model.windowTokens)} tokens${kept}`];
}

const bases = {
  p90: 'at p90',
  maxTypical: 'with typical values',
  minimum: 'at least, since there are no samples and no maximum',
} as const;
