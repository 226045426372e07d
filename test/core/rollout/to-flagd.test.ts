import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createResolver } from '../../../core/resolution/create-resolver.ts';
import type { RegistryIndex } from '../../../core/resolution/registry-index.ts';
import type { FlagdVariant } from '../../../core/rollout/to-flagd.ts';
import { toFlagd } from '../../../core/rollout/to-flagd.ts';
import { evaluateFlagd } from '../../helpers/flagd-evaluator.ts';
import { ToldHistory } from '../../helpers/tell-history.ts';

const flag = 'support/reply@^1';
const released = ['admit 1.0.0, 1.1.0, 2.0.0, 2.1.0', 'promote 1.0.0', 'promote 2.0.0'];

const told = (...steps: readonly string[]): RegistryIndex => new ToldHistory([...released, ...steps]).index;
const exported = (index: RegistryIndex, units: readonly string[] = []) =>
  toFlagd(index, { environment: 'production', units });

type Ask = (unit: string | undefined) => [string, string];

/** What Stemma and flagd answer to a unit, in the same words. */
function askBoth(index: RegistryIndex, units: readonly string[] = [], reference = flag): Ask {
  const resolver = createResolver(index);
  const ask = evaluateFlagd(exported(index, units).definition);
  return (unit) => {
    const { reason, version } = resolver.resolve({ reference, environment: 'production', unit });
    const { variant, value } = ask(reference, unit);
    const served = value as FlagdVariant & Record<string, string>;
    return [`${reason} ${version}`, `${variant === 'stable' ? 'promoted' : variant} ${served.version}`];
  };
}

describe('toFlagd()', () => {
  const units = fc.sample(
    fc.oneof(
      fc.nat().map((id) => `user-${id}`),
      fc.uuid(),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
    ),
    { numRuns: 10_000, seed: 20_261_103 },
  );

  for (const percent of [1, 5, 50, 75, 100]) {
    it(`gives 10,000 units the same cohorts in flagd at ${percent} %`, () => {
      const both = askBoth(told(`rollout of 1.1.0 over 1.0.0 at ${percent} %`));

      const answers = units.map(both);
      expect(answers.filter(([ours, theirs]) => ours !== theirs)).to.deep.equal([]);
      const inCanary = answers.filter(([ours]) => ours === 'canary 1.1.0').length;
      expect(inCanary / units.length).to.be.closeTo(percent / 100, 0.02);
    });
  }

  it('gives whoever has no unit the baseline, also at 100 %', () => {
    const both = askBoth(told('rollout of 1.1.0 over 1.0.0 at 100 %'));

    expect(both(undefined)).to.deep.equal(['promoted 1.0.0', 'promoted 1.0.0']);
    expect(both('')).to.deep.equal(['promoted 1.0.0', 'promoted 1.0.0']);
  });

  it('says which versions the variants are, and of which rollout', () => {
    const { flags, metadata } = exported(told('rollout of 1.1.0 over 1.0.0 at 5 % paused')).definition;

    const { canary, control, stable } = flags[flag]?.variants ?? {};
    expect([canary?.version, control?.version, stable?.version]).to.deep.equal(['1.1.0', '1.0.0', '1.0.0']);
    expect(control?.digest).to.match(/^sha256:[0-9a-f]{64}$/);
    expect(flags[flag]?.metadata).to.deep.equal({
      environment: 'production',
      rollout: 'r1',
      status: 'paused',
      bucketing: 'murmur3-x86-32/mulshift/v1',
    });
    expect(metadata).to.deep.equal({ flagSetId: 'production', epoch: 1, revision: 4 });
  });

  it('has a flag for each major line with an open rollout, and none for others', () => {
    const one = told('rollout of 1.1.0 over 1.0.0 at 5 %', 'rollout of 2.1.0 over 2.0.0 at 5 %');
    const waiting = told('rollout of 1.1.0 over 1.0.0 at 5 % scheduled', 'rollout of 2.1.0 over 2.0.0 at 5 % aborted');

    expect(Object.keys(exported(one).definition.flags)).to.deep.equal(['support/reply@^1', 'support/reply@^2']);
    expect(exported(waiting).definition.flags).to.deep.equal({});
    expect(toFlagd(one, { environment: 'staging' }).definition.flags).to.deep.equal({});
    expect(toFlagd(one, { environment: 'production', name: 'support/answer' }).definition.flags).to.deep.equal({});
  });

  it('writes overrides of units that are named, and warns of those that are only known as hashes', () => {
    const index = told('rollout of 1.1.0 over 1.0.0 at 5 %', 'override ada', 'override donald', 'override niklaus');
    const both = askBoth(index, ['ada', 'leslie']);

    expect(['ada', 'leslie', 'alan'].map(both)).to.deep.equal([
      ['override 1.1.0', 'override 1.1.0'],
      ['promoted 1.0.0', 'promoted 1.0.0'],
      ['promoted 1.0.0', 'promoted 1.0.0'],
    ]);
    expect(exported(index, ['ada']).warnings).to.deep.equal([
      'support/reply@^1: 2 units with an override get what the lot says, since only the hashes of such units are known.',
    ]);
    expect(exported(index, ['ada', 'donald', 'niklaus']).warnings).to.deep.equal([]);
  });

  it('names a flag by a range that reaches the candidate, where its major line does not', () => {
    const hidden = new ToldHistory([...released, 'admit 1.2.0', 'promote 1.2.0', 'start 1.1.0 at 50 %']).index;
    const prerelease = new ToldHistory([...released, 'admit 1.1.0-rc.1', 'start 1.1.0-rc.1 at 50 %']).index;

    for (const [index, reference] of [
      [hidden, 'support/reply@>=1.0.0 <=1.1.0'],
      [prerelease, 'support/reply@>=1.0.0 <=1.1.0-rc.1'],
    ] as const) {
      const both = askBoth(index, [], reference);
      expect(exported(index).warnings.map((one) => one.includes(`its flag is ${reference}.`))).to.deep.equal([true]);
      expect(
        units
          .slice(0, 500)
          .map(both)
          .filter(([ours, theirs]) => ours !== theirs),
      ).to.deep.equal([]);
    }
  });

  it('leaves a rollout out whose baseline is not served any more, and says so', () => {
    for (const lost of ['withdraw 1.0.0', 'yank 1.0.0', 'kill 1.0.0']) {
      const { definition, warnings } = exported(told('rollout of 1.1.0 over 1.0.0 at 5 %', lost));

      expect(definition.flags, lost).to.deep.equal({});
      expect(warnings, lost).to.deep.equal([
        'support/reply@^1 is left out: 1.0.0, its baseline, is not served any more.',
      ]);
    }
  });
});
