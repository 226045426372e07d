import type { JsonObject } from '../../../../core/protocol.ts';
import type { RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const system = (body: string, properties?: JsonObject): RuleCase & { kind: 'prompt' } => ({
  text: `{{role "system"}}\n${body}`,
  kind: 'prompt',
  ...(properties === undefined ? {} : { source: { inputSchema: { type: 'object', properties } } }),
});

testRule('variable/undelimited', {
  invalid: [
    { ...system('Answer.\n{{message}}\nBe kind.'), places: [['{{message}}']], suggestions: ['<message>'] },
    { ...system('Sum up {{document}} in one line.'), places: [['{{document}}']] },
    { ...system('# Review\n{{reviewText}}'), places: [['{{reviewText}}']] },
    { ...system('<a>x</a>\n{{ticket.body}}'), places: [['{{ticket.body}}']], suggestions: ['<body>'] },
    { ...system('{{#each comments}}\n- {{text}}\n{{/each}}'), places: [['{{text}}']] },
    { ...system('```\ncode\n```\n{{query}}', { query: { type: 'string' } }), places: [['{{query}}']] },
    {
      ...system('{{message}} and {{message}}', { message: { type: 'string', maxLength: 9000 } }),
      places: [['{{message}}']],
    },
    { ...system('{{> p}}'), partials: { p: 'Text: {{transcript}}' }, places: [['{{transcript}}']] },
  ],
  valid: [
    system('<message>\n{{message}}\n</message>'),
    system('<doc id="1">{{document}}</doc>'),
    system('```\n{{code}}\n{{diff}}\n```'),
    system('"""\n{{text}}\n"""'),
    system('The message is "{{message}}".'),
    system('`{{query}}`'),
    system('---\n{{text}}\n---'),
    system('> {{comment}}'),
    system('<{{tag}}>\n{{message}}\n</{{tag}}>'),
    system('The question was: {{question}}'),
    system('It begins with the number {{file}}.'),
    system('{{json message}}'),
    system('You answer for {{company}}. Today is {{today}}.'),
    system('{{message}}', { message: { type: 'string', enum: ['a', 'b'] } }),
    system('{{message}}', { message: { type: 'string', maxLength: 80 } }),
    system('{{results}}', { results: { type: 'integer' } }),
    system('Rules.{{role "user"}}{{message}}'),
    { text: '{{message}}', kind: 'prompt' },
    'Be kind. {{message}}',
    system('{{#if message}}There is one.{{/if}}'),
  ],
});

const shown = (body: string, properties: JsonObject): RuleCase & { kind: 'prompt' } => ({
  text: body,
  kind: 'prompt',
  source: { inputSchema: { type: 'object', properties } },
});
const text = { type: 'string' };
const list = { type: 'array', items: { type: 'string', maxLength: 10 } };

testRule('variable/unbounded', {
  invalid: [
    { ...shown('{{message}}', { message: text }), places: [['message']] },
    { ...shown('{{#each tags}}{{this}}{{/each}}', { tags: list }), places: [['tags']] },
    { ...shown('{{json message}}', { message: text }), places: [['message']] },
    { ...shown('{{user.name}}', { user: { type: 'object', properties: { name: text } } }), places: [['user.name']] },
    {
      ...shown('---\ninput:\n  schema:\n    message: string\n---\n{{message}}', { message: text }),
      places: [['message']],
    },
    { ...shown('{{budget}}', { budget: text }), places: [['budget']] },
    { ...shown('{{budget a tokens=9}} {{a}}', { a: text }), places: [['a']] },
    { ...shown('{{a}} {{b}} {{a}}', { a: text, b: text }), places: [['a'], ['b']] },
  ],
  valid: [
    shown('{{message}}', { message: { ...text, maxLength: 10 } }),
    shown('{{message}}', { message: { ...text, enum: ['a'] } }),
    shown('{{message}}', { message: { ...text, format: 'date' } }),
    shown('{{message}}', { message: { ...text, pattern: '^a$' } }),
    shown('{{#each tags}}{{this}}{{/each}}', { tags: { ...list, maxItems: 3 } }),
    shown('{{tags.length}}', { tags: list }),
    shown('{{budget message tokens=400}}', { message: text }),
    shown('{{budget (json message) tokens=400}}', { message: text }),
    shown('{{count}}', { count: { type: 'integer' } }),
    shown('{{free}}', {}),
    shown('Hi', { message: text }),
    shown('{{other}}', { message: text }),
    { text: '{{message}}', kind: 'prompt' },
    '{{message}}',
  ],
});

const rules = 'Answer every question of the customer in the order in which it was asked. '.repeat(80);

testRule('cache/volatile-start', {
  invalid: [
    { ...system(`Today is {{today}}.\n${rules}`), places: [['{{today}}']] },
    { ...system(`Session {{sessionId}}\n${rules}`), places: [['{{sessionId}}']] },
    { ...system(`You help {{userName}}.\n${rules}`), places: [['{{userName}}']] },
    { ...system(`{{user.plan}}\n${rules}`), places: [['{{user.plan}}']] },
    { ...system(`<m>{{message}}</m>\n${rules}`), places: [['{{message}}']] },
    { ...system(`{{day}}\n${rules}`, { day: { type: 'string', format: 'date' } }), places: [['{{day}}']] },
    { ...system(`{{tag}} {{now}} {{uuid}}\n${rules}`), places: [['{{now}}']] },
    { ...system(`{{> p}}${rules}`), partials: { p: '{{timestamp}}' }, places: [['{{timestamp}}']] },
  ],
  valid: [
    system(`${rules}\nToday is {{today}}.`),
    system('Today is {{today}}. Be kind.'),
    system(`You answer for {{company}}.\n${rules}`),
    system(`{{tone}}\n${rules}`, { tone: { type: 'string', enum: ['a'] } }),
    system(`{{#if user}}x{{/if}}\n${rules}`),
    system(`${rules}{{role "user"}}{{message}}`),
    system(`Today is {{today}}. {{#if long}}${rules}{{/if}}`),
    system(`{{json style}}${rules}`),
    { text: `Today is {{today}}.\n${rules}` },
    system(rules),
    system(`{{language}} {{maxWords}}\n${rules}`),
  ],
});
