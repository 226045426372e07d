import type { RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const prompt = (settings: string, body: string): RuleCase & { kind: 'prompt' } => ({
  text: `---\n${settings}\n---\n${body}`,
  kind: 'prompt',
});
const json = 'output:\n  format: json\n  schema: { a: string }';
const text = 'output: { format: text }';
const tools = 'tools: [find_orders]';
const short = 'config: { maxOutputTokens: 200 }';
const cold = 'config: { temperature: 0 }';

testRule('settings/contradiction', {
  invalid: [
    { ...prompt(json, 'Format the answer as Markdown.'), places: [['Format the answer as Markdown.', 'format']] },
    { ...prompt(json, 'Respond in XML.'), places: [['Respond in XML.', 'format']], severity: 'warn' },
    { ...prompt(text, 'Respond only with valid JSON.'), places: [['Respond only with valid JSON.', 'format']] },
    { ...prompt('output: { format: json }', 'List the risks.'), places: [['format']] },
    { ...prompt(tools, 'You have no tools.'), places: [['You have no tools.', 'tools']] },
    { ...prompt(tools, 'Answer without using any tools.'), places: [['Answer without using any tools.', 'tools']] },
    { ...prompt(tools, 'Do not call any functions.'), places: [['Do not call any functions.', 'tools']] },
    { ...prompt(short, 'Write at least 500 words.'), places: [['Write at least 500 words.', 'maxOutputTokens']] },
    {
      ...prompt(short, 'Write at least 100 sentences.'),
      places: [['Write at least 100 sentences.', 'maxOutputTokens']],
    },
    { ...prompt(cold, 'Be creative.'), places: [['Be creative.', 'temperature']] },
    { ...prompt(cold, 'Vary your wording.'), places: [['Vary your wording.', 'temperature']] },
  ],
  valid: [
    prompt(json, 'Return a JSON object.'),
    prompt(json, 'The field "body" is in Markdown.'),
    prompt(json, '{{#if x}}Format the answer as Markdown.{{/if}}'),
    prompt(json, 'Do not use Markdown.'),
    prompt(json, '- Write a body of at most 180 words in plain text.'),
    prompt(text, 'Format the answer as Markdown.'),
    prompt('output: { format: json }', 'Return JSON with the risks.'),
    prompt('description: d', 'Format the answer as Markdown.'),
    prompt(tools, 'Use the tools you have.'),
    prompt(tools, 'Do not use tools that the user names.'),
    prompt(tools, 'If the order is known, answer without using any tools.'),
    prompt(tools, 'You have no other tools.'),
    prompt('description: d', 'You have no tools.'),
    prompt(short, 'Write at least 100 words.'),
    prompt(short, 'Write at most 5000 words.'),
    prompt(cold, 'Be precise.'),
    prompt(cold, 'Do not be creative.'),
    prompt('config: { temperature: 0.9 }', 'Be creative.'),
    { text: '---\nconfig: { temperature: 0 }\n---\nBe creative.' },
    prompt(cold, 'Example:\nOutput: Be creative.'),
  ],
});
