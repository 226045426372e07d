import type { StateEvent } from '../../core/protocol.ts';
import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import type { Caller } from '../access.ts';
import type { HistoryBounds } from './state-history.ts';
import { StateHistory } from './state-history.ts';

/** Prompts that one event names; where more changed, it is cheaper to fetch what one uses than to look through them. */
const maxPrompts = 256;

/** For whom events are made. */
export interface EventAudience {
  readonly environment: string;
  readonly caller: Caller;
}

/**
 * Makes the bytes of events. Everyone who has seen the same state, follows the same environment and may see the same
 * prompts gets the same buffer, made once.
 */
export class EventFeed {
  readonly #history: StateHistory;
  /** Events that lead to the newest state, by who may see them, and then by where they begin and environment. */
  readonly #made = new Map<Caller, Map<string, Buffer>>();

  constructor(index: RegistryIndex, bounds?: HistoryBounds) {
    this.#history = new StateHistory(index, bounds);
  }

  /** Id of the newest event. */
  get newestId(): string {
    return this.#history.newestId;
  }

  /** Goes on to a state; returns false where it is the newest already. */
  follow(index: RegistryIndex): boolean {
    if (!this.#history.record(index)) return false;
    this.#made.clear();
    return true;
  }

  /** The event that leads from the state that a reader knows to the newest one; undefined where there is none. */
  next(known: string | undefined, audience: EventAudience): Buffer | undefined {
    const { environment, caller } = audience;
    const made = this.#made.get(caller)?.get(`${known ?? ''} ${environment}`);
    if (made !== undefined) return made;
    const missed = known === undefined ? null : this.#history.since(known, environment);
    if (missed === 'nothing' || missed === 'ahead') return undefined;
    // Kept under ids that the history knows, or none: what someone made up takes no memory.
    return this.#make(missed === null ? '' : (known ?? ''), missed, audience);
  }

  #make(from: string, missed: readonly string[] | null, audience: EventAudience): Buffer {
    const ofCaller = this.#made.get(audience.caller) ?? new Map<string, Buffer>();
    const key = `${from} ${audience.environment}`;
    const made = ofCaller.get(key);
    if (made !== undefined) return made;
    const event = this.#eventOf(missed, audience);
    const buffer = Buffer.from(`id: ${this.newestId}\nevent: state\ndata: ${JSON.stringify(event)}\n\n`);
    this.#made.set(audience.caller, ofCaller.set(key, buffer));
    return buffer;
  }

  #eventOf(missed: readonly string[] | null, { environment, caller }: EventAudience): StateEvent {
    const { epoch, revision, commit, unpublished = [] } = this.#history.newest;
    const seen = missed?.filter((name) => caller.allows('read', name, environment)) ?? null;
    const open = unpublished.filter(
      (change) =>
        (change.environment ?? environment) === environment && caller.allows('read', change.name, environment),
    );
    return {
      ...{ epoch, revision, commit },
      prompts: seen !== null && seen.length > maxPrompts ? null : seen,
      ...(open.length === 0 ? {} : { unpublished: open }),
    };
  }
}
