import { expect } from 'chai';
import { describe, it } from 'mocha';
import { grace, RolloutStory } from '../../../helpers/rollout-story.ts';

function running(plan = 'gated'): RolloutStory {
  const story = new RolloutStory();
  story.act('start', { version: '1.1.0', plan });
  story.wait(60);
  return story;
}

describe('set', () => {
  it('moves the share, and the step with it; its hold begins anew', () => {
    const story = running();
    story.act('advance');
    story.wait(60);

    expect(story.act('set', { canaryPpm: 20_000 })).to.deep.include({
      subject: 'set rollout of support/reply@1.1.0 in production to 2 %',
      effects: [
        'held until 2026-03-02T10:02:00.000Z, then it goes on to 10 %, unless it is paused',
        '^1 in production now gets 1.1.0 for 2 % of units (canary; 10 % before), 1.0.0 for everyone else',
      ],
      undo: 'stemma rollout set support/reply@1.1.0 --env production --percent 10',
    });
    expect(story.rollout).to.deep.include({ step: 0, canaryPpm: 20_000, stepSince: story.now.toISOString() });
  });

  /** Steps are 1, 10 (gate) and 50 %. */
  const shares: readonly (readonly [from: number, to: number, code: string])[] = [
    [10_000, 0, 'nothing'],
    [10_000, 100_000, 'nothing'],
    [10_000, 100_001, 'APPROVAL_REQUIRED'],
    [10_000, 1_000_000, 'APPROVAL_REQUIRED'],
    [100_000, 1, 'nothing'],
    [100_000, 100_001, 'APPROVAL_REQUIRED'],
    [10_000, -1, 'PERCENT_INVALID'],
    [10_000, 1_000_001, 'PERCENT_INVALID'],
    [10_000, 0.5, 'PERCENT_INVALID'],
    [10_000, Number.NaN, 'PERCENT_INVALID'],
  ];
  for (const [from, to, code] of shares) {
    it(`from ${from / 10_000} to ${to / 10_000} % before a gate at 10 %: ${code}`, () => {
      const story = running();
      story.act('set', { canaryPpm: from });

      expect(story.refusal('set', { canaryPpm: to })).to.equal(code);
    });
  }

  it('goes anywhere without gates, to everyone with a unit too, and promotes nothing', () => {
    const story = running('plain');

    expect(story.act('set', { canaryPpm: 1_000_000 })).to.deep.include({
      warnings: ['1.1.0 is not promoted by this: advancing promotes it'],
    });
    expect(story.document.promoted).to.have.keys('1.0.0');
    expect(story.rollout).to.deep.include({ status: 'running', step: 1 });
  });

  it('goes past a gate that is approved, as far as the next one', () => {
    const story = running();
    story.act('advance');
    story.approve(grace);

    expect(story.refusal('set', { canaryPpm: 300_000 })).to.equal('nothing');
    story.act('set', { canaryPpm: 100_001 });
    expect(story.refusal('set', { canaryPpm: 300_000 }), 'the approval was for what stood there').to.equal(
      'APPROVAL_REQUIRED',
    );
  });

  it('does not go past a gate while it is paused there', () => {
    const story = running();
    story.act('advance');
    story.act('pause');

    expect(story.refusal('set', { canaryPpm: 300_000 })).to.equal('APPROVAL_REQUIRED');
    expect(story.refusal('set', { canaryPpm: 50_000 })).to.equal('nothing');
  });

  it('keeps a share above a gate that was bypassed, and goes down from it', () => {
    const story = running();
    story.act('set', { canaryPpm: 400_000, bypass: true, reason: 'it is urgent' });

    expect(story.rollout).to.deep.include({ step: 1, canaryPpm: 400_000 });
    expect(story.refusal('set', { canaryPpm: 300_000 })).to.equal('nothing');
    expect(story.refusal('set', { canaryPpm: 400_001 })).to.equal('APPROVAL_REQUIRED');
  });

  it('adds and removes units that always get the candidate', () => {
    const story = running();
    const [one, two] = ['a'.repeat(64), 'b'.repeat(64)];
    const added = story.act('set', { addOverrides: [one, two] });
    const { stepSince } = story.rollout;
    const removed = story.act('set', { removeOverrides: [one] });

    expect(added.effects).to.deep.equal([
      '2 units more always get 1.1.0',
      '^1 in production now gets 1.1.0 for 1 % of units (canary) and 2 chosen units, 1.0.0 for everyone else',
    ]);
    expect(added.undo).to.equal(
      `stemma rollout set support/reply@1.1.0 --env production --remove-override sha256:${one} --remove-override sha256:${two}`,
    );
    expect(removed.effects[0]).to.equal('1 unit no longer always gets 1.1.0');
    expect(removed.undo).to.equal(
      `stemma rollout set support/reply@1.1.0 --env production --add-override sha256:${one}`,
    );
    expect(story.rollout).to.deep.include({ overrides: [two], stepSince });
    story.act('set', { removeOverrides: [two] });
    expect(story.rollout).not.to.have.property('overrides');
  });

  it('changes nothing where all is so already', () => {
    const story = running();

    expect(story.act('set', { canaryPpm: 10_000, removeOverrides: ['a'.repeat(64)] })).to.deep.include({
      changed: false,
      warnings: ['the canary is at 1 % already'],
    });
    expect(story.act('set', { removeOverrides: ['a'.repeat(64)] }).warnings).to.deep.equal([
      'the units that always get the candidate are as they were',
    ]);
  });

  it('warns where a window is closed, and lets a person do it', () => {
    const story = new RolloutStory();
    story.act('start', { version: '1.1.0', plan: 'careful' });
    story.now = new Date('2026-03-06T17:00:00Z');

    expect(story.act('set', { canaryPpm: 50_000 }).warnings).to.deep.equal([
      'plan "careful" does not advance before 2026-03-09T06:00:00.000Z',
    ]);
    expect(story.act('set', { canaryPpm: 20_000 }).warnings).to.deep.equal([]);
  });
});

describe('pause and resume', () => {
  it('hold the canary where it is, and begin the hold anew', () => {
    const story = running('plain');
    story.wait(3000);
    const paused = story.act('pause', { reason: 'it looks odd' });
    story.wait(86_400);

    expect(paused.undo).to.equal('stemma rollout resume support/reply@1.1.0 --env production');
    expect(story.rollout.paused).to.deep.include({ cause: 'asked', reason: 'it looks odd' });
    expect(story.rollout.canaryPpm).to.equal(50_000);
    expect(story.serve()).to.deep.equal([]);
    expect(story.shown.waitsFor).to.deep.equal([{ kind: 'resume' }]);
    const resumed = story.act('resume');
    expect(resumed.undo).to.equal('stemma rollout pause support/reply@1.1.0 --env production');
    expect(story.rollout).not.to.have.property('paused');
    expect(story.rollout.evidenceEpoch).to.equal(1);
    expect(story.shown.waitsFor).to.deep.include({
      kind: 'hold',
      until: '2026-03-03T10:51:00.000Z',
      secondsLeft: 3600,
    });
  });
});
