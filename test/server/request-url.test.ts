import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isStemmaError } from '../../core/stemma-error.ts';
import { decodeOnce, readQuery, splitTarget } from '../../server/request-url.ts';

describe('splitTarget()', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['/v1/prompts', '/v1/prompts', ''],
    ['/v1/prompts?', '/v1/prompts', ''],
    ['/a?b=1?c', '/a', 'b=1?c'],
    ['http://localhost:1/a?b', '/a', 'b'],
    ['//a', '//a', ''],
  ];
  for (const [target, path, search] of cases) {
    it(`splits ${target}`, () => {
      expect(splitTarget(target)).to.deep.equal({ path, search });
    });
  }

  for (const target of ['*', 'example.com:443', 'ftp://x/a', '']) {
    it(`refuses "${target}"`, () => {
      expect(() => splitTarget(target))
        .to.throw()
        .with.property('code', 'REQUEST_INVALID');
    });
  }
});

describe('decodeOnce()', () => {
  it('gives back any text that was encoded once', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeOnce(encodeURIComponent(text), 'x') === text));
  });

  it('leaves what was encoded twice encoded once', () => {
    expect(decodeOnce('%252e%252e', 'x')).to.equal('%2e%2e');
  });
});

describe('readQuery()', () => {
  it('reads what URLSearchParams writes, and refuses nothing but control characters and keys it does not know', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (values) => {
        const search = new URLSearchParams(values).toString();
        const plain = [...Object.keys(values), ...Object.values(values)].every((text) => !/\p{Cc}/u.test(text));
        if (plain) expect(Object.entries(readQuery(search, Object.keys(values)))).to.deep.equal(Object.entries(values));
      }),
    );
  });

  it('gives values or one of its own refusals for any text', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        try {
          readQuery(search, ['environment', 'unit']);
        } catch (error) {
          expect(isStemmaError(error, 'REQUEST_INVALID') || isStemmaError(error, 'PARAMETER_UNKNOWN')).to.equal(true);
        }
      }),
    );
  });
});
