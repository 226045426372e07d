import type { StemmaError } from '../core/stemma-error.ts';

/** Options of `createClient`. Times are in milliseconds. */
export interface ClientOptions {
  /**
   * Address of the registry: `http:` or `https:`, with a path where the registry is mounted below one.
   *
   * @example 'https://prompts.example.com'
   */
  readonly url: string;
  /**
   * Token of the registry, as `stemma token create` prints it. It is sent to `url` alone and stands in no message.
   *
   * @defaultValue none: for a registry on the same machine
   */
  readonly token?: string;
  /**
   * Environment of every `get` that names none.
   *
   * @defaultValue the registry's default environment
   */
  readonly environment?: string;
  /**
   * Longest age at which a held answer is served without asking the registry again; 0–2,147,483,647. One second bounds
   * how long a rollback takes to arrive, at the price of at most one conditional request a second per reference.
   *
   * @defaultValue 1,000
   */
  readonly maxAgeMs?: number;
  /**
   * Longest age at which a held answer is served at once while the registry is asked in the background;
   * 0–2,147,483,647. An older one waits for the registry, so that the first call after an idle hour is not an hour old.
   *
   * @defaultValue 10,000
   */
  readonly maxStaleMs?: number;
  /**
   * Longest time for one attempt, from the connection to the last byte of the body; 1–2,147,483,647.
   *
   * @defaultValue 2,000
   */
  readonly timeoutMs?: number;
  /**
   * Longest time that the registry may take in all, retries and pauses included; 1–2,147,483,647.
   *
   * @defaultValue 5,000
   */
  readonly deadlineMs?: number;
  /**
   * How often a failed attempt is repeated; 0–10. Only failures that may pass are: no connection, a broken body, a
   * timeout, and the statuses 408, 425, 429 and 5xx.
   *
   * @defaultValue 2
   */
  readonly retries?: number;
  /**
   * Most answers held, by reference, environment and (where a rollout is open) unit; 1–10,000,000. The ones used least
   * recently go first.
   *
   * @defaultValue 10,000
   */
  readonly maxEntries?: number;
  /**
   * Largest body accepted, in bytes after decompression; 1,024–1,073,741,824.
   *
   * @defaultValue 8,388,608
   */
  readonly maxBytes?: number;
  /**
   * Allow selectors that can reach more than one major version (`*`, `>=1`, no selector) in every `get`.
   *
   * @defaultValue false
   */
  readonly acrossMajors?: boolean;
  /**
   * Called when a held answer is kept although the registry did not confirm it, at most once per request. What it
   * throws is ignored.
   *
   * @defaultValue nothing is called; `error` of the served prompt says the same
   */
  readonly onError?: (error: StemmaError, reference: string) => void;
  /**
   * Sends the requests: for a proxy, extra headers, or tests.
   *
   * @defaultValue `globalThis.fetch`
   */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * Milliseconds of a clock that never goes back.
   *
   * @defaultValue `performance.now`
   */
  readonly clock?: () => number;
  /**
   * Random numbers in [0, 1), for the pauses between attempts.
   *
   * @defaultValue `Math.random`
   */
  readonly random?: () => number;
}

/** Options of one `get`. */
export interface GetOptions {
  /**
   * Key that a rollout hashes, at most 512 characters: a conversation, user or tenant id. It is sent to the registry
   * and never written to logs or messages. Without one, the promoted version is served.
   */
  readonly unit?: string;
  /** @defaultValue `environment` of the client */
  readonly environment?: string;
  /** @defaultValue `acrossMajors` of the client */
  readonly acrossMajors?: boolean;
  /** Ends the wait of this call, which then rejects with `signal.reason`; what other calls wait for goes on. */
  readonly signal?: AbortSignal;
}
