import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Intent } from '../../../../core/state/intent.ts';
import { changeAfter, production, rolloutsOf } from '../../../helpers/change-after.ts';
import { codeOf } from '../../../helpers/error-code.ts';

const two = ['admit 1.0.0, 1.1.0', 'promote 1.0.0'];

describe('promote', () => {
  const promote = (version: string): Partial<Intent> => ({ verb: 'promote', version, ...production });

  it('says what is served differently, for whom, and how to undo it', () => {
    const change = changeAfter(two, promote('1.1.0'));

    expect(change).to.deep.include({
      verb: 'promote',
      changed: true,
      subject: 'promote support/reply@1.1.0 in production',
      effects: ['^1 in production now gets 1.1.0 instead of 1.0.0, for everyone'],
      warnings: [],
      undo: 'stemma withdraw support/reply@1.1.0 --env production',
    });
  });

  it('records who, when and why', () => {
    const [state] = changeAfter(two, { ...promote('1.1.0'), reason: '  it is better ' }).prompts;

    expect(state?.environments['production']?.promoted['1.1.0']).to.deep.equal({
      at: '2026-02-01T10:00:00Z',
      by: 'Ada <ada@example.com>',
      reason: 'it is better',
    });
  });

  it('says that a new major changes what references without a selector get', () => {
    const change = changeAfter(['admit 1.0.0, 2.0.0', 'promote 1.0.0'], promote('2.0.0'));

    expect(change.effects).to.deep.equal([
      '^2 in production now gets 2.0.0 instead of nothing, for everyone',
      'latest in production now gets 2.0.0 instead of 1.0.0, for everyone',
    ]);
  });

  it('names the narrower line where the major does not move', () => {
    const change = changeAfter(['admit 1.0.0, 1.1.0, 1.0.1', 'promote 1.0.0', 'promote 1.1.0'], promote('1.0.1'));

    expect(change.effects).to.deep.equal(['~1.0 in production now gets 1.0.1 instead of 1.0.0, for everyone']);
    expect(change.warnings).to.deep.equal(['^1 gets 1.1.0, which is higher: only narrower ranges get 1.0.1']);
  });

  it('says which ranges get a prerelease', () => {
    const change = changeAfter(['admit 1.0.0, 1.1.0-rc.1', 'promote 1.0.0'], promote('1.1.0-rc.1'));

    expect(change.effects).to.deep.equal([
      '^1.1.0-rc.1 in production now gets 1.1.0-rc.1 instead of nothing, for everyone',
    ]);
    expect(change.warnings).to.deep.equal([
      '1.1.0-rc.1 is a prerelease: only ranges that name one, such as ^1.1.0-rc.1, get it',
    ]);
  });

  it('warns of a deprecated release', () => {
    expect(changeAfter([...two, 'deprecate 1.1.0'], promote('1.1.0')).warnings).to.deep.equal([
      '1.1.0 is deprecated: it was told',
    ]);
  });

  it('ends the rollout of its release, for those outside the canary', () => {
    const change = changeAfter([...two, 'rollout of 1.1.0 over 1.0.0 at 25 %'], promote('1.1.0'));

    expect(change.effects).to.deep.equal([
      '^1 in production now gets 1.1.0 instead of 1.0.0, for the 75 % that were outside the canary',
    ]);
    expect(rolloutsOf(change)).to.deep.equal([['r1', 'promoted', '1.0.0']]);
  });

  it('supersedes the rollout of a lower release', () => {
    const steps = ['admit 1.0.0, 1.1.0, 1.2.0', 'promote 1.0.0', 'rollout of 1.1.0 over 1.0.0 at 25 %'];

    expect(rolloutsOf(changeAfter(steps, promote('1.2.0')))).to.deep.equal([['r1', 'superseded', '1.0.0']]);
  });

  it('pauses a rollout whose baseline it becomes, and says so', () => {
    const steps = ['admit 1.0.0, 1.1.0, 1.0.1', 'promote 1.0.0', 'rollout of 1.1.0 over 1.0.0 at 25 %'];
    const change = changeAfter(steps, promote('1.0.1'));

    expect(rolloutsOf(change)).to.deep.equal([['r1', 'paused', '1.0.1']]);
    expect(change.effects).to.deep.equal([
      '^1 in production now gets 1.0.1 instead of 1.0.0, for everyone outside the canary of 1.1.0',
    ]);
    expect(change.warnings).to.deep.equal(['rollout r1 of 1.1.0 is paused: its baseline is now 1.0.1']);
  });

  it('leaves a rollout running whose baseline is higher', () => {
    const steps = ['admit 1.0.0, 1.0.1, 1.1.0', 'promote 1.0.1', 'rollout of 1.1.0 over 1.0.1 at 25 %'];
    const change = changeAfter(steps, promote('1.0.0'));

    expect(rolloutsOf(change)).to.deep.equal([['r1', 'running', '1.0.1']]);
    expect(change.warnings).to.deep.equal(['^1 gets 1.0.1, which is higher: only narrower ranges get 1.0.0']);
  });

  it('leaves rollouts of other majors, ended ones, and ones that a prerelease does not concern alone', () => {
    const steps = [
      'admit 1.0.0, 1.1.0, 1.1.0-rc.1, 2.0.0, 2.1.0, 3.0.0, 3.1.0',
      'promote 1.0.0',
      'promote 2.0.0',
      'promote 3.0.0',
      'rollout of 1.1.0 over 1.0.0 at 25 %',
      'rollout of 2.1.0 over 2.0.0 at 25 %',
      'rollout of 3.1.0 over 3.0.0 at 25 % aborted',
    ];

    expect(rolloutsOf(changeAfter(steps, promote('1.1.0-rc.1'))).map(([, status]) => status)).to.deep.equal([
      'running',
      'running',
      'aborted',
    ]);
    expect(rolloutsOf(changeAfter(steps, promote('3.1.0'))).map(([, status]) => status)).to.deep.equal([
      'running',
      'running',
      'aborted',
    ]);
  });

  it('changes nothing where the release is promoted already', () => {
    expect(changeAfter(two, promote('1.0.0'))).to.deep.include({ changed: false, prompts: [], effects: [] });
  });

  for (const [steps, state] of [
    [['withdraw 1.1.0'], 'withdrawn'],
    [['yank 1.1.0'], 'yanked'],
    [['kill 1.1.0'], 'killed'],
    [['retire'], 'retired'],
  ] as const) {
    it(`is refused for a ${state} release`, () => {
      expect(() => changeAfter([...two, ...steps], promote('1.1.0'))).to.throw(`it is ${state}`);
      expect(codeOf(() => changeAfter([...two, ...steps], promote('1.1.0')))).to.equal('RELEASE_BARRED');
    });
  }

  it('is refused for what does not exist', () => {
    expect(codeOf(() => changeAfter(two, promote('1.2.0')))).to.equal('RELEASE_NOT_FOUND');
    expect(codeOf(() => changeAfter(two, promote('1.2')))).to.equal('VERSION_INVALID');
    expect(codeOf(() => changeAfter(two, { ...promote('1.1.0'), name: 'x' }))).to.equal('PROMPT_NOT_FOUND');
    expect(codeOf(() => changeAfter(two, { ...promote('1.1.0'), name: '__proto__' }))).to.equal('NAME_INVALID');
    expect(codeOf(() => changeAfter(two, { ...promote('1.1.0'), environment: 'constructor' }))).to.equal(
      'ENVIRONMENT_UNKNOWN',
    );
  });
});
