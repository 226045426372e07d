import type { DiffReport } from '../../../core/diff/diff-report.ts';
import type { ReleaseChange } from '../../../core/release/change.ts';
import type { DiffOverview } from '../../diff/diff-overview.ts';
import { markdownText } from '../markdown-text.ts';
import type { MarkdownDetail } from './diff-markdown-texts.ts';
import { samplesMarkdown, textsMarkdown } from './diff-markdown-texts.ts';
import { cacheText, costText, diffTitle, reachText, settingRow, tokenizerText, tokenRows } from './diff-rows.ts';
import { headline, overviewHeadline } from './headline.ts';
import { instructionSentences } from './instruction-sentences.ts';

/** Where a bot that comments finds its comment again. */
const MARKER = '<!-- stemma-diff -->';

/** GitHub takes 65,536 characters in a comment; the bot may add some. */
const MAX_LENGTH = 60_000;

const details: readonly MarkdownDetail[] = [
  { samples: true, maxLines: Number.POSITIVE_INFINITY },
  { samples: false, maxLines: Number.POSITIVE_INFINITY },
  { samples: false, maxLines: 40 },
  { samples: false, maxLines: 0 },
];

/** Comparisons as a comment on a pull request: what they mean first, texts and samples folded. */
export function reportDiffMarkdown(overview: DiffOverview): string {
  for (const detail of details) {
    const text = comment(overview, detail);
    if (text.length <= MAX_LENGTH) return text;
  }
  const names = overview.prompts.map(({ after }) => `- ${markdownText(after.name)}`);
  return [MARKER, `**${markdownText(overviewHeadline(overview.prompts))}**`, '', ...names, '', TOO_LONG, ''].join('\n');
}

const TOO_LONG = 'All of it is too long for a comment: `stemma diff` shows it.';

function comment({ prompts, unreleased, invalid }: DiffOverview, detail: MarkdownDetail): string {
  const [only] = prompts;
  const isOne = prompts.length === 1 && only !== undefined;
  return [
    MARKER,
    `**${markdownText(isOne ? headline(only) : overviewHeadline(prompts))}**`,
    ...prompts.flatMap((report) => ['', ...promptPart(report, { ...detail, isOne })]),
    ...(unreleased.length === 0 ? [] : ['', `Not released yet: ${unreleased.map(markdownText).join(', ')}`]),
    ...invalid.flatMap(({ name, message }) => ['', `✗ ${markdownText(name)} cannot be read: ${markdownText(message)}`]),
    '',
  ].join('\n');
}

function promptPart(report: DiffReport, detail: MarkdownDetail & { readonly isOne: boolean }): readonly string[] {
  const contract = report.changes.filter(({ area }) => area !== 'instructions');
  return [
    `### ${markdownText(diffTitle(report))}`,
    ...(detail.isOne ? [] : ['', markdownText(headline(report))]),
    ...titled('Contract', contract.map(changeItem)),
    ...titled('Model and settings', settingsTable(report)),
    ...titled('Instructions', instructionItems(report)),
    ...titled('Tokens and cost', tokenLines(report)),
    ...titled(
      'Reach',
      report.reach.map((one) => `- ${markdownText(reachText(one))}`),
    ),
    ...textsMarkdown(report, detail),
    ...samplesMarkdown(report, detail),
  ];
}

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines];

const changeItem = ({ bump, reason }: ReleaseChange): string => `- **${bump}** ${markdownText(reason)}`;

const row = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;

const settingsTable = ({ settings }: DiffReport): readonly string[] =>
  settings.length === 0
    ? []
    : ['| setting | before | after |', '| --- | --- | --- |', ...settings.map((one) => row(settingRow(one)))];

function instructionItems(report: DiffReport): readonly string[] {
  const { before, after } = instructionSentences(report);
  return [
    ...report.changes.filter(({ area }) => area === 'instructions').map(changeItem),
    ...before.map((sentence) => `  - − <del>${markdownText(sentence)}</del>`),
    ...after.map((sentence) => `  - \\+ ${markdownText(sentence)}`),
  ];
}

function tokenLines({ tokens, cost, cacheReset }: DiffReport): readonly string[] {
  const table =
    tokens === null
      ? []
      : ['| tokens | before | after | change |', '| --- | ---: | ---: | ---: |', ...tokenRows(tokens).map(row)];
  return [
    ...table,
    ...(tokens === null ? [] : ['', markdownText(tokenizerText(tokens))]),
    ...(cost === null ? [] : ['', `- Cost: ${markdownText(costText(cost))}`]),
    ...(cacheReset === null
      ? []
      : [...(cost === null ? [''] : []), `- Cache reset: ${markdownText(cacheText(cacheReset))}`]),
  ];
}
