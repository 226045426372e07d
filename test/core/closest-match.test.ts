import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { closestMatch } from '../../core/closest-match.ts';

describe('closestMatch()', () => {
  const names = ['prompts', 'environments', 'tagPrefix', 'registry', 'support/reply', 'support/triage'];
  const cases: readonly [text: string, match: string | undefined][] = [
    ['promts', 'prompts'],
    ['promtps', 'prompts'],
    ['enviroments', 'environments'],
    ['tagprefix', 'tagPrefix'],
    ['support/repyl', 'support/reply'],
    ['suport/triag', 'support/triage'],
    ['registry', 'registry'],
    ['cache', undefined],
    ['x', undefined],
    ['', undefined],
    ['sales/report', undefined],
  ];
  for (const [text, match] of cases) {
    it(`takes "${text}" for ${match ?? 'none of them'}`, () => {
      expect(closestMatch(text, names)).to.equal(match);
    });
  }

  it('prefers the nearest, and the first of equally near ones', () => {
    expect(closestMatch('reply', ['replys', 'replay', 'reply'])).to.equal('reply');
    expect(closestMatch('repl', ['reply', 'repls'])).to.equal('reply');
  });

  it('finds nothing among nothing', () => {
    expect(closestMatch('reply', [])).to.equal(undefined);
  });

  it('undoes one slip of the keyboard, whatever else there is', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('swap', 'drop', 'double'), (name, place, slip) => {
        const at = place % (name.length - 1);
        const [a = '', b = ''] = [name[at], name[at + 1]];
        const typed = { swap: b + a, drop: a, double: a + a + b }[slip];

        expect(closestMatch(name.slice(0, at) + typed + name.slice(at + 2), ['zzzzzzzz', name])).to.equal(name);
      }),
    );
  });
});
