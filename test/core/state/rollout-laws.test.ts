import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createResolver } from '../../../core/resolution/create-resolver.ts';
import { dueChanges } from '../../../core/rollout/due-changes.ts';
import { findBaseline } from '../../../core/rollout/find-baseline.ts';
import { listRollouts } from '../../../core/rollout/list-rollouts.ts';
import { hasEnded } from '../../../core/rollout/rollout-steps.ts';
import type { PromptState, RolloutRecord } from '../../../core/state/documents.ts';
import type { Intent, PromptIntent } from '../../../core/state/intent.ts';
import { settleIntent } from '../../../core/state/settle-intent.ts';
import type { StateChange } from '../../../core/state/state-change.ts';
import { decodeEnvironmentDocument, encodeDocument, environmentPath } from '../../../core/state/state-files.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { majorOf } from '../../../core/version-range.ts';
import type { Act } from '../../helpers/arbitrary-acts.ts';
import { arbitraryLife, lawPolicy, lawVersions } from '../../helpers/arbitrary-acts.ts';
import { codeOf } from '../../helpers/error-code.ts';
import { actOfCommand } from '../../helpers/intent-of-command.ts';
import { RolloutStory } from '../../helpers/rollout-story.ts';

/** One change in a life: what was before it, and the intent as the registry applied it. */
interface Turn {
  readonly story: RolloutStory;
  readonly before: PromptState;
  readonly intent: Intent;
  readonly change: StateChange;
}

const lives = { numRuns: 150 };

/** Checks a law at each change of many random lives. */
function forEachTurn(law: (turn: Turn) => void): void {
  const verbs = new Map<string, number>();
  fc.assert(
    fc.property(arbitraryLife, (acts) => {
      const story = new RolloutStory({ policy: lawPolicy, versions: lawVersions, promoted: ['1.0.0', '2.0.0'] });
      for (const act of acts) {
        const turn = take(story, act);
        if (turn === undefined || !turn.change.changed) continue;
        verbs.set(act.verb, (verbs.get(act.verb) ?? 0) + 1);
        law(turn);
      }
    }),
    lives,
  );
  expect(verbs.get('advance'), 'random lives are lives').to.be.above(5);
  expect(verbs.get('set')).to.be.above(2);
  expect(verbs.get('approve')).to.be.above(2);
}

/** Does one act as the registry would; undefined where it is refused. */
function take(story: RolloutStory, { verb, fields, afterSeconds }: Act): Turn | undefined {
  story.wait(afterSeconds);
  const before = story.state;
  const asked = story.intent(verb, fields) as PromptIntent;
  const intent = settleIntent({ meta: story.meta, prompts: story.prompts }, asked);
  try {
    return { story, before, intent, change: story.act(verb, { ...intent }) };
  } catch (error) {
    if (isStemmaError(error)) return undefined;
    throw error;
  }
}

/** The story as it was before a change. */
function rewind({ story, before }: Turn): RolloutStory {
  const past = copy(story);
  past.prompts.set(before.name, before);
  return past;
}

function copy(story: RolloutStory): RolloutStory {
  const other = new RolloutStory({ policy: lawPolicy, versions: [], promoted: [] });
  for (const [name, state] of story.prompts) other.prompts.set(name, state);
  other.now = story.now;
  return other;
}

const units = Array.from({ length: 12 }, (_, index) => `unit-${index}`);

/** What each line gets, for everyone and for some units. */
function served(story: RolloutStory, people: readonly string[] = []): Readonly<Record<string, string>> {
  const resolver = createResolver(story.index);
  const entries = ['^1', '^2', '~1.0', '^1.1.0-rc.1'].flatMap((range) =>
    [undefined, ...people].map((unit) => {
      const query = { reference: `support/reply@${range}`, environment: 'production', ...(unit && { unit }) };
      const code = codeOf(() => resolver.resolve(query));
      return [`${range} for ${unit}`, code === 'nothing' ? resolver.resolve(query).version : code];
    }),
  );
  return Object.fromEntries(entries);
}

const rolloutsOf = (state: PromptState): readonly RolloutRecord[] => state.environments['production']?.rollouts ?? [];

describe('rollouts in random lives', () => {
  it('are at most one in each major line that has not ended', () => {
    forEachTurn(({ story }) => {
      const majors = rolloutsOf(story.state)
        .filter((rollout) => !hasEnded(rollout))
        .map(({ candidate }) => majorOf(candidate));

      expect(new Set(majors)).to.have.length(majors.length);
    });
  });

  it('have ended where their candidate is decided, and run against what is served', () => {
    forEachTurn(({ story: { state, document } }) => {
      for (const rollout of rolloutsOf(state).filter((one) => !hasEnded(one))) {
        const { status, candidate, baseline, canaryPpm } = rollout;
        const open = status === 'running' || status === 'paused';
        expect(document.promoted).not.to.have.property(candidate);
        expect(document.withdrawn).not.to.have.property(candidate);
        expect(open || canaryPpm === 0).to.equal(true);
        expect(status !== 'running' || baseline === findBaseline(state, document, candidate)).to.equal(true);
      }
    });
  });

  it('have marks that fit their status, and a step of their plan', () => {
    forEachTurn(({ story: { state } }) => {
      for (const { status, ended, paused, plan, step } of rolloutsOf(state)) {
        expect(ended !== undefined).to.equal(hasEnded({ status }));
        expect(paused !== undefined).to.equal(status === 'paused');
        expect(plan.steps[step]).not.to.equal(undefined);
      }
    });
  });

  it('are always written and read as valid documents', () => {
    forEachTurn(({ story: { document } }) => {
      const text = encodeDocument(document);
      const source = { commit: 'c', path: environmentPath('production', 'support/reply') };

      expect(encodeDocument(decodeEnvironmentDocument(text, source))).to.equal(text);
    });
  });

  it('change once for each intent', () => {
    forEachTurn((turn) => {
      const { story, intent } = turn;
      if (intent.verb === 'rollback' && intent.force === true) return;
      const after = copy(story);
      const code = after.refusal(intent.verb, { ...intent });
      if (code === 'nothing') expect(after.act(intent.verb, { ...intent }).changed).to.equal(false);
      else expect(code).to.be.oneOf(['ROLLOUT_STATUS', 'ROLLOUT_NOT_FOUND', 'MAJOR_REQUIRED']);
    });
  });

  it('never take a unit out of the canary by a larger share', () => {
    forEachTurn((turn) => {
      const { story, before, intent, change } = turn;
      const was = rolloutsOf(before).find(({ id }) => id === change.rollout);
      const is = rolloutsOf(story.state).find(({ id }) => id === change.rollout);
      const grew = was !== undefined && is !== undefined && is.canaryPpm >= was.canaryPpm;
      const alone = intent.verb === 'advance' || (intent.verb === 'set' && intent.removeOverrides === undefined);
      if (!(grew && alone)) return;
      const now = served(story, units);
      for (const [who, version] of Object.entries(served(rewind(turn), units))) {
        expect(version !== was.candidate || now[who] === version, who).to.equal(true);
      }
    });
  });

  it('are undone by the command that each answer prints', () => {
    forEachTurn((turn) => {
      const { story, intent, change } = turn;
      if (change.undo === undefined) return;
      const undone = copy(story);
      const codes = change.undo.split(' && ').map((command) => {
        const { verb, fields } = actOfCommand(command);
        return codeOf(() => undone.act(verb, fields));
      });
      // Going up again past a gate needs approval, as it did before.
      const refused = codes.filter((code) => code !== 'nothing');
      if (intent.verb === 'set' && refused.length > 0) return expect(refused).to.deep.equal(['APPROVAL_REQUIRED']);
      const past = rewind(turn);
      const exact = ['start', 'set', 'pause', 'resume'].includes(intent.verb);

      expect(
        refused.filter((code) => code !== 'RELEASE_BARRED'),
        change.undo,
      ).to.deep.equal([]);
      return expect(served(undone, exact ? units : []), change.undo).to.deep.equal(served(past, exact ? units : []));
    });
  });

  it('are never due for what is then refused, however late the servers are', () => {
    forEachTurn(({ story }) => {
      for (const late of [0, 1, 5000, 90_000]) {
        for (const { key, verb, rollout, fromStep, dueAt } of dueChanges(story.index, story.now)) {
          const server = copy(story);
          server.now = new Date(Math.max(dueAt.getTime(), story.now.getTime()) + 0);
          const fields = { id: key, rollout, ...(fromStep !== undefined && { fromStep }) };
          const change = server.act(verb, { ...fields, ...(verb === 'advance' && { automatic: true }) });

          expect(change.changed).to.equal(true);
          expect(dueChanges(server.index, server.now).map((due) => due.key)).not.to.include(key);
        }
        story.wait(late);
      }
    });
  });

  it('go on by themselves to an end, a gate or a person, and never past a gate', () => {
    forEachTurn(({ story }) => {
      const server = copy(story);
      const gates = listRollouts(server.index, server.now).filter(({ waitsFor }) => waitsFor.some(isApproval));
      for (let weeks = 0; weeks < 6; weeks += 1) {
        server.wait(6 * 86_400 + 40_000);
        server.serve();
      }
      const left = listRollouts(server.index, server.now);

      for (const { id, canaryPpm } of gates) {
        const now = left.find((rollout) => rollout.id === id);
        expect(now?.status === 'expired' || now?.canaryPpm === canaryPpm).to.equal(true);
      }
      for (const { waitsFor } of left.filter(({ status }) => status === 'running' || status === 'scheduled')) {
        expect(waitsFor.map(({ kind }) => kind)).to.include('approval');
      }
    });
  });
});

const isApproval = ({ kind }: { readonly kind: string }): boolean => kind === 'approval';
