import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { LintSource } from '../../../../core/lint/lint-source.ts';
import { readSentences } from '../../../../core/lint/text/read-sentences.ts';

/** Sentences of a text, each with what is not usual about its place. */
export function sentencesOf(text: string, source: Partial<LintSource> = {}): readonly string[] {
  const { sentences } = readSentences({ file: 'a.md', text, kind: 'text', partials: new Map(), ...source });
  return sentences.map(({ text: shown, context }) => (context === 'normal' ? shown : `${context}: ${shown}`));
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Ask Dr. Lee, e.g. Monday. Be brief.', ['Ask Dr. Lee, e.g. Monday.', 'Be brief.']],
  ['Use v1.2 in the U.S. market; stay calm. Tone: formal', ['Use v1.2 in the U.S. market; stay calm.', 'Tone: formal']],
  ['Say "Hello. How are you?" and stop. Go!', ['Say "Hello. How are you?" and stop.', 'Go!']],
  ['1. Be brief\n2. Be kind', ['Be brief', 'Be kind']],
  ['Avoid:\n- emoji\n- never use slang', ['Avoid:', 'negative-list: emoji', 'never use slang']],
];

describe('readSentences()', () => {
  for (const [text, expected] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(sentencesOf(text)).to.deep.equal(expected);
    });
  }
});
