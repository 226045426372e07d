import type { RefUpdate } from '../git-backend.ts';
import type { StateIndex } from '../state/read-state.ts';
import type { WaitingPublication } from './waiting-publication.ts';

/** What a change comes to on the state before it: an answer, or what refuses it. */
type Outcome = { readonly answer: unknown; readonly isNew: boolean } | { readonly error: unknown };

/** Several changes, each worked out on the state that the one before it leaves. */
export interface ProposedTogether {
  readonly state: StateIndex;
  readonly refs: readonly RefUpdate[];
  readonly outcomes: ReadonlyMap<WaitingPublication, Outcome>;
}

/** Works out changes in their order; one that is refused leaves the state to the next as it was. */
export async function proposeTogether(
  waiting: readonly WaitingPublication[],
  base: StateIndex,
): Promise<ProposedTogether> {
  const outcomes = new Map<WaitingPublication, Outcome>();
  const refs: RefUpdate[] = [];
  let state = base;
  for (const one of waiting) {
    try {
      const proposal = await one.publication.propose(state);
      outcomes.set(one, { answer: proposal.answer, isNew: proposal.state !== state });
      refs.push(...(proposal.refs ?? []));
      state = proposal.state;
    } catch (error) {
      outcomes.set(one, { error });
    }
  }
  return { state, refs, outcomes };
}

/**
 * Tells whether a push decides about all of this: where it succeeds, the base was the newest state, also for what changes
 * nothing or is refused. With nothing to push, only a look at the remote can tell.
 */
export function isSettledBy({ outcomes }: ProposedTogether): boolean {
  const isNew = [...outcomes.values()].some((outcome) => 'isNew' in outcome && outcome.isNew);
  return isNew || [...outcomes.keys()].every(({ publication }) => publication.standing === true);
}
