import type { StemmaError } from '../core/stemma-error.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { ChangeEvent } from './change-event.ts';
import type { Settings } from './check-options.ts';
import { checkGetOptions } from './check-options.ts';
import type { ExtraParts } from './extra-parts.ts';
import { fail } from './fail.ts';
import type { Fallback } from './fallback.ts';
import type { FallbackRelease } from './fallback-release.ts';
import { Follower } from './follower.ts';
import { Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import { nameOf } from './line.ts';
import type { GetOptions } from './options.ts';
import { parseReference } from './reference.ts';
import { quietly, report } from './report.ts';
import { serveFallback } from './serve-fallback.ts';
import { serveLine } from './serve-line.ts';
import type { ServedPrompt } from './served-prompt.ts';
import { untilAborted } from './until-aborted.ts';

type Listener = (change: ChangeEvent) => void;

/** The client: one follower for each environment that is asked about, and answers made from what they hold. */
export class LocalClient {
  readonly #settings: Settings;
  readonly #closing = new AbortController();
  /** What the signal says too, but a getter of the platform would be asked by every call. */
  #isClosed = false;
  readonly #listeners = new Set<Listener>();
  readonly #others = new Map<string, Follower>();
  /** By reference; filled in where there are any. */
  readonly #fallbacks = new Map<string, FallbackRelease>();
  /** While what serves without the registry is loaded and its signatures are checked; nothing is served before. */
  #restored: Promise<void> | undefined;
  /** Keeps what is new, where it is to be kept. */
  #save: (() => void) | undefined;
  /** Of the client's own environment. */
  readonly #own: Follower;

  /** @param parts - where they are at hand */
  constructor(settings: Settings, parts?: ExtraParts) {
    this.#settings = settings;
    this.#own = this.#follow(settings.environment);
    this.#restored = this.#restore(parts);
    // A line is found by the canonical spelling alone: what is held need not be read.
    const { lines } = this.#own.ledger;
    this.#own.declared = settings.prompts.map((one) => (lines.has(one) ? one : parseReference(one).text));
    if (settings.prompts.length > 0) this.#begin().catch(() => undefined);
  }

  // Functions and not methods: they can be passed on by themselves.
  readonly get = async (reference: string, options: GetOptions = {}): Promise<ServedPrompt> => {
    checkGetOptions(options);
    options.signal?.throwIfAborted();
    if (this.#restored !== undefined) await this.#restored;
    return this.#held(reference, options) ?? this.#load(reference, options);
  };

  readonly getSync = (reference: string, options: GetOptions = {}): ServedPrompt => {
    checkGetOptions(options);
    const held = this.#held(reference, options);
    if (held !== undefined) return held;
    const error = fail('NOT_LOADED', { reference });
    const fallback = this.#fallback(reference, options, error);
    if (fallback === undefined) throw error;
    return fallback;
  };

  readonly ready = async (): Promise<void> => {
    await this.#begin();
    await Promise.all(this.#own.declared.map((one) => this.#fallbacks.get(one) ?? this.#own.load(one)));
  };

  readonly onChange = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly close = (): void => {
    this.#isClosed = true;
    this.#closing.abort(fail('CLIENT_CLOSED', {}));
  };

  async #begin(): Promise<void> {
    await this.#restored;
    await this.#own.begin();
  }

  /** What is held, decided now; undefined where nothing is, or a content that was saved is not what it was. */
  #held(reference: string, options: GetOptions): ServedPrompt | undefined {
    if (this.#isClosed) throw fail('CLIENT_CLOSED', {});
    const follower = this.#followerOf(options);
    const { lines } = follower.ledger;
    const line = lines.get(reference) ?? lines.get(parseReference(reference).text);
    if (line === undefined) return undefined;
    if (line.origin !== 'registry') void follower.begin();
    try {
      return this.#decided(this.#serve(follower.ledger, line, options));
    } catch (error) {
      if (!isStemmaError(error, 'DIGEST_MISMATCH')) throw error;
      report(this.#settings, error, line.reference);
      follower.ledger.drop(line.reference);
      return undefined;
    }
  }

  #followerOf({ environment }: GetOptions): Follower {
    if (environment === undefined || environment === this.#settings.environment) return this.#own;
    const follower = this.#others.get(environment) ?? this.#follow(environment);
    this.#others.set(environment, follower);
    return follower;
  }

  #follow(environment: string | undefined): Follower {
    const place = { environment, closing: this.#closing.signal, fallbacks: this.#fallbacks };
    const ledger: Ledger = new Ledger(this.#settings, place, (changes, isNew) => {
      if (isNew && ledger === this.#own.ledger) this.#save?.();
      for (const change of changes) for (const listener of this.#listeners) quietly(() => listener(change));
    });
    return new Follower(ledger);
  }

  /** Begins with what was saved: at once, where nothing has to be loaded and no signature to be checked. */
  #restore(atHand: ExtraParts | undefined): Promise<void> | undefined {
    const { bundle, fallbacks, snapshot } = this.#settings;
    if ((bundle ?? snapshot ?? Object.keys(fallbacks)[0]) === undefined) return undefined;
    const restoring =
      atHand === undefined
        ? import('./extra-parts.ts').then(({ extraParts }) => this.#restoreBy(extraParts))
        : this.#restoreBy(atHand);
    return restoring?.then(() => {
      this.#restored = undefined;
    });
  }

  /** The snapshot is newer than the bundle, as a rule; where they say different things, the newer state counts. */
  #restoreBy(parts: ExtraParts): Promise<void> | undefined {
    const { ledger } = this.#own;
    const { fallbacks, publicKeys, snapshot } = this.#settings;
    for (const [reference, fallback] of Object.entries(fallbacks))
      this.#fallbacks.set(parseReference(reference).text, parts.fallbackRelease(fallback as Fallback));
    ledger.sha256 = parts.sha256;
    if (snapshot !== undefined) this.#save = parts.createSnapshotWriter(this.#settings, ledger);
    const lines = parts.savedLines(this.#settings, ledger);
    if (publicKeys === undefined) return ledger.restore(lines) as undefined;
    return parts.signedLines(lines, publicKeys, this.#settings).then((signed) => ledger.restore(signed));
  }

  #serve(ledger: Ledger, line: Line, options: GetOptions): ServedPrompt {
    const { acrossMajors = this.#settings.acrossMajors } = options;
    if (line.acrossMajors && !acrossMajors) throw fail('ACROSS_MAJORS', { reference: line.reference });
    return serveLine(line, options.unit, ledger);
  }

  async #load(reference: string, options: GetOptions): Promise<ServedPrompt> {
    const follower = this.#followerOf(options);
    const { text } = parseReference(reference);
    const fallback = (error: StemmaError): ServedPrompt | undefined => this.#fallback(reference, options, error);
    // Only the first call waits to learn that the registry does not answer.
    const missed = follower.ledger.behind.get(text);
    const waived = missed && fallback(missed);
    if (waived !== undefined) return waived;
    let line: Line;
    try {
      line = await untilAborted(follower.load(text), options.signal);
    } catch (error) {
      const served = isStemmaError(error) ? fallback(error) : undefined;
      if (served === undefined) throw error;
      return served;
    }
    return this.#decided(this.#serve(follower.ledger, line, options));
  }

  #fallback(reference: string, options: GetOptions, error: StemmaError): ServedPrompt | undefined {
    const { text } = parseReference(reference);
    const release = this.#fallbacks.get(text);
    if (release === undefined || error.code === 'CLIENT_CLOSED') return undefined;
    const { environment } = this.#followerOf(options).ledger;
    return this.#decided(serveFallback(nameOf(text), release, { environment, error }));
  }

  #decided(prompt: ServedPrompt): ServedPrompt {
    const { onDecision } = this.#settings;
    if (onDecision !== undefined) quietly(() => onDecision(prompt.decision));
    return prompt;
  }
}
