import type { CommandSpec, OptionSpec, PositionalSpec } from './command-spec.ts';
import { environmentOption, jsonOption } from './shared-options.ts';

const referencesPositional: PositionalSpec = {
  name: 'references',
  summary: 'prompts with a version or range, such as support/reply@^1; without any, those of the lockfile',
  required: false,
  repeatable: true,
  completes: 'prompt',
};

const publicKeysOption: OptionSpec = {
  name: 'public-keys',
  value: 'keys',
  summary: 'take only what one of these keys signed, joined by ","; also STEMMA_PUBLIC_KEYS',
};

const lockfileOption: OptionSpec = {
  name: 'lockfile',
  value: 'file',
  defaultText: 'stemma.lock',
  summary: 'the lockfile',
};

const outOption: OptionSpec = {
  name: 'out',
  short: 'o',
  value: 'file',
  defaultText: 'stemma.bundle.json',
  summary: 'file to write',
};

/** Commands that applications are built with. */
export const buildCommands: readonly CommandSpec[] = [
  {
    name: 'bundle',
    group: 'Build applications',
    summary: 'write the file with which an application starts without a registry',
    details:
      'The file holds what the registry says of each reference, rollouts included, and the contents, checked against their digests. The same state gives the same bytes. A file that says the same already is left alone. Pass it to createClient({ bundle }). With --validators, a module of JavaScript is written too; pass its validators to createClient({ validators }).',
    scope: 'registry',
    positionals: [referencesPositional],
    options: [
      environmentOption,
      outOption,
      { name: 'check', summary: 'tell whether the file is up to date, with exit code 1 where not; write nothing' },
      {
        name: 'validators',
        value: 'file',
        summary: 'also write a module that checks answers where no code is made from texts',
      },
      publicKeysOption,
      lockfileOption,
      jsonOption,
    ],
    examples: [
      "stemma bundle 'support/reply@^1' --env production --out prompts.json",
      'stemma bundle --check --registry https://prompts.example.com',
    ],
  },
  {
    name: 'lock',
    group: 'Build applications',
    summary: 'note which release each reference stands for, for repeatable builds',
    details:
      'Writes the release and digest of each reference into the lockfile: those given, and those that it holds. What is locked stays, unless it was taken out of service or --update is given.',
    scope: 'registry',
    positionals: [referencesPositional],
    options: [
      environmentOption,
      {
        name: 'update',
        summary: 'take what the references stand for now: all, or those of the prompts that are given',
      },
      {
        name: 'remove',
        summary: 'take the given prompts or references out of the lockfile, everywhere or in --env',
      },
      publicKeysOption,
      lockfileOption,
      jsonOption,
    ],
    examples: [
      "stemma lock 'support/reply@^1' --env production",
      'stemma lock --update support/reply',
      'stemma lock --remove support/reply',
    ],
  },
  {
    name: 'fetch',
    group: 'Build applications',
    summary: 'write the locked releases as a bundle, or as files',
    details:
      'Checks each locked release against its digest and the registry, then writes all of them or nothing. With --frozen the lockfile is only read, and a reference that it lacks, or a release that was killed, yanked or withdrawn, fails with exit code 1.',
    scope: 'registry',
    positionals: [referencesPositional],
    options: [
      environmentOption,
      { name: 'frozen', summary: 'never resolve anything again, nor write the lockfile: for builds' },
      outOption,
      { name: 'folder', value: 'folder', summary: 'write files below this folder instead of a bundle' },
      publicKeysOption,
      lockfileOption,
      jsonOption,
    ],
    examples: ['stemma fetch --frozen', 'stemma fetch --frozen --folder build/prompts'],
  },
];
