import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lint } from '../../../../core/lint/lint.ts';
import { presetSettings } from '../../../../core/lint/settings/lint-settings.ts';
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

const of = (model: string): string => `---\nmodel: ${model}\n---\nHi`;

testRule('model/deprecated', {
  invalid: [
    { ...found('---\nmodel: vendor/old\n---\nHi', 'vendor/old'), severity: 'error' },
    found('---\nmodel: old\n---\n', 'old'),
    found('---\nmodel: "vendor/old"\n---\n', 'vendor/old'),
    found("---\nconfig: {}\nmodel: 'vendor/old' # until May\n---\n", 'vendor/old'),
    found('---\r\nmodel: vendor/old\r\n---\r\n', 'vendor/old'),
    { ...found(of('openai/gpt-4-32k'), 'openai/gpt-4-32k'), suggestions: ['Use "gpt-6-luna"'] },
    { ...found(of('claude-2.1'), 'claude-2.1'), suggestions: ['claude-sonnet-5-5'] },
    found(of('googleai/gemini-1.5-flash'), 'googleai/gemini-1.5-flash'),
    found(of('google/gemini-2.0-flash'), 'google/gemini-2.0-flash'),
    { ...found(of('mistral/devstral-latest'), 'mistral/devstral-latest'), suggestions: [] },
    found(of('anthropic:claude-3-opus-20240229'), 'anthropic:claude-3-opus-20240229'),
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
    prompt(of('openai/gpt-5-mini')),
    prompt(of('anthropic/claude-sonnet-4-6')),
    prompt(of('bedrock/claude-2.1')),
    prompt(of('openai/constructor')),
    prompt(of('gpt-5.5')),
    { text: '---\nmodel: vendor/old\n---\n', kind: 'prompt' },
  ],
});

testRule('model/unknown', {
  invalid: [
    { ...found(of('openai/gpt-4o-mni'), 'openai/gpt-4o-mni'), severity: 'warn', suggestions: ['gpt-4o-mini'] },
    { ...found(of('anthropic/claude-sonet-4-5'), 'anthropic/claude-sonet-4-5'), suggestions: ['claude-sonnet-4-5'] },
    { ...found(of('googleai/gemini-2.5-flahs'), 'googleai/gemini-2.5-flahs'), suggestions: ['gemini-2.5-flash'] },
    { ...found(of('openai/gpt5-mini'), 'openai/gpt5-mini'), suggestions: ['gpt-5-mini'] },
    { ...found(of('openai/gpt-4-1'), 'openai/gpt-4-1'), suggestions: ['gpt-4.1'] },
    { ...found(of('claude-opus4-5'), 'claude-opus4-5'), suggestions: ['claude-opus-4-5'] },
  ],
  valid: [
    prompt(of('openai/gpt-5')),
    prompt(of('openai/gpt-6')),
    prompt(of('openai/gpt-5.9-mini')),
    prompt(of('anthropic/claude-opus-9')),
    prompt(of('anthropic/claude-sonnet-4-5-20250929')),
    prompt(of('openai/gpt-4o-2024-08-06')),
    prompt(of('openai/gpt-4o-audio-preview')),
    prompt(of('googleai/gemini-2.5-pro-preview')),
    prompt(of('vendor/gpt-4o-mni')),
    prompt(of('ollama/llama3.1')),
    prompt(of('my-own-model')),
    prompt(of('openai/gpt-4-32k')),
    prompt('openai/gpt-4o-mni'),
    { text: of('openai/gpt-4o-mni') },
  ],
});

testRule('model/retiring', {
  invalid: [
    { ...found(of('openai/gpt-5-mini'), 'openai/gpt-5-mini'), suggestions: ['gpt-6.1-terra'] },
    { ...found(of('gpt-4o'), 'gpt-4o'), suggestions: ['gpt-6-luna'], severity: 'warn' },
    found(of('openai/o3'), 'openai/o3'),
    found(of('openai:gpt-4.1-mini'), 'openai:gpt-4.1-mini'),
    found(of('"openai/gpt-5.1"'), 'openai/gpt-5.1'),
  ],
  valid: [
    prompt(of('openai/gpt-5.5')),
    prompt(of('openai/gpt-4-32k')),
    prompt(of('azure/gpt-4o')),
    prompt(of('anthropic/claude-sonnet-4-6')),
    prompt(of('mistral/open-mistral-nemo')),
    prompt(of('openai/gpt-4o-search')),
    prompt(of('openai/')),
    prompt('openai/gpt-4o'),
    { text: of('openai/gpt-4o') },
    prompt(''),
  ],
});

const own = (
  known: readonly string[],
  retires: Readonly<Record<string, string>> = {},
): NonNullable<RuleCase['settings']> => ({
  ownModels: { known, retires },
});

describe('rules on models that the repository knows itself', () => {
  const messages = (rule: string, { text, settings }: RuleCase): readonly string[] =>
    lint(
      { file: 'a.prompt', text, kind: 'prompt', partials: new Map() },
      { ...presetSettings('recommended'), ...settings },
    )
      .filter((finding) => finding.rule === rule)
      .map(({ message }) => message);

  it('find no misspelling in a name of .promptrc or of the lock', () => {
    const text = of('openai/gpt-4o-mni');

    expect(messages('model/unknown', { text })).to.have.lengthOf(1);
    expect(messages('model/unknown', { text, settings: own(['openai/gpt-4o-mni']) })).to.deep.equal([]);
  });

  it('take the day that .promptrc gives before the notice of a provider', () => {
    const [acme, gpt] = [of('acme/house'), of('openai/gpt-4-32k')];
    const off = own(['acme/house'], { 'acme/house': '2026-01-01' });

    expect(messages('model/deprecated', { text: acme, settings: off })).to.deep.equal([
      'The model "acme/house" is deprecated and off since 2026-01-01.',
    ]);
    expect(messages('model/retiring', { text: acme, settings: own([], { 'acme/house': '2030-01-01' }) })).to.deep.equal(
      ['The model "acme/house" is deprecated and off from 2030-01-01 on.'],
    );
    expect(messages('model/deprecated', { text: gpt })).to.have.lengthOf(1);
    expect(
      messages('model/deprecated', { text: gpt, settings: own([], { 'openai/gpt-4-32k': 'never' }) }),
    ).to.deep.equal([]);
  });
});
