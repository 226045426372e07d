import type { TokenFigures } from '../../../core/budget/budget-report.ts';
import type { LimitCheck } from '../../../core/budget/check-limits.ts';
import type { BudgetOverview } from '../../budget/check-all-budgets.ts';
import type { GrownBudget } from '../../budget/measure-growth.ts';
import { basisText, budgetTitle, requestSentences } from '../budget-basis.ts';
import { costLines, prefixLines } from '../budget-cost.ts';
import { growthSentences } from '../budget-growth.ts';
import { limitName, limitOutcome } from '../budget-limits.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { htmlPage } from '../html/html-page.ts';
import { numberText } from '../number-text.ts';
import { signedTokens } from '../token-change.ts';
import type { ToldDrawing } from './budget-drawings.ts';
import { growthDrawing, promptRows, rowSentence, sectionsDrawing } from './budget-drawings.ts';
import { budgetHtmlStyle } from './budget-html-style.ts';
import { svgElement } from './drawing.ts';
import { stackedBars } from './stacked-bars.ts';

/** A prompt's budget as one page that stands by itself. */
export function reportBudgetHtml(budget: GrownBudget): string {
  const title = budgetTitle(budget);
  const body = [`<h1>${escapeHtml(title)}</h1>`, promptBody(budget, 'prompt')].join('\n');
  return htmlPage({ title: `Budget of ${title}`, style: budgetHtmlStyle, body });
}

/** All prompts as one page: a bar for each, then those that fail, warn or changed, with all that is known of them. */
export function reportBudgetOverviewHtml({ prompts, failed }: BudgetOverview): string {
  const measured = prompts.filter((one): one is GrownBudget => !('error' in one));
  const title = 'Budgets of all prompts';
  const rows = promptRows(measured);
  const drawing = { title, description: rows.map(rowSentence).join(' '), drawing: stackedBars(rows, 'all') };
  const body = [
    `<h1>${title}</h1>`,
    `<p class="headline">${failed === 0 ? 'All limits hold.' : `${failed} of ${prompts.length} fail.`}</p>`,
    ...prompts.flatMap((one) => ('error' in one ? [unmeasured(one.name, one.error.message)] : [])),
    ...(rows.length === 0 ? [] : [`<div class="pictures">${figure(drawing, 'all')}</div>`, promptTable(measured)]),
    ...measured
      .map((one, at) => (isTold(one) ? promptPart(one, `prompt-${at + 1}`) : ''))
      .filter((html) => html !== ''),
  ];
  return htmlPage({ title, style: budgetHtmlStyle, body: body.join('\n') });
}

const isTold = ({ findings, base }: GrownBudget): boolean =>
  findings.length > 0 || (base !== undefined && base.sections.length > 0);

const unmeasured = (name: string, message: string): string =>
  `<p class="error">✗ ${escapeHtml(name)} cannot be measured: ${escapeHtml(message)}</p>`;

const promptPart = (budget: GrownBudget, id: string): string =>
  `<section>\n<h2>${escapeHtml(budgetTitle(budget))}</h2>\n${promptBody(budget, id)}\n</section>`;

function promptBody(budget: GrownBudget, id: string): string {
  const growth = growthDrawing(budget);
  const pictures = [
    figure(sectionsDrawing(budget, `${id}-sections`), `${id}-sections`),
    ...(growth === undefined ? [] : [figure(growth, `${id}-growth`)]),
  ];
  return [
    `<p class="soft">${escapeHtml(basisText(budget))}</p>`,
    limitList(budget),
    `<div class="pictures">\n${pictures.join('\n')}\n</div>`,
    factList(budget),
    sectionTable(budget),
  ]
    .filter((html) => html !== '')
    .join('\n');
}

const figure = ({ title, description, drawing }: ToldDrawing, id: string): string =>
  `<figure>\n<h3>${escapeHtml(title)}</h3>\n${svgElement({ id, title, description, drawing })}\n</figure>`;

function limitList(budget: GrownBudget): string {
  const { limits } = budget;
  if (limits.length === 0) return '';
  const items = limits.map((check) => {
    const text = `${limitName(check)} ${limitOutcome(check, budget)}`;
    return `<li>${mark(check)} ${escapeHtml(text)} <span class="soft">${escapeHtml(check.origin)}</span></li>`;
  });
  return `<ul class="limits">\n${items.join('\n')}\n</ul>`;
}

function mark({ outcome, level }: LimitCheck): string {
  if (outcome === 'kept') return '✓';
  if (outcome === 'unchecked') return '–';
  return level === 'warn' || outcome === 'unmeasured' ? '<span class="warn">▲</span>' : '<span class="error">✗</span>';
}

function factList(budget: GrownBudget): string {
  const facts = [
    ...requestSentences(budget),
    ...growthSentences(budget),
    ...[...prefixLines(budget), ...costLines(budget)].map((line) => line.trim().replace(/ {2,}/gu, ': ')),
    ...budget.unbounded.map(({ subject, because }) => `no maximum: ${subject} ${because}`),
    ...(budget.model?.warnings ?? []).map((warning) => `warning: ${warning}`),
  ].filter((fact) => fact !== '');
  return `<ul>\n${facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('\n')}\n</ul>`;
}

const headings = ['static', 'change', 'minimum', 'p50', 'p90', 'max≈', 'max (ASCII)', 'max (any)'];

function sectionTable({ sections, totals, samples, base }: GrownBudget): string {
  const changed = new Map(base?.sections.map(({ title, added }) => [title, added]));
  const rows = [
    ...sections.map((one) => tableRow(one.title, cells(one, { samples, added: changed.get(one.title) ?? 0 }))),
    tableRow('total', cells(totals, { samples, added: base?.added ?? 0 }), ' class="total"'),
  ];
  return table({ caption: 'Tokens', first: 'section', rows });
}

const promptTable = (prompts: readonly GrownBudget[]): string =>
  table({
    caption: 'Tokens of whole prompts',
    first: 'prompt',
    rows: prompts.map((one) =>
      tableRow(one.name, cells(one.totals, { samples: one.samples, added: one.base?.added ?? 0 })),
    ),
  });

interface TableParts {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly string[];
}

function table({ caption, first, rows }: TableParts): string {
  const heads = [first, ...headings].map((head) => `<th scope="col">${head}</th>`).join('');
  return `<div class="scroll"><table>\n<caption>${caption}</caption>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

const tableRow = (title: string, figures: readonly string[], attributes = ''): string =>
  `<tr${attributes}><th scope="row">${escapeHtml(title)}</th>${figures.map((text) => `<td>${text}</td>`).join('')}</tr>`;

function cells(
  { static: fixed, minimum, p50, p90, maxTypical, maxAscii, maxAny }: TokenFigures,
  { samples, added }: { readonly samples: number; readonly added: number },
): readonly string[] {
  const sampled = (value: number | null): string => (samples === 0 ? '–' : numberText(value));
  const maxima = [maxTypical, maxAscii, maxAny].map((most) => numberText(most));
  return [numberText(fixed), signedTokens(added), numberText(minimum), sampled(p50), sampled(p90), ...maxima];
}
