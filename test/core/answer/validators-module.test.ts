import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import type { Validators } from '../../../client/validators.ts';
import { createAnswerContract } from '../../../core/answer/answer-contract.ts';
import { compileAnswer } from '../../../core/answer/compile-answer.ts';
import type { ValidatedRelease } from '../../../core/answer/validators-module.ts';
import { validatorsModule } from '../../../core/answer/validators-module.ts';
import { checkValue } from '../../../core/answer/value-check.ts';
import type { JsonObject, PromptMetadata, ToolDefinition } from '../../../core/protocol.ts';
import { codeOf } from '../../helpers/error-code.ts';
import { projectRoot } from '../../helpers/project-files.ts';

const text = { type: 'string' };
const item = { type: 'object', properties: { a: text, b: { type: 'integer' } }, required: ['a'] };

/** Schemas that need every part of what compiled schemas are made of. */
const schemas: Readonly<Record<string, JsonObject>> = {
  'types and bounds': { type: 'object', properties: { a: { type: 'string', minLength: 1, maxLength: 2 } } },
  'unknown names': { ...item, additionalProperties: false },
  'equal objects': { enum: [{ a: 'x' }, [1, 'x'], 'x', null] },
  'a constant object': { const: { a: ['x'] } },
  'different items': { type: 'array', uniqueItems: true },
  'items that may be equal': { type: 'array', uniqueItems: false },
  'formats of texts': {
    type: 'array',
    items: {
      anyOf: [
        { ...text, format: 'date' },
        { ...text, format: 'email' },
      ],
    },
  },
  'formats with a limit': { ...text, format: 'date', formatMinimum: '2026-01-01' },
  'a quick pattern': { ...text, pattern: '^[a-x]+$' },
  'a slow pattern': { ...text, pattern: '^(x+)+$' },
  'patterns of names': { type: 'object', patternProperties: { '^(a|b)$': text }, additionalProperties: false },
  recursion: { type: 'object', properties: { a: { $ref: '#' }, b: { $ref: '#/$defs/b' } }, $defs: { b: text } },
  'dynamic references': {
    $dynamicAnchor: 'node',
    type: ['object', 'string'],
    properties: { a: { $dynamicRef: '#node' } },
  },
  alternatives: { oneOf: [text, { type: 'number' }, item] },
  'unevaluated names': { allOf: [item], unevaluatedProperties: false },
  'an older draft': { $schema: 'http://json-schema.org/draft-07/schema#', items: [text], additionalItems: false },
  'texts that look like code': {
    type: 'object',
    properties: { 'require("ajv/dist/runtime/equal")': text, '`${x}`\u2028"\\': text },
    required: ['require("ajv/dist/runtime/equal")', "'); throw 1; ('"],
  },
};

const aMetadata = (schema: JsonObject, tools: readonly ToolDefinition[] = []): PromptMetadata => ({
  ...{ config: {}, input: {}, output: { schema }, toolDefinitions: tools, tools: [], metadata: {}, ext: {} },
});

/** The module as an application loads it, with the runtime of this build. */
async function load(releases: readonly ValidatedRelease[], name: string): Promise<Validators> {
  const runtime = pathToFileURL(join(projectRoot, 'dist/client/validators.js')).href;
  const file = join(tmpdir(), `validators-${name}.mjs`);
  await writeFile(file, validatorsModule(releases).replace('@stemma/client/validators', runtime));
  const { validators } = (await import(pathToFileURL(file).href)) as { readonly validators: Validators };
  return validators;
}

describe('validatorsModule()', () => {
  let validators: Validators;

  before(async () => {
    const releases = Object.entries(schemas).map(([digest, schema]) => ({
      ...{ name: 'p', digest, metadata: aMetadata(schema, [{ name: '__proto__', inputSchema: schema }]) },
    }));
    validators = await load(releases, 'all');
  });

  const values = fc.oneof(
    fc.jsonValue(),
    fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('list'), tie('object')),
      leaf: fc.constantFrom('x', 'xx!', '', '\ud83d\ude00', 'xxxx', '2026-11-26', 'a@b.example', 1, 1.5, null, true),
      list: fc.array(tie('value'), { maxLength: 3 }),
      object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'require("ajv/dist/runtime/equal")'), tie('value'), {
        maxKeys: 3,
      }),
    })).value,
  );

  for (const [what, schema] of Object.entries(schemas)) {
    it(`writes validators of ${what} that say what Ajv says`, () => {
      const compiled = compileAnswer({ name: 'p', metadata: aMetadata(schema) }).output;
      const written = validators[what]?.output;
      if (compiled === undefined || written === undefined) throw new Error('there is no validator');

      fc.assert(
        fc.property(values, (value) => {
          expect(checkValue(written, value)).to.deep.equal(checkValue(compiled, value));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('writes those of tools by name, whatever the name', () => {
    const tools = [{ name: '__proto__', inputSchema: schemas['different items'] ?? {} }];
    const contract = createAnswerContract(
      { name: 'p', metadata: aMetadata({}, tools) },
      validators['different items'] ?? { tools: {} },
    );

    expect(contract.validateToolCall('__proto__', '[1,2]')).to.deep.equal([1, 2]);
    expect(codeOf(() => contract.validateToolCall('__proto__', '[1,1]'))).to.equal('TOOL_CALL_INVALID');
  });

  it('writes a schema once, for however many releases, and a release once', () => {
    const release = { name: 'p', digest: 'sha256:1', metadata: aMetadata(text) };
    const one = validatorsModule([release]);
    const many = validatorsModule([release, release, { ...release, digest: 'sha256:2' }]);

    expect(many.length - one.length).to.be.below(100);
    expect(many.match(/sha256:1/gu)).to.have.length(1);
  });

  it('writes a release that has neither schema nor tools, and no release', async () => {
    const metadata = { ...aMetadata({}), output: {} };

    expect(await load([{ name: 'p', digest: 'd', metadata }], 'bare')).to.deep.equal({ d: { tools: {} } });
    expect(await load([], 'none')).to.deep.equal({});
  });

  it('is refused for a schema that cannot be used, and makes no code from texts when it runs', () => {
    const releases = Object.entries(schemas).map(([digest, schema]) => ({
      name: 'p',
      digest,
      metadata: aMetadata(schema),
    }));

    expect(codeOf(() => validatorsModule([{ name: 'p', digest: 'd', metadata: aMetadata({ type: 'x' }) }]))).to.equal(
      'SCHEMA_INVALID',
    );
    expect(validatorsModule(releases)).not.to.match(/\beval\(|\bFunction\(|(?<![\\"])\brequire\("/u);
  });
});
