import { expect } from 'chai';
import { describe, it } from 'mocha';
import { grace, plainPlan, RolloutStory, storyPolicy } from '../../../helpers/rollout-story.ts';

const approvedPolicy = {
  ...storyPolicy,
  environments: {
    ...storyPolicy.environments,
    production: { serve: 'promoted', approvals: [{ count: 1, teams: ['leads'] }] },
  },
} as const;

describe('start', () => {
  it('serves the first step to its share, and says to whom', () => {
    const story = new RolloutStory();
    const change = story.act('start', { version: '1.1.0', plan: 'plain' });

    expect(change).to.deep.include({
      subject: 'start rollout of support/reply@1.1.0 in production',
      effects: ['^1 in production now gets 1.1.0 for 5 % of units (canary), 1.0.0 for everyone else'],
      warnings: [],
      undo: 'stemma rollout abort support/reply@1.1.0 --env production',
      rollout: story.rollout.id,
    });
    expect(story.rollout).to.deep.include({
      ...{ candidate: '1.1.0', baseline: '1.0.0', status: 'running', step: 0, canaryPpm: 50_000, evidenceEpoch: 1 },
      ...{ plan: plainPlan, startedAt: '2026-03-02T09:00:00.000Z', bucketing: 'murmur3-x86-32/mulshift/v1' },
      digest: story.state.release?.versions['1.1.0']?.digest,
    });
  });

  it("follows the environment's plan, or the standard one, where none is named", () => {
    const policy = {
      ...storyPolicy,
      environments: { production: { serve: 'promoted' as const, plan: 'gated' } },
    };
    const named = new RolloutStory({ policy });
    const unnamed = new RolloutStory();
    named.act('start', { version: '1.1.0' });
    unnamed.act('start', { version: '1.1.0' });

    expect(named.rollout.plan.name).to.equal('gated');
    expect(unnamed.rollout.plan.name).to.equal('standard');
  });

  it('refuses what has no baseline, in its own major line', () => {
    const story = new RolloutStory({ versions: ['0.9.0', '1.0.0', '2.0.0'], promoted: ['1.0.0'] });

    expect(story.refusal('start', { version: '2.0.0' })).to.equal('NO_BASELINE');
    expect(story.refusal('start', { version: '0.9.0', draft: true })).to.equal('NO_BASELINE');
  });

  it('does not take what is withdrawn or yanked as a baseline', () => {
    const story = new RolloutStory({
      versions: ['1.0.0', '1.0.1', '1.0.2', '1.1.0'],
      promoted: ['1.0.0', '1.0.1', '1.0.2'],
    });
    story.act('withdraw', { version: '1.0.2' });
    story.act('yank', { version: '1.0.1', reason: 'wrong' });
    story.act('start', { version: '1.1.0' });

    expect(story.rollout.baseline).to.equal('1.0.0');
  });

  it('allows one that has not ended in each major line', () => {
    const versions = ['1.0.0', '1.1.0', '1.2.0', '2.0.0', '2.1.0'];
    const story = new RolloutStory({ versions, promoted: ['1.0.0', '2.0.0'] });
    story.act('start', { version: '1.1.0' });
    story.act('start', { version: '2.1.0' });

    expect(story.refusal('start', { version: '1.2.0' })).to.equal('ROLLOUT_EXISTS');
    expect(story.refusal('start', { version: '1.1.0' })).to.equal('ROLLOUT_EXISTS');
    expect(story.refusal('pause')).to.equal('MAJOR_REQUIRED');
    story.act('abort', { major: 1 });
    story.act('start', { version: '1.2.0' });
    expect(story.rollout.candidate).to.equal('1.2.0');
  });

  it('changes nothing where the candidate is promoted already', () => {
    const story = new RolloutStory({ promoted: ['1.0.0', '1.1.0'] });

    expect(story.act('start', { version: '1.1.0' })).to.deep.include({
      changed: false,
      warnings: ['support/reply@1.1.0 is promoted in production: everyone gets it already'],
    });
  });

  for (const [verb, code] of [
    ['withdraw', 'RELEASE_BARRED'],
    ['yank', 'RELEASE_BARRED'],
    ['kill', 'RELEASE_BARRED'],
    ['retire', 'RELEASE_BARRED'],
  ] as const) {
    it(`refuses what ${verb} bars`, () => {
      const story = new RolloutStory();
      story.act(verb, { version: '1.1.0', reason: 'wrong' });

      expect(story.refusal('start', { version: '1.1.0' })).to.equal(code);
    });
  }

  const wrong = [
    ['PLAN_UNKNOWN', { version: '1.1.0', plan: 'standart' }],
    ['RELEASE_NOT_FOUND', { version: '1.1.1' }],
    ['VERSION_INVALID', { version: 'latest' }],
    ['ENVIRONMENT_UNKNOWN', { version: '1.1.0', environment: 'prod' }],
    ['PROMPT_NOT_FOUND', { version: '1.1.0', name: 'support/replay' }],
    ['TIME_INVALID', { version: '1.1.0', startAt: 'tomorrow' }],
    ['REASON_REQUIRED', { version: '1.1.0', bypass: true }],
  ] as const;
  for (const [code, fields] of wrong) {
    it(`refuses ${JSON.stringify(fields)} with ${code}`, () => {
      expect(new RolloutStory().refusal('start', fields)).to.equal(code);
    });
  }

  it('warns of ranges that cannot reach the candidate', () => {
    const versions = ['1.0.0', '1.1.0', '1.2.0', '1.3.0-rc.1'];
    const higher = new RolloutStory({ versions, promoted: ['1.0.0', '1.2.0'] });

    expect(higher.act('start', { version: '1.1.0', plan: 'plain' })).to.deep.include({
      effects: ['~1.1 in production now gets 1.1.0 for 5 % of units (canary), nothing for everyone else'],
      warnings: ['^1 gets 1.2.0, which is higher: only narrower ranges can get 1.1.0'],
    });
    const prerelease = new RolloutStory({ versions, promoted: ['1.0.0'] });
    expect(prerelease.act('start', { version: '1.3.0-rc.1' }).warnings).to.deep.equal([
      '1.3.0-rc.1 is a prerelease: only ranges that name one, such as ^1.3.0-rc.1, get it',
    ]);
  });

  it('waits for approval where the environment asks for it', () => {
    const story = new RolloutStory({ policy: approvedPolicy });
    const change = story.act('start', { version: '1.1.0' });

    expect(change.effects).to.deep.equal(['nobody gets 1.1.0 yet: it waits for 1 approval of leads']);
    expect(story.rollout).to.deep.include({ status: 'awaiting-approval', canaryPpm: 0 });
    expect(story.shown.waitsFor).to.deep.equal([{ kind: 'approval', missing: ['1 approval of leads'] }]);
    expect(story.shown).not.to.have.any.keys('next', 'nextAt');
  });

  it('goes past approvals with a reason, and says so loudly', () => {
    const story = new RolloutStory({ policy: approvedPolicy });
    const change = story.act('start', { version: '1.1.0', bypass: true, reason: 'the old one is down' });

    expect(change).to.deep.include({
      subject: 'start rollout of support/reply@1.1.0 in production (approvals bypassed)',
      warnings: ['approvals were bypassed: 1 approval of leads'],
      bypassed: true,
    });
    expect(story.rollout.status).to.equal('running');
  });

  it('is no bypass where nothing is missing', () => {
    const change = new RolloutStory().act('start', { version: '1.1.0', bypass: true, reason: 'to be sure' });

    expect(change).not.to.have.property('bypassed');
    expect(change.subject).not.to.include('bypassed');
  });

  it('is scheduled for a time to come, and begins by itself then', () => {
    const story = new RolloutStory();
    const change = story.act('start', { version: '1.1.0', plan: 'plain', startAt: '2026-03-02T12:00+01:00' });

    expect(change.effects).to.deep.equal(['nobody gets 1.1.0 yet: it begins at 2026-03-02T11:00:00.000Z']);
    expect(story.shown).to.deep.include({
      status: 'scheduled',
      waitsFor: [{ kind: 'schedule', until: '2026-03-02T11:00:00.000Z', secondsLeft: 7200 }],
      next: 'step 1 of 2 at 5 %',
      nextAt: '2026-03-02T11:00:00.000Z',
    });
    expect(story.serve()).to.deep.equal([]);
    story.wait(7200);
    expect(story.serve()).to.deep.equal(['advance to running at 5 %']);
  });

  it('begins at once where the time is past', () => {
    const story = new RolloutStory();
    story.act('start', { version: '1.1.0', startAt: '2026-03-02T08:59:00Z' });

    expect(story.rollout.status).to.equal('running');
    expect(story.rollout).not.to.have.property('scheduledFor');
  });

  it('changes nothing when it is sent again', () => {
    const story = new RolloutStory();
    const intent = story.intent('start', { version: '1.1.0' });
    story.act('start', { ...intent });

    expect(story.act('start', { ...intent })).to.deep.include({ changed: false });
    expect(story.document.rollouts).to.have.length(1);
  });

  it('keeps each override once, as hashes', () => {
    const story = new RolloutStory();
    const hash = 'a'.repeat(64);
    const change = story.act('start', { version: '1.1.0', plan: 'plain', overrides: [hash, hash] });

    expect(story.rollout.overrides).to.deep.equal([hash]);
    expect(change.effects).to.deep.equal([
      '^1 in production now gets 1.1.0 for 5 % of units (canary) and 1 chosen unit, 1.0.0 for everyone else',
    ]);
  });
});

describe('start of a draft', () => {
  it('writes it down only', () => {
    const story = new RolloutStory();
    const change = story.act('start', { version: '1.1.0', draft: true });

    expect(change).to.deep.include({
      subject: 'draft rollout of support/reply@1.1.0 in production',
      effects: ['nobody gets 1.1.0 yet: "stemma rollout start support/reply@1.1.0 --env production" starts it'],
    });
    expect(story.rollout).to.deep.include({ status: 'draft', canaryPpm: 0 });
    expect(story.shown.waitsFor).to.deep.equal([{ kind: 'start' }]);
  });

  it('is taken on by starting its candidate: it keeps its id and what is not said anew', () => {
    const story = new RolloutStory();
    story.act('start', { version: '1.1.0', draft: true, plan: 'gated', overrides: ['a'.repeat(64)] });
    const draft = story.rollout;
    story.act('start', { version: '1.1.0', actor: grace });

    expect(story.document.rollouts).to.have.length(1);
    expect(story.rollout).to.deep.include({
      ...{ id: draft.id, salt: draft.salt, plan: draft.plan, overrides: draft.overrides, status: 'running' },
    });
    expect(story.rollout.created.by).to.equal(grace);
    expect(story.rollout.drafted).to.deep.equal([draft.created.by]);
  });

  it('takes a new plan, schedule and overrides, with the salt that these are hashed with', () => {
    const story = new RolloutStory();
    const salt = 'f'.repeat(32);
    story.act('start', { version: '1.1.0', draft: true, overrides: ['a'.repeat(64)] });
    story.act('start', { version: '1.1.0', plan: 'plain', overrides: ['b'.repeat(64)], salt });

    expect(story.rollout).to.deep.include({ salt, overrides: ['b'.repeat(64)], plan: plainPlan });
  });

  it('can be written again', () => {
    const story = new RolloutStory();
    story.act('start', { version: '1.1.0', draft: true });
    story.act('start', { version: '1.1.0', draft: true, plan: 'plain' });

    expect(story.document.rollouts).to.have.length(1);
    expect(story.rollout).to.deep.include({ status: 'draft', plan: plainPlan });
  });
});
