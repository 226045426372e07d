import type { BudgetOverview } from '../budget/check-all-budgets.ts';
import { failsBudget } from '../budget/check-all-budgets.ts';
import type { GrownBudget } from '../budget/measure-growth.ts';
import { basisText } from './budget-basis.ts';
import { growthSentences, requestChanges } from './budget-growth.ts';
import { limitName, limitOutcome } from './budget-limits.ts';
import { markdownText } from './markdown-text.ts';
import { numberText } from './number-text.ts';
import { changeSentence, signedTokens } from './token-change.ts';

type Measured = GrownBudget | BudgetOverview['prompts'][number];

/** Where a bot that comments finds its comment again. */
const MARKER = '<!-- stemma-budget -->';

/** Budgets as a comment on a pull request: what changed or fails first, everything else folded. */
export function reportBudgetMarkdown(prompts: readonly Measured[]): string {
  const calm = prompts.filter(isMeasured).filter((one) => !isTold(one));
  const [same, fresh] = [calm.filter(({ base }) => base !== undefined), calm.filter(({ base }) => base === undefined)];
  return [
    MARKER,
    `**${headline(prompts)}**`,
    ...prompts.filter(isTold).flatMap(promptPart),
    ...folded('without a release to compare with', fresh),
    ...folded('without a change', same),
    '',
  ].join('\n');
}

const isMeasured = (one: Measured): one is GrownBudget => !('error' in one);

const isTold = (one: Measured): boolean =>
  !isMeasured(one) || one.findings.length > 0 || (one.base !== undefined && one.base.sections.length > 0);

function headline(prompts: readonly Measured[]): string {
  const measured = prompts.filter(isMeasured);
  const bases = measured.flatMap(({ base }) => (base === undefined ? [] : [base]));
  const before = bases.reduce((sum, base) => sum + base.static, 0);
  const added = bases.reduce((sum, base) => sum + base.added, 0);
  const addedPercent = before === 0 ? null : Math.round((added / before) * 1000) / 10;
  const failed = measured.filter(failsBudget).length;
  const unread = prompts.length - measured.length;
  const change =
    bases.length === 0 ? 'Budget' : [changeSentence({ added, addedPercent }), ...requestsPart(measured)].join(', ');
  const isLimited = measured.some(({ limits }) => limits.length > 0);
  const calm = isLimited ? 'all limits hold' : 'no limits are set';
  const over = failed === 0 ? [] : [`${failed} of ${prompts.length} over budget`];
  const torn = unread === 0 ? [] : [`${unread} of ${prompts.length} cannot be measured`];
  return `${change}: ${failed + unread === 0 ? calm : [...over, ...torn].join(', ')}`;
}

/** Of one prompt that changed all that changed; what requests to several cost depends on how many there are of each. */
function requestsPart(measured: readonly GrownBudget[]): readonly string[] {
  const [first, ...others] = measured.filter((one) => (one.base?.added ?? 0) !== 0 || requestChanges(one).length > 0);
  return first === undefined || others.length > 0 ? [] : requestChanges(first);
}

function promptPart(one: Measured): readonly string[] {
  if ('error' in one) return ['', `### ${markdownText(one.name)}`, '', `✗ ${markdownText(one.error.message)}`];
  const { name, findings, totals, sections, base }: GrownBudget = one;
  const changed = new Map(base?.sections.map(({ title, added }) => [title, added]));
  return [
    '',
    `### ${markdownText(name)}`,
    '',
    ...findings.map(
      (finding) =>
        `- ${finding.level === 'warn' ? '▲' : '✗'} ${limitName(finding)} ${markdownText(limitOutcome(finding, one))} (${markdownText(finding.origin)})`,
    ),
    ...growthSentences(one).map((sentence) => `- ${markdownText(sentence)}`),
    '',
    '| section | static | change | p90 | max (any) |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...sections
      .filter(({ title }) => changed.size === 0 || changed.has(title))
      .map((section) => row(section.title, section, changed.get(section.title) ?? 0)),
    row('total', totals, base?.added ?? 0),
    '',
    markdownText(basisText(one)),
  ];
}

type Figures = Pick<GrownBudget['totals'], 'static' | 'p90' | 'maxAny'>;

function row(title: string, figures: Figures, added: number): string {
  const cells = [
    numberText(figures.static),
    signedTokens(added),
    numberText(figures.p90, '–'),
    numberText(figures.maxAny, '∞'),
  ];
  return `| ${[markdownText(title), ...cells].join(' | ')} |`;
}

const summaryRow = ({ name, totals, base }: GrownBudget): string => row(name, totals, base?.added ?? 0);

function folded(what: string, prompts: readonly GrownBudget[]): readonly string[] {
  if (prompts.length === 0) return [];
  return [
    '',
    `<details><summary>${prompts.length} ${what}</summary>`,
    '',
    '| prompt | static | change | p90 | max (any) |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...prompts.map(summaryRow),
    '',
    '</details>',
  ];
}
