import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { armOf, bucketOf } from '../../core/bucket.ts';
import { murmur3 } from '../../core/murmur3.ts';
import { anyCharacter } from '../helpers/any-character.ts';
import { slowMurmur3 } from '../helpers/slow-murmur3.ts';

describe('murmur3()', () => {
  const published: readonly [text: string, hash: number][] = [
    ['', 0],
    ['ejOoVL', 0],
    ['bY9fO-', 1],
    ['SI7p-', 0x7fff_ffff],
    ['6LvT0', 0x8000_0000],
    ['ceQdGm', 0xffff_ffff],
    ['hello', 0x248b_fa47],
    ['The quick brown fox jumps over the lazy dog', 0x2e4f_f723],
  ];
  for (const [text, hash] of published) {
    it(`gives the published hash of "${text}", ${hash}`, () => {
      expect(murmur3(text)).to.equal(hash);
    });
  }

  it('hashes UTF-8 bytes, of any text', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: anyCharacter }));
    fc.assert(
      fc.property(text, (one) => murmur3(one) === slowMurmur3(one)),
      { numRuns: 1000 },
    );
  });
});

describe('flagd fractional v2', () => {
  const suits = ['clubs', 'diamonds', 'hearts', 'spades'];
  const published: readonly [seed: string, unit: string, suit: string][] = [
    ['fractional-flag', 'jack', 'hearts'],
    ['fractional-flag', 'queen', 'spades'],
    ['fractional-flag', 'ten', 'clubs'],
    ['fractional-flag', 'nine', 'diamonds'],
    ['fractional-flag', '3', 'clubs'],
    ['shared-seed', 'seven', 'hearts'],
    ['shared-seed', 'eight', 'diamonds'],
    ['shared-seed', 'nine', 'clubs'],
    ['shared-seed', 'two', 'spades'],
  ];
  for (const [seed, unit, suit] of published) {
    it(`deals ${suit} to ${unit} of ${seed}`, () => {
      const bucket = Math.floor((murmur3(seed + unit) * 100) / 0x1_0000_0000);

      expect(suits[Math.floor(bucket / 25)]).to.equal(suit);
    });
  }
});

describe('bucketOf()', () => {
  it('is the hash of salt and unit times a million, shifted right by 32 bits, exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (salt, unit) => {
        const exact = Number((BigInt(murmur3(`${salt}:${unit}`)) * 1_000_000n) >> 32n);

        expect(bucketOf(salt, unit)).to.equal(exact);
      }),
    );
  });

  it('compares with a share as the hash compares with its threshold', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 1_000_000 }), (unit, canaryPpm) => {
        const threshold = (BigInt(canaryPpm) * 0x1_0000_0000n + 999_999n) / 1_000_000n;

        expect(bucketOf('salt', unit) < canaryPpm).to.equal(BigInt(murmur3(`salt:${unit}`)) < threshold);
      }),
    );
  });
});

describe('armOf()', () => {
  const arms: readonly [bucket: number, canaryPpm: number, arm: string | undefined][] = [
    [0, 0, undefined],
    [500_000, 0, undefined],
    [0, 1, 'canary'],
    [1, 1, undefined],
    [500_000, 1, 'control'],
    [500_001, 1, undefined],
    [99_999, 100_000, 'canary'],
    [100_000, 100_000, undefined],
    [499_999, 100_000, undefined],
    [500_000, 100_000, 'control'],
    [599_999, 100_000, 'control'],
    [600_000, 100_000, undefined],
    [499_999, 500_000, 'canary'],
    [500_000, 500_000, 'control'],
    [999_999, 500_000, 'control'],
    [749_999, 750_000, 'canary'],
    [750_000, 750_000, 'control'],
    [999_999, 1_000_000, 'canary'],
  ];
  for (const [bucket, canaryPpm, arm] of arms) {
    it(`puts bucket ${bucket} at ${canaryPpm / 10_000} % in ${arm ?? 'neither arm'}`, () => {
      expect(armOf(bucket, canaryPpm)).to.equal(arm);
    });
  }

  const bucket = fc.nat({ max: 999_999 });
  const share = fc.nat({ max: 1_000_000 });

  it('never moves a unit out of the canary as the share is raised, nor out of the control up to 50 %', () => {
    fc.assert(
      fc.property(bucket, share, share, (one, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];

        if (armOf(one, low) === 'canary') expect(armOf(one, high)).to.equal('canary');
        if (armOf(one, low) === 'control' && high <= 500_000) expect(armOf(one, high)).to.equal('control');
      }),
    );
  });

  it('is the literal reading of the two intervals', () => {
    fc.assert(
      fc.property(bucket, share, (b, c) => {
        const control = b >= Math.max(500_000, c) && b < Math.min(1_000_000, 500_000 + c);

        expect(armOf(b, c)).to.equal(b < c ? 'canary' : control ? 'control' : undefined);
      }),
    );
  });
});
