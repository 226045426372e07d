import type { RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const messages = (system: string, user: string): string => `{{role "system"}}\n${system}\n{{role "user"}}\n${user}`;
const found = (system: string, user: string): RuleCase & { readonly places: readonly (readonly string[])[] } => ({
  kind: 'prompt',
  text: messages(system, user),
  places: [[system, user]],
});
const valid = (system: string, user: string): RuleCase => ({ kind: 'prompt', text: messages(system, user) });

testRule('conflict/roles', {
  invalid: [
    { ...found('Answer in at most 30 words.', 'Write at least 200 words.'), severity: 'warn' },
    found('Respond only with valid JSON.', 'Format your response as a Markdown document.'),
    found('Write everything in lowercase.', 'Write the whole answer in capital letters.'),
    found('Write the story in the third person.', 'Tell the story in the first person.'),
    found('Do not use bullet points.', 'Present the options as a bulleted list.'),
  ],
  valid: [
    valid('Answer in at most 300 words.', 'Write at least 200 words.'),
    valid('Respond only with valid JSON.', 'Summarise {{text}}.'),
    valid('Be kind.', 'Be brief.'),
    valid('Answer in English.', 'Translate {{text}}.'),
    valid('Use British spelling.', 'Write about America.'),
    { kind: 'prompt', text: 'Answer in at most 30 words.\nWrite at least 200 words.' },
    { text: 'Answer in at most 30 words.\nWrite at least 200 words.' },
    { kind: 'prompt', text: messages('Answer in at most 30 words.\nWrite at least 200 words.', 'Go.') },
    valid('Do not use tables.', 'Present the options as a bulleted list.'),
    valid('{{#if short}}Answer in at most 30 words.{{/if}}', '{{#unless short}}Write at least 200 words.{{/unless}}'),
  ],
});
