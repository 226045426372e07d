import { expect } from 'chai';
import { describe, it } from 'mocha';
import { applyIntent } from '../../../../core/state/apply-intent.ts';
import type { RollbackIntent } from '../../../../core/state/intent.ts';
import { author, changeAfter, production, rolloutsOf } from '../../../helpers/change-after.ts';
import { codeOf } from '../../../helpers/error-code.ts';
import { ToldHistory } from '../../../helpers/tell-history.ts';

const rollback = (options: Partial<RollbackIntent> = {}): RollbackIntent => ({
  ...author,
  verb: 'rollback',
  ...production,
  ...options,
});

const three = ['admit 1.0.0, 1.1.0, 1.2.0', 'promote 1.0.0', 'promote 1.1.0', 'promote 1.2.0'];
const majors = ['admit 1.0.0, 1.1.0, 2.0.0, 2.1.0', 'promote 1.0.0', 'promote 1.1.0', 'promote 2.0.0', 'promote 2.1.0'];

describe('rollback', () => {
  it('withdraws the highest promoted release', () => {
    expect(changeAfter(three, rollback())).to.deep.include({
      changed: true,
      subject: 'rollback support/reply@1.2.0 in production',
      effects: ['^1 in production now gets 1.1.0 instead of 1.2.0, for everyone'],
      warnings: [],
      undo: 'stemma restore support/reply@1.2.0 --env production',
    });
  });

  it('goes one further each time, but not when the same intent comes again', () => {
    const history = new ToldHistory([...three, 'rollback']);
    const first = applyIntent(history.meta, history.prompts, rollback({ id: 'i9' }));
    for (const state of first.prompts) history.prompts.set(state.name, state);

    const again = applyIntent(history.meta, history.prompts, rollback({ id: 'i9' }));
    expect(first.subject).to.equal('rollback support/reply@1.1.0 in production');
    expect(again).to.deep.include({ changed: false, prompts: [], warnings: ['this rollback was made already'] });
  });

  it('withdraws everything above a target, and restores it all to undo', () => {
    expect(changeAfter(three, rollback({ to: '1.0.0' }))).to.deep.include({
      subject: 'rollback support/reply in production to 1.0.0',
      effects: ['^1 in production now gets 1.0.0 instead of 1.2.0, for everyone'],
      undo: 'stemma restore support/reply@1.2.0 --env production && stemma restore support/reply@1.1.0 --env production',
    });
  });

  it('also withdraws what is yanked above a target, so that taking the yank back does not bring it back', () => {
    const [state] = changeAfter([...three, 'yank 1.2.0'], rollback({ to: '1.0.0' })).prompts;

    expect(state?.environments['production']?.withdrawn).to.have.keys('1.1.0', '1.2.0');
  });

  it('leaves what is barred already, and goes back from what is served', () => {
    expect(changeAfter([...three, 'yank 1.2.0'], rollback()).subject).to.equal(
      'rollback support/reply@1.1.0 in production',
    );
  });

  it('works in one major line only', () => {
    expect(changeAfter(majors, rollback({ major: 1 })).effects).to.deep.equal([
      '^1 in production now gets 1.0.0 instead of 1.1.0, for everyone',
    ]);
    expect(changeAfter(majors, rollback({ to: '2.0.0' })).effects).to.deep.equal([
      '^2 in production now gets 2.0.0 instead of 2.1.0, for everyone',
    ]);
  });

  it('asks for the major where several are served', () => {
    expect(() => changeAfter(majors, rollback())).to.throw('several major lines in production: 1, 2');
    expect(codeOf(() => changeAfter(majors, rollback()))).to.equal('MAJOR_REQUIRED');
    expect(changeAfter([...majors, 'rollback to 2.0.0', 'withdraw 2.0.0'], rollback()).subject).to.include('@1.1.0');
  });

  it('withdraws the candidate of an open rollout, and ends it', () => {
    const steps = ['admit 1.0.0, 1.1.0', 'promote 1.0.0', 'rollout of 1.1.0 over 1.0.0 at 5 % paused'];
    const change = changeAfter(steps, rollback());

    expect(change.effects).to.deep.equal([
      '^1 in production now gets 1.0.0 instead of 1.1.0, for the 5 % in the canary',
    ]);
    expect(change.warnings).to.deep.equal([]);
    expect(rolloutsOf(change)).to.deep.equal([['r1', 'rolled-back', '1.0.0']]);
  });

  it('withdraws the candidate also where something above it is promoted', () => {
    const steps = ['admit 1.0.0, 1.1.0, 1.2.0', 'promote 1.0.0', 'promote 1.2.0', 'rollout of 1.1.0 over 1.0.0 at 5 %'];
    const change = changeAfter(steps, rollback());

    expect(change.subject).to.equal('rollback support/reply@1.1.0 in production');
    expect(change.warnings).to.deep.equal(['^1 still gets 1.2.0: 1.1.0 was not what it gets']);
  });

  it('withdraws candidates above a target', () => {
    const steps = [...three, 'admit 1.3.0', 'rollout of 1.3.0 over 1.2.0 at 5 %'];

    expect(rolloutsOf(changeAfter(steps, rollback({ to: '1.1.0' })))).to.deep.equal([['r1', 'rolled-back', '1.2.0']]);
  });

  it('says where a prerelease was not what the line gets', () => {
    const change = changeAfter(['admit 1.0.0, 1.1.0-rc.1', 'promote 1.0.0', 'promote 1.1.0-rc.1'], rollback());

    expect(change.subject).to.include('@1.1.0-rc.1');
    expect(change.effects).to.deep.equal([
      '^1.1.0-rc.1 in production now gets nothing instead of 1.1.0-rc.1, for everyone',
    ]);
    expect(change.warnings).to.deep.equal(['^1 still gets 1.0.0: 1.1.0-rc.1 was not what it gets']);
  });

  it('changes nothing where nothing is above the target', () => {
    expect(changeAfter(three, rollback({ to: '1.2.0' }))).to.deep.include({
      changed: false,
      warnings: ['nothing above 1.2.0 is served in production'],
    });
  });

  it('warns where the target is not what is served then', () => {
    const change = changeAfter([...three, 'withdraw 1.1.0'], rollback({ to: '1.1.0' }));

    expect(change.warnings).to.deep.equal(['1.1.0 is not served in production: ^1 gets 1.0.0']);
  });

  it('refuses to leave nothing to serve, unless forced', () => {
    const one = ['admit 1.0.0', 'promote 1.0.0'];
    const forced = changeAfter(one, rollback({ force: true }));

    expect(codeOf(() => changeAfter(one, rollback()))).to.equal('NOTHING_LEFT_TO_SERVE');
    expect(forced.effects[0]).to.equal('^1 in production now gets nothing instead of 1.0.0, for everyone');
    expect(forced.warnings).to.deep.equal(['^1 has nothing left to serve in production']);
  });

  it('refuses to leave nothing of a line that serves prereleases only', () => {
    const one = ['admit 1.0.0-rc.1, 1.0.0-rc.2', 'promote 1.0.0-rc.1'];

    expect(codeOf(() => changeAfter(one, rollback()))).to.equal('NOTHING_LEFT_TO_SERVE');
    expect(changeAfter([...one, 'promote 1.0.0-rc.2'], rollback()).subject).to.include('@1.0.0-rc.2');
  });

  it('refuses a target whose line then serves nothing', () => {
    const steps = ['admit 1.0.0, 1.1.0', 'promote 1.1.0'];

    expect(codeOf(() => changeAfter(steps, rollback({ to: '1.0.0' })))).to.equal('NOTHING_LEFT_TO_SERVE');
  });

  it('refuses where there is nothing to roll back', () => {
    expect(codeOf(() => changeAfter(['admit 1.0.0'], rollback()))).to.equal('NOTHING_TO_ROLL_BACK');
    expect(codeOf(() => changeAfter(three, rollback({ major: 2 })))).to.equal('NOTHING_TO_ROLL_BACK');
    expect(codeOf(() => changeAfter([...three, 'rollback to 1.0.0', 'withdraw 1.0.0'], rollback()))).to.equal(
      'NOTHING_TO_ROLL_BACK',
    );
  });

  it('refuses a target that does not exist, or is in another major than the one named', () => {
    expect(codeOf(() => changeAfter(three, rollback({ to: '1.0.5' })))).to.equal('RELEASE_NOT_FOUND');
    expect(codeOf(() => changeAfter(three, rollback({ to: 'x' })))).to.equal('VERSION_INVALID');
    expect(codeOf(() => changeAfter(majors, rollback({ major: 2, to: '1.0.0' })))).to.equal('TARGET_OUTSIDE_MAJOR');
  });

  it('goes back from a release that the registry fixed, and not from the next one when that is gone', () => {
    expect(changeAfter(three, rollback({ from: '1.2.0' })).subject).to.include('@1.2.0');
    expect(changeAfter([...three, 'rollback'], rollback({ from: '1.2.0' }))).to.deep.include({ changed: false });
  });
});
