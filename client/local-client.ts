import type { StemmaError } from '../core/stemma-error.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { ChangeEvent } from './change-event.ts';
import type { Settings } from './check-options.ts';
import { checkGetOptions } from './check-options.ts';
import { fail } from './fail.ts';
import type { Fallback } from './fallback.ts';
import { Follower } from './follower.ts';
import { Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import { nameOf } from './line.ts';
import type { GetOptions } from './options.ts';
import { parseReference } from './reference.ts';
import { quietly, report } from './report.ts';
import { restoreLines, restoreSnapshot } from './saved-lines.ts';
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
  readonly #declared: readonly string[];
  /** While signatures of what was saved are checked; nothing of it is served before. */
  #restored: Promise<void> | undefined;
  #writer: Promise<() => void> | undefined;
  /** Of the client's own environment. */
  readonly #own: Follower;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#own = this.#follow(settings.environment);
    this.#restored = this.#restore();
    // A line is found by the canonical spelling alone: what is held need not be read.
    const { lines } = this.#own.ledger;
    this.#declared = settings.prompts.map((one) => (lines.has(one) ? one : parseReference(one).text));
    if (this.#declared.length > 0) void this.#begin();
  }

  async get(reference: string, options: GetOptions = {}): Promise<ServedPrompt> {
    checkGetOptions(options);
    options.signal?.throwIfAborted();
    if (this.#restored !== undefined) await this.#restored;
    return this.#held(reference, options) ?? this.#decided(await this.#load(reference, options));
  }

  getSync(reference: string, options: GetOptions = {}): ServedPrompt {
    checkGetOptions(options);
    const held = this.#held(reference, options);
    if (held !== undefined) return held;
    const error = fail('NOT_LOADED', { reference });
    const fallback = this.#fallback(reference, options, error);
    if (fallback === undefined) throw error;
    return this.#decided(fallback);
  }

  async ready(): Promise<void> {
    await this.#begin();
    await Promise.all(this.#declared.map((reference) => this.#fallbackOf(reference) ?? this.#own.load(reference, [])));
  }

  async #begin(): Promise<void> {
    await this.#restored;
    await this.#own.begin(this.#declared);
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#isClosed = true;
    this.#closing.abort();
  }

  /** What is held, decided now; undefined where nothing is, or a content that was saved is not what it was. */
  #held(reference: string, options: GetOptions): ServedPrompt | undefined {
    if (this.#isClosed) throw fail('CLIENT_CLOSED', {});
    const follower = this.#followerOf(options);
    const { lines } = follower.ledger;
    const line = lines.get(reference) ?? lines.get(parseReference(reference).text);
    if (line === undefined) return undefined;
    if (line.origin !== 'registry') void follower.begin(follower === this.#own ? this.#declared : []);
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
    const known = this.#others.get(environment);
    if (known !== undefined) return known;
    const made = this.#follow(environment);
    this.#others.set(environment, made);
    return made;
  }

  #follow(environment: string | undefined): Follower {
    const place = { environment, closing: this.#closing.signal };
    const ledger: Ledger = new Ledger(this.#settings, place, (changes, isNew) => {
      if (isNew && ledger === this.#own.ledger) this.#save();
      for (const change of changes) for (const listener of this.#listeners) quietly(() => listener(change));
    });
    return new Follower(ledger);
  }

  /** There is something new to keep. What writes is loaded where it is needed. */
  #save(): void {
    const settings = this.#settings;
    if (settings.snapshot === undefined) return;
    this.#writer ??= import('./snapshot-writer.ts').then(({ createSnapshotWriter }) =>
      createSnapshotWriter(
        settings,
        () => this.#own.ledger,
        (cause) => this.#snapshotFailed(cause),
      ),
    );
    void this.#writer.then((note) => note());
  }

  #snapshotFailed(cause: unknown): void {
    report(this.#settings, isStemmaError(cause) ? cause : fail('SNAPSHOT_FAILED', { problem: String(cause) }, cause));
  }

  /** The snapshot is newer than the bundle, as a rule; where they say different things, the newer state counts. */
  #restore(): Promise<void> | undefined {
    const { bundle, snapshot, environment, clock, publicKeys, url } = this.#settings;
    const { ledger } = this.#own;
    const { releases, bars } = ledger;
    const shelf = { lines: [] as Line[], releases, bars };
    const place = { environment, now: clock() };
    try {
      const saved = snapshot?.read();
      if (saved !== undefined) restoreSnapshot(saved, shelf, { ...place, origin: 'snapshot', url });
    } catch (error) {
      this.#snapshotFailed(error);
    }
    if (bundle !== undefined) restoreLines(bundle, shelf, { ...place, origin: 'bundle' });
    if (publicKeys === undefined) return ledger.restore(shelf.lines) as undefined;
    return import('./verify-manifest.ts').then(async ({ signedLines }) => {
      ledger.restore(await signedLines(shelf.lines, publicKeys, this.#settings));
      this.#restored = undefined;
    });
  }

  #serve(ledger: Ledger, line: Line, options: GetOptions): ServedPrompt {
    const { acrossMajors = this.#settings.acrossMajors } = options;
    if (line.acrossMajors && !acrossMajors) throw fail('ACROSS_MAJORS', { reference: line.reference });
    return serveLine(line, options.unit, ledger);
  }

  async #load(reference: string, options: GetOptions): Promise<ServedPrompt> {
    const follower = this.#followerOf(options);
    const { text } = parseReference(reference);
    let line: Line;
    try {
      const declared = follower === this.#own ? this.#declared : [];
      line = await untilAborted(follower.load(text, declared), options.signal);
    } catch (error) {
      const fallback = isStemmaError(error) ? this.#fallback(reference, options, error) : undefined;
      if (fallback === undefined) throw error;
      return fallback;
    }
    return this.#serve(follower.ledger, line, options);
  }

  #fallbackOf(reference: string): Fallback | undefined {
    const { fallbacks } = this.#settings;
    return Object.hasOwn(fallbacks, reference) ? fallbacks[reference] : undefined;
  }

  #fallback(reference: string, { environment }: GetOptions, error: StemmaError): ServedPrompt | undefined {
    const { text } = parseReference(reference);
    const fallback = this.#fallbackOf(reference) ?? this.#fallbackOf(text);
    if (fallback === undefined || error.code === 'CLIENT_CLOSED') return undefined;
    return serveFallback(nameOf(text), fallback, { environment: environment ?? this.#settings.environment, error });
  }

  #decided(prompt: ServedPrompt): ServedPrompt {
    const { onDecision } = this.#settings;
    if (onDecision !== undefined) quietly(() => onDecision(prompt.decision));
    return prompt;
  }
}
