import type { DiffReport, TextChange } from '../../../core/diff/diff-report.ts';
import type { SampleChange } from '../../../core/diff/sample-changes.ts';
import type { Bump } from '../../../core/release/next-version.ts';
import type { DiffOverview } from '../../diff/diff-overview.ts';
import type { Style } from '../../style.ts';
import { nextStep } from '../next-step.ts';
import { oneLine, printable } from '../printable.ts';
import { alignRows } from '../table.ts';
import {
  cacheText,
  costText,
  diffTitle,
  partTitle,
  reachText,
  sampleText,
  settingRow,
  tokenizerText,
  tokenRows,
} from './diff-rows.ts';
import { headline } from './headline.ts';
import { hunkLines } from './hunk-lines.ts';
import { instructionSentences } from './instruction-sentences.ts';
import { withoutRepeats } from './without-repeats.ts';

/** One comparison as a person reads it on a terminal: what it means first, then what was written. */
export function reportDiff(report: DiffReport, style: Style): string {
  const isNew = report.after.version === 'workspace' && report.before.name === report.after.name;
  const next = isNew && report.texts.length > 0 ? `stemma status ${report.after.name}` : undefined;
  return [...diffLines(report, style), ...(next === undefined ? [] : ['', nextStep(next, style)])].join('\n');
}

/** All prompts that changed, one after the other. */
export function reportDiffOverview({ prompts, unreleased, invalid }: DiffOverview, style: Style): string {
  if (prompts.length + unreleased.length + invalid.length === 0) {
    return `Nothing changed since the last releases.\n${nextStep('stemma list', style)}`;
  }
  const blocks = [
    ...prompts.map((report) => diffLines(report, style).join('\n')),
    ...(unreleased.length === 0 ? [] : [`${style.bold('Not released yet:')} ${unreleased.join(', ')}`]),
    ...invalid.map(({ name, message }) => `${style.red(name)} cannot be read: ${printable(message)}`),
  ];
  return [...blocks, nextStep('stemma status', style)].join('\n\n');
}

function diffLines(report: DiffReport, style: Style): readonly string[] {
  return [
    style.bold(diffTitle(report)),
    printable(headline(report)),
    ...section('Contract', changeRows(report, style), style),
    ...section('Model and settings', settingRows(report, style), style),
    ...section('Instructions', instructionLines(report, style), style),
    ...section('Tokens', tokenLines(report, style), style),
    ...section(
      'Reach',
      report.reach.map((one) => `  ${printable(reachText(one))}`),
      style,
    ),
    ...report.texts.flatMap((text) => ['', ...textLines(text, style)]),
    ...section('Samples', sampleLines(report.samples, style), style),
  ];
}

const section = (title: string, lines: readonly string[], style: Style): readonly string[] =>
  lines.length === 0 ? [] : ['', style.bold(title), ...lines];

function changeRows({ changes }: DiffReport, style: Style): readonly string[] {
  return alignRows(
    changes
      .filter(({ area }) => area !== 'instructions')
      .map(({ bump, reason }) => [paintBump(bump, style), printable(reason)]),
    { indent: '  ', columns: style.columns },
  );
}

const paintBump = (bump: Bump, style: Style): string =>
  ({ major: style.red, minor: style.yellow, patch: style.dim })[bump](bump);

function settingRows({ settings }: DiffReport, style: Style): readonly string[] {
  const rows = settings.map((setting) => {
    const [key, before, after] = settingRow(setting);
    return [style.cyan(printable(key)), `${before} → ${after}`];
  });
  return alignRows(rows, { indent: '  ', columns: style.columns });
}

function instructionLines(report: DiffReport, style: Style): readonly string[] {
  const { before, after } = instructionSentences(report);
  return [
    ...alignRows(
      report.changes
        .filter(({ area }) => area === 'instructions')
        .map(({ bump, reason }) => [paintBump(bump, style), printable(reason)]),
      { indent: '  ', columns: style.columns },
    ),
    ...before.map((sentence) => style.red(`  - ${oneLine(sentence, 200)}`)),
    ...after.map((sentence) => style.green(`  + ${oneLine(sentence, 200)}`)),
  ];
}

function tokenLines({ tokens, cost, cacheReset }: DiffReport, style: Style): readonly string[] {
  const rows = tokens === null ? [] : tokenRows(tokens).map((row) => row.map(printable));
  const widths = [1, 2].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  const aligned = rows.map(([label = '', before = '', after = '', change = '']) => [
    label,
    `${before.padStart(widths[0] ?? 0)} → ${after.padStart(widths[1] ?? 0)}`,
    change.startsWith('−') ? style.green(change) : change,
  ]);
  return [
    ...alignRows(aligned, { indent: '  ' }),
    ...(tokens === null ? [] : [style.dim(`  ${tokenizerText(tokens)}`)]),
    ...(cost === null ? [] : [`  cost   ${costText(cost)}`]),
    ...(cacheReset === null ? [] : [`  cache  ${cacheText(cacheReset)}`]),
  ];
}

function textLines(text: TextChange, style: Style): readonly string[] {
  const counts = `${style.green(`+${text.added}`)} ${style.red(`-${text.removed}`)}`;
  return [
    `${style.bold(printable(partTitle(text)))} ${text.change} ${counts}`,
    ...hunkLines(text.hunks, style),
    ...(text.endsWithLineBreak === undefined
      ? []
      : [style.dim(`(only ${text.endsWithLineBreak} ends with a line break)`)]),
  ];
}

function sampleLines(samples: readonly SampleChange[], style: Style): readonly string[] {
  const marks = { same: style.dim('='), changed: style.yellow('~'), unfit: style.red('✗') };
  return withoutRepeats(samples).flatMap(({ sample, sameAs }) => {
    const title = `  ${marks[sample.change]} ${printable(sampleText(sample))}`;
    if (sameAs !== undefined) return [`${title}, changed as ${printable(sameAs)}`];
    return [title, ...hunkLines(sample.hunks, style).map((line) => `    ${line}`)];
  });
}
