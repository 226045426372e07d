import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { bucketOf } from '../../../core/bucket.ts';
import { createResolver } from '../../../core/resolution/create-resolver.ts';
import type { Resolution } from '../../../core/resolution/resolution.ts';
import { toldIndexAt } from '../../helpers/told-index.ts';

const salt = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 });
const unit = fc.oneof(fc.uuid(), fc.nat().map(String), fc.string({ unit: 'grapheme', minLength: 1 }));
const share = fc.nat({ max: 1_000_000 });
const risingShares = fc.tuple(share, share).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

/** What a unit gets at a share. */
type Draw = (unit: string) => Resolution;
const drawAt = (salt: string, canaryPpm: number): Draw => {
  const resolver = createResolver(toldIndexAt(salt, canaryPpm));
  return (who) => resolver.resolve({ reference: 'support/reply@^1', environment: 'production', unit: who });
};

/** Ids as applications count, write and draw them; the same in each run. */
const shapes: Readonly<Record<string, (index: number) => string>> = {
  sequential: (index) => String(index),
  'zero-padded': (index) => `user-${String(index).padStart(8, '0')}`,
  'UUID-like': (index) => {
    const hex = (BigInt(index + 1) * 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835n)
      .toString(16)
      .slice(-32)
      .padStart(32, '0');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  },
};

const unitCount = 100_000;
const made = new Map<string, readonly string[]>();

/** 100,000 units of a shape, made once. */
function unitsOf(shape: string): readonly string[] {
  const units = made.get(shape) ?? Array.from({ length: unitCount }, (_, index) => shapes[shape]?.(index) ?? '');
  made.set(shape, units);
  return units;
}

/** Salts that differ as little as two salts can. */
const similarSalts: readonly (readonly [a: string, b: string])[] = [
  ['00000000000000000000000000000000', '00000000000000000000000000000001'],
  ['00000000000000000000000000000000', '10000000000000000000000000000000'],
  ['0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdee'],
  ['0123456789abcdef0123456789abcdef', '0123456789abcdee0123456789abcdef'],
  ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'],
];

const deciles = 10;

/**
 * How far the joint table of deciles of two rollouts is from that of independent ones: the chi-square statistic with
 * 81 degrees of freedom, in standard deviations from its mean.
 */
function dependence([a, b]: readonly [string, string], units: readonly string[]): number {
  const table = new Float64Array(deciles * deciles);
  for (const one of units) {
    const row = Math.floor(bucketOf(a, one) / 100_000);
    const column = Math.floor(bucketOf(b, one) / 100_000);
    table[row * deciles + column] = (table[row * deciles + column] ?? 0) + 1;
  }
  const at = (row: number, column: number): number => table[row * deciles + column] ?? 0;
  const lines = Array.from({ length: deciles }, (_, line) => line);
  const rows = lines.map((row) => lines.reduce((sum, column) => sum + at(row, column), 0));
  const columns = lines.map((column) => lines.reduce((sum, row) => sum + at(row, column), 0));
  let chiSquare = 0;
  for (const row of lines) {
    for (const column of lines) {
      const expected = ((rows[row] ?? 0) * (columns[column] ?? 0)) / unitCount;
      chiSquare += (at(row, column) - expected) ** 2 / expected;
    }
  }
  const freedom = (deciles - 1) ** 2;
  return (chiSquare - freedom) / Math.sqrt(2 * freedom);
}

describe('cohorts of a rollout', () => {
  it('never lose a unit of the canary as the share is raised, nor one of the control up to 50 %', () => {
    fc.assert(
      fc.property(salt, unit, risingShares, (drawn, who, [low, high]) => {
        const [before, after] = [drawAt(drawn, low)(who), drawAt(drawn, high)(who)];

        if (before.arm === 'canary') expect(after).to.include({ version: '1.1.0', arm: 'canary' });
        if (before.arm === 'control' && high <= 500_000) expect(after).to.include({ version: '1.0.0', arm: 'control' });
      }),
      { numRuns: 1000 },
    );
  });

  it('are a canary that gets the candidate and a control that gets the baseline, never both', () => {
    fc.assert(
      fc.property(salt, unit, share, (drawn, who, at) => {
        const { version, reason, arm } = drawAt(drawn, at)(who);

        expect(version === '1.1.0').to.equal(arm === 'canary');
        expect(reason).to.equal(arm ?? 'promoted');
      }),
      { numRuns: 1000 },
    );
  });

  for (const shape of Object.keys(shapes)) {
    it(`are equally large up to 50 % of 100,000 ${shape} units, within sampling error`, () => {
      for (const percent of [0.1, 1, 5, 10, 25, 50]) {
        const draw = drawAt('5eed0123456789abcdef0123456789ab', percent * 10_000);
        const counts = { canary: 0, control: 0, none: 0 };
        for (const who of unitsOf(shape)) counts[draw(who).arm ?? 'none'] += 1;

        const { canary, control } = counts;
        const expected = (unitCount * percent) / 100;
        expect(Math.abs(canary - control) / Math.sqrt(2 * expected), `${percent} %`).to.be.below(4);
        expect(Math.abs(canary - expected) / Math.sqrt(expected), `${percent} %`).to.be.below(4);
      }
    });
  }
});

describe('cohorts of two rollouts', () => {
  for (const shape of Object.keys(shapes)) {
    it(`are independent for 100,000 ${shape} units, however similar the salts`, () => {
      for (const pair of similarSalts) {
        expect(Math.abs(dependence(pair, unitsOf(shape))), pair.join(' and ')).to.be.below(4);
      }
    });
  }

  it('would be found dependent if they were', () => {
    const same = similarSalts[0]?.[0] ?? '';

    expect(dependence([same, same], unitsOf('sequential'))).to.be.above(1000);
  });
});
