import { expect } from 'chai';
import { describe, it } from 'mocha';
import { excerpt } from '../../core/excerpt.ts';

describe('excerpt()', () => {
  it('leaves plain text as it is', () => {
    expect(excerpt('support/reply – für "alle" 😀')).to.equal('support/reply – für "alle" 😀');
  });

  it('writes control characters, separators, text direction and lone surrogates as escapes', () => {
    expect(excerpt('a\u001b\n\u2028\u202e\ud800b')).to.equal('a\\u001b\\u000a\\u2028\\u202e\\ud800b');
  });

  it('cuts after 80 characters, never in the middle of a pair', () => {
    expect(excerpt('x'.repeat(81))).to.equal(`${'x'.repeat(80)}…`);
    expect(excerpt(`${'x'.repeat(79)}😀x`)).to.equal(`${'x'.repeat(79)}…`);
  });
});
