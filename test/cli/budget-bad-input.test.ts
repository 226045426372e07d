import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const clock = (): Date => new Date('2026-11-26T12:00:00Z');

/** Files beside `.promptrc` by path; `ask` is the prompt that is measured. */
interface Library {
  readonly promptrc?: string;
  readonly files: Readonly<Record<string, string>>;
}

async function measure({ promptrc = '', files }: Library, ...words: string[]): Promise<StemmaResult> {
  const repository = aRepository().withFile('.promptrc', promptrc);
  for (const [path, text] of Object.entries(files)) repository.withFile(path, text);
  const { folder: cwd } = await repository.build();
  return runStemma(['budget', ...words], { cwd, clock });
}

const prompt = (schema: unknown, body = '{{t}}', model = 'openai/gpt-5.5'): Library['files'] => ({
  'prompts/ask.prompt': `---\nmodel: ${model}\ninput:\n  schema: ${JSON.stringify(schema)}\n---\n${body}`,
});
const object = (properties: object, rest: object = {}): object => ({ type: 'object', properties, ...rest });

/** A partial that includes the next one eight times, nine levels deep. */
const bomb = Object.fromEntries(
  Array.from({ length: 10 }, (_, level) => [
    `prompts/_b${level}.prompt`,
    level === 9 ? 'x' : `{{> b${level + 1}}} `.repeat(8),
  ]),
);

describe('stemma budget on bad input', () => {
  afterEach(removeRepositories);

  const refused: readonly (readonly [string, Library, string, string])[] = [
    [
      'an unknown encoding',
      { promptrc: 'models: { a/b: { tokenizer: { encoding: o300k } } }', files: prompt(object({})) },
      'CONFIG_INVALID',
      '/models/a~1b/tokenizer/encoding is "o300k": it must be o200k_base or cl100k_base',
    ],
    [
      'a price in another unit',
      { promptrc: 'models: { a/b: { prices: { input: 3.0e-6, output: 15 } } }', files: prompt(object({})) },
      'CONFIG_INVALID',
      'is 0.000003 dollars per million tokens, less than 0.001: is it a price per token?',
    ],
    [
      'a lock with a price in another unit',
      {
        files: {
          ...prompt(object({})),
          '.stemma/models.lock.json': JSON.stringify({
            ...{ format: 1, sources: [] },
            models: { 'openai/gpt-5.5': { prices: [{ input: 5000, output: 30_000 }] } },
          }),
        },
      },
      'MODELS_LOCK_INVALID',
      'prices/input of "openai/gpt-5.5" is 5000 dollars',
    ],
    [
      'a schema that refers to nothing',
      { files: prompt(object({ t: { $ref: '#/$defs/No' } })) },
      'SCHEMA_INVALID',
      "can't resolve reference",
    ],
    [
      'a schema that is nothing but itself',
      { files: prompt(object({ t: { $ref: '#/$defs/A' } }, { $defs: { A: { $ref: '#/$defs/A' } } })) },
      'SCHEMA_INVALID',
      'it refers to itself without end',
    ],
    [
      'a length that is a text',
      { files: prompt(object({ t: { type: 'string', maxLength: '10' } })) },
      'SCHEMA_INVALID',
      'properties/t/maxLength must be integer',
    ],
    [
      'a partial that includes itself',
      { files: { 'prompts/ask.prompt': '{{> loop}}', 'prompts/_loop.prompt': 'x {{> loop}}' } },
      'PARTIAL_CYCLE',
      'loop -> loop',
    ],
    [
      'partials that include each other',
      { files: { 'prompts/ask.prompt': '{{> a}}', 'prompts/_a.prompt': '{{> b}}', 'prompts/_b.prompt': '{{> a}}' } },
      'PARTIAL_CYCLE',
      'a -> b -> a',
    ],
    [
      'partials that multiply',
      { files: { 'prompts/ask.prompt': '{{> b0}}', ...bomb } },
      'BUDGET_TOO_LARGE',
      'more than 100000 pieces',
    ],
    [
      'a sample that does not fit',
      {
        files: {
          ...prompt(object({ t: { type: 'string', maxLength: 2 } })),
          'prompts/ask.samples.yaml': '- name: short\n  input: { t: no }\n- name: long one\n  input: { t: yes }\n',
        },
      },
      'INPUT_INVALID',
      '/t of sample "long one" must NOT have more than 2 characters',
    ],
  ];
  for (const [what, library, code, problem] of refused) {
    it(`refuses ${what}, and says where`, async () => {
      const { errorCode, stdout, stderr } = await measure(library, 'ask');

      expect(errorCode, stderr).to.equal(code);
      expect(stderr).to.include(problem);
      expect(stdout).to.equal('');
    });
  }

  const unbounded: readonly (readonly [string, Library['files'], string])[] = [
    ['a text without a length', prompt(object({ t: { type: 'string' } })), 't has no maxLength'],
    [
      'a list without a length',
      prompt(
        object({ t: { type: 'array', items: { type: 'integer', minimum: 0, maximum: 9 } } }),
        '{{#each t}}{{this}}{{/each}}',
      ),
      't has no maxItems',
    ],
    [
      'a variable that no schema has',
      { 'prompts/ask.prompt': 'Hi {{name}}' },
      'name is not described by the input schema',
    ],
    [
      'a schema that contains itself',
      prompt(
        object(
          { t: { $ref: '#/$defs/N' } },
          { $defs: { N: { ...object({ n: { $ref: '#/$defs/N' } }), additionalProperties: false } } },
        ),
        '{{json t}}',
      ),
      't contains itself',
    ],
  ];
  for (const [what, files, because] of unbounded) {
    it(`has no maximum for ${what}, and names it`, async () => {
      const { code, stdout } = await measure({ files }, 'ask');
      const { json } = await measure({ files }, 'ask', '--json');

      expect(code).to.equal(0);
      expect(stdout).to.include('No maximum:').and.include(because);
      expect(json).to.have.nested.property('totals.maxAny', null);
      expect(json).to.have.nested.property('totals.maxAscii', null);
    });
  }

  it('names the prompt that was meant by a name that is none', async () => {
    const { code, stderr } = await measure({ files: prompt({ t: 'string' }) }, 'asks');

    expect(code).to.equal(1);
    expect(stderr).to.include('PROMPT_NOT_FOUND').and.include('"ask"');
  });

  it('never calls the counts of a model exact that it does not know, and names the nearest', async () => {
    const { stdout, json } = await measure({ files: prompt(object({}), 'Hello', 'openai/gpt-55') }, 'ask', '--json');

    expect(json, stdout).to.have.nested.property('tokenizer.confidence', 'estimate');
    expect(json).to.have.nested.property('model.isKnown', false);
    expect(json).to.have.nested.property('model.windowTokens', null);
    expect(stdout).to.include('nearest to it: \\"openai/gpt-5\\"');
  });

  it('counts marks of ends and beginnings, and 32,000 letters in a row, like any other text', async () => {
    const { json } = await measure({ files: { 'prompts/ask.prompt': `${'a'.repeat(32_000)}` } }, 'ask', '--json');
    const marks = await measure(
      { files: { 'prompts/ask.prompt': 'Say <|endoftext|> and <|im_start|>.' } },
      'ask',
      '--json',
    );

    expect(json).to.have.nested.property('totals.static', 4000);
    expect(marks.json).to.have.nested.property('totals.static', 15);
  });
});
