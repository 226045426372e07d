import type { JsonValue } from '@openfeature/core';
import { FlagdCore } from '@openfeature/flagd-core';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { bucketOf } from '../../core/bucket.ts';
import { anyCharacter } from '../helpers/any-character.ts';
import { asBytes } from '../helpers/flagd-evaluator.ts';

const salt = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }) },
);

/** Ids as applications have them, and texts that no application has. */
const asciiUnit = fc.oneof(
  fc.nat().map(String),
  fc.nat({ max: 99_999_999 }).map((number) => `user-${String(number).padStart(8, '0')}`),
  fc.uuid(),
  fc.emailAddress(),
  fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 26, maxLength: 26 }),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 256 }),
);
const anyUnit = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 64 });

/** A flag whose salt and share are given with each evaluation. */
function createFlagd(): (salt: string, unit: string, canaryPpm: number) => boolean {
  const flagd = new FlagdCore();
  const lots = [
    ['in', { var: 'canaryPpm' }],
    ['out', { '-': [1_000_000, { var: 'canaryPpm' }] }],
  ];
  const fractional = [{ cat: [{ var: 'salt' }, ':', { var: 'targetingKey' }] }, ...lots];
  const flag = {
    state: 'ENABLED',
    variants: { in: true, out: false, broken: 'broken' },
    defaultVariant: 'broken',
    targeting: { fractional },
  };
  flagd.setConfigurations(JSON.stringify({ flags: { canary: flag } }));
  return (salt, targetingKey, canaryPpm) =>
    flagd.resolveBooleanEvaluation('canary', false, { targetingKey, salt, canaryPpm } satisfies Record<
      string,
      JsonValue
    >).value;
}

/** The smallest canary that a unit is in tells its bucket: it is outside of that of `bucket`, and inside of the next. */
function countDifferences(units: readonly (readonly [salt: string, unit: string, hashed: string])[]): number {
  const isInCanary = createFlagd();
  return units.filter(([salt, unit, hashed]) => {
    const bucket = bucketOf(salt, unit);
    return isInCanary(salt, hashed, bucket) || !isInCanary(salt, hashed, bucket + 1);
  }).length;
}

describe('@openfeature/flagd-core', () => {
  it('puts 50,000 random units into the very same of the million buckets', () => {
    const pairs = fc.sample(fc.tuple(salt, asciiUnit), { numRuns: 50_000, seed: 20_261_101 });

    expect(new Set(pairs.map(([, unit]) => unit)).size).to.be.at.least(45_000);
    expect(countDifferences(pairs.map(([salt, unit]) => [salt, unit, unit]))).to.equal(0);
  });

  it('does so for 10,000 units of any characters, given their UTF-8 bytes', () => {
    const pairs = fc.sample(fc.tuple(salt, anyUnit), { numRuns: 10_000, seed: 20_261_102 });

    expect(countDifferences(pairs.map(([salt, unit]) => [salt, unit, asBytes(unit)]))).to.equal(0);
  });
});
