import type { ManifestDocument } from '../core/protocol.ts';
import type { HashText } from '../core/resolution/walk.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { Bars } from './bars.ts';
import type { ChangeEvent } from './change-event.ts';
import type { Settings } from './check-options.ts';
import type { Line } from './line.ts';
import { Releases } from './releases.ts';
import type { Standing } from './serve-line.ts';
import { isOlder } from './state-order.ts';

/** Lines were put in place. @param isNew - whether they say anything that is not kept yet */
export type Switched = (changes: readonly ChangeEvent[], isNew: boolean) => void;

interface Place {
  /** Undefined for the registry's default. */
  readonly environment: string | undefined;
  readonly closing: AbortSignal;
  /** References that something in code is served for where there is nothing else. */
  readonly fallbacks: ReadonlyMap<string, unknown>;
}

/** What is known of one environment. */
export class Ledger {
  readonly settings: Settings;
  readonly environment: string | undefined;
  readonly closing: AbortSignal;
  readonly fallbacks: Place['fallbacks'];
  readonly releases: Releases;
  readonly bars: Bars = new Bars();
  /** Why lines, or references without one, are not known to be what the registry says now. */
  readonly behind: Map<string, StemmaError> = new Map();
  /** Looks up overrides: loaded before the first line that has any is put in place. */
  sha256: HashText | undefined;
  /** When the registry gave a sign of life, while nothing was known to have changed. */
  heardAt: number = Number.NEGATIVE_INFINITY;
  /** Is told of what is put in place. */
  readonly switched: Switched;
  /** Replaced whole, never changed: a call sees one state. */
  lines: ReadonlyMap<string, Line> = new Map();

  constructor(settings: Settings, { environment, closing, fallbacks }: Place, switched: Switched) {
    this.settings = settings;
    this.releases = new Releases(settings.validators);
    this.environment = environment;
    this.closing = closing;
    this.fallbacks = fallbacks;
    this.switched = switched;
  }

  /** Starts with what was saved: the newest line of each reference, and of equally new ones the first. */
  restore(lines: readonly Line[]): void {
    const newest = new Map<string, Line>();
    for (const line of lines) {
      const there = newest.get(line.reference);
      if (there === undefined || isOlder(there.mark, line.mark)) newest.set(line.reference, this.withoutBarred(line));
    }
    this.lines = newest;
  }

  /** Forgets a line that cannot be served. */
  drop(reference: string): void {
    const left = new Map(this.lines);
    left.delete(reference);
    this.lines = left;
  }

  /** The line without what must not be served, whoever lists it. @param manifest - that it stood in */
  withoutBarred(line: Line, manifest?: ManifestDocument): Line {
    if (this.bars.all.length === 0) return line;
    const { reference, entry, environment, mark, list } = line;
    const said = manifest ?? { environment, ...mark, expiresAt: '', references: {} };
    const barred = this.bars.among(said, reference, entry);
    if (barred.length === 0) return line;
    const candidates = list.candidates.filter(({ version }) => !barred.includes(version));
    return { ...line, list: { ...list, candidates }, walk: undefined };
  }

  standing(line: Line): Standing {
    const error = this.behind.size === 0 ? undefined : this.behind.get(line.reference);
    if (line.origin === 'bundle') return { freshness: 'bundled', error };
    if (error !== undefined) return { freshness: 'stale', error };
    const { clock, maxAgeMs, maxStaleMs } = this.settings;
    const isLive = line.origin === 'registry';
    const age = clock() - (isLive ? Math.max(line.confirmedAt, this.heardAt) : line.confirmedAt);
    if (isLive && age <= maxAgeMs) return fresh;
    return age <= maxStaleMs ? cached : stale;
  }
}

const fresh: Standing = { freshness: 'fresh', error: undefined };
const cached: Standing = { freshness: 'cached', error: undefined };
const stale: Standing = { freshness: 'stale', error: undefined };
