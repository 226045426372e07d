import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { collectContent } from '../../../core/release/collect-content.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';
import { findReferences } from '../../../core/template/find-references.ts';
import { parsePromptFile } from '../../../core/template/parse-prompt-file.ts';
import { parseSamples } from '../../../core/template/parse-samples.ts';
import { anyCharacter } from '../../helpers/any-character.ts';
import { generatedPrompt } from './generated-templates.ts';

const numRuns = Number(process.env['STEMMA_FUZZ_RUNS'] ?? 200);

const frontMatter = [
  ...[
    'model: m',
    'input:',
    '  schema:',
    '    name: string',
    '    a?(array, list): Thing',
    '    (*): any',
    '  default: { name: x }',
  ],
  ...[
    'output: { schema: Thing }',
    'tools: [find]',
    'toolDefs: [{ name: t, inputSchema: {} }]',
    'config: { a: [1, 2] }',
  ],
  ...[
    'stemma.owners: [me]',
    'a.b: &x 1',
    'c.d: *x',
    'metadata: !!map {}',
    '? [complex]',
    ': key',
    '%YAML 1.2',
    '...',
    '- item',
  ],
  ...[
    '"quoted": "\\u0000"',
    "'single'",
    'text: |',
    '  block',
    'text: >-',
    '\ttab: 1',
    '__proto__: 1',
    'constructor: {}',
    '<<: *x',
  ],
];
const pieces = [
  '---',
  '\n',
  '\r\n',
  '\r',
  '{{',
  '}}',
  '{{#',
  '{{/',
  '#',
  '~',
  '"',
  "'",
  ' ',
  '\t',
  '\\',
  '\uFEFF',
  '\0',
  '|',
  '[',
  ']',
  '(',
  ')',
];

const lines = fc.array(fc.constantFrom(...frontMatter), { maxLength: 8 }).map((some) => some.join('\n'));
const soup = fc.array(
  fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...frontMatter), fc.string({ maxLength: 4 })),
  { maxLength: 30 },
);

/** Real prompts with some of their characters cut, doubled, or replaced by others. */
const mutated = fc
  .tuple(
    lines,
    generatedPrompt,
    fc.array(fc.tuple(fc.nat(), fc.nat(20), fc.constantFrom('', ...pieces)), { maxLength: 4 }),
  )
  .map(([front, { template }, edits]) =>
    edits.reduce((text, [at, length, insert]) => {
      const start = at % (text.length + 1);
      return `${text.slice(0, start)}${insert}${text.slice(start + length)}`;
    }, `---\n${front}\n---\n${template}`),
  );

const source = fc.oneof(
  { weight: 4, arbitrary: mutated },
  soup.map((some) => some.join('')),
  fc.string({ unit: anyCharacter }),
);

/** Runs what may refuse; anything but a typed error is a failure. */
async function mayRefuse(run: () => unknown): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    return false;
  }
}

describe('whatever stands in the files of a prompt', () => {
  it('is read, or refused with a typed error', async () => {
    const counts = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const isRead = await mayRefuse(() => parsePromptFile(text, 'a.prompt'));
        counts[isRead ? 'read' : 'refused'] += 1;
        await mayRefuse(() => findReferences(text, 'a.prompt'));
        await mayRefuse(() => parseSamples(text, 'a.samples.yaml'));
      }),
      { numRuns },
    );
    expect(Math.min(counts.read, counts.refused)).to.be.greaterThan(numRuns / 20);
  });

  it('is compiled and rendered, or refused with a typed error', async () => {
    const counts = { compiled: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(source, source, generatedPrompt, async (prompt, other, { input, context }) => {
        const partials = { p0: other, p1: '{{> p0}}', p2: '' };
        const content = {
          format: 1 as const,
          prompt,
          partials,
          schemas: { Thing: '{"type":"string"}' },
          tools: { find: other },
        };
        const isCompiled = await mayRefuse(async () => (await compilePrompt('a', content)).render(input, { context }));
        counts[isCompiled ? 'compiled' : 'refused'] += 1;
      }),
      { numRuns },
    );
    expect(Math.min(counts.compiled, counts.refused)).to.be.greaterThan(numRuns / 20);
  });

  it('is collected, or refused with a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(source, source, async (prompt, other) => {
        const read = async (path: string): Promise<string> => (path === 'prompts/a.prompt' ? prompt : other);
        await mayRefuse(() => collectContent('a', { prompts: 'prompts', schemas: 'schemas', tools: 'tools' }, read));
      }),
      { numRuns },
    );
  });
});
