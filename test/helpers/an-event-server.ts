import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultPromptrc } from '../../core/config/default-promptrc.ts';
import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import type { EnvironmentDocument, PromptState } from '../../core/state/documents.ts';
import { initialMeta } from '../../core/state/initial-meta.ts';
import { openCaller } from '../../server/caller.ts';
import type { EventAudience } from '../../server/events/event-feed.ts';
import type { EventStreamsOptions, Repeat } from '../../server/events/event-streams.ts';
import { EventStreams } from '../../server/events/event-streams.ts';
import { Exchange } from '../../server/exchange.ts';

const meta = initialMeta({ environments: defaultPromptrc.environments });

/** A state in which `changes` differ from `before`; its revision is the next one unless told otherwise. */
export function aState(before?: RegistryIndex, changes: Partial<RegistryIndex> = {}): RegistryIndex {
  const revision = (before?.revision ?? 0) + 1;
  const commit = String(changes.revision ?? revision).padStart(40, '0');
  return { commit, epoch: 1, meta: before?.meta ?? meta, prompts: before?.prompts ?? new Map(), revision, ...changes };
}

/** `prompts` with new documents of an environment for some of them; the others are the same objects as before. */
export function changed(
  prompts: ReadonlyMap<string, PromptState>,
  names: readonly string[],
  { environment = 'production', promoted = {} }: Partial<EnvironmentDocument> = {},
): ReadonlyMap<string, PromptState> {
  const all = new Map(prompts);
  for (const name of names) {
    const before = all.get(name) ?? { name, environments: {} };
    const document: EnvironmentDocument = { format: 1, environment, name, promoted, withdrawn: {} };
    all.set(name, { ...before, environments: { ...before.environments, [environment]: document } });
  }
  return all;
}

/** A timer that only goes when a test says so. */
export class ManualTimer {
  readonly #runs = new Set<{ readonly run: () => void; readonly everyMs: number }>();

  /** What runs now. */
  get running(): number {
    return this.#runs.size;
  }

  readonly repeat: Repeat = (run, everyMs) => {
    const entry = { run, everyMs };
    this.#runs.add(entry);
    return () => this.#runs.delete(entry);
  };

  /** Lets time go by. */
  pass(forMs: number): void {
    for (const { run, everyMs } of this.#runs) {
      for (let at = everyMs; at <= forMs + 1e-6; at += everyMs) run();
    }
  }
}

/** Event streams over HTTP, for states and times that a test chooses. */
export interface EventServer {
  readonly url: string;
  readonly streams: EventStreams;
  readonly timer: ManualTimer;
  /** How many follow the states. */
  listeners(): number;
  /** Serves another state. */
  serve(index: RegistryIndex): void;
  close(): Promise<void>;
}

/** Options of {@link anEventServer}. */
export interface EventServerOptions extends Partial<EventStreamsOptions> {
  readonly index: RegistryIndex;
  readonly audience?: Partial<EventAudience>;
}

/** Starts event streams on a free port. A request is answered whatever its path; `after` is the id that it has. */
export async function anEventServer({ index, audience, ...options }: EventServerOptions): Promise<EventServer> {
  let current = index;
  const listeners = new Set<(state: RegistryIndex) => void>();
  const timer = new ManualTimer();
  const streams = new EventStreams({
    registry: {
      current: () => current,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    ...{ maxStreams: 1000, heartbeatMs: 16_000, retryMs: 1000 },
    ...{ repeat: timer.repeat, ...options },
  });
  const server = createServer((request, response) => {
    const exchange = new Exchange(request, response, 'test-request');
    const known = new URLSearchParams(request.url?.split('?')[1]).get('after') ?? undefined;
    try {
      streams.open(exchange, { environment: 'production', caller: openCaller, ...audience }, known);
    } catch (error) {
      exchange.refuse(error);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    streams,
    timer,
    listeners: () => listeners.size,
    serve: (next) => {
      current = next;
      for (const listener of listeners) listener(next);
    },
    close: () => {
      streams.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
