import type { CommandSpec } from './command-spec.ts';
import { environmentOption, jsonOption, promptPositional } from './shared-options.ts';

/** Every verb that a state commit can record. */
const verbs: readonly string[] = [
  ...['admit', 'promote', 'withdraw', 'restore', 'rollback', 'yank', 'deprecate', 'kill', 'retire'],
  ...['start', 'set', 'advance', 'pause', 'resume', 'abort', 'expire', 'approve', 'reject'],
  ...['policy', 'epoch', 'key'],
];

/** Commands that read the history of the state. */
export const auditCommands: readonly CommandSpec[] = [
  {
    name: 'audit',
    group: 'Operate',
    summary: 'show who changed what, when, why and from which evidence',
    details: 'Reads the history of the state branch, newest first.',
    scope: 'registry',
    positionals: [{ ...promptPositional, required: false, summary: 'only changes of this prompt' }],
    options: [
      { ...environmentOption, defaultText: 'every environment', summary: 'only changes in this environment' },
      { name: 'verb', value: 'name', choices: verbs, summary: 'only this kind of change' },
      { name: 'by', value: 'person', maxLength: 200, summary: 'only by people whose name or e-mail contains this' },
      { name: 'since', value: 'time', summary: 'only since this time, such as 2026-11-01 or, ago, 2d' },
      { name: 'max', value: 'count', defaultText: '20', summary: 'at most this many entries' },
      jsonOption,
    ],
    examples: ['stemma audit support/reply --env production', 'stemma audit --verb rollback --since 7d'],
  },
  {
    name: 'audit verify',
    group: 'Operate',
    summary: 'check the whole history: digests, admissions, approvals',
    details:
      'Walks the state branch from its root: linear history, valid documents, contents that match their digests, tags that match their admissions, signatures, and that each recorded change gives the state that follows it. Exits with 1 when it finds something.',
    scope: 'repository',
    positionals: [],
    options: [jsonOption],
    examples: ['stemma audit verify'],
  },
];
