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
    { text: 'Hi\uFE01\u{E0148}\u{E0155} there', places: [['\uFE01\u{E0148}\u{E0155}']], fixed: 'Hi there' },
    { text: '😀\u{E0148}\u{E0155}', places: [['\u{E0148}\u{E0155}']], fixed: '😀' },
    { text: 'a\u3164b', places: [['\u3164']], fixed: 'ab' },
    { text: 'x\u2066y\u2069', places: [['\u2066'], ['\u2069']], fixed: 'xy' },
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
    'keycap 1\uFE0F\u20E3, sun ☀\uFE0F, text ☀\uFE0E, sign ≨\uFE00, ideograph 葛\u{E0100}',
    'pirates 🏴\u200D☠\uFE0F and 👁\uFE0F\u200D🗨\uFE0F',
    'tabs\tand\u00A0hard blanks',
    'naïve café “quotes” — dashes…',
  ],
});
