import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { RolloutStatus } from '../../../core/state/documents.ts';
import type { Verb } from '../../../core/state/intent.ts';
import { grace, RolloutStory, storyPolicy } from '../../helpers/rollout-story.ts';

const policy = {
  ...storyPolicy,
  environments: {
    production: { serve: 'promoted', approvals: [{ count: 1 }] },
    staging: { serve: 'promoted', default: true },
  },
} as const;
const start = { version: '1.1.0', plan: 'gated' };
const bypass = { ...start, bypass: true, reason: 'for the test' };

/** Leads a rollout of 1.1.0 to a status. */
const ways: Readonly<Record<RolloutStatus, (story: RolloutStory) => void>> = {
  draft: (story) => story.act('start', { ...start, draft: true }),
  'awaiting-approval': (story) => story.act('start', start),
  scheduled: (story) => story.act('start', { ...bypass, startAt: '2026-03-03T09:00Z' }),
  running: (story) => story.act('start', bypass),
  paused: (story) => {
    story.act('start', bypass);
    story.act('pause');
  },
  promoted: (story) => {
    story.act('start', bypass);
    story.act('promote', { version: '1.1.0', bypass: true, reason: 'for the test' });
  },
  'rolled-back': (story) => {
    story.act('start', bypass);
    story.act('rollback');
  },
  aborted: (story) => {
    story.act('start', bypass);
    story.act('abort');
  },
  superseded: (story) => {
    story.act('start', bypass);
    story.act('promote', { version: '1.2.0', bypass: true, reason: 'for the test' });
  },
  expired: (story) => {
    story.act('start', { ...bypass, plan: 'fast' });
    story.wait(3 * 86_400);
    story.act('expire');
  },
};

type OnRollout = Exclude<
  Verb,
  'admit' | 'promote' | 'withdraw' | 'restore' | 'rollback' | 'yank' | 'deprecate' | 'kill' | 'retire' | 'start'
>;

/** What each verb makes of a rollout in a status: its next status, `same` where nothing changes, or the refusal. */
const table: Readonly<Record<OnRollout, Partial<Record<RolloutStatus, string>>>> = {
  approve: { 'awaiting-approval': 'running', running: 'running at its gate' },
  reject: { 'awaiting-approval': 'draft', running: 'paused at its gate' },
  advance: { 'awaiting-approval': 'APPROVAL_REQUIRED', scheduled: 'running', running: 'running' },
  set: { running: 'running', paused: 'paused' },
  pause: { running: 'paused', paused: 'same' },
  resume: { running: 'same', paused: 'running' },
  abort: {
    ...{
      draft: 'aborted',
      'awaiting-approval': 'aborted',
      scheduled: 'aborted',
      running: 'aborted',
      paused: 'aborted',
    },
    aborted: 'same',
  },
  expire: { running: 'HOLD_NOT_OVER', paused: 'HOLD_NOT_OVER', expired: 'same' },
};

const fields: Partial<Record<OnRollout, object>> = {
  approve: { actor: grace, authenticated: { method: 'token', id: 't1' } },
  reject: { reason: 'not yet' },
  set: { canaryPpm: 5000 },
};

function outcome(status: RolloutStatus, verb: OnRollout): string {
  const story = new RolloutStory({ policy, versions: ['1.0.0', '1.1.0', '1.2.0'] });
  ways[status](story);
  const { id } = story.rollout;
  const gate = (verb === 'approve' || verb === 'reject') && status === 'running';
  if (gate) story.act('advance');
  const given = { rollout: id, ...fields[verb] };
  const code = story.refusal(verb, given);
  if (code !== 'nothing') return code;
  const change = story.act(verb, given);
  if (!change.changed) return 'same';
  expect(change.rollout).to.equal(id);
  return gate ? `${story.rollout.status} at its gate` : story.rollout.status;
}

describe('the life of a rollout', () => {
  for (const status of Object.keys(ways) as RolloutStatus[]) {
    it(`can be ${status}`, () => {
      const story = new RolloutStory({ policy, versions: ['1.0.0', '1.1.0', '1.2.0'] });
      ways[status](story);

      expect(story.rollout.status).to.equal(status);
      expect(story.rollout.ended !== undefined).to.equal(
        ['promoted', 'rolled-back', 'aborted', 'superseded', 'expired'].includes(status),
      );
    });
  }

  for (const [verb, row] of Object.entries(table) as [OnRollout, Partial<Record<RolloutStatus, string>>][]) {
    for (const status of Object.keys(ways) as RolloutStatus[]) {
      const expected = row[status] ?? 'ROLLOUT_STATUS';
      it(`${verb} of one that is ${status}: ${expected}`, () => {
        expect(outcome(status, verb)).to.equal(expected);
      });
    }
  }

  it('is told that there is none, or which one is meant', () => {
    const story = new RolloutStory({ policy, versions: ['1.0.0', '1.1.0', '1.2.0'] });

    expect(story.refusal('pause')).to.equal('ROLLOUT_NOT_FOUND');
    story.act('start', bypass);
    expect(story.refusal('pause', { version: '1.2.0' })).to.equal('ROLLOUT_NOT_FOUND');
    expect(story.refusal('pause', { rollout: 'another' })).to.equal('ROLLOUT_NOT_FOUND');
    expect(story.refusal('pause', { major: 2 })).to.equal('ROLLOUT_NOT_FOUND');
    expect(story.refusal('pause', { environment: 'staging' })).to.equal('ROLLOUT_NOT_FOUND');
    expect(story.refusal('pause', { version: '1.1.0', major: 1, rollout: story.rollout.id })).to.equal('nothing');
  });

  it('keeps the last ten that have ended, and all that have not', () => {
    const story = new RolloutStory({ versions: ['1.0.0', '1.1.0', '2.0.0', '2.1.0'], promoted: ['1.0.0', '2.0.0'] });
    story.act('start', { version: '2.1.0' });
    const ids = Array.from({ length: 12 }, () => {
      story.act('start', { version: '1.1.0' });
      const { id } = story.rollout;
      story.act('abort', { major: 1 });
      return id;
    });

    expect(story.document.rollouts?.filter(({ status }) => status === 'aborted').map(({ id }) => id)).to.deep.equal(
      ids.slice(-10),
    );
    expect(story.document.rollouts?.filter(({ status }) => status === 'running')).to.have.length(1);
  });
});
