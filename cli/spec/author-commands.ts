import type { CommandSpec } from './command-spec.ts';
import { environmentOption, jsonOption, promptPositional, referencePositional, unitOption } from './shared-options.ts';

/** Commands for the people who write prompts. */
export const authorCommands: readonly CommandSpec[] = [
  {
    name: 'init',
    group: 'Write prompts',
    summary: 'set up a repository: write .promptrc',
    details:
      'Makes the folder a git repository where it is not one yet, and writes a .promptrc with two environments: production, which serves what is promoted and is the default, and staging, which serves each release at once. Never overwrites a file.',
    scope: 'none',
    positionals: [],
    options: [
      {
        name: 'prompts',
        value: 'folder',
        defaultText: 'prompts',
        summary: 'folder of the prompts, relative to the .promptrc',
      },
      {
        name: 'tag-prefix',
        value: 'text',
        summary: 'goes before every release tag, for repositories that have other tags',
      },
      jsonOption,
    ],
    examples: ['stemma init', 'stemma init --prompts assistant/prompts --tag-prefix prompts/'],
  },
  {
    name: 'new',
    group: 'Write prompts',
    summary: 'start a prompt from a starter',
    details:
      'Copies a starter: the prompt, its samples, and the schemas and tools that it uses. Never overwrites a file.',
    scope: 'repository',
    positionals: [{ ...promptPositional, required: false, summary: 'name of the new prompt, such as support/reply' }],
    options: [
      { name: 'template', short: 't', value: 'starter', defaultText: 'blank', summary: 'starter to copy' },
      { name: 'list', short: 'l', summary: 'list the starters' },
      { name: 'names', summary: 'print the names of the starters only, one per line' },
      jsonOption,
    ],
    examples: ['stemma new --list', 'stemma new support/reply --template chat'],
  },
  {
    name: 'list',
    group: 'Write prompts',
    summary: 'list the prompts, or the releases of one',
    scope: 'registry',
    positionals: [
      {
        name: 'prompt',
        summary: 'a prompt, to list its releases, or the beginning of names',
        required: false,
        completes: 'prompt',
      },
    ],
    options: [{ name: 'names', summary: 'print names only, one per line' }, jsonOption],
    examples: ['stemma list', 'stemma list support/', 'stemma list support/reply'],
  },
  {
    name: 'show',
    group: 'Write prompts',
    summary: 'show a prompt: model, variables, tools and text',
    details: 'A name alone means the file in the work tree; with @ it means a release: exact, by range, or latest.',
    scope: 'registry',
    positionals: [referencePositional],
    options: [environmentOption, unitOption, jsonOption],
    examples: ['stemma show support/reply', 'stemma show support/reply@^1'],
  },
  {
    name: 'render',
    group: 'Write prompts',
    summary: 'render a prompt with variables, as an app would get it',
    details:
      'A name alone means the file in the work tree; with @ it means a release. Variables come from a sample, a JSON or YAML file, and --var, each overriding the one before.',
    scope: 'registry',
    positionals: [referencePositional],
    options: [
      { name: 'sample', short: 's', value: 'name', summary: "one of the prompt's samples" },
      { name: 'input', short: 'i', value: 'file', summary: 'variables as JSON or YAML; - reads standard input' },
      {
        name: 'var',
        value: 'key=value',
        repeatable: true,
        summary: 'one variable; the value is JSON where it is JSON, otherwise text',
      },
      environmentOption,
      unitOption,
      jsonOption,
    ],
    examples: [
      'stemma render support/reply --sample refund',
      'stemma render support/reply@^1 --input variables.json --json',
      'stemma render support/reply --var customer=Ada --var "tags=[\\"vip\\"]"',
    ],
  },
  {
    name: 'status',
    group: 'Write prompts',
    summary: 'show what changed since the last releases, and what the next would be',
    details: 'Exits with 1 when a prompt is invalid.',
    scope: 'repository',
    positionals: [{ ...promptPositional, required: false, summary: 'only this prompt' }],
    options: [jsonOption],
    examples: ['stemma status', 'stemma status support/reply'],
  },
  {
    name: 'diff',
    group: 'Write prompts',
    summary: 'show what changed: words, contract, model, instructions, tokens and samples',
    details:
      'Compares the last release with the work tree, a given release with the work tree, two releases, or two prompts; without a reference, everything that changed since the last releases. Partials, schemas and tools that the prompt uses count as parts of it, and other prompts that they reach are named.',
    scope: 'registry',
    positionals: [
      {
        ...referencePositional,
        required: false,
        summary: 'a prompt or one of its releases: support/reply@1.0.0; all that changed without',
      },
      { name: 'to', summary: 'what to compare with: a version, a reference, or another prompt', required: false },
    ],
    options: [
      { name: 'context', short: 'U', value: 'lines', defaultText: '3', summary: 'unchanged lines around each change' },
      {
        name: 'format',
        value: 'name',
        choices: ['pretty', 'json', 'markdown', 'html'],
        defaultText: 'pretty',
        summary: 'how it is written: markdown for a pull request, html as a page of its own',
      },
      jsonOption,
    ],
    examples: ['stemma diff support/reply', 'stemma diff support/reply@1.0.0 1.1.0', 'stemma diff --json'],
  },
  {
    name: 'budget',
    group: 'Write prompts',
    summary: 'measure a prompt in tokens: static, over its samples, and at most',
    details:
      'A name alone means the file in the work tree, with its samples; with @ it means a release. Maxima follow from the input schema: no value that it accepts makes a rendering longer. Limits of the front matter (stemma.budget) and of .promptrc (budget) stand beside the figures; one that is an error and does not hold exits with 1. Releases before it show what grew; six of them, when a limit will be exceeded.',
    scope: 'registry',
    positionals: [
      { ...referencePositional, required: false, summary: 'a prompt or one of its releases; all prompts without' },
    ],
    options: [
      { name: 'model', short: 'm', value: 'name', summary: "measure for this model instead of the prompt's own" },
      { name: 'requests-per-day', value: 'count', summary: 'also show what a month costs with so many requests' },
      { name: 'base', value: 'version', summary: 'compare one prompt with this release instead of the one before' },
      {
        name: 'format',
        value: 'name',
        choices: ['pretty', 'markdown', 'html', 'svg'],
        defaultText: 'pretty',
        summary: 'a table, a comment for a pull request, a page, or a picture',
      },
      { name: 'ascii', summary: 'draw with ASCII characters only' },
      environmentOption,
      unitOption,
      jsonOption,
    ],
    examples: [
      'stemma budget',
      'stemma budget support/reply --base 1.0.0',
      'stemma budget --format markdown',
      'stemma budget support/reply --format html > budget.html',
      'stemma budget support/reply@^1 --model openai/gpt-5.5 --json',
    ],
  },
];
