import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { UnpublishedChange } from '../../../core/protocol.ts';
import type { RegistryIndex } from '../../../core/resolution/registry-index.ts';
import type { PromptState } from '../../../core/state/documents.ts';
import { StateHistory } from '../../../server/events/state-history.ts';
import { aState, changed } from '../../helpers/an-event-server.ts';

const unpublished: readonly UnpublishedChange[] = [
  { intent: 'i1', verb: 'rollback', name: 'a', subject: 'rollback a', since: '2026-01-01T00:00:00.000Z' },
];

/** A history of states, each of which differs from the one before in the prompts named; the first has none. */
function historyOf(
  steps: readonly (readonly string[])[],
  bounds = {},
): { readonly history: StateHistory; readonly states: readonly RegistryIndex[] } {
  const states = [aState()];
  const history = new StateHistory(states[0] as RegistryIndex, bounds);
  for (const names of steps) {
    const before = states.at(-1) as RegistryIndex;
    const state = aState(before, { prompts: changed(before.prompts, names) });
    states.push(state);
    history.record(state);
  }
  return { history, states };
}

const released = (name: string): PromptState => ({
  name,
  release: { format: 1, name, versions: {} },
  environments: {},
});

describe('StateHistory', () => {
  it('tells what changed since each state that it remembers, each name once and sorted', () => {
    const { history } = historyOf([['b'], ['a', 'b'], ['c']]);

    expect(history.newestId).to.equal('1.4');
    expect(history.since('1.4', 'production')).to.equal('nothing');
    expect(history.since('1.3', 'production')).to.deep.equal(['c']);
    expect(history.since('1.2', 'production')).to.deep.equal(['a', 'b', 'c']);
    expect(history.since('1.1', 'production')).to.deep.equal(['a', 'b', 'c']);
  });

  it('knows nothing of a state before its bounds, of another epoch, or that it never served', () => {
    const { history } = historyOf([['a'], ['b'], ['c']], { maxChanges: 2 });

    expect(history.since('1.1', 'production')).to.equal(null);
    expect(history.since('0.9', 'production')).to.equal(null);
    expect(history.since('1.3.0123456789ab', 'production')).to.equal(null);
    expect(history.since('1.2', 'production')).to.deep.equal(['b', 'c']);
  });

  it('is bounded by the names in it, too', () => {
    const { history } = historyOf([['a', 'b'], ['c', 'd'], ['e']], { maxNames: 3 });

    expect(history.since('1.1', 'production')).to.equal(null);
    expect(history.since('1.2', 'production')).to.deep.equal(['c', 'd', 'e']);
  });

  it('tells who knows a newer state to wait', () => {
    const { history } = historyOf([['a']]);

    expect(history.since('1.3', 'production')).to.equal('ahead');
    expect(history.since('2.1', 'production')).to.equal('ahead');
    expect(history.since('1.3.0123456789ab', 'production')).to.equal('ahead');
  });

  it('keeps environments apart, and counts a release in all of them', () => {
    const first = aState();
    const history = new StateHistory(first);
    const staged = aState(first, { prompts: changed(first.prompts, ['a'], { environment: 'staging' }) });
    history.record(staged);
    const both = aState(staged, { prompts: new Map([...staged.prompts, ['b', released('b')]]) });
    history.record(both);
    history.record(aState(both, { prompts: new Map([['b', released('b')]]) }));

    expect(history.since('1.1', 'production')).to.deep.equal(['b']);
    expect(history.since('1.1', 'staging')).to.deep.equal(['a', 'b']);
    expect(history.since('1.3', 'staging')).to.deep.equal(['a', 'b']);
  });

  it('says that anything may differ where the policy changed or an epoch began', () => {
    const first = aState();
    const history = new StateHistory(first);
    const second = aState(first, { meta: { ...first.meta } });
    history.record(second);
    history.record(aState(second));

    expect(history.since('1.1', 'production')).to.equal(null);
    expect(history.since('1.2', 'production')).to.deep.equal([]);
    history.record(aState(second, { epoch: 2, revision: 4 }));
    expect(history.since('1.3', 'production')).to.equal(null);
  });

  it('names a state with unpublished changes by its commit, and knows it again once it is published', () => {
    const first = aState();
    const history = new StateHistory(first);
    const commit = 'abcdef0123456789abcdef0123456789abcdef01';
    const local = aState(first, { commit, unpublished, prompts: changed(first.prompts, ['a']) });
    history.record(local);
    expect(history.newestId).to.equal('1.2.abcdef012345');

    history.record({ ...local, unpublished: [] });

    expect(history.newestId).to.equal('1.2');
    expect(history.since('1.2.abcdef012345', 'production')).to.deep.equal([]);
    expect(history.since('1.1', 'production')).to.deep.equal(['a']);
    expect(history.since('1.2.000000000000', 'production')).to.equal(null);
  });

  it('knows a published state that another server had unpublished', () => {
    const first = aState();
    const history = new StateHistory(first);
    history.record(aState(first, { commit: 'abcdef0123456789abcdef0123456789abcdef01' }));

    expect(history.since('1.2.abcdef012345', 'production')).to.equal('nothing');
  });

  it('takes the same state once', () => {
    const { history, states } = historyOf([['a']]);

    expect(history.record(states.at(-1) as RegistryIndex)).to.equal(false);
  });
});
