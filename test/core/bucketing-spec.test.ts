import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { bucketOf } from '../../core/bucket.ts';
import { murmur3 } from '../../core/murmur3.ts';
import { walkCandidates } from '../../core/resolution/walk-candidates.ts';
import { sha256Hex } from '../../core/sha256.ts';
import { aRollout } from '../helpers/a-rollout.ts';
import { asBytes, evaluateFlagd } from '../helpers/flagd-evaluator.ts';
import { projectRoot } from '../helpers/project-files.ts';

interface Spec {
  readonly bucketing: string;
  readonly canaryPpm: readonly number[];
  readonly vectors: readonly {
    readonly what: string;
    readonly salt: string;
    readonly unit: string;
    readonly hash: number;
    readonly bucket: number;
    readonly arms: readonly (string | null)[];
  }[];
  readonly overrides: readonly { readonly salt: string; readonly unit: string; readonly sha256: string }[];
}

const spec = JSON.parse(readFileSync(join(projectRoot, 'test/spec/bucketing.json'), 'utf8')) as Spec;

/** The arm that resolution reports to a unit at a share. */
function armAt(salt: string, unit: string, canaryPpm: number): string | null {
  const rollout = { ...aRollout({ salt, canaryPpm }), overrides: [], armed: true };
  const candidates = [
    { version: '1.1.0', ordinal: 2, digest: '', promoted: false, rollout },
    { version: '1.0.0', ordinal: 1, digest: '', promoted: true },
  ];
  return walkCandidates({ candidates }, unit)?.arm ?? null;
}

/** The arm that flagd's evaluator reports, given the same bytes to hash. */
function flagdArmAt(salt: string, unit: string, canaryPpm: number): string | null {
  const half = Math.max(0, 500_000 - canaryPpm);
  const lots = [
    ['canary', canaryPpm],
    ['stable', half],
    ['control', Math.min(canaryPpm, 1_000_000 - canaryPpm)],
    ['stable', half],
  ];
  const evaluate = evaluateFlagd({
    flags: {
      arm: {
        state: 'ENABLED',
        variants: { canary: {}, control: {}, stable: {} },
        defaultVariant: 'stable',
        targeting: { fractional: [{ cat: [`${salt}:`, { var: 'targetingKey' }] }, ...lots] },
      },
    },
  });
  const { variant = 'stable' } = evaluate('arm', asBytes(unit));
  return variant === 'stable' ? null : variant;
}

describe('test/spec/bucketing.json', () => {
  it('is of the bucketing that stands in every rollout', () => {
    expect(spec.bucketing).to.equal(aRollout().bucketing);
  });

  it('has no pair of salt and unit twice', () => {
    const pairs = spec.vectors.map(({ salt, unit }) => `${salt}:${unit}`);

    expect(pairs).to.deep.equal([...new Set(pairs)]);
  });

  for (const { what, salt, unit, hash, bucket, arms } of spec.vectors) {
    const shown = unit.length > 40 ? `${unit.slice(0, 8)}… (${unit.length} characters)` : unit;
    it(`puts ${JSON.stringify(shown)} with salt ${salt.slice(0, 4)}… in bucket ${bucket}: ${what}`, () => {
      expect(murmur3(`${salt}:${unit}`)).to.equal(hash);
      expect(bucketOf(salt, unit)).to.equal(bucket);
      expect(spec.canaryPpm.map((share) => armAt(salt, unit, share))).to.deep.equal(arms);
    });

    if (unit === '') continue;
    it(`has ${JSON.stringify(shown)} with salt ${salt.slice(0, 4)}… where flagd has it`, () => {
      expect(spec.canaryPpm.map((share) => flagdArmAt(salt, unit, share))).to.deep.equal(arms);
    });
  }

  for (const { salt, unit, sha256 } of spec.overrides) {
    it(`writes the override of ${unit} down as ${sha256.slice(0, 8)}…`, () => {
      expect(sha256Hex(`${salt}:${unit}`)).to.equal(sha256);
    });
  }
});
