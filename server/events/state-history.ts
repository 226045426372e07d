import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import type { StateDifference } from './compare-states.ts';
import { compareStates } from './compare-states.ts';
import { eventIdOf, parseEventId, plainId } from './event-id.ts';

/** What a reader who knows an earlier state has missed. */
export type Missed =
  /** Nothing: it is the newest state. */
  | 'nothing'
  /** The reader knows a newer state, from another server: this one is behind. */
  | 'ahead'
  /** Names of the prompts that differ. */
  | readonly string[]
  /** That is not known. */
  | null;

/** Bounds of {@link StateHistory}. */
export interface HistoryBounds {
  /** Most changes that are remembered. @defaultValue 1000 */
  readonly maxChanges?: number;
  /** Most names in all of them together. @defaultValue 100000 */
  readonly maxNames?: number;
}

interface Entry {
  readonly id: string;
  readonly commit: string | null;
  /** What differs from the entry before. */
  readonly difference: StateDifference;
  readonly names: number;
}

const nothing: StateDifference = { everywhere: [], byEnvironment: new Map(), anything: false };

/** The last states that were served here, by what changed from each to the next. */
export class StateHistory {
  readonly #maxChanges: number;
  readonly #maxNames: number;
  #newest: RegistryIndex;
  /** Oldest first; the last one is of the newest state. */
  readonly #entries: Entry[] = [];
  /** How many entries were added up to the last one of an id. */
  readonly #places = new Map<string, number>();
  #forgotten = 0;
  #names = 0;

  constructor(index: RegistryIndex, { maxChanges = 1000, maxNames = 100_000 }: HistoryBounds = {}) {
    this.#maxChanges = maxChanges;
    this.#maxNames = maxNames;
    this.#newest = index;
    this.#add(index, nothing);
  }

  get newest(): RegistryIndex {
    return this.#newest;
  }

  get newestId(): string {
    return this.#entries.at(-1)?.id ?? '';
  }

  /** Notes that `index` is served now. Returns false where it was already. */
  record(index: RegistryIndex): boolean {
    if (index === this.#newest) return false;
    const difference = compareStates(this.#newest, index);
    this.#newest = index;
    this.#add(index, difference);
    while (this.#entries.length > this.#maxChanges + 1 || (this.#names > this.#maxNames && this.#entries.length > 1)) {
      this.#forgetOldest();
    }
    return true;
  }

  #add(index: RegistryIndex, difference: StateDifference): void {
    const id = eventIdOf(index);
    const names = countNames(difference);
    this.#entries.push({ id, commit: index.commit, difference, names });
    this.#places.set(id, this.#forgotten + this.#entries.length);
    this.#names += names;
  }

  /** What leads to the oldest state that is left is of no use without the one before. */
  #forgetOldest(): void {
    const forgotten = this.#entries.shift();
    this.#forgotten += 1;
    if (forgotten !== undefined && this.#places.get(forgotten.id) === this.#forgotten) {
      this.#places.delete(forgotten.id);
    }
    const [oldest] = this.#entries;
    if (oldest === undefined) return;
    this.#names -= oldest.names;
    this.#entries[0] = { ...oldest, difference: nothing, names: 0 };
  }

  /** What a reader has missed in an environment whose last event had the id `id`. */
  since(id: string, environment: string): Missed {
    const at = this.#find(id);
    if (at === undefined) return this.#isAhead(id) ? 'ahead' : null;
    if (at === this.#entries.length - 1) return 'nothing';
    const differences = this.#entries.slice(at + 1).map(({ difference }) => difference);
    if (differences.some(({ anything }) => anything)) return null;
    const names = differences.flatMap(({ everywhere, byEnvironment }) => [
      ...everywhere,
      ...(byEnvironment.get(environment) ?? []),
    ]);
    return [...new Set(names)].sort();
  }

  /** A state that was unpublished on one server may be published here: then it is the same commit. */
  #find(id: string): number | undefined {
    const exact = this.#placeOf(id);
    if (exact !== undefined) return exact;
    const position = parseEventId(id);
    if (position?.commit === undefined) return undefined;
    const published = this.#placeOf(plainId(position));
    if (published === undefined) return undefined;
    return this.#entries[published]?.commit?.startsWith(position.commit) === true ? published : undefined;
  }

  #placeOf(id: string): number | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : place - this.#forgotten - 1;
  }

  #isAhead(id: string): boolean {
    const position = parseEventId(id);
    if (position === undefined) return false;
    const { epoch, revision } = this.#newest;
    return position.epoch > epoch || (position.epoch === epoch && position.revision > revision);
  }
}

function countNames({ everywhere, byEnvironment }: StateDifference): number {
  return [...byEnvironment.values()].reduce((sum, names) => sum + names.length, everywhere.length);
}
