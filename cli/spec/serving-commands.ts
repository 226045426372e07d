import type { CommandSpec } from './command-spec.ts';
import {
  bypassOption,
  changeOptions,
  environmentOption,
  forceOption,
  jsonOption,
  referencePositional,
  releasePositional,
  unitOption,
} from './shared-options.ts';

/** Commands that tell and change which release is served where. */
export const servingCommands: readonly CommandSpec[] = [
  {
    name: 'resolve',
    group: 'Serve releases',
    summary: 'tell which release a reference gets',
    scope: 'registry',
    positionals: [referencePositional],
    options: [environmentOption, unitOption, jsonOption],
    examples: ['stemma resolve support/reply@^1', 'stemma resolve support/reply@^1 --env staging'],
  },
  {
    name: 'explain',
    group: 'Serve releases',
    summary: 'tell why a reference gets that release, version by version',
    scope: 'registry',
    positionals: [referencePositional],
    details:
      'With --unit also its bucket and arm. With --at it asks the state that was in force at that time, from the history of the state branch.',
    options: [
      environmentOption,
      unitOption,
      { name: 'at', value: 'time', defaultText: 'now', summary: 'a time in the past: 2026-11-01T12:00Z' },
      jsonOption,
    ],
    examples: [
      'stemma explain support/reply@^1 --env production',
      'stemma explain support/reply@^1 --unit u42 --at 2026-11-01T12:00Z',
    ],
  },
  {
    name: 'promote',
    group: 'Serve releases',
    summary: 'serve a release to everyone in an environment',
    details:
      'Ends a rollout of the release as promoted, and one of a lower release of its major line as superseded. Where the environment asks for approvals, they must have been given: "stemma approve". A release that breaks applications which get the one below it in its major line is refused, unless --force with a reason.',
    scope: 'registry',
    positionals: [releasePositional],
    options: [environmentOption, bypassOption, forceOption, ...changeOptions],
    examples: [
      'stemma promote support/reply@1.4.2',
      'stemma promote support/reply@1.4.2 --env staging --dry-run',
      'stemma promote support/reply@1.4.2 --force --reason "its only caller is updated"',
    ],
  },
  {
    name: 'withdraw',
    group: 'Serve releases',
    summary: 'stop serving one release to ranges in an environment',
    scope: 'registry',
    positionals: [releasePositional],
    options: [environmentOption, ...changeOptions],
    examples: ['stemma withdraw support/reply@1.4.2 --reason "tone complaints"'],
  },
  {
    name: 'restore',
    group: 'Serve releases',
    summary: 'undo a withdrawal',
    scope: 'registry',
    positionals: [releasePositional],
    options: [environmentOption, ...changeOptions],
    examples: ['stemma restore support/reply@1.4.2'],
  },
  {
    name: 'rollback',
    group: 'Serve releases',
    summary: 'go back to the release served before',
    details:
      'With an open rollout it withdraws the candidate, otherwise the highest promoted release of the major line; --to withdraws everything above that version. Name the line as support/reply@1 where several are served. Never waits for approvals.',
    scope: 'registry',
    positionals: [{ ...referencePositional, summary: 'a prompt, with @ and its major line where wanted' }],
    options: [
      environmentOption,
      { name: 'to', value: 'version', summary: 'the release to go back to' },
      { name: 'force', summary: 'also when nothing is left to serve' },
      ...changeOptions,
    ],
    examples: ['stemma rollback support/reply', 'stemma rollback support/reply@1 --to 1.3.0 --reason "wrong prices"'],
  },
];
