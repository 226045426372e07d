import type { BudgetReport, TokenFigures } from '../../core/budget/budget-report.ts';
import type { CheckedBudget } from '../budget/check-budget.ts';
import type { Style } from '../style.ts';
import { costLines, prefixLines } from './budget-cost.ts';
import { budgetNextStep, limitLines } from './budget-limits.ts';
import { printable } from './printable.ts';
import { textWidth } from './table.ts';

/** Columns of the table, and the figure that each shows. */
const columns: readonly (readonly [string, keyof TokenFigures])[] = [
  ['static', 'static'],
  ['p50', 'p50'],
  ['p90', 'p90'],
  ['max≈', 'maxTypical'],
  ['max(any)', 'maxAny'],
];

/** A budget as a person reads it: a row for each section, its static tokens as a bar, and what to blame. */
export function reportBudgetTable(report: CheckedBudget, style: Style): string {
  const { name, version, tokenizer, sections, totals, samples } = report;
  const title = version === 'workspace' ? `${name} (work tree)` : `${name}@${version}`;
  const basis = [
    ...(report.model === undefined ? [] : [report.model.id]),
    confidenceText(tokenizer),
    `${samples} ${samples === 1 ? 'sample' : 'samples'}`,
  ].join(' · ');
  const rows = [
    { title: 'section', cells: columns.map(([label]) => label), bar: '' },
    ...sections.map((one) => ({
      title: one.title,
      cells: figureCells(one),
      bar: bar(one.static, Math.max(...sections.map((other) => other.static))),
    })),
    { title: 'total', cells: figureCells(totals), bar: '' },
  ];
  return [
    `${style.bold(title)}  ${style.dim(basis)}`,
    '',
    ...alignRight(rows),
    ...windowLines(report),
    ...prefixLines(report),
    ...costLines(report),
    ...unboundedLines(report, style),
    ...(report.model?.warnings ?? []).map((warning) => style.yellow(`warning: ${printable(warning)}`)),
    ...limitLines(report, style),
    '',
    budgetNextStep(report, style),
  ].join('\n');
}

/** `o200k_base, exact`; `o200k_base × 1.18, estimate −15 … +15 %`. */
function confidenceText({ id, confidence, errorPercent }: BudgetReport['tokenizer']): string {
  const signed = (percent: number): string => (percent < 0 ? `−${-percent}` : `+${percent}`);
  const error = errorPercent === undefined ? '' : ` ${errorPercent.map(signed).join(' … ')} %`;
  return `${id}, ${confidence}${error}`;
}

function windowLines({ model, totals }: BudgetReport): readonly string[] {
  if (model === undefined || model.windowTokens === null || model.windowPercent === null) return [];
  const at = totals.p90 !== null ? 'at p90' : totals.maxTypical !== null ? 'with typical values' : 'at least';
  const kept = model.reservedTokens === null ? '' : `, ${numberText(model.reservedTokens)} kept for the answer`;
  return ['', `  ${model.windowPercent} % of the window ${at}: ${numberText(model.windowTokens)} tokens${kept}`];
}

const figureCells = (figures: TokenFigures): readonly string[] => columns.map(([, key]) => numberText(figures[key]));

const numberText = (value: number | null): string => (value === null ? '∞' : value.toLocaleString('en-US'));

const WIDTH = 12;
const parts = '▏▎▍▌▋▊▉█';

/** Eighths of a cell: the longest bar has twelve cells. */
function bar(value: number, largest: number): string {
  const eighths = largest === 0 ? 0 : Math.round((value / largest) * WIDTH * parts.length);
  const full = Math.floor(eighths / parts.length);
  return '█'.repeat(full) + (parts[(eighths % parts.length) - 1] ?? '');
}

interface Row {
  readonly title: string;
  readonly cells: readonly string[];
  readonly bar: string;
}

/** Titles to the left, numbers to the right. */
function alignRight(rows: readonly Row[]): readonly string[] {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(textWidth));
  const titleWidth = widest(rows.map(({ title }) => title));
  const widths = columns.map((_, at) => widest(rows.map(({ cells }) => cells[at] ?? '')));
  return rows.map(({ title, cells, bar: drawn }) => {
    const numbers = cells.map((cell, at) => ' '.repeat((widths[at] ?? 0) - textWidth(cell)) + cell);
    return `  ${title}${' '.repeat(titleWidth - textWidth(title))}  ${numbers.join('  ')}  ${drawn}`.trimEnd();
  });
}

function unboundedLines({ unbounded }: BudgetReport, style: Style): readonly string[] {
  if (unbounded.length === 0) return [];
  return [
    '',
    style.yellow('No maximum:'),
    ...unbounded.map(({ subject, because }) => `  ${style.cyan(subject)} ${because}`),
  ];
}
