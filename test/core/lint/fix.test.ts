import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { TextEdit } from '../../../core/lint/finding.ts';
import { applyEdits } from '../../../core/lint/fix/apply-edits.ts';

const edit = (start: number, end: number, text = ''): TextEdit => ({ file: 'a', start, end, text });

describe('applyEdits()', () => {
  const cases: readonly (readonly [
    title: string,
    groups: readonly (readonly TextEdit[])[],
    text: string,
    deferred: number,
  ])[] = [
    ['applies edits in any order', [[edit(4, 5)], [edit(0, 1, 'X')]], 'Xbcdf', 0],
    ['defers an edit that overlaps an earlier one', [[edit(0, 3)], [edit(2, 4)]], 'def', 1],
    ['defers a whole group for one of its edits', [[edit(0, 1)], [edit(0, 1), edit(5, 6)]], 'bcdef', 1],
    ['lets neighbours stand', [[edit(0, 2)], [edit(2, 4)]], 'ef', 0],
    ['defers a second insertion at one place', [[edit(3, 3, 'X')], [edit(3, 3, 'Y')]], 'abcXdef', 1],
    ['leaves out what lies outside of the text', [[edit(5, 9)]], 'abcdef', 1],
  ];
  for (const [title, groups, text, deferred] of cases) {
    it(title, () => {
      const edited = applyEdits('abcdef', groups);

      expect([edited.text, edited.deferred]).to.deep.equal([text, deferred]);
      expect(edited.applied).to.equal(groups.length - deferred);
    });
  }

  it('leaves every character alone that no edit names', () => {
    const range = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => edit(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(fc.array(range, { minLength: 1, maxLength: 2 })), (groups) => {
        const text = 'abcdefghijklmnopqrst';
        const kept = [...text].filter((_, at) => !groups.flat().some(({ start, end }) => start <= at && at < end));
        const edited = [...applyEdits(text, groups).text];

        expect(edited).to.include.members(kept);
        expect([...edited].sort()).to.deep.equal(edited);
      }),
    );
  });
});
