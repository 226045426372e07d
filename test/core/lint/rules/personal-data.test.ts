import { testRule } from './rule-tester.ts';

testRule('text/personal-data', {
  invalid: [
    { text: 'Write to marta.kowalczyk@poczta-lodz.pl today.', places: [['marta.kowalczyk@poczta-lodz.pl']] },
    { text: 'From: <t.okafor+vip@gmail.com>', places: [['t.okafor+vip@gmail.com']] },
    { text: 'Card 4539 5787 6362 1486', places: [['4539 5787 6362 1486']] },
    { text: 'Card 4539578763621486.', places: [['4539578763621486']] },
    { text: 'IBAN DE02 1203 0000 0000 2020 51', places: [['DE02 1203 0000 0000 2020 51']] },
    { text: 'Call +44 7911 843 267 now', places: [['+44 7911 843 267']] },
    { text: 'Call (415) 867-2296', places: [['(415) 867-2296']] },
    { text: 'Phone: 415-867-2296', places: [['415-867-2296']] },
    { text: 'SSN 536-22-8741', places: [['536-22-8741']], severity: 'warn' },
    {
      text: 'a.lindqvist@telia.se, b.lindqvist@telia.se',
      places: [['a.lindqvist@telia.se'], ['b.lindqvist@telia.se']],
    },
    { text: '{{> p}}', kind: 'prompt', partials: { p: 'Ask r.devries@kpn.nl' }, places: [['r.devries@kpn.nl']] },
  ],
  valid: [
    '',
    'Write to name@example.com or jane.doe@example.org.',
    'Forward it to support@harborsupply.com.',
    'Mail {{user}}@{{domain}} or @mention them.',
    'git@github.com:org/repo.git and npm i @scope/name@1.2.3',
    'ssh://user@host.internal:22',
    'Card 4242 4242 4242 4242 or 5555555555554444',
    'Order 4539578763621487 and id 1234567890123456',
    'DE89 3704 0044 0532 0130 00 is the documented IBAN',
    'IBAN GB00 WEST 1234 5698 7654 32 has wrong check digits',
    'Call (415) 555-0134 or +1 212 555 0199',
    'Call +44 20 7946 0123 or +1 234 567 8900',
    'SSN 123-45-6789, 078-05-1120, 000-12-3456',
    'On 2024-11-26 10:30:00 +02:00, timestamp 1732617059123',
    'Range 200-300-4000, version 1.2.3-4567, isbn 978-3-16-148410-0',
    'numbers 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16',
  ],
});
