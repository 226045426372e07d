import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lint } from '../../../core/lint/lint.ts';
import { presetSettings } from '../../../core/lint/settings/lint-settings.ts';
import { conductPairs } from './conduct-pairs.ts';
import { everydayPairs } from './everyday-pairs.ts';
import { freePairs } from './free-pairs.ts';
import { plainPairs } from './plain-pairs.ts';
import { toldPairs } from './told-pairs.ts';

const settings = presetSettings('recommended');

describe('pairs in plain words', () => {
  for (const [first, second] of [...plainPairs, ...everydayPairs, ...toldPairs, ...freePairs, ...conductPairs]) {
    it(`is found: ${first} / ${second}`, () => {
      const text = `You are a helpful assistant for a shop.\n\n- ${first}\n- Be kind to everybody.\n- ${second}\n`;
      const findings = lint({ file: 'x.md', text, kind: 'text', partials: new Map() }, settings);

      expect(findings.filter(({ rule }) => rule.startsWith('conflict/'))).to.not.deep.equal([]);
    });
  }
});
