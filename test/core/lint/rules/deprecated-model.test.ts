import type { RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const settings = {
  deprecatedModels: new Map([
    ['vendor/old', 'use vendor/new'],
    ['old', ''],
  ]),
};
const prompt = (text: string): RuleCase => ({ text, kind: 'prompt', settings });
const found = (text: string, model: string): RuleCase & { readonly places: readonly (readonly string[])[] } => ({
  ...prompt(text),
  places: [[model]],
});

testRule('model/deprecated', {
  invalid: [
    { ...found('---\nmodel: vendor/old\n---\nHi', 'vendor/old'), severity: 'error' },
    found('---\nmodel: old\n---\n', 'old'),
    found('---\nmodel: "vendor/old"\n---\n', 'vendor/old'),
    found("---\nconfig: {}\nmodel: 'vendor/old' # until May\n---\n", 'vendor/old'),
    found('---\r\nmodel: vendor/old\r\n---\r\n', 'vendor/old'),
  ],
  valid: [
    prompt(''),
    prompt('model: vendor/old'),
    prompt('---\nmodel: vendor/new\n---\n'),
    prompt('---\nmodel: vendor/older\n---\n'),
    prompt('---\nmodel: vendor\n---\n'),
    prompt('---\nmodel:\n---\n'),
    prompt('---\n# model: vendor/old\n---\n'),
    prompt('---\nconfig: { model: vendor/old }\n---\n'),
    prompt('---\ndescription: not vendor/old\n---\nvendor/old'),
    { text: '---\nmodel: vendor/old\n---\n', settings },
    { text: '---\nmodel: vendor/old\n---\n', kind: 'prompt' },
  ],
});
