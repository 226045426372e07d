import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lint } from '../../../../core/lint/lint.ts';
import type { LintSource } from '../../../../core/lint/lint-source.ts';
import { presetSettings } from '../../../../core/lint/settings/lint-settings.ts';

const outputSchema = { type: 'object', properties: { subject: { type: 'string' }, body: { type: 'string' } } };

const rulesIn = (text: string, source: Partial<LintSource>): readonly string[] =>
  lint({ file: 'a.md', text, kind: 'text', partials: new Map(), ...source }, presetSettings('recommended')).map(
    ({ rule }) => rule,
  );

describe('fields of the output schema', () => {
  const around = 'Return one JSON object. Write nothing before or after it.';

  it('are parts of the answer: what is said of one does not bind the whole', () => {
    const text = `${around}\nWrite a body of at most 180 words in plain text.`;

    expect(rulesIn(text, { outputSchema })).to.deep.equal([]);
    expect(rulesIn(text, {})).to.include('conflict/format');
  });

  it('have room for what the answer is to hold', () => {
    const text = `${around}\nApologise once for the mistake.`;

    expect(rulesIn(text, { outputSchema })).to.deep.equal([]);
    expect(rulesIn(text, {})).to.include('conflict/only-output');
  });

  it('have none for what is to stand around the answer', () => {
    expect(rulesIn(`${around}\nBegin with a friendly greeting.`, { outputSchema })).to.deep.equal([
      'conflict/only-output',
    ]);
  });

  it('named like the answer are no parts of it', () => {
    const answer = { type: 'object', properties: { answer: { type: 'string' } } };

    expect(
      rulesIn('Keep the answer under 50 words.\nWrite at least 100 words.', { outputSchema: answer }),
    ).to.deep.equal(['conflict/length-range']);
  });
});
