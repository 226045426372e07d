import type { OptionSpec, PositionalSpec } from './command-spec.ts';

/** Options that every command knows. */
export const globalOptions: readonly OptionSpec[] = [
  { name: 'repo', short: 'C', value: 'folder', defaultText: 'here', summary: 'act on the repository at this folder' },
  { name: 'help', short: 'h', summary: 'show help' },
];

/** How the repository is read and written. */
export const backendOption: OptionSpec = {
  name: 'backend',
  value: 'name',
  choices: ['auto', 'native', 'isomorphic'],
  defaultText: 'auto',
  summary: 'git binary or pure JavaScript; auto prefers the binary',
};

export const registryOption: OptionSpec = {
  name: 'registry',
  value: 'url',
  summary: 'act through this registry server instead of the repository',
};

export const jsonOption: OptionSpec = { name: 'json', summary: 'print JSON, and nothing else, on standard output' };

export const environmentOption: OptionSpec = {
  name: 'env',
  short: 'e',
  value: 'name',
  defaultText: 'the default environment',
  summary: 'environment',
};

export const unitOption: OptionSpec = {
  name: 'unit',
  short: 'u',
  value: 'id',
  maxLength: 512,
  summary: 'unit that a rollout hashes: a conversation, user or tenant',
};

export const dryRunOption: OptionSpec = {
  name: 'dry-run',
  short: 'n',
  summary: 'show what would change; write nothing',
};

export const undoOption: OptionSpec = { name: 'undo', summary: 'take it back' };

export const pushOption: OptionSpec = { name: 'push', summary: 'publish the change on the remote as well' };

export const reasonOption: OptionSpec = {
  name: 'reason',
  short: 'r',
  value: 'text',
  maxLength: 1000,
  summary: 'why; kept in the history',
};

const evidenceOption: OptionSpec = {
  name: 'evidence',
  value: 'json',
  maxLength: 4096,
  summary: 'what the decision rests on: a link, or figures as JSON; kept in the history',
};

/** What every command takes that changes what is served. */
export const changeOptions: readonly OptionSpec[] = [
  reasonOption,
  evidenceOption,
  dryRunOption,
  pushOption,
  jsonOption,
];

export const bypassOption: OptionSpec = {
  name: 'bypass-approvals',
  summary: 'go past missing approvals: a permission of its own, with a reason, shown to everyone',
};

export const forceOption: OptionSpec = {
  name: 'force',
  summary: 'also where it breaks applications that get the release before; with a reason, shown to everyone',
};

export const releasePositional: PositionalSpec = {
  name: 'release',
  summary: 'a release, such as support/reply@1.4.2',
  required: true,
  completes: 'prompt',
};

export const promptPositional: PositionalSpec = {
  name: 'prompt',
  summary: 'name of a prompt, such as support/reply',
  required: true,
  completes: 'prompt',
};

export const referencePositional: PositionalSpec = {
  name: 'reference',
  summary: 'a prompt, with @ and a version or range where wanted: support/reply@^1',
  required: true,
  completes: 'prompt',
};

export const rolloutPositional: PositionalSpec = {
  name: 'rollout',
  summary: 'a prompt; with several rollouts also the candidate or its major line: support/reply@1.7.0, support/reply@1',
  required: true,
  completes: 'prompt',
};
