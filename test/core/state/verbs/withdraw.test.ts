import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Intent } from '../../../../core/state/intent.ts';
import { changeAfter, production, rolloutsOf } from '../../../helpers/change-after.ts';

const two = ['admit 1.0.0, 1.1.0', 'promote 1.0.0'];

describe('withdraw', () => {
  const withdraw = (version: string): Partial<Intent> => ({ verb: 'withdraw', version, ...production });

  it('goes back to the release below, and is undone by restore', () => {
    expect(changeAfter([...two, 'promote 1.1.0'], withdraw('1.1.0'))).to.deep.include({
      changed: true,
      effects: ['^1 in production now gets 1.0.0 instead of 1.1.0, for everyone'],
      warnings: [],
      undo: 'stemma restore support/reply@1.1.0 --env production',
    });
  });

  it('keeps the release in the promoted set, so that restore undoes exactly', () => {
    const [state] = changeAfter([...two, 'promote 1.1.0'], withdraw('1.1.0')).prompts;

    expect(state?.environments['production']?.promoted).to.have.keys('1.0.0', '1.1.0');
    expect(state?.environments['production']?.withdrawn).to.have.keys('1.1.0');
  });

  it('warns where a line is left with nothing, and does it all the same', () => {
    const change = changeAfter(two, withdraw('1.0.0'));

    expect(change.effects[0]).to.equal('^1 in production now gets nothing instead of 1.0.0, for everyone');
    expect(change.warnings).to.deep.equal(['^1 has nothing left to serve in production']);
  });

  it('warns of a release that is not promoted', () => {
    expect(changeAfter(two, withdraw('1.1.0')).warnings).to.deep.equal([
      '1.1.0 is not promoted in production; it can no longer be, until it is restored',
    ]);
  });

  it('ends the rollout of its release', () => {
    const change = changeAfter([...two, 'rollout of 1.1.0 over 1.0.0 at 25 %'], withdraw('1.1.0'));

    expect(rolloutsOf(change)).to.deep.equal([['r1', 'rolled-back', '1.0.0']]);
    expect(change.effects).to.deep.equal([
      '^1 in production now gets 1.0.0 instead of 1.1.0, for the 25 % in the canary',
    ]);
  });

  it('changes nothing the second time', () => {
    expect(changeAfter([...two, 'withdraw 1.0.0'], withdraw('1.0.0')).changed).to.equal(false);
  });
});
