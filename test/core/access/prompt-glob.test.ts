import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isPromptGlob, matchesGlob } from '../../../core/access/prompt-glob.ts';

const covered: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['support/reply', ['support/reply'], ['support/reply2', 'support', 'x/support/reply']],
  ['support/*', ['support/reply'], ['support', 'support/mail/reply', 'supporter/reply']],
  ['support/**', ['support/reply', 'support/mail/reply'], ['support', 'supporter/reply']],
  ['**', ['support', 'support/reply', 'a/b/c'], []],
  ['*', ['support'], ['support/reply']],
  ['**/reply', ['reply', 'support/reply', 'a/b/reply'], ['reply/a', 'support/replies']],
  ['a/**/z', ['a/z', 'a/b/z', 'a/b/c/z'], ['a/b', 'z', 'a/zz']],
  ['a/*-eu/**', ['a/x-eu/y', 'a/-eu/y/z'], ['a/x-eu', 'a/x-us/y']],
  ['*a*b*', ['ab', 'xaxbx'], ['ba', 'a/b']],
];

describe('matchesGlob()', () => {
  for (const [glob, inside, outside] of covered) {
    it(`lets ${glob} cover ${inside.join(', ')}`, () => {
      expect(inside.filter((name) => matchesGlob(glob, name))).to.deep.equal(inside);
    });
    if (outside.length === 0) continue;
    it(`does not let ${glob} cover ${outside.join(', ')}`, () => {
      expect(outside.filter((name) => matchesGlob(glob, name))).to.deep.equal([]);
    });
  }

  const part = fc.stringMatching(/^[ab*]{1,4}$/).filter((text) => !text.includes('**'));
  const glob = fc.array(fc.oneof(part, fc.constant('**')), { minLength: 1, maxLength: 5 });
  const name = fc.array(fc.stringMatching(/^[ab]{1,4}$/), { minLength: 1, maxLength: 6 });

  it('says what the same glob says as a regular expression', () => {
    fc.assert(
      fc.property(glob, name, (wanted, segments) => {
        expect(matchesGlob(wanted.join('/'), segments.join('/'))).to.equal(
          asRegExp(wanted).test(`${segments.join('/')}/`),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no time that grows with the number of ways to match', () => {
    const wanted = Array.from({ length: 40 }, () => '**').join('/');
    const segments = Array.from({ length: 60 }, () => 'a').join('/');

    expect(matchesGlob(`${wanted}/b`, segments)).to.equal(false);
    expect(matchesGlob(`${'a*'.repeat(60)}b`, 'a'.repeat(128))).to.equal(false);
  });
});

/** Each segment with its slash, so that `**` is any number of those; at the end at least one. */
function asRegExp(wanted: readonly string[]): RegExp {
  const parts = wanted.map((segment, index) => {
    if (segment !== '**') return `${segment.replaceAll('*', '[^/]*')}/`;
    return index === wanted.length - 1 ? '(?:[^/]+/)+' : '(?:[^/]+/)*';
  });
  return new RegExp(`^${parts.join('')}$`);
}

describe('isPromptGlob()', () => {
  it('takes names with stars', () => {
    for (const glob of ['a', 'a/b-c_d', '*', '**', 'a/*', 'a/**', '**/a', 'a*b/c']) {
      expect(isPromptGlob(glob), glob).to.equal(true);
    }
  });

  it('refuses everything else', () => {
    for (const glob of [
      '',
      '/',
      'a/',
      '/a',
      'a//b',
      'A',
      'a.b',
      'a/b**',
      '***',
      '**a',
      'a?',
      '[a]',
      '(a|b)',
      '!a',
      'é',
    ]) {
      expect(isPromptGlob(glob), glob).to.equal(false);
    }
    expect(isPromptGlob('a'.repeat(129))).to.equal(false);
  });
});
