import { expect } from 'chai';
import { describe, it } from 'mocha';
import { approvalBinding } from '../../../core/approval/approval-binding.ts';
import type { ApprovalRule, Policy } from '../../../core/state/documents.ts';
import type { StateChange } from '../../../core/state/state-change.ts';
import { ada, author, grace, mary, RolloutStory, storyPolicy } from '../../helpers/rollout-story.ts';

function policyWith(...approvals: readonly ApprovalRule[]): Policy {
  return {
    ...storyPolicy,
    environments: { production: { serve: 'promoted', approvals }, staging: { serve: 'promoted' } },
  };
}

/** A rollout of 1.1.0 that Ada asked for, of a release that Otto made. */
function waiting(...rules: readonly ApprovalRule[]): RolloutStory {
  const story = new RolloutStory({ policy: policyWith(...rules), versions: ['1.0.0', '1.0.1', '1.1.0', '2.0.0'] });
  story.act('start', { version: '1.1.0', plan: 'plain' });
  return story;
}

const authenticated = { method: 'token', id: 't1' } as const;
const leads: ApprovalRule = { count: 1, teams: ['leads'] };

describe('approve', () => {
  it('that completes what is needed lets a rollout begin', () => {
    const story = waiting(leads);
    const change = story.approve(grace, { reason: 'read and tried' });

    expect(change).to.deep.include({
      subject: 'approve rollout of support/reply@1.1.0 in production',
      effects: [
        'it has all approvals, and begins',
        '^1 in production now gets 1.1.0 for 5 % of units (canary), 1.0.0 for everyone else',
      ],
      undo: 'stemma rollout abort support/reply@1.1.0 --env production',
    });
    expect(story.rollout).to.deep.include({ status: 'running', startedAt: story.now.toISOString() });
    expect(story.document, 'an approval is used up by what it allows').not.to.have.property('approvals');
  });

  it('that completes what is needed schedules one whose time has not come', () => {
    const story = new RolloutStory({ policy: policyWith(leads) });
    story.act('start', { version: '1.1.0', startAt: '2026-03-03T09:00Z' });

    expect(story.approve(grace).effects).to.deep.equal(['it begins at 2026-03-03T09:00:00.000Z']);
    expect(story.rollout.status).to.equal('scheduled');
  });

  it('stands in the document until enough have approved', () => {
    const story = waiting({ count: 2 });
    const change = story.approve(grace, { reason: 'fine' });

    expect(change).to.deep.include({
      effects: ['it still needs 1 more approval'],
      undo: "stemma reject support/reply@1.1.0 --env production --reason 'approved by mistake'",
    });
    expect(story.document.approvals).to.have.length(1);
    expect(story.document.approvals?.[0]).to.deep.include({
      ...{ version: '1.1.0', rollout: story.rollout.id, by: grace, reason: 'fine' },
      authenticated: { method: 'token', id: 'abc' },
    });
    expect(story.shown.approvals).to.deep.equal([{ by: grace, at: story.now.toISOString(), reason: 'fine' }]);
    story.approve(mary);
    expect(story.rollout.status).to.equal('running');
  });

  it('counts once for each person, whatever their name and the case of their address', () => {
    const story = waiting({ count: 2 });
    story.approve(grace);

    expect(story.approve('G. Hopper <GRACE@example.com>')).to.deep.include({ changed: false });
    expect(story.rollout.status).to.equal('awaiting-approval');
  });

  const refused: readonly (readonly [what: string, fields: Readonly<Record<string, unknown>>, code: string])[] = [
    ['nobody who is known', { actor: grace }, 'APPROVAL_UNAUTHENTICATED'],
    ['who asked for the rollout', { actor: ada, authenticated }, 'APPROVAL_BY_AUTHOR'],
    ['who asked, under another name', { actor: 'A. L. <ADA@Example.com>', authenticated }, 'APPROVAL_BY_AUTHOR'],
    ['who made the release', { actor: author, authenticated }, 'APPROVAL_BY_AUTHOR'],
    ['somebody outside of the teams', { actor: mary, authenticated }, 'APPROVAL_OUTSIDE_TEAMS'],
    [
      'somebody who saw something else',
      { actor: grace, authenticated, binding: `sha256:${'0'.repeat(64)}` },
      'APPROVAL_OUTDATED',
    ],
    [
      'a signature over nothing in particular',
      { actor: grace, authenticated: { method: 'signature', id: 'k1', signature: 'x' } },
      'APPROVAL_UNAUTHENTICATED',
    ],
    ['one for another rollout', { actor: grace, authenticated, rollout: 'r99' }, 'ROLLOUT_NOT_FOUND'],
  ];
  for (const [what, fields, code] of refused) {
    it(`by ${what} is refused with ${code}`, () => {
      expect(waiting(leads).refusal('approve', fields)).to.equal(code);
    });
  }

  it('takes what was looked at as long as it is so', () => {
    const story = waiting(leads);
    const { binding } = story.shown;
    const digest = story.rollout.digest;

    expect(binding).to.equal(approvalBinding(digest, story.document));
    expect(story.refusal('approve', { actor: grace, authenticated, binding })).to.equal('nothing');
  });

  it('of a draft by several asks somebody else than all of them', () => {
    const story = new RolloutStory({ policy: policyWith({ count: 1 }) });
    story.act('start', { version: '1.1.0', draft: true, actor: mary });
    story.act('start', { version: '1.1.0', draft: true, actor: ada, plan: 'plain' });
    story.act('start', { version: '1.1.0', actor: grace });

    for (const actor of [mary, ada, grace]) {
      expect(story.refusal('approve', { actor, authenticated }), actor).to.equal('APPROVAL_BY_AUTHOR');
    }
    expect(story.refusal('approve', { actor: 'Linus <linus@example.com>', authenticated })).to.equal('nothing');
  });
});

describe('approval rules', () => {
  const rules: readonly ApprovalRule[] = [
    { for: ['major'], count: 1, teams: ['legal'] },
    { for: ['major', 'minor'], count: 1, teams: ['leads'] },
  ];
  const bumps: readonly (readonly [version: string, promoted: readonly string[], missing: readonly string[]])[] = [
    ['1.0.1', ['1.0.0'], []],
    ['1.1.0', ['1.0.0'], ['1 approval of leads']],
    ['1.1.0', ['1.0.0', '1.0.1'], ['1 approval of leads']],
    ['2.0.0', ['1.0.0'], ['1 approval of legal', '1 approval of leads']],
    ['1.0.0', [], ['1 approval of legal', '1 approval of leads']],
    ['1.1.0', ['2.0.0'], ['1 approval of legal', '1 approval of leads']],
    ['2.0.0', ['2.0.0-rc.1'], ['1 approval of legal', '1 approval of leads']],
    ['2.0.0-rc.2', ['2.0.0-rc.1'], []],
  ];
  for (const [version, promoted, missing] of bumps) {
    it(`for ${version} above ${promoted.join(', ') || 'nothing'}: ${missing.join(', ') || 'none'}`, () => {
      const versions = ['1.0.0', '1.0.1', '1.1.0', '2.0.0-rc.1', '2.0.0-rc.2', '2.0.0'];
      const story = new RolloutStory({ policy: policyWith(...rules), versions, promoted });
      const code = story.refusal('promote', { version });

      expect(code).to.equal(missing.length === 0 ? 'nothing' : 'APPROVAL_REQUIRED');
      if (missing.length > 0) {
        expect(() => story.act('promote', { version })).to.throw(`in production: ${missing.join('; ')}`);
      }
    });
  }

  it('do not take what is withdrawn as what the version moves against', () => {
    const story = new RolloutStory({
      policy: policyWith({ for: ['minor'], count: 1 }),
      versions: ['1.0.0', '1.1.0', '1.1.1'],
      promoted: ['1.0.0', '1.1.0'],
    });
    story.act('rollback');

    expect(story.refusal('promote', { version: '1.1.1' })).to.equal('APPROVAL_REQUIRED');
  });

  it('are met by different people: nobody counts for two', () => {
    const policy = {
      ...policyWith({ count: 1, teams: ['leads'] }, { count: 1, teams: ['leads', 'legal'] }),
    };
    const story = new RolloutStory({ policy });
    story.act('start', { version: '1.1.0', actor: 'Linus <linus@example.com>' });

    expect(story.approve(grace).effects).to.deep.equal(['it still needs 1 approval of leads or legal']);
    story.approve(mary);
    expect(story.rollout.status).to.equal('running');
  });

  it('are met by whoever fits, in whatever order people approve', () => {
    const policy = { ...policyWith({ count: 1, teams: ['leads', 'legal'] }, { count: 1, teams: ['leads'] }) };
    for (const order of [
      [grace, mary],
      [mary, grace],
    ]) {
      const story = new RolloutStory({ policy });
      story.act('start', { version: '1.1.0', actor: 'Linus <linus@example.com>' });
      for (const actor of order) story.approve(actor);

      expect(story.rollout.status).to.equal('running');
    }
  });
});

describe('an approval', () => {
  const changes: readonly (readonly [what: string, change: (story: RolloutStory) => StateChange])[] = [
    ['a hotfix', (story) => story.act('promote', { version: '1.0.1', bypass: true, reason: 'a hotfix' })],
    [
      'the abort and start of another',
      (story) => {
        story.act('abort');
        return story.act('start', { version: '1.1.0', plan: 'plain' });
      },
    ],
    [
      'another plan',
      (story) => {
        story.act('reject', { reason: 'slower' });
        return story.act('start', { version: '1.1.0', plan: 'gated' });
      },
    ],
    ['a withdrawal of something else', (story) => story.act('withdraw', { version: '2.0.0' })],
  ];
  for (const [what, change] of changes) {
    it(`is void by ${what}`, () => {
      const story = waiting({ count: 2 });
      story.approve(grace);
      change(story);

      expect(story.document).not.to.have.property('approvals');
      expect(story.shown.waitsFor).to.deep.equal([{ kind: 'approval', missing: ['2 approvals'] }]);
    });
  }

  it('that was written by hand for another state counts for nothing', () => {
    const story = waiting(leads);
    story.prompts.set('support/reply', {
      ...story.state,
      environments: {
        production: {
          ...story.document,
          approvals: [
            {
              ...{ version: '1.1.0', rollout: story.rollout.id, at: story.now.toISOString(), by: grace, intent: 'x' },
              ...{ authenticated, binding: `sha256:${'1'.repeat(64)}` },
            },
          ],
        },
      },
    });

    expect(story.refusal('advance')).to.equal('APPROVAL_REQUIRED');
    expect(story.due()).to.equal(undefined);
  });

  it('of the author or the requester counts for nothing where it stands in the state', () => {
    for (const by of [author, ada]) {
      const story = waiting({ count: 1 });
      const binding = approvalBinding(story.rollout.digest, story.document);
      const given = { version: '1.1.0', rollout: story.rollout.id, at: story.now.toISOString(), by, intent: 'x' };
      const production = { ...story.document, approvals: [{ ...given, authenticated, binding }] };
      story.prompts.set('support/reply', { ...story.state, environments: { production } });

      expect(story.refusal('advance'), by).to.equal('APPROVAL_REQUIRED');
    }
  });

  it('at a gate is asked from one person where the environment has no rules', () => {
    const story = new RolloutStory();
    story.act('start', { version: '1.1.0', plan: 'gated' });
    story.act('advance');

    expect(story.approve(grace).effects).to.deep.equal(['step 2 may be left as soon as its hold is over']);
    expect(story.shown.waitsFor).to.deep.equal([
      { kind: 'hold', until: '2026-03-02T10:00:00.000Z', secondsLeft: 3600 },
    ]);
    story.act('advance');
    expect(story.rollout.step).to.equal(2);
  });

  it('is no longer needed where a new policy does not ask for it: the rollout goes on by itself', () => {
    const story = waiting(leads);
    const free = new RolloutStory();
    free.prompts.set('support/reply', story.state);

    expect(free.serve()).to.deep.equal(['advance to running at 5 %']);
  });

  it('is no longer needed, and then time decides', () => {
    const story = new RolloutStory({ policy: policyWith(leads) });
    story.act('start', { version: '1.1.0', startAt: '2026-03-03T09:00Z' });
    const free = new RolloutStory();
    free.prompts.set('support/reply', story.state);

    expect(free.serve()).to.deep.equal(['advance to scheduled at 0 %']);
    free.wait(86_400);
    expect(free.serve()).to.deep.equal(['advance to running at 1 %']);
  });

  it('may be gone past by a person who lets the rollout begin, also before its time', () => {
    const story = new RolloutStory({ policy: policyWith(leads) });
    story.act('start', { version: '1.1.0', startAt: '2026-03-03T09:00Z' });

    expect(story.act('advance', { bypass: true, reason: 'it is urgent' })).to.deep.include({
      subject: 'advance rollout of support/reply@1.1.0 in production to step 1 of 4 (1 %) (approvals bypassed)',
      warnings: ['approvals were bypassed: 1 approval of leads', 'it was to begin at 2026-03-03T09:00:00.000Z'],
    });
  });
});

describe('reject', () => {
  it('sends a rollout that waits back to draft, with a reason', () => {
    const story = waiting(leads);

    expect(story.refusal('reject')).to.equal('REASON_REQUIRED');
    expect(story.act('reject', { reason: 'too early', actor: grace })).to.deep.include({
      subject: 'reject rollout of support/reply@1.1.0 in production',
      undo: 'stemma rollout start support/reply@1.1.0 --env production',
    });
    story.act('start', { version: '1.1.0' });
    expect(story.rollout.status).to.equal('awaiting-approval');
  });

  it('pauses one at its gate, with who and why', () => {
    const story = new RolloutStory();
    story.act('start', { version: '1.1.0', plan: 'gated' });
    story.act('advance');
    story.approve(grace);
    story.act('reject', { reason: 'complaints', actor: mary });

    expect(story.rollout.paused).to.deep.include({ cause: 'rejected', by: mary, reason: 'complaints' });
    story.act('resume');
    expect(story.refusal('advance'), 'the approval before is void').to.equal('APPROVAL_REQUIRED');
  });
});
