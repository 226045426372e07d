import { testRule } from './rule-tester.ts';

const prompt = { kind: 'prompt' } as const;
const lintOf = (settings: string): string => `---\nstemma.lint: ${settings}\n---\nHello`;

testRule('file/template', {
  invalid: [
    { ...prompt, text: '{{#if x}}there', places: [['{{#if x}}there']], severity: 'error' },
    { ...prompt, text: 'Hi {{name', places: [['name']] },
    { ...prompt, text: '---\nmodel: m\nHello', places: [['---']] },
    { ...prompt, text: '---\nmodel: [\n---\nHello', places: [['']] },
    { ...prompt, text: '---\nmodle: m\n---\nHello', places: [['modle: m']] },
    { ...prompt, text: '---\nstemma.lnt: {}\n---\nHello', places: [['stemma.lnt: {}']] },
    { ...prompt, text: '{{> tone}}', partials: { tone: '{{#each x}}' }, places: [['{{#each x}}']] },
  ],
  valid: [
    'Hi {{#if x}}there',
    'Use {{ and }} with care.',
    { ...prompt, text: '' },
    { ...prompt, text: 'Hello' },
    { ...prompt, text: '---\nmodel: m\n---\nHello {{name}}' },
    { ...prompt, text: '---\n---\n' },
    { ...prompt, text: '\uFEFF---\nmodel: m\n---\nHello' },
    { ...prompt, text: '{{#if x}}a{{else if y}}b{{else}}c{{/if}}' },
    { ...prompt, text: '{{!-- {{#if x}} --}}' },
    { ...prompt, text: '{{> tone}}', partials: { tone: 'Be kind.' } },
    { ...prompt, text: '{{> missing}}' },
  ],
});

testRule('settings/unknown-rule', {
  invalid: [
    {
      text: '<!-- stemma-disable conflict/lenght-range -- x -->',
      places: [['<!-- stemma-disable conflict/lenght-range -- x -->']],
    },
    { text: '{{! stemma-disable-line PC999 }}', places: [['{{! stemma-disable-line PC999 }}']] },
    { text: '{{! stemma-enable nothing }}', places: [['{{! stemma-enable nothing }}']] },
    { ...prompt, text: lintOf('{ off: [conflict/tonne] }'), places: [['stemma.lint']] },
    { ...prompt, text: lintOf('{ rules: { PC160: loud } }'), places: [['stemma.lint']] },
    { ...prompt, text: lintOf('{ rule: { PC160: off } }'), places: [['stemma.lint']] },
    { ...prompt, text: lintOf('{ rules: { a/b: off, c/d: off } }'), places: [['stemma.lint'], ['stemma.lint']] },
  ],
  valid: [
    'stemma-disable conflict/lenght-range',
    '<!-- stemma-disable conflict/length-range -- x -->',
    '<!-- stemma-disable PC101, pc160 -- x -->',
    '<!-- stemma-disable-file -->',
    '<!-- see stemma-disable nothing -->',
    '{{! stemma-enable }}',
    { ...prompt, text: lintOf('{ off: [PC101] }') },
    { ...prompt, text: lintOf('{ rules: { conflict/tone: off } }') },
    { ...prompt, text: lintOf('{ rules: { conflict/tone: error }, off: [] }') },
    { ...prompt, text: '<!-- stemma-disable nothing -->' },
    { ...prompt, text: 'stemma.lint: { off: [nothing] }' },
  ],
});

testRule('suppression/unused', {
  invalid: [
    { text: 'a\n{{! stemma-disable PC101 -- x }}\nb', places: [['{{! stemma-disable PC101 -- x }}']], fixed: 'a\nb' },
    { text: 'a {{! stemma-disable-line }} b', places: [['{{! stemma-disable-line }}']], fixed: 'a  b' },
    { text: '<!-- stemma-disable-file -->\nb', places: [['<!-- stemma-disable-file -->']], fixed: 'b' },
    {
      text: '{{! stemma-disable-next-line PC101, PC160 }}\nb\n',
      places: [['{{! stemma-disable-next-line PC101, PC160 }}']],
      suggestions: ['Remove the comment'],
    },
    {
      text: '{{! stemma-disable PC101 }}\n{{! stemma-disable PC160 }}',
      places: [['{{! stemma-disable PC101 }}'], ['{{! stemma-disable PC160 }}']],
      fixed: '',
    },
  ],
  valid: [
    'Hello',
    '{{! stemma-enable }}',
    '{{! a comment }}',
    '{{! stemma-disabled }}',
    '{{! stemma-disable nothing }}',
    'stemma-disable PC101',
    { ...prompt, text: '<!-- stemma-disable PC101 -->' },
    { ...prompt, text: '{{! stemma-disable-next-line PC901 }}\n{{#if x}}a' },
    { ...prompt, text: '{{! stemma-disable-file }}{{#if x}}a' },
    { ...prompt, text: '{{> tone}}', partials: { tone: '{{! stemma-disable PC101 }}' } },
    { ...prompt, text: '{{> tone}}', partials: { tone: '{{! stemma-disable-next-line }}\n{{#if x}}' } },
  ],
});

testRule('suppression/reason', {
  invalid: [
    { text: '{{! stemma-disable PC101 }}', places: [['{{! stemma-disable PC101 }}']] },
    { text: '{{!-- stemma-disable-line --}}', places: [['{{!-- stemma-disable-line --}}']] },
    { text: '<!-- stemma-disable-file PC101 -->', places: [['<!-- stemma-disable-file PC101 -->']] },
    { text: '{{! stemma-disable-next-line PC101 -- }}', places: [['{{! stemma-disable-next-line PC101 -- }}']] },
    { text: '{{! stemma-disable PC101--why }}', places: [['{{! stemma-disable PC101--why }}']], severity: 'error' },
  ],
  valid: [
    'Hello',
    '{{! stemma-disable PC101 -- agreed }}',
    '{{!-- stemma-disable-line -- agreed --}}',
    '{{! stemma-disable-next-line PC101 PC160 -- agreed -- twice }}',
    '<!-- stemma-disable-file PC101 -- agreed -->',
    '{{! stemma-disable -- agreed }}',
    '{{! stemma-enable }}',
    '{{! stemma-enable PC101 }}',
    '{{! a comment }}',
    { ...prompt, text: '{{> tone}}', partials: { tone: '{{! stemma-disable PC101 }}' } },
  ],
});
