import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { dryRunOption, jsonOption, pushOption, reasonOption } from './shared-options.ts';

const dataOption: OptionSpec = {
  name: 'data',
  value: 'folder',
  defaultText: 'in .git',
  summary: 'data folder of the server, where the private halves lie',
};

const changing: readonly OptionSpec[] = [dataOption, reasonOption, dryRunOption, pushOption, jsonOption];

/** Commands on keys that sign: manifests of servers, and approvals of people. */
export const keyCommands: readonly CommandSpec[] = [
  {
    name: 'keys create',
    group: 'Operate',
    summary: 'make a key that signs manifests, or approvals of a person',
    details:
      'The private half goes into keys.json of the data folder, readable by its owner only; the public half goes into the state, so that clients can check what servers say. With --for, the key is that of a person who approves without a server: the private half goes into the file of --out, and the line for "signers" of .promptrc is printed.',
    scope: 'repository',
    positionals: [],
    options: [
      { name: 'for', value: 'e-mail', maxLength: 200, summary: 'whose approvals the key signs' },
      { name: 'out', value: 'file', summary: 'where the private half of that key goes' },
      ...changing,
    ],
    examples: ['stemma keys create', 'stemma keys create --for ada@example.com --out ada.pem'],
  },
  {
    name: 'keys rotate',
    group: 'Operate',
    summary: 'sign manifests with a new key from now on',
    details:
      'The private halves of older keys are removed from the data folder. What they signed stays trusted until they are revoked.',
    scope: 'repository',
    positionals: [],
    options: changing,
    examples: ['stemma keys rotate --reason "every quarter"'],
  },
  {
    name: 'keys revoke',
    group: 'Operate',
    summary: 'trust nothing any more that a key signed',
    scope: 'repository',
    positionals: [{ name: 'key', summary: 'id of the key', required: true }],
    options: changing,
    examples: ['stemma keys revoke 1f0a6c2d9e3b4857 --reason "laptop stolen"'],
  },
  {
    name: 'keys list',
    group: 'Operate',
    summary: 'list keys that sign manifests',
    scope: 'repository',
    positionals: [],
    options: [dataOption, jsonOption],
    examples: ['stemma keys list'],
  },
];
