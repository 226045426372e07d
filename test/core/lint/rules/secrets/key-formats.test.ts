import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { keyFormats, mayHoldKey, NAMED_SECRET } from '../../../../../core/lint/rules/secrets/key-formats.ts';

/** Texts of the form itself: what has to stand around it is no part of it. */
const written = ({ source }: RegExp): RegExp => new RegExp(source.replace(/\\b|\(\?<?![^)]*\)/gu, ''), 'u');

describe('mayHoldKey', () => {
  for (const { name, pattern } of [...keyFormats, { name: 'a named secret', pattern: NAMED_SECRET }]) {
    it(`lets ${name} through, whatever stands around it: ${pattern.source.slice(0, 24)}`, () => {
      fc.assert(
        fc.property(fc.stringMatching(written(pattern)), fc.constantFrom('', ' ', 'Use '), (key, before) => {
          expect(mayHoldKey(`${before}${key} now`)).to.equal(true);
        }),
        { numRuns: 20 },
      );
    });
  }

  for (const text of ['', 'Answer in at most three sentences.', 'See `find_orders` of 2026-11-26.']) {
    it(`asks for no search in "${text}"`, () => {
      expect(mayHoldKey(text)).to.equal(false);
    });
  }
});
