import type { DiffReport } from '../../../core/diff/diff-report.ts';
import type { SampleChange } from '../../../core/diff/sample-changes.ts';
import type { ReleaseChange } from '../../../core/release/change.ts';
import type { DiffOverview } from '../../diff/diff-overview.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { htmlPage } from '../html/html-page.ts';
import { hunksHtml } from './diff-html-hunks.ts';
import { diffHtmlStyle } from './diff-html-style.ts';
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
import { headline, overviewHeadline } from './headline.ts';
import { instructionSentences } from './instruction-sentences.ts';
import { withoutRepeats } from './without-repeats.ts';

/** Comparisons as one page that stands by itself. */
export function reportDiffHtml({ prompts, unreleased, invalid }: DiffOverview): string {
  const [only] = prompts;
  const isOne = prompts.length === 1 && unreleased.length + invalid.length === 0 && only !== undefined;
  const title = isOne ? diffTitle(only) : 'What changed since the last releases';
  const head = isOne
    ? [`<h1>${escapeHtml(title)}</h1>`, headlineHtml(only)]
    : [`<h1>${title}</h1>`, `<p class="headline">${escapeHtml(overviewHeadline(prompts))}</p>`, contents(prompts)];
  const body = [
    ...head,
    ...prompts.map((report, at) => (isOne ? sections(report) : promptHtml(report, at))),
    ...(unreleased.length === 0 ? [] : [`<h2>Not released yet</h2><p>${unreleased.map(escapeHtml).join(', ')}</p>`]),
    ...invalid.map(({ name, message }) => `<h2>${escapeHtml(name)}</h2><p>Cannot be read: ${escapeHtml(message)}</p>`),
  ];
  return htmlPage({ title, style: diffHtmlStyle, body: body.join('\n') });
}

const headlineHtml = (report: DiffReport): string => `<p class="headline">${escapeHtml(headline(report))}</p>`;

const contents = (prompts: readonly DiffReport[]): string =>
  `<nav><ul>${prompts.map(({ after }, at) => `<li><a href="#prompt-${at + 1}">${escapeHtml(after.name)}</a></li>`).join('')}</ul></nav>`;

const promptHtml = (report: DiffReport, at: number): string =>
  `<section id="prompt-${at + 1}">\n<h2>${escapeHtml(diffTitle(report))}</h2>\n${headlineHtml(report)}\n${sections(report)}\n</section>`;

function sections(report: DiffReport): string {
  const contract = report.changes.filter(({ area }) => area !== 'instructions');
  return [
    titled('Contract', changeList(contract)),
    titled('Model and settings', settingsTable(report)),
    titled('Instructions', instructionsHtml(report)),
    titled('Tokens and cost', tokensHtml(report)),
    titled('Reach', listHtml(report.reach.map(reachText))),
    titled(
      'Texts',
      report.texts.map((text) => foldedHunks(countedTitle(text), hunksHtml(text.hunks), true)).join('\n'),
    ),
    titled('Samples', samplesHtml(report.samples)),
  ].join('\n');
}

const titled = (title: string, html: string): string => (html === '' ? '' : `<h3>${title}</h3>\n${html}`);

const listHtml = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;

const changeList = (changes: readonly ReleaseChange[]): string =>
  changes.length === 0
    ? ''
    : `<ul class="changes">${changes
        .map(
          ({ bump, reason }) => `<li><span class="bump ${bump}">${bump}</span><span>${escapeHtml(reason)}</span></li>`,
        )
        .join('')}</ul>`;

function settingsTable({ settings }: DiffReport): string {
  if (settings.length === 0) return '';
  const rows = settings.map(
    (setting) =>
      `<tr>${settingRow(setting)
        .map((text) => `<td>${escapeHtml(text)}</td>`)
        .join('')}</tr>`,
  );
  return `<div class="scroll"><table><tr><th>setting</th><th>before</th><th>after</th></tr>${rows.join('')}</table></div>`;
}

function instructionsHtml(report: DiffReport): string {
  const { before, after } = instructionSentences(report);
  return [
    changeList(report.changes.filter(({ area }) => area === 'instructions')),
    ...before.map((sentence) => `<blockquote class="gone">− ${escapeHtml(sentence)}</blockquote>`),
    ...after.map((sentence) => `<blockquote class="come">+ ${escapeHtml(sentence)}</blockquote>`),
  ].join('\n');
}

function tokensHtml({ tokens, cost, cacheReset }: DiffReport): string {
  const rows = (tokens === null ? [] : tokenRows(tokens)).map(([label, ...figures]) => {
    const cells = figures.map((text) => `<td class="number">${escapeHtml(text)}</td>`).join('');
    return `<tr><td${label.startsWith(' ') ? ' class="part"' : ''}>${escapeHtml(label.trim())}</td>${cells}</tr>`;
  });
  const heads = ['before', 'after', 'change'].map((head) => `<th class="number">${head}</th>`).join('');
  const table = `<div class="scroll"><table><tr><th>tokens</th>${heads}</tr>${rows.join('')}</table></div>`;
  return [
    ...(tokens === null ? [] : [table, `<p class="soft">${escapeHtml(tokenizerText(tokens))}</p>`]),
    ...(cost === null ? [] : [`<p>Cost: ${escapeHtml(costText(cost))}</p>`]),
    ...(cacheReset === null ? [] : [`<p>Cache reset: ${escapeHtml(cacheText(cacheReset))}</p>`]),
  ].join('\n');
}

const countedTitle = (text: DiffReport['texts'][number]): string =>
  `${partTitle(text)} ${text.change}: +${text.added} −${text.removed} ${text.added + text.removed === 1 ? 'line' : 'lines'}`;

const foldedHunks = (title: string, html: string, isOpen: boolean): string =>
  `<details${isOpen ? ' open' : ''}><summary>${escapeHtml(title)}</summary>\n${html}\n</details>`;

function samplesHtml(samples: readonly SampleChange[]): string {
  return withoutRepeats(samples)
    .map(({ sample, sameAs }) => {
      const title = sampleText(sample);
      if (sameAs !== undefined) return `<p class="sample">${escapeHtml(`${title}, changed as ${sameAs}`)}</p>`;
      return sample.change === 'changed'
        ? foldedHunks(title, hunksHtml(sample.hunks), false)
        : `<p class="sample">${sample.change === 'unfit' ? '✗ ' : ''}${escapeHtml(title)}</p>`;
    })
    .join('\n');
}
