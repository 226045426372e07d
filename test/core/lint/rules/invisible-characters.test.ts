import { testRule } from './rule-tester.ts';

const zero = '\u200B';
const override = '\u202E';

testRule('text/invisible-characters', {
  invalid: [
    { text: `one sen${zero}tence`, places: [[zero]], suggestions: ['Remove it'], fixed: 'one sentence' },
    { text: `a${zero}${zero}b${zero}c`, places: [[`${zero}${zero}`], [zero]], fixed: 'abc' },
    { text: `if (${override}admin)`, places: [[override]], severity: 'error', fixed: 'if (admin)' },
    { text: 'Hi \u{E0049}\u{E0067}\u{E006E}', places: [['\u{E0049}\u{E0067}\u{E006E}']], fixed: 'Hi ' },
    { text: 'in\u00ADvisible', places: [['\u00AD']], fixed: 'invisible' },
    { text: 'a\uFEFFb', places: [['\uFEFF']], fixed: 'ab' },
    { text: 'a\u200Db', places: [['\u200D']], fixed: 'ab' },
    { text: 'mark\u200F here', places: [['\u200F']], fixed: 'mark here' },
    { text: '{{> tone}}', kind: 'prompt', partials: { tone: `ki${zero}nd` }, places: [[zero]] },
  ],
  valid: [
    '',
    'Hello',
    '\uFEFFHello',
    'family: 👨‍👩‍👧‍👦',
    'heart: ❤️‍🔥, nurse: 👩🏽‍⚕️',
    'flag: 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    'می‌خواهم',
    'क्‍ष',
    'שלום\u200F!',
    'tabs\tand\u00A0hard blanks',
    'naïve café “quotes” — dashes…',
  ],
});
