import { expect } from 'chai';
import { describe, it } from 'mocha';
import { remember } from '../../core/remember.ts';

describe('remember()', () => {
  it('reads a text once, keeps what was asked for last, and forgets what was not for long', () => {
    const read: string[] = [];
    const ask = remember((text) => read.push(text), { last: 2, longest: 3 });

    for (const text of ['a', 'b', 'a', 'c', 'd', 'e', 'd', 'e', 'a', 'long', 'long']) ask(text);

    expect(read).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'a', 'long', 'long']);
  });

  it('keeps no errors', () => {
    let count = 0;
    const ask = remember(
      () => {
        count += 1;
        throw new Error('no');
      },
      { last: 2, longest: 9 },
    );

    expect(() => ask('a')).to.throw('no');
    expect(() => ask('a')).to.throw('no');
    expect(count).to.equal(2);
  });
});
