import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { jsonOption } from './shared-options.ts';

const placeOptions: readonly OptionSpec[] = [
  { name: 'tokens', value: 'file', defaultText: 'in the data folder', summary: 'file with the tokens' },
  { name: 'data', value: 'folder', defaultText: 'in .git', summary: 'data folder of the server' },
];

/** Commands on the tokens of a registry server. */
export const tokenCommands: readonly CommandSpec[] = [
  {
    name: 'token create',
    group: 'Operate',
    summary: 'make a token, and print it once',
    details:
      'The file keeps only a hash of it, readable by its owner, and a running server knows it within a second. What is done with the token is done in the name of --actor. A token may do what its scopes say, for the prompts and in the environments that are named; scopes: read, render, release (yank, deprecate, retire), rollout (promote, withdraw, restore, rollback, and rollouts), approve, kill (kill, withdraw, rollback, pause and abort), admin (all of these, and sync), bypass (go past missing approvals).',
    scope: 'none',
    positionals: [],
    options: [
      { name: 'name', value: 'text', maxLength: 100, summary: 'what it is for' },
      {
        name: 'actor',
        value: 'person',
        maxLength: 300,
        defaultText: 'who you are for git',
        summary: 'in whose name it acts: "Name <e-mail>"',
      },
      {
        name: 'scope',
        value: 'scopes',
        repeatable: true,
        summary: 'what it may do, joined by ","',
      },
      {
        name: 'prompts',
        value: 'globs',
        repeatable: true,
        defaultText: '** (every prompt)',
        summary: "for which prompts: 'support/*' is one level, 'support/**' all below",
      },
      {
        name: 'env',
        short: 'e',
        value: 'names',
        repeatable: true,
        defaultText: 'every environment',
        summary: 'in which environments, joined by ","',
      },
      {
        name: 'expires',
        value: 'duration',
        defaultText: '90d',
        summary: 'for how long: 12h, 90d, or never',
      },
      ...placeOptions,
      jsonOption,
    ],
    examples: [
      'stemma token create --name app --scope read --env production',
      'stemma token create --name ci --actor "CI <ci@example.com>" --scope read,rollout --prompts \'support/*\' --env production --expires 90d',
    ],
  },
  {
    name: 'token list',
    group: 'Operate',
    summary: 'list tokens: whose they are, what they may do, until when',
    scope: 'none',
    positionals: [],
    options: [...placeOptions, jsonOption],
    examples: ['stemma token list', 'stemma token list --data /var/lib/stemma'],
  },
  {
    name: 'token revoke',
    group: 'Operate',
    summary: 'end a token at once',
    details: 'A running server knows it within a second. It cannot be taken back; make a new token instead.',
    scope: 'none',
    positionals: [{ name: 'token', summary: 'id of the token, as "stemma token list" shows it', required: true }],
    options: [...placeOptions, jsonOption],
    examples: ['stemma token revoke 3f9a1c04d2b7'],
  },
];
