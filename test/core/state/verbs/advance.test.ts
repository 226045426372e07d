import { expect } from 'chai';
import { describe, it } from 'mocha';
import { settleIntent } from '../../../../core/state/settle-intent.ts';
import { grace, RolloutStory, storyPolicy } from '../../../helpers/rollout-story.ts';

const hour = 3600;
const automatic = { automatic: true };

function running(plan = 'plain'): RolloutStory {
  const story = new RolloutStory();
  story.act('start', { version: '1.1.0', plan });
  return story;
}

describe('advance by itself', () => {
  it('waits for the hold of each step, and promotes after the last', () => {
    const story = running();

    expect(story.refusal('advance', { ...automatic, fromStep: 0 })).to.equal('HOLD_NOT_OVER');
    story.wait(hour);
    expect(story.serve()).to.deep.equal(['advance to running at 50 %']);
    story.wait(hour - 1);
    expect(story.serve()).to.deep.equal([]);
    story.wait(1);
    expect(story.serve()).to.deep.equal(['advance to promoted at 50 %']);
    expect(story.document.promoted).to.have.keys('1.0.0', '1.1.0');
    expect(story.rollout.ended).to.deep.include({ at: story.now.toISOString() });
  });

  it('catches up one step at a time after the servers were down, each held whole', () => {
    const story = running();
    story.wait(100 * hour);

    expect(story.serve()).to.deep.equal(['advance to running at 50 %']);
    expect(story.rollout.stepSince).to.equal(story.now.toISOString());
    story.wait(hour);
    expect(story.serve()).to.deep.equal(['advance to promoted at 50 %']);
  });

  it('never goes past an approval, however late it is', () => {
    const story = running('gated');
    story.wait(hour);
    story.serve();
    story.wait(1000 * hour);

    expect(story.serve()).to.deep.equal([]);
    expect(story.refusal('advance', { ...automatic, fromStep: 1 })).to.equal('APPROVAL_REQUIRED');
    expect(story.shown).to.deep.include({
      waitsFor: [{ kind: 'approval', missing: ['1 approval'] }],
      next: 'step 3 of 3 at 50 %',
    });
    story.approve(grace);
    expect(story.serve()).to.deep.equal(['advance to running at 50 %']);
  });

  it('is one change, whoever makes it: the others find it done', () => {
    const story = running();
    story.wait(hour);
    const due = story.due();
    story.act('advance', { ...automatic, fromStep: 0 });

    expect(story.act('advance', { ...automatic, fromStep: 0 })).to.deep.include({
      changed: false,
      warnings: ['it is at step 2 of 2 (50 %), so there is nothing to leave'],
    });
    expect(story.due()?.key).not.to.equal(due?.key);
  });

  it('has another key each time that a step begins, also where it is the same one', () => {
    const story = running();
    story.wait(hour);
    story.serve();
    const keys = [story.due()?.key];
    for (const canaryPpm of [10_000, 500_000, 20_000, 500_000]) {
      story.wait(1);
      story.act('set', { canaryPpm });
      keys.push(story.due()?.key);
    }

    expect(new Set(keys)).to.have.length(5);
  });
});

describe('advance by a person', () => {
  it('does not wait for the hold, and says so', () => {
    const story = running();

    expect(story.act('advance')).to.deep.include({
      subject: 'advance rollout of support/reply@1.1.0 in production to step 2 of 2 (50 %)',
      effects: ['^1 in production now gets 1.1.0 for 50 % of units (canary; 5 % before), 1.0.0 for everyone else'],
      warnings: ['step 1 was to be held until 2026-03-02T10:00:00.000Z'],
      undo: 'stemma rollout set support/reply@1.1.0 --env production --percent 5',
    });
  });

  it('promotes after the last step', () => {
    const story = running();
    story.act('advance');
    const change = story.act('advance');

    expect(change).to.deep.include({
      subject: 'advance rollout of support/reply@1.1.0 in production to everyone',
      effects: ['^1 in production now gets 1.1.0 instead of 1.0.0, for the 50 % that were outside the canary'],
      undo: 'stemma withdraw support/reply@1.1.0 --env production',
    });
    expect(story.rollout.status).to.equal('promoted');
  });

  it('does not go past a gate, except by a bypass with a reason', () => {
    const story = running('gated');
    story.act('advance');

    expect(story.refusal('advance')).to.equal('APPROVAL_REQUIRED');
    expect(story.refusal('advance', { force: true, reason: 'now' })).to.equal('APPROVAL_REQUIRED');
    expect(story.refusal('advance', { bypass: true, reason: ' ' })).to.equal('REASON_REQUIRED');
    expect(story.act('advance', { bypass: true, reason: 'now' })).to.deep.include({
      subject: 'advance rollout of support/reply@1.1.0 in production to step 3 of 3 (50 %) (approvals bypassed)',
      bypassed: true,
    });
  });

  it('in a closed window needs force and a reason', () => {
    const plan = { ...storyPolicy.plans?.['plain'], name: 'plain', noAdvance: [{ fromMinute: 0, toMinute: 1440 }] };
    const story = new RolloutStory({ policy: { ...storyPolicy, plans: { plain: plan as never } } });
    story.now = new Date('2026-03-01T23:30:00Z');
    story.act('start', { version: '1.1.0', plan: 'plain' });
    story.now = new Date('2026-03-02T09:00:00Z');

    expect(story.refusal('advance')).to.equal('WINDOW_CLOSED');
    expect(story.refusal('advance', { force: true })).to.equal('REASON_REQUIRED');
    expect(story.act('advance', { force: true, reason: 'it cannot wait' }).warnings).to.deep.equal([
      'plan "plain" does not advance before 2026-03-03T00:00:00.000Z',
    ]);
  });

  it('begins one that is scheduled before its time', () => {
    const story = new RolloutStory();
    story.act('start', { version: '1.1.0', plan: 'plain', startAt: '2026-03-03T09:00Z' });

    expect(story.act('advance')).to.deep.include({
      effects: ['^1 in production now gets 1.1.0 for 5 % of units (canary), 1.0.0 for everyone else'],
      warnings: ['it was to begin at 2026-03-03T09:00:00.000Z'],
    });
  });

  it('leaves the step that was seen when the registry took it, not the next one', () => {
    const story = running();
    const { meta, prompts } = story;
    const one = settleIntent({ meta, prompts }, story.intent('advance') as never);
    const other = settleIntent({ meta, prompts }, story.intent('advance') as never);
    story.act('advance', one as never);

    expect(one).to.deep.include({ fromStep: 0 });
    expect(story.act('advance', other as never)).to.deep.include({ changed: false });
    expect(story.rollout.step).to.equal(1);
  });

  it('goes on from a share below the first step to that step', () => {
    const story = running();
    story.act('set', { canaryPpm: 10_000 });
    story.act('advance');

    expect(story.rollout).to.deep.include({ step: 0, canaryPpm: 50_000 });
  });

  it('goes on from a share between two steps to the higher one', () => {
    const story = running('gated');
    story.act('set', { canaryPpm: 20_000 });
    story.act('advance');

    expect(story.rollout).to.deep.include({ step: 1, canaryPpm: 100_000 });
  });
});
