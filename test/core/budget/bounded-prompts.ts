import fc from 'fast-check';
import type { ReleaseContent } from '../../../core/release-content.ts';

/** A prompt whose schema bounds every variable, with values to render it. */
export interface BoundedPrompt {
  readonly content: ReleaseContent;
  readonly variables: Readonly<Record<string, unknown>>;
}

const words = [
  'Answer the customer.',
  ' the ',
  'Über die Brücke',
  'не более трёх',
  '回答は短く。',
  '你好，世界',
  'مرحبا بالعالم',
  '한국어로 답하세요',
  'हिन्दी में',
  '👩‍👩‍👧 ok',
  '\n\n## Rules\n',
  '\n- ',
  '\n',
  ' ',
  '  ',
  '\t',
  '```json\n',
  '"},{"',
  '<orders>',
  '100000000',
  "don't",
  '/',
  '\r\n',
  '...',
  'é',
];
const literal = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

/** Values that merge badly with what stands beside them, or cost many tokens. */
const nasty = [
  '𐍈',
  'q',
  'Z',
  '0',
  'é',
  '漢',
  '\n',
  ' ',
  '\u0000',
  '\uD800',
  '"',
  '/',
  'ſ',
  '٣',
  '\u200D',
  "'",
  'll',
  'the',
  ' a',
];
const texts = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...nasty), { maxLength: most }).map((parts) => [...parts.join('')].slice(0, most).join(''));

const MOST = { short: 7, long: 40, item: 9, items: 3, orders: 2 };

const variables = fc.record(
  {
    short: texts(MOST.short),
    long: texts(MOST.long),
    tone: fc.constantFrom('formal', 'casual', '短い'),
    count: fc.integer({ min: -99, max: 1000 }),
    score: fc.double({ noNaN: true, noDefaultInfinity: true }),
    flag: fc.boolean(),
    day: fc.constantFrom('2026-11-26', '1999-01-01'),
    items: fc.array(texts(MOST.item), { maxLength: MOST.items }),
    orders: fc.array(fc.record({ title: texts(MOST.item), paid: fc.boolean() }, { noNullPrototype: true }), {
      maxLength: MOST.orders,
    }),
    user: fc.record({ name: texts(MOST.short) }, { noNullPrototype: true }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    short: { type: 'string', maxLength: MOST.short },
    long: { $ref: '#/$defs/Long' },
    tone: { enum: ['formal', 'casual', '短い'] },
    count: { type: 'integer', minimum: -99, maximum: 1000 },
    score: { type: 'number' },
    flag: { type: 'boolean' },
    day: { type: 'string', format: 'date' },
    items: { type: 'array', maxItems: MOST.items, items: { type: 'string', maxLength: MOST.item } },
    orders: { type: 'array', maxItems: MOST.orders, items: { $ref: '#/$defs/Order' } },
    user: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { type: 'string', maxLength: MOST.short } },
    },
  },
  $defs: {
    Long: { type: 'string', maxLength: MOST.long },
    Order: {
      type: 'object',
      additionalProperties: false,
      required: ['title', 'paid'],
      properties: { title: { type: 'string', maxLength: MOST.item }, paid: { type: 'boolean' } },
    },
  },
};

const printed = fc.constantFrom(
  ...['short', 'long', 'tone', 'count', 'score', 'flag', 'day', 'items', 'user', 'user.name', 'orders'].map(
    (path) => `{{${path}}}`,
  ),
  ...['short', 'items', 'orders', 'user', 'this', 'missing', 'score'].flatMap((path) => [
    `{{json ${path}}}`,
    `{{json ${path} indent=2}}`,
  ]),
  '{{{long}}}',
  '{{~short~}}',
  '{{lookup user "name"}}',
  '{{json "a literal"}}',
  ...['tokens=1', 'tokens=9', 'tokens=12 marker="…"', 'tokens=40 marker=" [cut] "'].flatMap((how) => [
    `{{budget long ${how}}}`,
    `{{budget (json this) ${how}}}`,
  ]),
  '{{budget "a literal" tokens=4}}',
);

const conditions = ['flag', 'short', 'items', 'user', 'count', 'missing'];

function blocks(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const condition = fc.constantFrom(...conditions);
  return fc.oneof(
    fc.tuple(condition, inner, inner).map(([path, yes, no]) => `{{#if ${path}}}${yes}{{else}}${no}{{/if}}`),
    fc.tuple(condition, inner).map(([path, no]) => `{{#unless ${path}}}${no}{{/unless}}`),
    fc.tuple(inner, inner).map(([yes, no]) => `{{#ifEquals tone "formal"}}${yes}{{else}}${no}{{/ifEquals}}`),
    fc.tuple(inner, inner).map(([some, none]) => `{{#each items}}${some}{{this}}{{@index}}{{else}}${none}{{/each}}`),
    inner.map((body) => `{{#each orders as |order|}}${body}{{order.title}}{{#if paid}}p{{/if}}{{/each}}`),
    inner.map((body) => `{{#with user}}${body}{{name}}{{/with}}`),
    inner.map((body) => `{{#user}}${body}{{name}}{{/user}}{{#items}}x{{this}}{{/items}}`),
    inner.map((body) => `\n  {{#if flag}}\n${body}\n  {{/if}}\n`),
  );
}

const boundary = fc.constantFrom('{{role "system"}}', '{{role "user"}}', '{{history}}', '\n{{role "model"}}\n');
const call = fc.constantFrom(
  '{{> part}}',
  '\n  {{> part}}\n',
  '\n    {{> wide who=short}}\n',
  '\n   {{> cut who=long}}\n',
  '{{> cut who="a literal of some length"}}',
  '{{> part user}}',
  '{{#> wrap}}in {{short}}{{/wrap}}',
);

const pieceOf = (depth: number): fc.Arbitrary<string> => {
  const leaf = fc.oneof({ weight: 3, arbitrary: literal }, { weight: 3, arbitrary: printed }, boundary, call);
  if (depth === 0) return leaf;
  return fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: blocks(bodyOf(depth - 1)) });
};

const bodyOf = (depth: number): fc.Arbitrary<string> =>
  fc.array(pieceOf(depth), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));

const partials = fc.record({
  part: fc.constantFrom('One line.\nTwo {{name}}{{short}} lines.\n', 'kurz', '{{#if name}}{{name}}\n{{/if}}end'),
  wide: fc.constantFrom('{{who}}\n{{> part}}\nlast {{who}}', '\n{{json this}}\n', 'a\n{{role "user"}}b\n'),
  cut: fc.constantFrom('{{budget who tokens=8 marker="…"}}', 'a\n{{budget long tokens=20}}\n{{budget who tokens=3}}b'),
  wrap: fc.constantFrom('<{{> @partial-block}}>', '\n  {{> @partial-block}}\n'),
});

export const boundedPrompts: fc.Arbitrary<BoundedPrompt> = fc
  .record({ body: bodyOf(2), partials, variables })
  .map(({ body, partials: files, variables: values }) => ({
    content: {
      format: 1,
      prompt: `---\ninput:\n  schema: ${JSON.stringify(schema)}\n---\n${body}`,
      partials: files,
      schemas: {},
      tools: {},
    },
    variables: values,
  }));
