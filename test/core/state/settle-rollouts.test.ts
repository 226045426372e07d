import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { StoryOptions } from '../../helpers/rollout-story.ts';
import { RolloutStory, storyPolicy } from '../../helpers/rollout-story.ts';

const versions = ['1.0.0', '1.0.1', '1.1.0', '1.2.0', '1.3.0-rc.1', '2.0.0'];

/** A running rollout of 1.1.0 over 1.0.0. */
function running(options: StoryOptions = {}): RolloutStory {
  const story = new RolloutStory({ versions, ...options });
  story.act('start', { version: '1.1.0', plan: 'plain' });
  story.wait(60);
  return story;
}

const reason = 'it was wrong';

describe('what else is done in an environment', () => {
  const ends = [
    ['promote', { version: '1.1.0' }, 'promoted'],
    ['promote', { version: '1.2.0' }, 'superseded'],
    ['withdraw', { version: '1.1.0' }, 'rolled-back'],
    ['rollback', {}, 'rolled-back'],
    ['rollback', { to: '1.0.0' }, 'rolled-back'],
    ['kill', { version: '1.1.0', reason }, 'rolled-back'],
    ['yank', { version: '1.1.0', reason }, 'rolled-back'],
    ['retire', {}, 'aborted'],
  ] as const;
  for (const [verb, fields, status] of ends) {
    it(`${verb} ${JSON.stringify(fields)} ends a rollout as ${status}, with who, when and why`, () => {
      const story = running();
      const intent = story.intent(verb, { ...fields, actor: 'Grace <grace@example.com>' });
      story.act(verb, intent as never);

      expect(story.rollout.status).to.equal(status);
      expect(story.rollout.ended).to.deep.include({ at: intent.at, by: intent.actor, intent: intent.id });
      expect(story.due()).to.equal(undefined);
    });
  }

  const harmless = [
    ['promote', { version: '2.0.0' }],
    ['promote', { version: '1.3.0-rc.1' }],
    ['deprecate', { version: '1.1.0' }],
    ['yank', { version: '1.2.0', reason }],
    ['kill', { version: '1.0.1', reason }],
    ['withdraw', { version: '1.0.1' }],
  ] as const;
  for (const [verb, fields] of harmless) {
    it(`${verb} ${JSON.stringify(fields)} leaves a rollout as it is`, () => {
      const story = running();
      const before = story.rollout;
      story.act(verb, fields);

      expect(story.rollout).to.deep.equal(before);
    });
  }

  it('ends those that have not begun as well', () => {
    const story = new RolloutStory({ versions });
    story.act('start', { version: '1.1.0', draft: true });
    const change = story.act('promote', { version: '1.2.0' });

    expect(story.rollout.status).to.equal('superseded');
    expect(change.warnings).to.deep.equal([`rollout ${story.rollout.id} of 1.1.0 has ended: it is superseded`]);
  });

  it('a release admitted where releases are served at once supersedes', () => {
    const story = new RolloutStory({ versions: ['1.0.0', '1.1.0-rc.1'] });
    story.act('start', { version: '1.1.0-rc.1', environment: 'staging' });
    const tag = { name: 'support/reply', version: '1.1.0', tag: 'a'.repeat(40), commit: 'b'.repeat(40) };
    story.act('admit', { tags: [{ ...tag, digest: `sha256:${'c'.repeat(64)}` }] });

    expect(story.state.environments['staging']?.rollouts?.[0]?.status).to.equal('superseded');
  });
});

describe('the baseline of a rollout', () => {
  const changes = [
    ['a hotfix between baseline and candidate', 'promote', { version: '1.0.1' }, '1.0.1'],
    ['the withdrawal of the baseline', 'withdraw', { version: '1.0.1' }, '1.0.0'],
    ['the yank of the baseline', 'yank', { version: '1.0.1', reason }, '1.0.0'],
    ['the kill of the baseline', 'kill', { version: '1.0.1', reason }, '1.0.0'],
  ] as const;
  for (const [what, verb, fields, baseline] of changes) {
    it(`becomes another by ${what}: the rollout is paused until somebody resumes it`, () => {
      const story = running({ promoted: verb === 'promote' ? ['1.0.0'] : ['1.0.0', '1.0.1'] });
      const { canaryPpm } = story.rollout;
      const change = story.act(verb, fields);

      expect(story.rollout).to.deep.include({ status: 'paused', baseline, canaryPpm });
      expect(story.rollout.paused?.cause).to.equal('baseline-changed');
      expect(change.warnings.join()).to.include(
        `rollout ${story.rollout.id} of 1.1.0 is paused: its baseline is now ${baseline}`,
      );
      story.wait(86_400);
      expect(story.serve()).to.deep.equal([]);

      const resumed = story.act('resume');
      expect(resumed.effects[0]).to.include(`compared with ${baseline} from now on`);
      expect(story.rollout).to.deep.include({
        status: 'running',
        evidenceEpoch: 2,
        stepSince: story.now.toISOString(),
      });
    });
  }

  it('may be lost: the rollout waits until there is one again', () => {
    const story = running();
    const change = story.act('withdraw', { version: '1.0.0' });

    expect(change.warnings).to.include(
      `rollout ${story.rollout.id} of 1.1.0 is paused: nothing below 1.1.0 is served any more`,
    );
    expect(story.rollout.paused?.cause).to.equal('baseline-lost');
    expect(story.refusal('resume')).to.equal('NO_BASELINE');
    story.act('promote', { version: '1.0.1' });
    expect(story.rollout.paused?.cause).to.equal('baseline-changed');
    story.act('resume');
    expect(story.rollout).to.deep.include({ status: 'running', baseline: '1.0.1', evidenceEpoch: 2 });
  });

  it('that comes back is compared anew all the same', () => {
    const story = running();
    story.act('withdraw', { version: '1.0.0' });
    story.act('restore', { version: '1.0.0' });

    expect(story.rollout).to.deep.include({ status: 'paused', baseline: '1.0.0' });
    story.act('resume');
    expect(story.rollout.evidenceEpoch).to.equal(2);
  });

  it('changes also under one that was paused by hand, and keeps who paused it and why', () => {
    const story = running();
    story.act('pause', { reason: 'lunch' });
    story.act('promote', { version: '1.0.1' });

    expect(story.rollout.paused).to.deep.include({ cause: 'baseline-changed', reason: 'lunch' });
  });

  it('that changes before a scheduled rollout begins makes it a draft again', () => {
    const story = new RolloutStory({ versions });
    story.act('start', { version: '1.1.0', startAt: '2026-03-03T09:00Z' });
    const change = story.act('promote', { version: '1.0.1' });

    expect(story.rollout).to.deep.include({ status: 'draft', baseline: '1.0.1' });
    expect(change.warnings).to.deep.equal(
      [
        '^1 gets 1.0.1, which is higher: only narrower ranges get 1.0.1',
        `rollout ${story.rollout.id} of 1.1.0 is a draft again: its baseline is now 1.0.1`,
      ].slice(1),
    );
    story.wait(7 * 86_400);
    expect(story.due()).to.equal(undefined);
  });

  it('of one that waits for approval is the new one, and what was approved counts no more', () => {
    const policy = {
      ...storyPolicy,
      environments: { production: { serve: 'promoted' as const, approvals: [{ count: 2 }] } },
    };
    const story = new RolloutStory({ versions, policy });
    story.act('start', { version: '1.1.0' });
    story.approve('Grace <grace@example.com>');
    story.act('promote', { version: '1.0.1', bypass: true, reason: 'a hotfix' });

    expect(story.rollout).to.deep.include({ status: 'awaiting-approval', baseline: '1.0.1' });
    expect(story.document).not.to.have.property('approvals');
    story.act('withdraw', { version: '1.0.1' });
    story.act('withdraw', { version: '1.0.0' });
    expect(story.rollout.status).to.equal('draft');
  });

  it('of a prerelease may be a prerelease; of a release it is a release', () => {
    const promoted = ['1.0.0', '1.3.0-rc.1'];
    const story = new RolloutStory({ versions: [...versions, '1.3.0-rc.2', '1.3.0'], promoted });
    story.act('start', { version: '1.3.0-rc.2' });
    const { baseline } = story.rollout;
    story.act('abort');
    story.act('start', { version: '1.3.0' });

    expect([baseline, story.rollout.baseline]).to.deep.equal(['1.3.0-rc.1', '1.0.0']);
  });

  it('of one environment is not that of another', () => {
    const policy = {
      ...storyPolicy,
      environments: { production: { serve: 'promoted' }, eu: { serve: 'promoted' } },
    } as const;
    const story = running({ policy });
    const before = story.rollout;
    story.act('promote', { version: '1.0.1', environment: 'eu' });

    expect(story.rollout).to.deep.equal(before);
  });
});
