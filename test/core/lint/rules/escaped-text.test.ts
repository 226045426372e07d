import type { RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const prompt = (text: string): RuleCase & { kind: 'prompt' } => ({ text, kind: 'prompt' });

testRule('text/html-escaped', {
  invalid: [
    { text: 'Use &lt;b&gt; for it.', places: [['&lt;'], ['&gt;']], suggestions: ['Write "<"'] },
    { text: 'Name terms &amp; conditions.', places: [['&amp;']], suggestions: ['Write "&"'] },
    { text: 'Don&#39;t apologise.', places: [['&#39;']] },
    { text: 'Answer&nbsp;briefly.', places: [['&nbsp;']] },
    { text: 'Say &quot;hello&quot; first.', places: [['&quot;'], ['&quot;']] },
    { ...prompt('{{> p}}'), partials: { p: 'Q&amp;A' }, places: [['&amp;']] },
  ],
  valid: [
    '',
    'Use <b> & "quotes".',
    'Write `&amp;` where the page needs it.',
    'Escape & as &amp; in the feed.',
    'In HTML, write &lt; for a smaller sign.',
    '```\n&lt;b&gt;\n```',
    'The text "&amp;" is an ampersand.',
    'A&B; C&D;',
    '# Entities\nWrite &nbsp; between them.',
    'Example:\nInput: Q&amp;A',
    'R&D and AT&T',
    '&unknown;',
  ],
});

testRule('template/triple-stash', {
  invalid: [
    { ...prompt('Answer {{{message}}}'), places: [['{{{message}}}']], suggestions: ['Write two braces'] },
    { ...prompt('{{#each a}}{{{this}}}{{/each}}'), places: [['{{{this}}}']] },
    { ...prompt('{{{a}}} {{{b}}}'), places: [['{{{a}}}'], ['{{{b}}}']] },
    { ...prompt('{{{json a}}}'), places: [['{{{json a}}}']] },
    { ...prompt('{{> p}}{{> p}}'), partials: { p: '{{{a}}}' }, places: [['{{{a}}}']] },
  ],
  valid: [
    prompt(''),
    prompt('{{message}}'),
    prompt('{{{{raw}}}}{{{a}}}{{{{/raw}}}}'),
    prompt('\\{{{a}}}'),
    prompt('{{!-- {{{a}}} --}}'),
    prompt('{ {{a}} }'),
    prompt('{{~a~}}'),
    prompt('{{#if a}}x{{/if}}'),
    prompt('{{> p}}'),
    { text: '{{{a}}}' },
  ],
});
