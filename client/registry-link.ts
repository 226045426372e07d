import type { ManifestDocument, StateEvent } from '../core/protocol.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { failLink } from './fail-link.ts';
import { keepFollowing, quietMs } from './keep-following.ts';
import { learnBars } from './learn-bars.ts';
import type { Ledger } from './ledger.ts';
import type { Line, ManifestEntry } from './line.ts';
import { lineOf, nameOf } from './line.ts';
import { pause } from './pause.ts';
import type { Page } from './registry-reader.ts';
import { RegistryReader } from './registry-reader.ts';
import { report } from './report.ts';
import type { StateMark } from './state-order.ts';
import { isOlder, printState } from './state-order.ts';
import { switchLines } from './switch-lines.ts';

/** Everything is asked for again now and then, also while events say that nothing changed: they are not signed. */
const renewMs = 900_000;

/** Keeps a ledger in step with the registry. */
export class RegistryLink {
  readonly #ledger: Ledger;
  readonly #reader: RegistryReader;
  /** The state that an event said a reference changed in. */
  readonly #needed = new Map<string, StateMark>();
  readonly #wanted = new Set<string>();
  #asking: ReadonlySet<string> = new Set();
  #current: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #renewedAt = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #isRetrying = false;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#reader = new RegistryReader(ledger.settings, ledger.closing);
  }

  /** Asks about references, unless they are being asked about. Never rejects. */
  async ask(references: readonly string[]): Promise<void> {
    const others = references.filter((reference) => !this.#asking.has(reference));
    await Promise.all([others.length < references.length && this.#current, others.length > 0 && this.#want(others)]);
  }

  /** Asks for references with the next request. What is asked for meanwhile goes into one request after it. */
  #want(references: Iterable<string>): Promise<void> {
    for (const reference of references) this.#wanted.add(reference);
    this.#next ??= this.#run(this.#current);
    return this.#next;
  }

  async #run(before: Promise<void> | undefined): Promise<void> {
    await before;
    this.#current = this.#next;
    this.#next = undefined;
    this.#asking = new Set(this.#wanted);
    this.#wanted.clear();
    if (!this.#ledger.closing.aborted && this.#asking.size > 0) await this.#exchange([...this.#asking]);
    this.#asking = new Set();
    this.#current = undefined;
  }

  async #exchange(references: readonly string[]): Promise<void> {
    const isHeld = (reference: string): boolean => this.#ledger.lines.has(reference);
    const pages = await this.#reader.manifests(this.#ledger.environment, references, isHeld);
    const lines = new Map<string, Line>();
    for (const page of pages) for (const line of this.#read(page)) lines.set(line.reference, line);
    await Promise.all([this.#fetchContents(lines), this.#loadHash(lines.values())]);
    // Until here what is held was not known to be right.
    for (const line of lines.values()) this.#settle(line);
    switchLines(this.#ledger, lines);
    if (!references.some((reference) => this.#ledger.behind.has(reference))) {
      this.#failures = 0;
      return;
    }
    // What was not taken over must not be confirmed by a 304.
    this.#reader.forget();
    this.#reportFailures(references, pages);
  }

  /** The lines that a page brings; for the others it is noted why they are not known. */
  #read({ references, reply }: Page): readonly Line[] {
    if (reply.kind === 'answered')
      return references.flatMap((reference) => this.#take(reference, reply.document) ?? []);
    const now = this.#ledger.settings.clock();
    return references.flatMap((reference) => {
      if (reply.kind !== 'unchanged') this.#ledger.behind.set(reference, reply.error);
      const line = this.#ledger.lines.get(reference);
      return reply.kind === 'unchanged' && line !== undefined ? [{ ...line, confirmedAt: now }] : [];
    });
  }

  #take(reference: string, manifest: ManifestDocument): Line | undefined {
    const entry = manifest.references[reference];
    const before = this.#ledger.lines.get(reference);
    if (entry === undefined) return undefined;
    const place = { reference, origin: 'registry', confirmedAt: this.#ledger.settings.clock() } as const;
    const line = lineOf(manifest, entry, place);
    // Who is not let in learns nothing of the prompt: what is held stays good.
    if (line.refusal !== undefined && isAboutAccess(entry)) return this.#miss(reference, line.refusal);
    if (before !== undefined && isOlder(line.mark, before.mark)) return this.#miss(reference, this.#lag(line, before));
    learnBars(this.#ledger.bars, manifest, { reference, before });
    const left = this.#ledger.withoutBarred(line, manifest);
    // Another server does not know yet what this client was told, and what would be served instead is not listed.
    if (left !== line && before !== undefined && isBetter(before, left))
      return this.#miss(reference, this.#lag(line, before));
    return left;
  }

  #miss(reference: string, error: StemmaError): undefined {
    this.#ledger.behind.set(reference, error);
  }

  #lag({ mark }: Line, seen: { readonly mark: StateMark }): StemmaError {
    const { url } = this.#ledger.settings;
    return failLink('REGISTRY_BEHIND', { url, answered: printState(mark), seen: printState(seen.mark) });
  }

  /** Notes that a line is what the registry says now, unless an event told of something newer or it is long past. */
  #settle(line: Line): void {
    const { reference, mark, manifest } = line;
    const { publicKeys, url } = this.#ledger.settings;
    const needed = this.#needed.get(reference);
    if (needed !== undefined && isOlder(mark, needed)) {
      this.#miss(reference, this.#lag(line, { mark: needed }));
      return;
    }
    // What is signed can be sent again for ever by who stands between; a clock that is wrong must cost nothing but this.
    if (publicKeys !== undefined && Date.parse(manifest.expiresAt) < Date.now()) {
      const problem = `what it signed expired at ${manifest.expiresAt}`;
      this.#miss(reference, failLink('RESPONSE_INVALID', { url, problem }));
      return;
    }
    this.#needed.delete(reference);
    this.#ledger.behind.delete(reference);
  }

  /** Fetches what the lines need before they are switched to; the ones that lack something are not. */
  async #fetchContents(lines: Map<string, Line>): Promise<void> {
    const { releases } = this.#ledger;
    const missing = new Set<string>();
    const digestsOf = (line: Line): string[] => line.list.candidates.map(({ digest }) => digest);
    for (const line of lines.values()) {
      for (const digest of digestsOf(line)) if (!releases.has(digest)) missing.add(digest);
    }
    if (missing.size === 0) return;
    const failures = await this.#reader.contents(missing, releases);
    for (const [reference, line] of lines) {
      const digest = digestsOf(line).find((one) => failures.has(one));
      if (digest === undefined) continue;
      lines.delete(reference);
      this.#miss(reference, failures.get(digest) as StemmaError);
    }
  }

  /** What looks up overrides is loaded where there are any. */
  async #loadHash(lines: Iterable<Line>): Promise<void> {
    const hasOverrides = ({ list }: Line): boolean =>
      list.candidates.some(({ rollout }) => rollout?.overrides[0] !== undefined);
    if (this.#ledger.sha256 !== undefined || ![...lines].some(hasOverrides)) return;
    this.#ledger.sha256 = (await import('./extra-parts.ts')).extraParts.sha256;
  }

  #reportFailures(references: readonly string[], pages: readonly Page[]): void {
    const told = new Set<StemmaError>();
    for (const reference of references) {
      const error = this.#ledger.behind.get(reference);
      if (error === undefined || told.has(error)) continue;
      told.add(error);
      if (this.#ledger.lines.has(reference)) report(this.#ledger.settings, error, reference);
    }
    const asked = pages.map(({ reply }) => ('retryAfterMs' in reply ? reply.retryAfterMs : 0));
    void this.#retry(Math.max(0, ...asked));
  }

  /** Asks again for what is served and not confirmed, a fallback included, later each time. */
  async #retry(leastMs: number): Promise<void> {
    if (this.#isRetrying) return;
    this.#isRetrying = true;
    const { behind, closing, fallbacks, settings } = this.#ledger;
    await pause(Math.max(leastMs, quietMs(settings, this.#failures)), closing, { idle: true });
    this.#failures += 1;
    this.#isRetrying = false;
    for (const reference of behind.keys())
      if (!this.#ledger.lines.has(reference) && !fallbacks.has(reference)) behind.delete(reference);
    if (behind.size > 0 && !closing.aborted) await this.#want(behind.keys());
  }

  /** Follows changes for as long as the client lives. */
  async follow(): Promise<void> {
    const { clock, url } = this.#ledger.settings;
    const query =
      this.#ledger.environment === undefined ? '' : `?environment=${encodeURIComponent(this.#ledger.environment)}`;
    this.#renewedAt = clock();
    const source = { url: `${url}/v1/events${query}`, lastId: this.#oldestId(), closing: this.#ledger.closing };
    await keepFollowing(source, this.#ledger.settings, {
      heard: () => this.#hear(),
      changed: (event) => this.#learn(event),
      poll: () => this.#renew(),
    });
  }

  async #renew(): Promise<void> {
    this.#renewedAt = this.#ledger.settings.clock();
    await this.#want(this.#ledger.lines.keys());
  }

  #hear(): void {
    this.#ledger.heardAt = this.#ledger.settings.clock();
    if (this.#ledger.heardAt - this.#renewedAt >= renewMs) void this.#renew();
  }

  #learn({ prompts, epoch, revision }: StateEvent): void {
    const names = prompts === null ? undefined : new Set(prompts);
    const touched = [...this.#ledger.lines.keys(), ...this.#asking].filter((one) => names?.has(nameOf(one)) ?? true);
    for (const reference of touched) this.#needed.set(reference, { epoch, revision });
    if (touched.length > 0) void this.#want(touched);
  }

  /** Events after the oldest line matter; undefined where something is held that the registry did not say. */
  #oldestId(): string | undefined {
    let oldest: StateMark | undefined;
    for (const { origin, mark } of this.#ledger.lines.values()) {
      if (origin !== 'registry') return undefined;
      if (oldest === undefined || isOlder(mark, oldest)) oldest = mark;
    }
    return oldest && printState(oldest);
  }
}

/** Whether what is held is to be gone on with, where a server listed what must not be served. */
function isBetter({ origin, list }: Line, left: Line): boolean {
  return origin === 'registry' || (left.list.candidates.length === 0 && list.candidates.length > 0);
}

function isAboutAccess(entry: ManifestEntry): boolean {
  return 'error' in entry && (entry.error.status === 401 || entry.error.status === 403);
}
