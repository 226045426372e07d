import type { CommandSpec } from './command-spec.ts';
import { jsonOption } from './shared-options.ts';

/** Commands that judge prompts. */
export const lintCommands: readonly CommandSpec[] = [
  {
    name: 'lint',
    group: 'Write prompts',
    summary: 'find conflicting instructions, and other ways prompts go wrong',
    details:
      'Lints all prompts of the work tree, or the files, folders, patterns and prompts that are named; Markdown and plain text too. Exits with 1 when there are errors, or more warnings than --max-warnings allows; with 2 when the call or the settings are wrong.',
    scope: 'repository',
    positionals: [
      {
        name: 'files',
        summary: 'files, folders, patterns such as docs/**/*.md, or names of prompts',
        required: false,
        repeatable: true,
        completes: 'prompt',
      },
    ],
    options: [
      {
        name: 'format',
        value: 'name',
        choices: ['pretty', 'json', 'sarif', 'github', 'junit'],
        defaultText: 'pretty',
        summary: 'how findings are written',
      },
      { name: 'rule', value: 'rule', repeatable: true, summary: 'only this rule, by id or code' },
      {
        name: 'severity',
        value: 'level',
        choices: ['error', 'warn', 'info'],
        defaultText: 'info',
        summary: 'least severity that is reported',
      },
      { name: 'quiet', short: 'q', summary: 'report errors only' },
      { name: 'max-warnings', value: 'number', summary: 'exit with 1 when there are more warnings' },
      {
        name: 'since',
        value: 'revision',
        summary: 'compare with a release, tag, branch or commit; only what is new counts',
      },
      { name: 'explain', value: 'finding', summary: 'tell all about one finding: its fingerprint, or code:line' },
      { name: 'fix', summary: 'apply the safe fixes' },
      { name: 'stdin', summary: 'lint standard input' },
      { name: 'stdin-filename', value: 'path', summary: 'the path that standard input stands for' },
      { name: 'update-baseline', summary: 'take all findings into the baseline, and drop those that are gone' },
      { name: 'prune-baseline', summary: 'drop findings that are gone from the baseline' },
      { name: 'no-baseline', summary: 'report known findings too' },
      { name: 'fail-on-stale', summary: 'exit with 1 when the baseline lists findings that are gone' },
      { name: 'no-cache', summary: 'lint every file again' },
      {
        name: 'judge',
        summary: 'ask a model about pairs that only a reader can weigh; its texts go to STEMMA_JUDGE_URL. Advice only',
      },
      { name: 'fail-on-judge', summary: 'exit with 1 when the judge calls a pair a conflict' },
      { name: 'rules', summary: 'list the rules and how they are set' },
      jsonOption,
    ],
    examples: [
      'stemma lint',
      "stemma lint support/reply 'docs/**/*.md' AGENTS.md",
      'stemma lint --since support/reply@1.2.0',
      'stemma lint --explain PC101:12 support/reply',
      'stemma lint --stdin --stdin-filename AGENTS.md --format json < AGENTS.md',
    ],
  },
  {
    name: 'lsp',
    group: 'Write prompts',
    summary: 'lint in an editor, by the Language Server Protocol',
    details:
      'Speaks the protocol on standard input and output: diagnostics, explanations on hover and quick fixes for prompts, Markdown and plain text. An editor starts it; docs/reference/lint.md shows how.',
    scope: 'none',
    positionals: [],
    options: [{ name: 'stdio', summary: 'speak on standard input and output, which it does anyhow; editors pass it' }],
    examples: ['stemma lsp --stdio'],
  },
];
