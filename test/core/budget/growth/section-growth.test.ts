import { expect } from 'chai';
import { describe, it } from 'mocha';
import { sectionGrowth } from '../../../../core/budget/growth/section-growth.ts';

describe('sectionGrowth()', () => {
  it('names what grew, shrank, came and went, the largest change first, and nothing that stayed', () => {
    const before = [
      { title: 'Role', static: 20 },
      { title: 'Policy', static: 100 },
      { title: 'Style', static: 40 },
    ];
    const now = [
      { title: 'Role', static: 20 },
      { title: 'Policy', static: 158 },
      { title: 'Tools', static: 10 },
    ];

    expect(sectionGrowth(before, now)).to.deep.equal([
      { title: 'Policy', static: 158, added: 58 },
      { title: 'Style', static: 0, added: -40 },
      { title: 'Tools', static: 10, added: 10 },
    ]);
  });

  it('adds sections of one title up', () => {
    const twice = [1, 2].map((tokens) => ({ title: 'user', static: tokens }));

    expect(sectionGrowth([], twice)).to.deep.equal([{ title: 'user', static: 3, added: 3 }]);
  });
});
