import { tokenFigures } from '../../../core/budget/limit-values.ts';
import type { GrownBudget } from '../../budget/measure-growth.ts';
import { growthSentences } from '../budget-growth.ts';
import { numberText } from '../number-text.ts';
import type { Drawing } from './drawing.ts';
import { growthChart } from './growth-chart.ts';
import { growthSeries } from './growth-series.ts';
import type { BarRow } from './stacked-bars.ts';
import { stackedBars } from './stacked-bars.ts';

/** A drawing, and what it says in words. */
export interface ToldDrawing {
  readonly title: string;
  readonly description: string;
  readonly drawing: Drawing;
}

/** A bar for each section of a prompt, on the scale of the total, which has the limits. */
export function sectionsDrawing(budget: GrownBudget, id: string): ToldDrawing {
  const { sections, samples } = budget;
  const total = totalRow(budget, 'Total');
  const rows = [total, ...sections.map(({ title, ...figures }): BarRow => ({ title, figures, samples }))];
  return {
    title: 'Tokens by section',
    description: rows.map(rowSentence).join(' '),
    drawing: stackedBars(rows, id),
  };
}

/** More bars than this are no picture any more. */
const MOST_PROMPTS = 60;

/** A bar for each whole prompt; of very many, for the first. */
export const promptRows = (prompts: readonly GrownBudget[]): readonly BarRow[] =>
  prompts.slice(0, MOST_PROMPTS).map((one) => totalRow(one, one.name));

/** The bar of a whole prompt. */
function totalRow({ totals, samples, limits, findings }: GrownBudget, title: string): BarRow {
  const some = limits.filter(({ figure }) => tokenFigures.some((one) => one === figure));
  return {
    ...{ title, figures: totals, samples },
    ...(findings.length > 0 && { mark: markOf(findings) }),
    limits: some.map(({ limit }) => limit),
  };
}

function markOf(findings: GrownBudget['findings']): string {
  if (findings.some(({ level }) => level === 'error')) return '✗ over its budget';
  return findings.some(({ outcome }) => outcome === 'exceeded') ? '▲ over a limit that warns' : '▲ not all is measured';
}

/** How a prompt grew; nothing where it has no two points. */
export function growthDrawing(budget: GrownBudget): ToldDrawing | undefined {
  const series = growthSeries(budget);
  if (series === undefined) return undefined;
  const points = series.points.map((one) => `${one.label}: ${numberText(one.static)}`).join(', ');
  const sentences = growthSentences(budget).map((sentence) => `${sentence}.`);
  return {
    title: 'Static tokens over releases',
    description: [`${points}.`, ...sentences].join(' '),
    drawing: growthChart(series),
  };
}

/** `system › Rules: 124 static, 129 at p90, at most 137 tokens.` */
export function rowSentence({ title, figures, samples }: BarRow): string {
  const p90 = samples === 0 || figures.p90 === null ? '' : `, ${numberText(figures.p90)} at p90`;
  const most = figures.maxAny === null ? 'no maximum' : `at most ${numberText(figures.maxAny)} tokens`;
  return `${title}: ${numberText(figures.static)} static${p90}, ${most}.`;
}
