import type { ExclusivePair } from '../../../../core/lint/settings/lint-config.ts';
import type { RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const pairs: readonly ExclusivePair[] = [
  { name: 'buyer', either: ['client'], or: ['customer', 'end user'], message: 'This team says customer.' },
  { name: 'tickets (open|closed)', either: ['jira'], or: ['git hub', '( ) ?'] },
];
const settings = { pairs };
const valid = (text: string): RuleCase => ({ text, settings });
const found = (text: string): RuleCase & { readonly places: readonly (readonly string[])[] } => ({
  ...valid(text),
  places: [text.split('\n').map((line) => line.replace(/^- /u, ''))],
});

testRule('conflict/pair', {
  invalid: [
    { ...found('Call the buyer a client.\nGreet the customer by name.'), severity: 'warn' },
    found('Call the buyer "client".\nUse "customer" throughout.'),
    found('Ask clients for their number.\nThank the end users.'),
    {
      ...found('File every bug in Jira.\nFile every bug in Git Hub.'),
      suggestions: ['drop', 'drop', 'say when', 'say which'],
    },
    found('- Address the reader as `client`.\n- Address the reader as `customer`.'),
  ],
  valid: [
    valid('Call the buyer "client".'),
    valid('Greet the customer by name.\nThank the customer.'),
    valid('Say "customer".\nNever say "client".'),
    valid('Say customer, not client.'),
    valid('The clientele is young.\nGreet the customer.'),
    valid('Mention the end of the user guide.\nCall the buyer "client".'),
    valid('{{#if b2b}}Greet the client.{{else}}Greet the customer.{{/if}}'),
    { text: 'Call the buyer a client.\nGreet the customer by name.' },
    valid('# Clients and customers'),
    valid('Is the customer a client?\nGreet the customer.'),
  ],
});
