import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Count, Scope } from '../../../../core/lint/conflicts/count-scopes.ts';
import { systemOf } from '../../../../core/lint/conflicts/count-scopes.ts';
import { isSatisfiable } from '../../../../core/lint/conflicts/count-system.ts';
import { rememberedFits } from '../../../../core/lint/conflicts/remembered-fits.ts';
import { readDirectives } from '../../../../core/lint/directives/read-directives.ts';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { sentenceOf } from '../text/sentence-of.ts';

const [directive] = readDirectives(readClauses(sentenceOf('Use at most three sentences.')));

const countOf = (fields: Omit<Count, 'directive'>): Count => {
  if (directive === undefined) throw new RangeError('the sentence asks for nothing');
  return { directive, ...fields };
};

const unit = fc.constantFrom('word', 'sentence', 'paragraph', 'item', 'page', 'character', 'minute', 'idea');
const end = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(60, 400));
const count = fc
  .record(
    {
      unit,
      part: fc.constantFrom('summary', 'first paragraph', 'last page', 'all items'),
      each: unit,
      min: end,
      max: end,
    },
    { requiredKeys: ['unit'] },
  )
  .map(countOf);
const scope: fc.Arbitrary<Scope> = fc.constantFrom(
  {},
  { part: 'summary' },
  { part: 'last page' },
  { part: 'all items' },
  { part: 'summary', each: 'item' },
  { each: 'paragraph' },
  { each: 'sentence' },
);

describe('rememberedFits', () => {
  it('answers for each pair and group what their system says, also when asked again', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 5 }), scope, (counts, place) => {
        const fits = rememberedFits(counts, place);
        const expected = (group: readonly Count[]): boolean => isSatisfiable(systemOf(group, place));
        for (const first of [...counts, ...counts]) {
          for (const second of counts) expect(fits.pair(first, second)).to.equal(expected([first, second]));
          expect(fits.group([first])).to.equal(expected([first]));
        }
        expect(fits.group(counts)).to.equal(expected(counts));
      }),
    );
  });

  it('tells counts apart by what they say alone', () => {
    const [few, many] = [countOf({ unit: 'word', max: 3 }), countOf({ unit: 'word', min: 5 })];
    const fits = rememberedFits([few, many, countOf({ unit: 'word', max: 3 })], {});

    expect([fits.pair(few, many), fits.pair(few, few), fits.pair(many, few)]).to.deep.equal([false, true, false]);
  });
});
