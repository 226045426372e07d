import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { overrideHash } from '../../../core/rollout/override-hash.ts';

const salt = '0123456789abcdef0123456789abcdef';

describe('overrideHash()', () => {
  it('is the SHA-256 of salt and unit', () => {
    expect(overrideHash(salt, 'tenant-7')).to.equal(createHash('sha256').update(`${salt}:tenant-7`).digest('hex'));
  });

  it('takes a hash as it is, which undoing a removal needs', () => {
    const hash = overrideHash(salt, 'tenant-7');

    expect(overrideHash(salt, `sha256:${hash}`)).to.equal(hash);
    expect(overrideHash(salt, hash)).not.to.equal(hash);
  });
});
