import { expect } from 'chai';
import { describe, it } from 'mocha';
import { compileGlob } from '../../../../core/lint/settings/glob.ts';

const cases: readonly (readonly [pattern: string, path: string, fits: boolean])[] = [
  ['docs/**/*.md', 'docs/a/b/c.md', true],
  ['docs/**/*.md', 'docs/c.md', true],
  ['docs/**/*.md', 'other/docs/c.md', false],
  ['docs/*.md', 'docs/a/c.md', false],
  ['*.md', 'a/b/c.md', true],
  ['./*.md', 'AGENTS.md', true],
  ['prompts/support/**', 'prompts/support/a/b.prompt', true],
  ['**', 'anything/at/all', true],
  ['{docs,notes}/?.md', 'notes/x.md', true],
  ['{docs,notes}/?.md', 'notes/xy.md', false],
  ['a/{b,{c,d}}/e', 'a/d/e', true],
  ['[a-c]*.md', 'b1.md', true],
  ['[!a-c]*.md', 'b1.md', false],
  ['a.md', 'aXmd', false],
  ['a{b', 'a{b', true],
  ['*a*b*c', 'xxaxxbxxc', true],
];

describe('compileGlob()', () => {
  for (const [pattern, path, fits] of cases) {
    it(`${fits ? 'lets' : 'does not let'} ${pattern} fit ${path}`, () => {
      expect(compileGlob(pattern)?.(path)).to.equal(fits);
    });
  }

  it('takes linear time for a pattern of many stars', () => {
    const matcher = compileGlob(`${'*a'.repeat(100)}b`);

    expect(matcher?.('a'.repeat(5000))).to.equal(false);
  });

  it('refuses a pattern that stands for too many', () => {
    expect(compileGlob('{a,b}'.repeat(10))).to.equal(undefined);
  });
});
