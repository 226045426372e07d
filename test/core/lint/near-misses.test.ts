import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lint } from '../../../core/lint/lint.ts';
import { findRule } from '../../../core/lint/rules/registry.ts';
import { presetSettings } from '../../../core/lint/settings/lint-settings.ts';
import { nearMisses } from './near-misses.ts';

const settings = presetSettings('recommended');

const conflictsIn = (text: string): readonly string[] =>
  lint({ file: 'case.md', text, kind: 'text', partials: new Map() }, settings)
    .filter(({ rule, severity }) => severity !== 'info' && findRule(rule)?.kind === 'conflict')
    .map(({ rule, message }) => `${rule}: ${message}`);

describe('near misses of a conflict', () => {
  for (const [why, clean, conflict] of nearMisses) {
    it(`are left alone, ${why}: ${JSON.stringify(clean)}`, () => {
      expect(conflictsIn(clean)).to.deep.equal([]);
    });
    it(`have a neighbour that is found, ${why}: ${JSON.stringify(conflict)}`, () => {
      expect(conflictsIn(conflict)).to.not.deep.equal([]);
    });
  }
});
