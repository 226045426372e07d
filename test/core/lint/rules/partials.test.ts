import type { RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const prompt = (text: string, partials: Readonly<Record<string, string>> = {}): RuleCase & { kind: 'prompt' } => ({
  text,
  kind: 'prompt',
  partials,
});

const sound: readonly RuleCase[] = [
  prompt('Be kind.'),
  prompt('{{> tone}}', { tone: 'Be kind.' }),
  prompt('{{> tone}} {{> tone}}', { tone: 'Be kind.' }),
  prompt('{{> a}}', { a: '{{> b}}', b: 'Be kind.' }),
  prompt('{{> support/sign-off}}', { 'support/sign-off': 'Bye' }),
  prompt('{{#> tone}}x{{/tone}}', { tone: '{{> @partial-block}}' }),
  prompt('{{#*inline "own"}}Hi{{/inline}}{{> own}}'),
  prompt('{{> tone style="warm"}}', { tone: 'Be {{style}}.' }),
  prompt('{{!-- {{> gone}} --}}Hi'),
  prompt('\\{{> gone}} is how to include'),
  { text: 'Markdown about {{> partials}}' },
  prompt('{{#if long}}{{> a}}{{else}}{{> b}}{{/if}}', { a: 'x', b: 'y' }),
];

testRule('partial/unknown', {
  invalid: [
    { ...prompt('{{> tone}}'), places: [['{{> tone}}']], severity: 'error' },
    { ...prompt('Hi {{> tonne}}', { tone: 'x' }), places: [['{{> tonne}}']] },
    { ...prompt('{{#if a}}{{> b}}{{/if}}'), places: [['{{> b}}']] },
    { ...prompt('{{> a}}', { a: 'x {{> c}}' }), places: [['{{> c}}']] },
    { ...prompt('{{> a}}{{> a}}', { a: '{{> c}}' }), places: [['{{> c}}']] },
    { ...prompt('{{> x}} {{> y}}'), places: [['{{> x}}'], ['{{> y}}']] },
  ],
  valid: sound,
});

testRule('partial/circular', {
  invalid: [
    { ...prompt('{{> a}}', { a: 'x {{> a}}' }), places: [['{{> a}}']], severity: 'error' },
    { ...prompt('{{> a}}', { a: '{{> b}}', b: '{{> a}}' }), places: [['{{> a}}']] },
    { ...prompt('{{> a}}', { a: '{{> b}}', b: '{{> c}}', c: '{{> b}}' }), places: [['{{> b}}']] },
    { ...prompt('{{#if x}}{{> a}}{{/if}}', { a: '{{#if y}}{{> a}}{{/if}}' }), places: [['{{> a}}']] },
    { ...prompt('{{> a}}', { a: '{{> a}}{{> a}}' }), places: [['{{> a}}'], ['{{> a}}']] },
  ],
  valid: sound,
});

testRule('partial/dynamic', {
  invalid: [
    { ...prompt('{{> (lookup . "style")}}'), places: [['{{> (lookup . "style")}}']] },
    { ...prompt('Hi {{> (pick)}}'), places: [['{{> (pick)}}']] },
    { ...prompt('{{#if a}}{{> (pick b)}}{{/if}}'), places: [['{{> (pick b)}}']] },
    { ...prompt('{{> a}}', { a: '{{> (pick b)}}' }), places: [['{{> (pick b)}}']] },
    { ...prompt('{{> (x)}}{{> (y)}}'), places: [['{{> (x)}}'], ['{{> (y)}}']] },
  ],
  valid: sound,
});
