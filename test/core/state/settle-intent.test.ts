import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { PromptIntent, Verb } from '../../../core/state/intent.ts';
import { settleIntent } from '../../../core/state/settle-intent.ts';
import { RolloutStory } from '../../helpers/rollout-story.ts';

function settled(story: RolloutStory, verb: Verb, fields: Readonly<Record<string, unknown>> = {}): PromptIntent {
  return settleIntent({ meta: story.meta, prompts: story.prompts }, story.intent(verb, fields) as PromptIntent);
}

describe('settleIntent()', () => {
  it('fixes which release a rollback goes back from', () => {
    const story = new RolloutStory({ promoted: ['1.0.0', '1.1.0'] });

    expect(settled(story, 'rollback')).to.deep.include({ from: '1.1.0' });
    expect(settled(story, 'rollback', { to: '1.0.0' })).not.to.have.property('from');
    expect(settled(story, 'rollback', { from: '1.0.0' })).to.deep.include({ from: '1.0.0' });
  });

  it('fixes which step an advance leaves', () => {
    const story = new RolloutStory();
    story.act('start', { version: '1.1.0', plan: 'plain', startAt: '2026-03-03T09:00Z' });

    expect(settled(story, 'advance')).to.deep.include({ fromStep: -1 });
    expect(settled(story, 'advance', { fromStep: 1 })).to.deep.include({ fromStep: 1 });
  });

  it('leaves to the state that it will meet what cannot be worked out now, and every other verb', () => {
    const story = new RolloutStory();

    for (const verb of ['rollback', 'advance', 'approve', 'pause'] as const) {
      const intent = story.intent(verb, { environment: 'nowhere' }) as PromptIntent;
      expect(settleIntent({ meta: story.meta, prompts: story.prompts }, intent)).to.equal(intent);
    }
  });
});
