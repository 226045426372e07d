import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lint } from '../../../../core/lint/lint.ts';
import { presetSettings } from '../../../../core/lint/settings/lint-settings.ts';

const severitiesIn = (text: string): readonly string[] =>
  lint({ file: 'a.md', text, kind: 'text', partials: new Map() }, presetSettings('recommended'))
    .filter(({ rule }) => rule.startsWith('conflict/'))
    .map(({ severity }) => severity);

describe('counts that are concluded', () => {
  for (const text of [
    'Write about tea.\nWrite sections titled Causes, Costs, Risks and Outlook.\nThe text has exactly three sections.',
    'Write about tea.\nBegin with a sentence on leaves and end with a sentence on cups.\nWrite exactly one sentence.',
    'Write about tea.\nDivide the answer into paragraphs.\nWrite exactly one paragraph.',
    'Write about tea.\nName only the biggest risk.\nName exactly five risks.',
    'Write exactly 4 sentences.\nThe introduction has two sentences.\nThe body has three sentences.',
  ]) {
    it(`are no errors, since nobody said the number: ${JSON.stringify(text)}`, () => {
      expect(severitiesIn(text)).to.deep.equal(['warn']);
    });
  }

  it('are told from numbers that are said, which are errors', () => {
    expect(severitiesIn('Write about tea.\nWrite exactly four sections.\nWrite exactly three sections.')).to.deep.equal(
      ['error'],
    );
  });
});
