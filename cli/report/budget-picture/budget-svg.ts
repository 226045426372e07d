import { limitText } from '../../../core/budget/limit-text.ts';
import type { BudgetOverview } from '../../budget/check-all-budgets.ts';
import type { GrownBudget } from '../../budget/measure-growth.ts';
import { basisText, budgetTitle } from '../budget-basis.ts';
import { growthSentences } from '../budget-growth.ts';
import { limitName } from '../budget-limits.ts';
import { cutText, wrapText } from '../table.ts';
import { growthDrawing, promptRows, rowSentence, sectionsDrawing } from './budget-drawings.ts';
import type { Drawing } from './drawing.ts';
import { stack, svgFile, svgText } from './drawing.ts';
import { stackedBars } from './stacked-bars.ts';

const ID = 'budget';

/** A prompt's budget as one SVG file: bars by section, growth over releases, and its limits. */
export function reportBudgetSvg(budget: GrownBudget): string {
  const sections = sectionsDrawing(budget, ID);
  const growth = growthDrawing(budget);
  const title = budgetTitle(budget);
  const drawing = stack([
    heading(title, basisText(budget)),
    sections.drawing,
    ...(growth === undefined ? [] : [stack([subheading(growth.title), growth.drawing], 8)]),
    ...textBlock([...growthSentences(budget), ...limitSentences(budget)]),
  ]);
  const description = [sections.description, ...(growth === undefined ? [] : [growth.description])].join(' ');
  return svgFile({ id: ID, title: `Budget of ${title}`, description, drawing });
}

/** A bar for each prompt, those that fail first. */
export function reportBudgetOverviewSvg({ prompts, failed }: BudgetOverview): string {
  const measured = prompts.filter((one): one is GrownBudget => !('error' in one));
  const rows = promptRows(measured);
  const left = measured.length - rows.length;
  const torn = prompts.flatMap((one) =>
    'error' in one ? [`${one.name} cannot be measured: ${one.error.message}`] : [],
  );
  const summary = failed === 0 ? 'all limits hold' : `${failed} of ${prompts.length} fail`;
  const title = prompts.length === 1 ? 'Budget of 1 prompt' : `Budgets of ${prompts.length} prompts`;
  const drawing = stack([
    heading(title, summary),
    ...textBlock(torn),
    ...(rows.length === 0 ? [] : [stackedBars(rows, ID)]),
    ...textBlock(left === 0 ? [] : [`and ${left} more, which hold their limits or come later`]),
  ]);
  return svgFile({ id: ID, title, description: rows.map(rowSentence).join(' '), drawing });
}

function limitSentences({ limits }: GrownBudget): readonly string[] {
  return limits.map((check) => {
    const sign = { kept: '✓', exceeded: check.level === 'warn' ? '▲' : '✗', unmeasured: '▲', unchecked: '–' }[
      check.outcome
    ];
    return `${sign} ${limitName(check)} ${limitText(check)} (${check.origin})`;
  });
}

const TITLE_COLUMNS = 36;
const TEXT_COLUMNS = 54;
const LINE = 17;

function heading(title: string, basis: string): Drawing {
  const lines = wrapText(basis, TEXT_COLUMNS);
  const svg = [
    `<text class="f-ink title" y="15">${svgText(cutText(title, TITLE_COLUMNS))}</text>`,
    ...lines.map((line, at) => textLine(line, { y: 35 + at * LINE, style: 'f-soft small' })),
  ];
  return { svg: svg.join('\n'), height: 23 + LINE * lines.length };
}

const subheading = (title: string): Drawing => ({
  svg: `<text class="f-ink strong" y="12">${svgText(title)}</text>`,
  height: LINE,
});

function textBlock(sentences: readonly string[]): readonly Drawing[] {
  if (sentences.length === 0) return [];
  return [stack(sentences.map(paragraph), 4)];
}

function paragraph(sentence: string): Drawing {
  const lines = wrapText(sentence, TEXT_COLUMNS);
  const svg = lines.map((line, at) => textLine(line, { y: 12 + at * LINE, style: 'f-ink small' }));
  return { svg: svg.join('\n'), height: lines.length * LINE };
}

const textLine = (line: string, { y, style }: { readonly y: number; readonly style: string }): string =>
  `<text class="${style}" y="${y}">${svgText(cutText(line, TEXT_COLUMNS + 4))}</text>`;
