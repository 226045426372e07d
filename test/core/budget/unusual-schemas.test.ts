import { expect } from 'chai';
import { describe, it } from 'mocha';
import { analyzeStatically } from '../../../core/budget/analyze-statically.ts';
import type { JsonObject } from '../../../core/protocol.ts';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';
import { countMessages } from './count-messages.ts';

const text = { type: 'string' };
const short = { type: 'string', maxLength: 3 };
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...more });
const closed = (properties: JsonObject): JsonObject => object(properties, { additionalProperties: false });
const long = 'qZ'.repeat(600);
const empties = Array.from({ length: 1000 }, () => '');

/** A schema that says less than it seems to, a template, and variables that it takes. */
const cases: Readonly<Record<string, readonly [schema: JsonObject, body: string, variables: JsonObject]>> = {
  'an alternative that is anything': [object({ t: { ...text, anyOf: [short, true] } }), '{{t}}', { t: long }],
  'an alternative of any length': [
    object({ t: { type: 'array', items: { type: 'integer' }, anyOf: [{ type: 'array', maxItems: 2 }, true] } }),
    '{{#each t}}{{this}} {{/each}}',
    { t: Array.from({ length: 300 }, () => 7) },
  ],
  'branches without a condition': [
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    object({ t: { ...text, then: short, else: short } }),
    '{{t}}',
    { t: long },
  ],
  'a property that is anything, and no others': [closed({ t: true }), '{{t}}', { t: long }],
  'a property that is anything, and others that are short': [
    object({ t: true }, { additionalProperties: short }),
    '{{t}}',
    { t: long },
  ],
  'a property that is anything, as JSON': [object({ t: closed({ a: true }) }), '{{json t}}', { t: { a: long } }],
  'a place in a list that is anything': [
    object({ t: { type: 'array', maxItems: 2, prefixItems: [true, short], items: false } }),
    '{{#each t}}{{this}}{{/each}}',
    { t: [long] },
  ],
  'a reference to an anchor': [
    object({ t: { $ref: '#free' } }, { $defs: { free: { $anchor: 'free', ...text } } }),
    '{{t}}',
    { t: long },
  ],
  'a part with an address, and definitions of its own': [
    object(
      { t: { $id: 'https://example.com/t', ...object({ a: { $ref: '#/$defs/a' } }), $defs: { a: text } } },
      { $defs: { a: short } },
    ),
    '{{t.a}}',
    { t: { a: long } },
  ],
  'the length of a list that is looked up': [
    object({ t: { type: 'array', maxItems: 1000, items: { enum: [''] } }, key: text }),
    '{{lookup t key}}',
    { t: empties, key: 'length' },
  ],
  'the length of a list that has no other members': [
    object({ t: { type: 'array', items: { enum: [''] }, additionalProperties: false } }),
    '{{t.length}}',
    { t: empties },
  ],
  'a default that nobody fills in': [
    object({ t: { enum: ['a', 'b'], default: 'a' } }),
    '{{#if t}}a{{else}}neither of them{{/if}} {{#if t}}a{{else}}nor anything else{{/if}}',
    {},
  ],
  'words for lists, of what may be an object': [
    object({ t: { items: short, maxItems: 2 } }),
    '{{#each t}}{{this}}{{/each}}',
    { t: { a: long } },
  ],
  'a loop over a text': [object({ t: text }), 'Hello {{#each t}}{{this}}{{/each}}', { t: long }],
};

describe('a maximum by a schema that says less than it seems to', () => {
  for (const [what, [schema, body, variables]] of Object.entries(cases)) {
    it(`holds for ${what}`, async () => {
      const prompt = `---\ninput:\n  schema: ${JSON.stringify(schema)}\n---\n${body}`;
      const content = { format: 1, prompt, partials: {}, schemas: {}, tools: {} } as const;
      const tokenizer = await openAiTokenizer('o200k_base');

      const compiled = await compilePrompt('case', content);
      const { bounds } = analyzeStatically({ name: 'case', content, metadata: compiled.metadata }, tokenizer);

      const tokens = countMessages(compiled.render(variables).messages, tokenizer);
      expect(bounds.maxAny).to.be.at.least(tokens);
      expect(bounds.minimum).to.be.at.most(tokens);
    });
  }
});
