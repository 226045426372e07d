import { ownValue } from '../../core/own-value.ts';
import { formatPercent } from '../../core/percent.ts';
import type { PromptIndexDocument, PromptListDocument, VersionEntry } from '../../core/protocol.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { oneLine } from './printable.ts';
import { alignRows } from './table.ts';

export interface ListReportOptions {
  readonly prompts: PromptListDocument['prompts'];
  /** Prompts that are files here and have no release yet. */
  readonly unreleased: readonly string[];
  readonly prefix: string;
  readonly style: Style;
}

/** Every prompt with its newest release and what each environment serves. */
export function reportList({ prompts, unreleased, prefix, style }: ListReportOptions): string {
  if (prompts.length + unreleased.length === 0) {
    return prefix === ''
      ? `There are no prompts yet.\n${nextStep('stemma new --list', style)}`
      : `No prompt begins with "${prefix}".\n${nextStep('stemma list', style)}`;
  }
  const environments = [...new Set(prompts.flatMap(({ served }) => Object.keys(served)))].sort();
  const none = style.dim('–');
  const rows = [
    ...prompts.map((prompt) => ({
      name: prompt.name,
      cells: [
        style.cyan(prompt.name),
        prompt.retired ? style.yellow('retired') : (prompt.latest ?? none),
        String(prompt.releases),
        ...environments.map((environment) => highestOfEach(prompt.served[environment] ?? []) || none),
      ],
    })),
    ...unreleased.map((name) => ({
      name,
      cells: [style.cyan(name), style.dim('not released'), '0', ...environments.map(() => none)],
    })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const header = ['PROMPT', 'LATEST', 'RELEASES', ...environments.map((name) => name.toUpperCase())].map(style.bold);
  const first = rows[0]?.name ?? '';
  return [...alignRows([header, ...rows.map(({ cells }) => cells)]), '', nextStep(`stemma list ${first}`, style)].join(
    '\n',
  );
}

/** The highest version of each major line: what ranges get. A prerelease is got only by ranges that name it. */
function highestOfEach(versions: readonly string[]): string {
  const lines = new Map<string, string>();
  for (const version of versions.filter((one) => !one.includes('-'))) {
    const major = version.slice(0, version.indexOf('.'));
    if (!lines.has(major)) lines.set(major, version);
  }
  return [...lines.values()].join(', ');
}

/** The releases of one prompt, highest version first, with where each is served. */
export function reportReleases(document: PromptIndexDocument, style: Style): string {
  const { name, versions, refused, retired } = document;
  const rows = versions.map((entry) => [
    style.cyan(entry.version),
    entry.admittedAt.slice(0, 10),
    style.dim(entry.digest.slice(0, 19)),
    stateText(entry, document, style),
  ]);
  const successor = retired?.successor === undefined ? '' : `; use ${retired.successor}`;
  return [
    ...(retired === undefined ? [] : [style.yellow(`${name} is retired${successor}`)]),
    ...(rows.length === 0
      ? [`${name} has no release yet.`]
      : alignRows([['VERSION', 'RELEASED', 'DIGEST', 'STATE'].map(style.bold), ...rows])),
    ...refused.map(({ version, problem }) => `${style.yellow('refused')} tag for ${version}: ${oneLine(problem, 200)}`),
    '',
    nextStep(rows.length === 0 ? `stemma release ${name}` : `stemma show ${name}@${versions[0]?.version}`, style),
  ].join('\n');
}

function stateText(entry: VersionEntry, { environments }: PromptIndexDocument, style: Style): string {
  const places = Object.entries(environments).flatMap(([environment, { promoted, withdrawn, canaries }]) => {
    const canary = ownValue(canaries, entry.version);
    if (withdrawn.includes(entry.version)) return [style.yellow(`withdrawn in ${environment}`)];
    if (canary !== undefined) return [style.cyan(`${formatPercent(canary.canaryPpm)} in ${environment}`)];
    return promoted.includes(entry.version) ? [style.green(environment)] : [];
  });
  const marks = [
    ...(entry.killed ? [style.red('killed')] : []),
    ...(entry.yanked ? [style.yellow('yanked')] : []),
    ...(entry.deprecated ? [style.yellow('deprecated')] : []),
  ];
  return [...marks, ...places].join(', ') || style.dim('not promoted');
}
