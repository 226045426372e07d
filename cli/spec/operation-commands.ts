import type { CommandSpec } from './command-spec.ts';
import { environmentOption, jsonOption, pushOption } from './shared-options.ts';

/** Commands that run and check the registry. */
export const operationCommands: readonly CommandSpec[] = [
  {
    name: 'serve',
    group: 'Operate',
    summary: 'serve the repository over HTTP',
    details:
      'Serves reading and release management on the loopback address until it is interrupted, and admits each new tag as it appears.',
    scope: 'repository',
    positionals: [],
    options: [
      { name: 'port', short: 'p', value: 'number', defaultText: '4600', summary: 'port; 0 takes a free one' },
      {
        name: 'host',
        value: 'address',
        defaultText: '127.0.0.1',
        summary: 'address to listen on; beyond this machine only with tokens',
      },
      { name: 'worktree', short: 'w', summary: 'also serve uncommitted prompts as name@workspace, reloaded on save' },
      { name: 'no-admit', summary: 'leave new tags alone instead of admitting them' },
      { name: 'remote', value: 'name', summary: 'follow this git remote, and publish to it, in the background' },
      {
        name: 'sync-interval',
        value: 'seconds',
        defaultText: '30',
        summary: 'time between two exchanges with the remote',
      },
      {
        name: 'allowed-host',
        value: 'names',
        summary: 'host names that requests may use besides this machine, joined by ","',
      },
      {
        name: 'public-cache',
        value: 'bool',
        defaultText: 'false',
        summary: 'let shared caches keep contents by digest',
      },
      { name: 'data', value: 'folder', defaultText: 'in .git', summary: 'where the index is saved for fast starts' },
      {
        name: 'change-limit',
        value: 'count',
        defaultText: '120',
        summary: 'changes per minute and token; 0 is any number',
      },
      { name: 'read-limit', value: 'count', defaultText: '0', summary: 'reads per minute and token; 0 is any number' },
      {
        name: 'trusted-proxy',
        value: 'addresses',
        summary: 'addresses or networks of proxies whose x-forwarded-for is believed, joined by ","',
      },
      { name: 'tokens', value: 'file', defaultText: 'in the data folder', summary: 'file of "stemma token"' },
      {
        name: 'actor',
        value: 'person',
        summary: 'who changes the state where a request names no one: "Name <e-mail>"',
      },
      { name: 'config', value: 'file', summary: 'JSON file with these settings' },
      {
        name: 'log-level',
        value: 'level',
        choices: ['debug', 'info', 'warn', 'error', 'silent'],
        defaultText: 'info, on a terminal warn',
        summary: 'least level of the JSON lines on standard error',
      },
      {
        name: 'access-log',
        value: 'mode',
        choices: ['every', 'summed', 'off'],
        defaultText: 'summed',
        summary: 'lines for reads: each, or summed up every 10 s',
      },
    ],
    examples: ['stemma serve', 'stemma serve --worktree --port 8080'],
  },
  {
    name: 'sync',
    group: 'Operate',
    summary: 'fetch from the remote, join both states, admit new tags',
    scope: 'repository',
    positionals: [],
    options: [
      { name: 'remote', value: 'name', defaultText: 'origin', summary: 'remote to talk to' },
      pushOption,
      {
        name: 'accept-rewrite',
        summary: 'serve a state branch that was rewritten in place of the one served; starts a new epoch',
      },
      jsonOption,
    ],
    examples: ['stemma sync', 'stemma sync --push'],
  },
  {
    name: 'config',
    group: 'Operate',
    summary: 'print each setting and where it comes from',
    scope: 'registry',
    positionals: [],
    options: [environmentOption, jsonOption],
    examples: ['stemma config', 'STEMMA_REGISTRY=http://127.0.0.1:4600 stemma config'],
  },
  {
    name: 'doctor',
    group: 'Operate',
    summary: 'check git, settings, remote and repository, and say what to do',
    details: 'Exits with 1 when a check fails.',
    scope: 'registry',
    positionals: [],
    options: [jsonOption],
    examples: ['stemma doctor'],
  },
  {
    name: 'completion',
    group: 'Operate',
    summary: 'print the completion script of a shell',
    scope: 'none',
    positionals: [{ name: 'shell', summary: 'bash, zsh or fish', required: true, completes: 'shell' }],
    options: [],
    examples: [
      'stemma completion bash >> ~/.bashrc',
      'stemma completion fish > ~/.config/fish/completions/stemma.fish',
    ],
  },
  {
    name: 'help',
    group: 'Operate',
    summary: 'show help on a command',
    scope: 'none',
    positionals: [
      { name: 'command', summary: 'a command', required: false, completes: 'command' },
      { name: 'second', summary: 'its second word, where it has one', required: false },
    ],
    options: [{ name: 'markdown', summary: 'print the reference of all commands as Markdown' }],
    examples: ['stemma help release'],
  },
];
