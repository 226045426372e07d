import type { BudgetReport, TokenFigures } from '../../core/budget/budget-report.ts';
import type { GrownBudget } from '../budget/measure-growth.ts';
import type { Style } from '../style.ts';
import { basisText, budgetTitle, requestSentences } from './budget-basis.ts';
import { costLines, prefixLines } from './budget-cost.ts';
import { growthSentences } from './budget-growth.ts';
import { budgetNextStep, limitLines } from './budget-limits.ts';
import { numberText } from './number-text.ts';
import { printable } from './printable.ts';
import { cutText, textWidth } from './table.ts';
import { signedTokens } from './token-change.ts';

/** Columns of the table, and the figure that each shows. */
const columns: readonly (readonly [string, keyof TokenFigures])[] = [
  ['static', 'static'],
  ['p50', 'p50'],
  ['p90', 'p90'],
  ['max≈', 'maxTypical'],
  ['max(any)', 'maxAny'],
];

/** A budget as a person reads it: a row for each section, its static tokens as a bar, and what to blame. */
export function reportBudgetTable(report: GrownBudget, style: Style): string {
  const { sections, totals, samples } = report;
  const changed = new Map(report.base?.sections.map((one) => [one.title, one.added]));
  const shown = columnsFor(style.columns);
  const hasBase = changed.size > 0 && shown.hasChange;
  const cellsOf = (figures: TokenFigures, added: number): readonly string[] => {
    const [first = '', ...more] = shown.columns.map(([, key]) => figureText(figures, { key, samples }));
    return hasBase ? [first, changeText(added), ...more] : [first, ...more];
  };
  const largest = Math.max(...sections.map(solid));
  const [firstLabel = '', ...labels] = shown.columns.map(([label]) => label);
  const rows: readonly Row[] = [
    {
      title: 'section',
      cells: hasBase ? [firstLabel, `vs ${report.base?.version}`, ...labels] : [firstLabel, ...labels],
      bar: '',
    },
    ...sections.map((one) => ({
      title: printable(one.title),
      cells: cellsOf(one, changed.get(one.title) ?? 0),
      bar: shown.hasBars ? bar(one, largest) : '',
    })),
    { title: 'total', cells: cellsOf(totals, report.base?.added ?? 0), bar: '' },
  ];
  return [
    `${style.bold(budgetTitle(report))}  ${style.dim(basisText(report))}`,
    '',
    ...alignRight(rows, style.columns),
    '',
    ...requestSentences(report).map((sentence) => `  ${sentence}`),
    ...prefixLines(report),
    ...costLines(report),
    ...growthLines(report),
    ...unboundedLines(report, style),
    ...(report.model?.warnings ?? []).map((warning) => style.yellow(`warning: ${printable(warning)}`)),
    ...limitLines(report, style),
    '',
    budgetNextStep(report, style),
  ].join('\n');
}

function growthLines(report: GrownBudget): readonly string[] {
  const sentences = growthSentences(report).map((sentence) => `  ${printable(sentence)}`);
  return sentences.length === 0 ? [] : ['', ...sentences];
}

const changeText = (added: number): string => (added === 0 ? '' : `${signedTokens(added)} ${added > 0 ? '▲' : '▼'}`);

interface ShownColumns {
  readonly columns: typeof columns;
  readonly hasBars: boolean;
  /** The column that compares with a release. */
  readonly hasChange: boolean;
}

/** Narrow terminals get the figures that limits are mostly set on, and no bars. */
function columnsFor(width: number | undefined): ShownColumns {
  if (width === undefined || width >= 80) return { columns, hasBars: true, hasChange: true };
  const few = new Set<string>(width < 50 ? ['static', 'maxAny'] : ['static', 'p90', 'maxAny']);
  return { columns: columns.filter(([, key]) => few.has(key)), hasBars: false, hasChange: width >= 50 };
}

function figureText(figures: TokenFigures, { key, samples }: { key: keyof TokenFigures; samples: number }): string {
  if (samples === 0 && (key === 'p50' || key === 'p90')) return '–';
  return numberText(figures[key]);
}

const WIDTH = 9;
const MORE = 3;
const parts = '▏▎▍▌▋▊▉█';

/** What a section mostly takes. */
const solid = ({ static: least, p90 }: TokenFigures): number => p90 ?? least;

/** Solid up to `p90`, in eighths of a cell: the longest has nine. Then what a typical maximum adds, three cells at most. */
function bar(figures: TokenFigures, largest: number): string {
  const cells = (value: number): number => (largest === 0 ? 0 : (value / largest) * WIDTH);
  const value = solid(figures);
  const eighths = Math.round(cells(value) * parts.length);
  const full = Math.floor(eighths / parts.length);
  const drawn = '█'.repeat(full) + (parts[(eighths % parts.length) - 1] ?? '');
  const more = figures.maxTypical === null ? MORE : Math.min(MORE, Math.round(cells(figures.maxTypical - value)));
  return drawn + '▒'.repeat(Math.max(0, more));
}

interface Row {
  readonly title: string;
  readonly cells: readonly string[];
  readonly bar: string;
}

/** A title is not cut shorter than this: rather the terminal breaks the line. */
const LEAST_TITLE = 12;
const BAR_WIDTH = WIDTH + 1 + MORE;

/** Titles to the left, cut where the terminal is narrow; numbers to the right. */
function alignRight(rows: readonly Row[], columns: number | undefined): readonly string[] {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(textWidth));
  const widths = (rows[0]?.cells ?? []).map((_, at) => widest(rows.map(({ cells }) => cells[at] ?? '')));
  const numbersWidth = widths.reduce((sum, width) => sum + width + 2, 0);
  const barWidth = rows.some((row) => row.bar !== '') ? BAR_WIDTH : 0;
  const room = Math.max(LEAST_TITLE, (columns ?? Number.POSITIVE_INFINITY) - 2 - numbersWidth - barWidth);
  const titles = rows.map(({ title }) => cutText(title, room));
  const titleWidth = widest(titles);
  return rows.map(({ cells, bar: drawn }, row) => {
    const numbers = cells.map((cell, at) => ' '.repeat((widths[at] ?? 0) - textWidth(cell)) + cell);
    const title = titles[row] ?? '';
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
