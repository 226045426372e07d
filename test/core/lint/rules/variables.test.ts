import type { JsonObject } from '../../../../core/protocol.ts';
import type { RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const schema: JsonObject = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    customer: { type: 'object', properties: { email: { type: 'string' } }, additionalProperties: false },
    orders: {
      type: 'array',
      items: { type: 'object', properties: { number: { type: 'string' } }, additionalProperties: false },
    },
  },
  additionalProperties: false,
};

const prompt = (text: string, more: Partial<RuleCase> = {}): RuleCase & { kind: 'prompt' } => ({
  text,
  source: { inputSchema: schema },
  ...more,
  kind: 'prompt',
});

const open: JsonObject = { ...schema, additionalProperties: {} };

const sound: readonly (string | RuleCase)[] = [
  '{{anything}} in a text without a schema',
  { text: '{{anything}} {{#if more}}x{{/if}}', kind: 'prompt' },
  prompt('{{name}} {{customer.email}}'),
  prompt('{{#each orders}}{{@index}} {{number}} {{../name}} {{@root.name}}{{/each}}'),
  prompt('{{#each orders as |order at|}}{{at}} {{order.number}}{{/each}}'),
  prompt('{{#with customer}}{{email}}{{/with}}'),
  prompt('{{#each orders}}{{this.number}} {{json this}} {{@key}} {{@first}}{{/each}}'),
  prompt('{{> card who=name}}', { partials: { card: 'For {{who}}' } }),
  prompt('{{> card customer}}', { partials: { card: 'For {{email}}' } }),
  prompt('{{role "system"}}{{history}}{{media url=name}}{{@metadata.prompt.model}} {{@state.user}}'),
  prompt('{{free}} {{text}}', { source: { inputSchema: open } }),
  prompt('---\ninput:\n  default: {given: 1}\n---\n{{given}}'),
  prompt('{{#ifEquals name "Ada"}}x{{/ifEquals}}{{#unless name}}y{{/unless}}'),
  prompt('{{orders.length}} {{name.first}}'),
  prompt('{{!-- {{nothing}} --}}\\{{nothing}}'),
];

testRule('variable/undeclared', {
  invalid: [
    { ...prompt('About {{topic}}'), places: [['topic']] },
    { ...prompt('{{#if topic}}x{{/if}} {{topic}}'), places: [['topic']] },
    { ...prompt('{{#each orders}}{{price}}{{/each}}'), places: [['price']] },
    { ...prompt('{{customer.address}}'), places: [['customer.address']] },
    { ...prompt('{{> card}}', { partials: { card: 'For {{topic}}' } }), places: [['topic']] },
    { ...prompt('{{#each items}}{{x}}{{/each}}{{json subject}}'), places: [['items'], ['subject']] },
    { ...prompt('{{#ifEquals language "de"}}x{{/ifEquals}}'), places: [['language']] },
    { ...prompt('{{#with customer}}{{topic}}{{/with}}'), places: [['topic']] },
    { ...prompt('{{> card who=topic}}', { partials: { card: '{{who}}' } }), places: [['topic']] },
    { ...prompt('{{lookup orders position}}'), places: [['position']] },
  ],
  valid: [...sound, prompt('{{nmae}}')],
});

testRule('variable/misspelled', {
  invalid: [
    { ...prompt('Hi {{nmae}}!'), places: [['nmae']], suggestions: ['Write "name"'] },
    { ...prompt('{{#each order}}x{{/each}}'), places: [['order']], suggestions: ['Write "orders"'] },
    { ...prompt('{{customer.emial}}'), places: [['customer.emial']], suggestions: ['Write "email"'] },
    { ...prompt('{{#each orders}}{{nubmer}}{{/each}}'), places: [['nubmer']] },
    { ...prompt('{{> card}}', { partials: { card: 'For {{Name}}' } }), places: [['Name']] },
    { ...prompt('{{json custoner}} {{custoner}}'), places: [['custoner']] },
  ],
  valid: [...sound, prompt('{{topic}}')],
});

const declaring = (body: string, schemaText = 'name: string\n    plan: string'): RuleCase & { kind: 'prompt' } => ({
  text: `---\ninput:\n  schema:\n    ${schemaText}\n---\n${body}`,
  kind: 'prompt',
  source: { inputSchema: { type: 'object', properties: { name: {}, plan: {} }, additionalProperties: false } },
});

testRule('variable/unused', {
  invalid: [
    { ...declaring('Hi {{name}}'), places: [['plan']] },
    { ...declaring('Hi'), places: [['name'], ['plan']] },
    { ...declaring('{{#if name}}x{{/if}}', 'name: string\n    plan?(enum): [a, b]'), places: [['plan']] },
    { ...declaring('{{name}}', 'name: string\n    # plan is\n    plan(array): string'), places: [['plan']] },
    { ...declaring('{{!-- {{plan}} --}}{{name}}'), places: [['plan']] },
    {
      text: '---\ninput:\n  schema: Customer\n---\n{{name}}',
      kind: 'prompt',
      source: { inputSchema: { properties: { name: {}, plan: {} } } },
      places: [['schema']],
    },
  ],
  valid: [
    declaring('{{name}} {{plan}}'),
    declaring('{{#if plan}}{{name}}{{/if}}'),
    declaring('{{json this}}'),
    declaring('{{json @root}}'),
    declaring('{{#each this}}{{@key}}: {{this}}{{/each}}'),
    declaring('{{> (lookup . name)}}'),
    declaring('{{> missing}}'),
    { ...declaring('{{> card}}{{name}}'), partials: { card: '{{plan}}' } },
    { ...declaring('{{> card who=plan}}{{name}}'), partials: { card: '{{who}}' } },
    declaring('{{name}}{{#with plan}}{{x}}{{/with}}'),
    declaring('{{name}}{{#ifEquals plan "a"}}x{{/ifEquals}}'),
    declaring('{{name}}{{media url=plan}}'),
    declaring('{{#if name}}'),
    { text: 'no schema {{x}}', kind: 'prompt' },
    'a text',
  ],
});
