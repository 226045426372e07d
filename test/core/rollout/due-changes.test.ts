import { expect } from 'chai';
import { describe, it } from 'mocha';
import { dueChanges } from '../../../core/rollout/due-changes.ts';
import { listRollouts } from '../../../core/rollout/list-rollouts.ts';
import { RolloutStory, storyPolicy } from '../../helpers/rollout-story.ts';

const day = 86_400;
const bounded = {
  name: 'bounded',
  steps: [{ canaryPpm: 50_000, holdSeconds: day, approval: true }],
  maxSeconds: 2 * day,
} as const;
const policy = { ...storyPolicy, plans: { ...storyPolicy.plans, bounded } };

describe('dueChanges()', () => {
  it('gives what waits for nothing but time, soonest first, with an id that every server makes alike', () => {
    const versions = ['1.0.0', '1.1.0', '2.0.0', '2.1.0'];
    const story = new RolloutStory({ versions, promoted: ['1.0.0', '2.0.0'] });
    story.act('start', { version: '1.1.0', plan: 'plain' });
    const { id, stepSince } = story.rollout;
    story.act('start', { version: '2.1.0', plan: 'plain', startAt: '2026-03-02T09:30Z' });
    const later = story.rollout.id;

    expect(dueChanges(story.index, story.now)).to.deep.equal([
      {
        key: `advance:${later}:1:0:${Date.parse(stepSince)}`,
        ...{ verb: 'advance', fromStep: -1, name: 'support/reply', environment: 'production', rollout: later },
        dueAt: new Date('2026-03-02T09:30:00Z'),
      },
      {
        key: `advance:${id}:1:1:${Date.parse(stepSince)}`,
        ...{ verb: 'advance', fromStep: 0, name: 'support/reply', environment: 'production', rollout: id },
        dueAt: new Date('2026-03-02T10:00:00Z'),
      },
    ]);
    expect(dueChanges(story.index, story.now)[0]?.key).to.match(/^[A-Za-z0-9._:-]{8,128}$/);
  });

  it('lets one expire that is open for longer than its plan allows, also at its gate and paused', () => {
    for (const verb of ['advance', 'pause'] as const) {
      const story = new RolloutStory({ policy });
      story.act('start', { version: '1.1.0', plan: 'bounded' });
      if (verb === 'pause') story.act('pause');
      expect(story.shown.expiresAt).to.equal('2026-03-04T09:00:00.000Z');
      story.wait(2 * day - 1);
      expect(story.serve()).to.deep.equal([]);
      story.wait(1);

      expect(story.serve()).to.deep.equal(['expire to expired at 5 %']);
      expect(story.document.withdrawn).to.deep.equal({});
      expect(story.due()).to.equal(undefined);
    }
  });

  it('lets what is due after it has expired only expire', () => {
    const story = new RolloutStory({
      policy: {
        ...policy,
        plans: {
          bounded: {
            ...bounded,
            steps: [
              { canaryPpm: 1, holdSeconds: day },
              { canaryPpm: 2, holdSeconds: 60 },
            ],
          },
        },
      },
    });
    story.act('start', { version: '1.1.0', plan: 'bounded' });
    story.wait(3 * day);

    expect(story.serve()).to.deep.equal(['expire to expired at 0.0001 %']);
  });

  it('has nothing of an environment that the policy no longer has', () => {
    const story = new RolloutStory();
    story.act('start', { version: '1.1.0', plan: 'plain' });
    const meta = { ...story.meta, policy: { environments: { staging: { serve: 'automatic' as const } } } };

    expect(dueChanges({ ...story.index, meta }, story.now)).to.deep.equal([]);
    expect(listRollouts({ ...story.index, meta }, story.now)).to.deep.equal([]);
  });
});

describe('listRollouts()', () => {
  it('shows what is open before what has ended, newest first, and only what is asked for', () => {
    const story = new RolloutStory({
      versions: ['1.0.0', '1.1.0', '1.2.0', '2.0.0', '2.1.0'],
      promoted: ['1.0.0', '2.0.0'],
    });
    story.act('start', { version: '2.1.0' });
    story.wait(1);
    story.act('start', { version: '1.1.0' });
    story.act('abort', { major: 1 });
    story.wait(1);
    story.act('start', { version: '1.2.0' });

    expect(listRollouts(story.index, story.now).map(({ candidate, status }) => `${candidate} ${status}`)).to.deep.equal(
      ['1.2.0 running', '2.1.0 running', '1.1.0 aborted'],
    );
    expect(listRollouts(story.index, story.now, { environment: 'staging' })).to.deep.equal([]);
    expect(listRollouts(story.index, story.now, { name: 'support/replay' })).to.deep.equal([]);
    expect(listRollouts(story.index, story.now, { name: 'support/reply', environment: 'production' })).to.have.length(
      3,
    );
  });

  it('shows who paused it or ended it, and why, without ids of intents', () => {
    const story = new RolloutStory();
    story.act('start', { version: '1.1.0', plan: 'plain', reason: 'try it' });
    story.act('pause', { reason: 'look' });
    const { paused } = story.shown;
    story.act('abort', { reason: 'no' });

    expect(paused).to.deep.equal({
      cause: 'asked',
      at: story.now.toISOString(),
      by: story.shown.createdBy,
      reason: 'look',
    });
    expect(story.shown.ended).to.deep.equal({ at: story.now.toISOString(), by: story.shown.createdBy, reason: 'no' });
    expect(story.shown).to.deep.include({ waitsFor: [], approvals: [] });
    expect(story.shown).not.to.have.any.keys('next', 'nextAt', 'binding', 'expiresAt', 'paused');
  });
});
