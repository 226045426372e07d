import type { ContentChange } from '../../core/diff/compare-contents.ts';
import type { MisplacedFile } from '../../store/work-tree/list-prompts.ts';
import type { PromptStatus } from '../../store/work-tree/prompt-status.ts';
import type { ReleaseProposal } from '../propose-release.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { oneLine, printable } from './printable.ts';
import { alignRows } from './table.ts';

/** A prompt against its last release, with what the next one would be. */
export interface StatusEntry extends PromptStatus {
  readonly next?: ReleaseProposal | undefined;
}

export interface StatusReportOptions {
  readonly prompts: readonly StatusEntry[];
  readonly misplaced: readonly MisplacedFile[];
  readonly style: Style;
}

/** Where every prompt stands, what the next releases would be and why, and what to type next. */
export function reportStatus({ prompts, misplaced, style }: StatusReportOptions): string {
  if (prompts.length + misplaced.length === 0)
    return `There are no prompts yet.\n${nextStep('stemma new --list', style)}`;
  const header = ['PROMPT', 'LAST RELEASE', 'STATE', 'NEXT', 'WHAT CHANGED'].map(style.bold);
  const next = nextCommand(prompts);
  return [
    ...(prompts.length === 0
      ? []
      : alignRows([header, ...prompts.map((prompt) => row(prompt, style))], { columns: style.columns })),
    ...prompts.flatMap((prompt) => details(prompt, style)),
    ...misplaced.flatMap(({ path, problem, hint }) => [
      '',
      `${style.red(path)} is left out: ${printable(problem)}`,
      `  ${style.cyan('hint:')} ${printable(hint)}`,
    ]),
    ...(next === undefined ? [] : ['', nextStep(next, style)]),
  ].join('\n');
}

function row({ name, state, lastRelease, next, changes, uncommitted }: StatusEntry, style: Style): string[] {
  const paint = { unreleased: style.yellow, clean: style.dim, changed: style.yellow, invalid: style.red }[state];
  const label = uncommitted.length > 0 && state !== 'invalid' ? `${state}, uncommitted` : state;
  return [
    style.cyan(name),
    lastRelease?.version ?? style.dim('–'),
    paint(label),
    next?.version ?? style.dim('–'),
    changes.map(changeText).join(', '),
  ];
}

/** `its file`, `through _tone`, `schema Order added` */
function changeText({ part, name, change }: ContentChange): string {
  if (part === 'prompt') return 'its file';
  const label = part === 'partial' ? `_${name}` : `${part} ${name}`;
  return change === 'changed' ? `through ${label}` : `${label} ${change}`;
}

function details({ name, problem, next, uncommitted }: StatusEntry, style: Style): string[] {
  if (problem !== undefined) {
    return [
      '',
      `${style.red(name)} ${style.dim(`[${problem.code}]`)} ${printable(problem.message)}`,
      ...(problem.hint === undefined ? [] : [`  ${style.cyan('hint:')} ${printable(problem.hint)}`]),
    ];
  }
  const lines = [
    ...reasonsFor(next).map((reason) => `  ${oneLine(reason, 160)}`),
    ...(uncommitted.length === 0 ? [] : [`  ${style.dim('not committed:')} ${uncommitted.join(', ')}`]),
  ];
  return lines.length === 0 ? [] : ['', style.cyan(name), ...lines];
}

/** Each change with the bump that it needs; the next version is that of the weightiest. */
function reasonsFor(next: StatusEntry['next']): readonly string[] {
  if (next?.bump === undefined) return [];
  const changes = next.advice?.changes ?? [];
  if (changes.length === 0) return next.reasons.map((reason) => `${next.bump}: ${reason}`);
  return changes.map(({ bump, reason }) => `${bump}: ${reason}`);
}

function nextCommand(prompts: readonly StatusEntry[]): string | undefined {
  const ready = prompts.find(
    ({ state, uncommitted }) => (state === 'changed' || state === 'unreleased') && uncommitted.length === 0,
  );
  if (ready !== undefined) return `stemma release ${ready.name}`;
  const waiting = prompts.find(({ state, uncommitted }) => state !== 'invalid' && uncommitted.length > 0);
  if (waiting === undefined) return undefined;
  return `git add ${waiting.uncommitted.join(' ')} && git commit, then stemma release ${waiting.name}`;
}
