import type { ResolvedDocument } from '../core/protocol.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { Question, Reply } from './ask-registry.ts';
import { askRegistry } from './ask-registry.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Settings } from './check-options.ts';
import { checkGetOptions } from './check-options.ts';
import type { Held } from './entry.ts';
import { Entry, Trouble } from './entry.ts';
import { fail } from './fail.ts';
import type { GetOptions } from './options.ts';
import type { Reference } from './reference.ts';
import { parseReference } from './reference.ts';
import type { Release } from './releases.ts';
import { Releases } from './releases.ts';
import type { ServedPrompt } from './served-prompt.ts';
import type { StateMark } from './state-order.ts';
import { isOlder, printState } from './state-order.ts';
import { untilAborted } from './until-aborted.ts';

/** Where an answer belongs: one reference in one environment, for one unit or for all. */
interface Place {
  readonly ref: Reference;
  readonly environment: string | undefined;
  readonly unit: string | undefined;
}

/** Begins the keys of entries with a unit or another environment; no reference begins with it. */
const apart = '\n';

/** The client: a bounded memory of answers, each kept as young as the registry and its options allow. */
export class RegistryClient {
  readonly #settings: Settings;
  readonly #entries: BoundedMap<Entry>;
  readonly #releases = new Releases();
  /** Trouble with the registry as a whole, so that every call but one is spared the wait. */
  readonly #outage = new Trouble();
  readonly #closing = new AbortController();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#entries = new BoundedMap(settings.maxEntries);
  }

  async get(reference: string, options: GetOptions = {}): Promise<ServedPrompt> {
    checkGetOptions(options);
    options.signal?.throwIfAborted();
    if (this.#closing.signal.aborted) throw fail('CLIENT_CLOSED', {});
    return this.#young(reference, options) ?? (await this.#find(reference, options));
  }

  close(): void {
    this.#closing.abort();
  }

  /** What is held for all units in the client's own environment, where it is young: without parsing and waiting. */
  #young(reference: string, { environment, unit, acrossMajors }: GetOptions): ServedPrompt | undefined {
    const { maxAgeMs, clock } = this.#settings;
    if (environment !== undefined || typeof reference !== 'string' || reference.startsWith(apart)) return undefined;
    const entry = this.#entries.get(reference);
    if (entry?.held === undefined || clock() - entry.checkedAt >= maxAgeMs) return undefined;
    if (unit !== undefined && entry.decidesByUnit()) return undefined;
    return this.#allowed(entry.held, acrossMajors);
  }

  async #find(reference: string, options: GetOptions): Promise<ServedPrompt> {
    const ref = parseReference(reference);
    const environment = options.environment ?? this.#settings.environment;
    const common: Place = { ref, environment, unit: undefined };
    const shared = this.#entry(common);
    if (reference !== ref.text && options.environment === undefined) this.#entries.set(reference, shared);
    if (options.unit === undefined) return this.#serve(shared, common, options);
    // Where no rollout is open one answer is right for every unit, so that one is asked for first.
    if (!shared.decidesByUnit()) {
      try {
        const prompt = await this.#serve(shared, common, options);
        if (!shared.decidesByUnit()) return prompt;
      } catch (error) {
        if (!shared.decidesByUnit()) throw error;
      }
    }
    const own: Place = { ...common, unit: options.unit };
    const entry = this.#entry(own);
    entry.inherit(shared);
    return this.#serve(entry, own, options);
  }

  #entry({ ref, environment, unit }: Place): Entry {
    const plain = unit === undefined && environment === this.#settings.environment;
    // The length keeps a unit from running into what follows it.
    const key = plain ? ref.text : [apart, environment, unit?.length, unit, ref.text].join(apart);
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry = new Entry();
    this.#entries.set(key, entry);
    return entry;
  }

  /** What is held, where it is young enough or nothing better can be had; otherwise what the registry says now. */
  async #serve(entry: Entry, place: Place, { acrossMajors, signal }: GetOptions): Promise<ServedPrompt> {
    const { clock, maxAgeMs, maxStaleMs } = this.#settings;
    const now = clock();
    const age = now - entry.checkedAt;
    if (entry.held !== undefined && age < maxAgeMs) return this.#allowed(entry.held, acrossMajors);
    const trouble = entry.trouble.error ?? this.#outage.error;
    const quiet = now < Math.max(entry.trouble.quietUntil, this.#outage.quietUntil);
    if (entry.held !== undefined && (trouble !== undefined || age < maxStaleMs)) {
      const prompt = this.#allowed(entry.held, acrossMajors);
      // Never rejects, so nobody needs to wait for it.
      if (!quiet) void this.#refresh(entry, place);
      return trouble === undefined ? prompt : Object.freeze({ ...prompt, freshness: 'stale', error: trouble });
    }
    const error = await untilAborted(this.#refresh(entry, place), signal);
    if (entry.held === undefined) throw error ?? entry.refusal;
    const prompt = this.#allowed(entry.held, acrossMajors);
    return Object.freeze(error ? { ...prompt, freshness: 'stale', error } : { ...prompt, freshness: 'fresh' });
  }

  #allowed({ cached, reference, acrossMajors }: Held, allowed = this.#settings.acrossMajors): ServedPrompt {
    if (acrossMajors && !allowed) throw fail('ACROSS_MAJORS', { reference });
    return cached;
  }

  /** Asks the registry, once for all who wait. Never rejects: gives the error that left what is held unconfirmed. */
  #refresh(entry: Entry, place: Place): Promise<StemmaError | undefined> {
    entry.flight ??= this.#ask(entry, place).finally(() => {
      entry.flight = undefined;
    });
    return entry.flight;
  }

  async #ask(entry: Entry, place: Place): Promise<StemmaError | undefined> {
    const { clock, random } = this.#settings;
    const reply = await askRegistry(this.#question(place, entry), this.#settings, this.#closing.signal);
    const error = this.#take(entry, place, reply);
    if (error === undefined) {
      entry.trouble.passed();
      this.#outage.passed();
      return undefined;
    }
    const facts = { now: clock(), random: random(), retryAfterMs: 'retryAfterMs' in reply ? reply.retryAfterMs : 0 };
    entry.trouble.failed(error, facts);
    if (error.code === 'REGISTRY_UNREACHABLE' || error.code === 'REGISTRY_TIMEOUT') this.#outage.failed(error, facts);
    if (entry.held !== undefined) this.#report(error, place.ref.text);
    return error;
  }

  #question({ ref, environment, unit }: Place, { held }: Entry): Question {
    const shownUrl = `${this.#settings.url}/v1/prompts/${ref.name}@${encodeURIComponent(ref.selector)}`;
    const query = Object.entries({ environment, unit })
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return { url: [shownUrl, query.join('&')].filter(Boolean).join('?'), shownUrl, name: ref.name, etag: held?.etag };
  }

  /** Puts what the registry said into memory; gives the error where that leaves memory as it was. */
  #take(entry: Entry, place: Place, reply: Reply): StemmaError | undefined {
    if (reply.kind === 'failed') return reply.error;
    if (reply.kind === 'unchanged') {
      entry.checkedAt = this.#settings.clock();
      return undefined;
    }
    const state = reply.kind === 'answered' ? reply.document : reply.state;
    if (state !== undefined && entry.seen !== undefined && isOlder(state, entry.seen)) {
      const { url } = this.#settings;
      const answered = printState(state);
      return entry.refusal ?? fail('REGISTRY_BEHIND', { url, answered, seen: printState(entry.seen) });
    }
    if (reply.kind === 'answered') return this.#keep(entry, place, reply);
    entry.refuse(reply.error, state);
    if (state !== undefined) this.#noteUnit(place, state);
    return undefined;
  }

  #keep(entry: Entry, place: Place, { document, etag }: Answered): StemmaError | undefined {
    const { acrossMajors, perUnit } = document;
    const now = this.#settings.clock();
    try {
      const cached = servedPrompt(document, this.#releases.take(document));
      const held = { cached, reference: place.ref.text, etag, acrossMajors, perUnit };
      entry.hold(held, now);
      const shared = this.#noteUnit(place, document);
      // An answer that holds for every unit is kept where every unit finds it.
      if (!perUnit && shared !== undefined && !isOlder(document, shared.newest())) shared.hold(held, now);
      return undefined;
    } catch (error) {
      if (isStemmaError(error)) return error;
      throw error;
    }
  }

  /** Remembers on the entry of all units that one unit saw `state`, so that none of them goes back behind it. */
  #noteUnit(place: Place, state: StateMark): Entry | undefined {
    if (place.unit === undefined) return undefined;
    const shared = this.#entry({ ...place, unit: undefined });
    const { seenByUnits = state } = shared;
    shared.seenByUnits = isOlder(seenByUnits, state) ? state : seenByUnits;
    return shared;
  }

  #report(error: StemmaError, reference: string): void {
    try {
      this.#settings.onError?.(error, reference);
    } catch {
      // A broken listener must not cost the application its prompts; the option's documentation says so.
    }
  }
}

type Answered = Extract<Reply, { kind: 'answered' }>;

function servedPrompt(document: ResolvedDocument, { content, metadata, render }: Release): ServedPrompt {
  const { name, version, digest, environment, reason, rollout, arm, epoch, revision } = document;
  const { model, config } = metadata;
  return Object.freeze({
    ...{ name, version, digest, environment, reason },
    warnings: Object.freeze(document.warnings.map((warning) => Object.freeze(warning))),
    ...(rollout === undefined ? {} : { rollout }),
    ...(arm === undefined ? {} : { arm }),
    ...{ epoch, revision, freshness: 'cached' },
    ...(model === undefined ? {} : { model }),
    ...{ config, metadata, content, render },
  });
}
