import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Policy } from '../../../core/state/documents.ts';
import type { PromptIntent } from '../../../core/state/intent.ts';
import { settleIntent } from '../../../core/state/settle-intent.ts';
import { grace, mary, RolloutStory, storyPolicy } from '../../helpers/rollout-story.ts';

/** One approval by anyone in production, none in staging. */
const policy: Policy = {
  ...storyPolicy,
  environments: { production: { serve: 'promoted', approvals: [{ count: 1 }] }, staging: { serve: 'promoted' } },
};
const authenticated = { method: 'token', id: 't1' } as const;

describe('approvals of a promotion', () => {
  function promotable(): RolloutStory {
    return new RolloutStory({ policy, versions: ['1.0.0', '1.1.0', '1.2.0'] });
  }

  it('let somebody else promote', () => {
    const story = promotable();
    const change = story.approve(grace, { version: '1.1.0' });

    expect(change).to.deep.include({
      subject: 'approve support/reply@1.1.0 for promotion in production',
      effects: ['1.1.0 may be promoted in production: "stemma promote support/reply@1.1.0 --env production"'],
    });
    expect(story.refusal('promote', { version: '1.1.0', actor: grace }), 'not by who approved').to.equal(
      'APPROVAL_REQUIRED',
    );
    story.act('promote', { version: '1.1.0' });
    expect(story.document.promoted).to.have.keys('1.0.0', '1.1.0');
    expect(story.document).not.to.have.property('approvals');
  });

  it('are for that version only, and not for its rollout', () => {
    const story = promotable();
    story.approve(grace, { version: '1.1.0' });

    expect(story.refusal('promote', { version: '1.2.0' })).to.equal('APPROVAL_REQUIRED');
    story.act('start', { version: '1.1.0' });
    expect(story.rollout.status).to.equal('awaiting-approval');
  });

  it('are not the approvals of a gate', () => {
    const story = promotable();
    story.act('start', { version: '1.1.0', plan: 'gated', bypass: true, reason: 'quick' });
    story.act('advance');
    story.approve(grace, { version: '1.1.0' });

    expect(story.document.approvals?.[0]?.rollout).to.equal(story.rollout.id);
    expect(story.refusal('promote', { version: '1.1.0' })).to.equal('APPROVAL_REQUIRED');
  });

  it('are not what an approval of its rollout becomes that comes too late', () => {
    const story = promotable();
    story.act('start', { version: '1.1.0', plan: 'plain' });
    const late = story.intent('approve', { actor: mary, authenticated, version: '1.1.0' });
    const settled = settleIntent({ meta: story.meta, prompts: story.prompts }, late as PromptIntent);
    story.approve(grace);

    expect(story.refusal('approve', { ...late })).to.equal('ROLLOUT_STATUS');
    story.act('abort');
    expect(story.refusal('approve', { ...settled })).to.equal('ROLLOUT_STATUS');
  });

  it('are of what stood there when they were given', () => {
    const story = promotable();
    const before = { meta: story.meta, prompts: new Map(story.prompts) };
    const asked = story.intent('approve', { actor: grace, authenticated, version: '1.1.0' });
    const settled = settleIntent(before, asked as PromptIntent);
    const signed = settleIntent(before, {
      ...asked,
      authenticated: { method: 'signature', id: 'k', signature: 's' },
    } as PromptIntent);

    expect(story.refusal('approve', { ...settled })).to.equal('nothing');
    expect(signed, 'what is signed is not touched').not.to.have.property('binding');
    story.act('rollback', { force: true });
    expect(story.refusal('approve', { ...settled })).to.equal('APPROVAL_OUTDATED');
  });

  it('are taken back by a rejection with a reason', () => {
    const story = promotable();
    story.approve(grace, { version: '1.1.0' });

    expect(story.refusal('reject', { version: '1.1.0' })).to.equal('REASON_REQUIRED');
    expect(story.act('reject', { version: '1.1.0', reason: 'a typo' }).effects).to.deep.equal([
      '1.1.0 needs approval again before it is promoted',
    ]);
    expect(story.refusal('promote', { version: '1.1.0' })).to.equal('APPROVAL_REQUIRED');
    expect(story.refusal('reject', { version: '1.1.0', reason: 'a typo' })).to.equal('ROLLOUT_NOT_FOUND');
  });

  it('are bypassed with a reason, loudly', () => {
    const story = promotable();

    expect(story.refusal('promote', { version: '1.1.0', bypass: true })).to.equal('REASON_REQUIRED');
    expect(story.act('promote', { version: '1.1.0', bypass: true, reason: 'down' })).to.deep.include({
      subject: 'promote support/reply@1.1.0 in production (approvals bypassed)',
      warnings: ['approvals were bypassed: 1 approval'],
      bypassed: true,
    });
  });

  it('change nothing where none is needed, or it is promoted', () => {
    const story = promotable();

    expect(story.approve(grace, { version: '1.1.0', environment: 'staging' }).warnings).to.deep.equal([
      'promoting 1.1.0 in staging needs no approval',
    ]);
    expect(story.approve(grace, { version: '1.0.0' }).warnings).to.deep.equal([
      'support/reply@1.0.0 is promoted in production already',
    ]);
    expect(story.refusal('approve', { version: '1.3.0', actor: grace, authenticated })).to.equal('RELEASE_NOT_FOUND');
  });

  for (const [verb, fields] of [
    ['rollback', {}],
    ['withdraw', { version: '1.0.0' }],
    ['kill', { version: '1.0.0', reason: 'wrong' }],
    ['restore', { version: '1.1.0' }],
  ] as const) {
    it(`are not needed for ${verb}`, () => {
      const story = new RolloutStory({ policy, promoted: ['1.0.0', '1.1.0'] });
      if (verb === 'restore') story.act('withdraw', { version: '1.1.0' });

      expect(story.refusal(verb, fields)).to.equal('nothing');
    });
  }
});
