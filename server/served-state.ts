import { hash } from 'node:crypto';
import type { Resolver } from '../core/resolution/create-resolver.ts';
import { createResolver } from '../core/resolution/create-resolver.ts';
import type { RegistryIndex } from '../core/resolution/registry-index.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import type { Registry } from '../store/registry.ts';
import type { Caller } from './access.ts';
import { Coalescer } from './coalesce.ts';
import { DigestOwners } from './digest-owners.ts';
import type { PreparedAnswer } from './prepared-answer.ts';
import type { KnownUnits } from './reads/known-units.ts';
import { RecentCache } from './recent-cache.ts';

/** The answer that an address gets while the state stands. */
export interface KnownAddress {
  /** Template of the route, for logs. */
  readonly route: string;
  readonly answer: PreparedAnswer;
  /** Last moment of use, in milliseconds since the epoch. */
  readonly sameUntil: number;
  /** Whether a caller may get this very answer. */
  readonly isFor: (caller: Caller) => boolean;
}

/** One index with everything derived from it. It is dropped as a whole when the next index is swapped in. */
export class ServedState {
  readonly index: RegistryIndex;
  readonly resolver: Resolver;
  /** Resolved answers by decision: the resolver gives the same object for the same one. */
  readonly answers: RecentCache<Resolution, PreparedAnswer>;
  /** Answers that are being made. */
  readonly making: Coalescer<Resolution, PreparedAnswer> = new Coalescer();
  /** By the address as it was sent. Weighed as if each had its own copy, so that it cannot outgrow the answers. */
  readonly addresses: RecentCache<string, KnownAddress>;
  /** By the address as it was sent, up to its unit. */
  readonly unitAddresses: RecentCache<string, KnownUnits>;
  /** The environment that is meant where none is named; absent where the policy marks none. */
  readonly usualEnvironment: string | undefined;
  readonly #owners: DigestOwners;
  readonly #namesByCaller = new WeakMap<Caller, readonly string[]>();
  #names: readonly string[] | undefined;
  #killedDigests: ReadonlyMap<string, KilledRelease> | undefined;

  constructor(
    index: RegistryIndex,
    { maxBytes, owners }: { readonly maxBytes: number; readonly owners: DigestOwners },
  ) {
    this.index = index;
    this.resolver = createResolver(index, { sha256 });
    this.#owners = owners;
    const environments = Object.entries(index.meta.policy.environments);
    this.usualEnvironment = environments.find(([, { default: isUsual }]) => isUsual === true)?.[0];
    const share = maxBytes / 2;
    this.answers = new RecentCache({ maxWeight: share, weigh: weightOf });
    this.addresses = new RecentCache({ maxWeight: share, weigh: ({ answer }, url) => weightOf(answer) + url.length });
    this.unitAddresses = new RecentCache({ maxWeight: share / 2, weigh: (_, url) => 1024 + 2 * url.length });
  }

  /** Names of all prompts, sorted by code unit. */
  get names(): readonly string[] {
    this.#names ??= [...this.index.prompts.keys()].sort();
    return this.#names;
  }

  /** Names of the prompts that a caller may read somewhere, sorted by code unit. */
  namesFor(caller: Caller): readonly string[] {
    if (caller.allows('read')) return this.names;
    let names = this.#namesByCaller.get(caller);
    if (names === undefined) {
      names = this.names.filter((name) => caller.allowsSome('read', name));
      this.#namesByCaller.set(caller, names);
    }
    return names;
  }

  /** Names of the prompts that have a release with this content. */
  ownersOf(digest: string): readonly string[] {
    return this.#owners.of(digest, this.index);
  }

  /** The killed release whose content `digest` is, where no other release has the same content. */
  killedRelease(digest: string): KilledRelease | undefined {
    this.#killedDigests ??= killedDigests(this.index);
    return this.#killedDigests.get(digest);
  }
}

/** A release that is never served. */
export interface KilledRelease {
  readonly name: string;
  readonly version: string;
  readonly reason: string | undefined;
}

/** The state that is served now: always that of the newest index. */
export class ServedStates {
  readonly #registry: Registry;
  readonly #maxBytes: number;
  readonly #stop: () => void;
  readonly #clock: () => number;
  readonly #owners = new DigestOwners();
  #state: ServedState;
  #since: number;

  constructor(registry: Registry, { maxBytes, clock }: { readonly maxBytes: number; readonly clock: () => number }) {
    this.#registry = registry;
    this.#maxBytes = maxBytes;
    this.#clock = clock;
    this.#state = new ServedState(registry.current(), { maxBytes, owners: this.#owners });
    this.#since = clock();
    this.#stop = registry.onChange(() => this.current());
  }

  /** The state of `registry.current()`; never waits. */
  current(): ServedState {
    const index = this.#registry.current();
    if (index !== this.#state.index) {
      this.#state = new ServedState(index, { maxBytes: this.#maxBytes, owners: this.#owners });
      this.#since = this.#clock();
    }
    return this.#state;
  }

  /** When the state that is served now was swapped in, in milliseconds since the epoch. */
  get since(): number {
    return this.#since;
  }

  close(): void {
    this.#stop();
  }
}

/** Each request for a unit needs it where a rollout has overrides. */
const sha256 = (text: string): string => hash('sha256', text);

/** Bytes of an answer: its body, and some for its headers and key. */
function weightOf({ body }: PreparedAnswer): number {
  return body.length + 2048;
}

function killedDigests(index: RegistryIndex): ReadonlyMap<string, KilledRelease> {
  const killed = new Map<string, KilledRelease>();
  const alive = new Set<string>();
  for (const { name, release } of index.prompts.values()) {
    for (const [version, record] of Object.entries(release?.versions ?? {})) {
      if (record.killed === undefined) alive.add(record.digest);
      else killed.set(record.digest, { name, version, reason: record.killed.reason });
    }
  }
  for (const digest of alive) killed.delete(digest);
  return killed;
}
