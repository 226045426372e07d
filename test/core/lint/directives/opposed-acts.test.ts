import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lint } from '../../../../core/lint/lint.ts';
import { presetSettings } from '../../../../core/lint/settings/lint-settings.ts';
import { agreeingActs, agreeingPieces, opposedActs, opposedPieces } from './opposed-acts.ts';

const settings = presetSettings('recommended');

const conflictsIn = (first: string, second: string): readonly string[] => {
  const text = `Write to people with care.\n\n${first}\n\nBe kind to everybody.\n\n${second}\n`;
  return lint({ file: 'x.md', text, kind: 'text', partials: new Map() }, settings)
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('conflict/'));
};

describe('acts and pieces in words of many kinds', () => {
  for (const [first, second] of [...opposedActs, ...opposedPieces]) {
    it(`contradict each other: ${first} / ${second}`, () => {
      expect(conflictsIn(first, second)).to.not.deep.equal([]);
    });
  }

  for (const [first, second] of [...agreeingActs, ...agreeingPieces]) {
    it(`agree: ${first} / ${second}`, () => {
      expect(conflictsIn(first, second)).to.deep.equal([]);
    });
  }
});
