import { expect } from 'chai';
import { Dotprompt } from 'dotprompt';
import { describe, it } from 'mocha';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';

/** Where we give something else than the reference implementation, and on purpose. */
interface Difference {
  readonly title: string;
  readonly prompt: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly input?: Readonly<Record<string, unknown>>;
  /** The text of all messages, or the code of an error. */
  readonly ours: string;
  /** The same; `error` where it throws something. */
  readonly theirs: string;
}

const differences: readonly Difference[] = [
  {
    title: 'numbers that stand side by side are not added up',
    prompt: '{{major}}{{minor}}',
    input: { major: 1, minor: 2 },
    ours: '12',
    theirs: '3',
  },
  {
    title: 'JSON of a missing value is null',
    prompt: '[{{json missing}}]',
    ours: '[null]',
    theirs: '[undefined]',
  },
  {
    title: 'JSON in parentheses is a text like any other',
    prompt: '{{#ifEquals (json a) "[1]"}}same{{else}}different{{/ifEquals}}',
    input: { a: [1] },
    ours: 'same',
    theirs: 'different',
  },
  {
    title: 'defaults of the front matter hold',
    prompt: '---\ninput:\n  default: { name: Ada }\n---\nHi {{name}}.',
    ours: 'Hi Ada.',
    theirs: 'Hi .',
  },
  {
    title: 'a variable that is undefined gets its default',
    prompt: '---\ninput:\n  default: { name: Ada }\n---\nHi {{name}}.',
    input: { name: undefined },
    ours: 'Hi Ada.',
    theirs: 'Hi .',
  },
  {
    title: 'front matter after a byte order mark and a licence header is front matter',
    prompt: '\uFEFF# Licensed under Apache-2.0\n\n---\nmodel: m\n---\nHi',
    ours: 'Hi',
    theirs: '\uFEFF# Licensed under Apache-2.0\n\n---\nmodel: m\n---\nHi',
  },
  { title: 'empty front matter is front matter', prompt: '---\n---\nHi', ours: 'Hi', theirs: '---\n---\nHi' },
  {
    title: 'front matter without a body is front matter',
    prompt: '---\nmodel: m\n---',
    ours: '',
    theirs: '---\nmodel: m\n---',
  },
  {
    title: 'broken front matter is refused, not sent',
    prompt: '---\nmodel: [\n---\nHi',
    ours: 'FRONT_MATTER_INVALID',
    theirs: '---\nmodel: [\n---\nHi',
  },
  {
    title: 'front matter that is never closed is refused, not sent',
    prompt: '---\nmodel: m\nHi',
    ours: 'FRONT_MATTER_INVALID',
    theirs: '---\nmodel: m\nHi',
  },
  {
    title: 'a mistyped key is refused',
    prompt: '---\nmodle: m\n---\nHi',
    ours: 'FRONT_MATTER_UNKNOWN_KEY',
    theirs: 'Hi',
  },
  {
    title: 'variables are checked against the schema',
    prompt: '---\ninput:\n  schema: { name: string }\n---\nHi {{name}}.',
    ours: 'INPUT_INVALID',
    theirs: 'Hi .',
  },
  {
    title: 'a role used as a block is refused, its content is not dropped',
    prompt: '{{#role "system"}}Be kind.{{/role}}Hi',
    ours: 'TEMPLATE_INVALID',
    theirs: 'Hi',
  },
  {
    title: 'a role that does not exist is refused',
    prompt: '{{role "assistant"}}Hi',
    ours: 'TEMPLATE_INVALID',
    theirs: 'Hi',
  },
  {
    title: 'a boundary is no value',
    prompt: '{{> p mark=(role "system")}}',
    partials: { p: 'Hi{{mark}}there' },
    ours: 'TEMPLATE_INVALID',
    theirs: 'Hithere',
  },
  {
    title: 'a partial that is missing is refused, also where it is not reached',
    prompt: '{{#if yes}}{{> gone}}{{/if}}Hi',
    ours: 'PARTIAL_NOT_FOUND',
    theirs: 'Hi',
  },
  {
    title: 'a partial chosen by a variable is refused',
    prompt: '{{> (lookup this "which")}}',
    partials: { p: 'Hi' },
    input: { which: 'p' },
    ours: 'PARTIAL_DYNAMIC',
    theirs: 'Hi',
  },
  {
    title: 'partials that include each other are refused, also where data ends the recursion',
    prompt: '{{> tree}}',
    partials: { tree: '({{#each nodes}}{{> tree}}{{/each}})' },
    input: { nodes: [{ nodes: [] }] },
    ours: 'PARTIAL_CYCLE',
    theirs: '(())',
  },
  {
    title: 'inline partials are refused',
    prompt: '{{#*inline "p"}}Hi{{/inline}}{{> p}}',
    ours: 'TEMPLATE_INVALID',
    theirs: 'Hi',
  },
  {
    title: 'a partial knows whether it was called with a block, even an empty one',
    prompt: '{{#> p}}{{/p}}',
    partials: { p: '{{#if @partial-block}}with{{else}}without{{/if}}' },
    ours: 'with',
    theirs: 'without',
  },
  {
    title: 'a media part without an address is refused',
    prompt: 'Hi{{media url=missing}}',
    ours: 'RENDER_FAILED',
    theirs: 'Hi',
  },
  { title: 'log prints nothing anywhere', prompt: 'Hi{{log "x" level=0}}', ours: 'Hi', theirs: 'Hi' },
];

describe('differences from npm dotprompt', () => {
  for (const { title, prompt, partials = {}, input = {}, ours, theirs } of differences) {
    it(title, async () => {
      const content = { format: 1 as const, prompt, partials, schemas: {}, tools: {} };

      expect(await renderOurs(content, input)).to.equal(ours);
      expect(await renderTheirs(content, input)).to.equal(theirs);
    });
  }
});

async function renderOurs(content: ReleaseContent, input: Readonly<Record<string, unknown>>): Promise<string> {
  try {
    return textOf((await compilePrompt('greet', content)).render(input).messages);
  } catch (error) {
    if (isStemmaError(error)) return error.code;
    throw error;
  }
}

/** Their parser reports broken front matter on the console, and goes on. */
async function renderTheirs(content: ReleaseContent, input: Readonly<Record<string, unknown>>): Promise<string> {
  const { error } = console;
  console.error = () => undefined;
  try {
    const render = await new Dotprompt({ partials: content.partials }).compile(content.prompt);
    return textOf((await render({ input })).messages);
  } finally {
    console.error = error;
  }
}

const textOf = (messages: readonly { readonly content: readonly object[] }[]): string =>
  messages.flatMap(({ content }) => content.map((part) => ('text' in part ? String(part.text) : ''))).join('');
