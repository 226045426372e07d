import type { BundleDocument } from '../core/bundle-document.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import type { Fallback } from './fallback.ts';
import type { PromptReference } from './prompt-contracts.ts';
import type { DecisionRecord } from './served-prompt.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import type { Validators } from './validators.ts';

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
   * References that the application uses: asked for when the client is made, so that `getSync` has them and no call
   * waits for a first answer.
   *
   * @defaultValue none: each is asked for on its first `get`
   */
  readonly prompts?: readonly PromptReference[];
  /**
   * Public keys of the registry, as `stemma keys list` shows them. With any, only manifests that one of them signed are
   * believed.
   *
   * @defaultValue none: what the registry says is believed
   */
  readonly publicKeys?: readonly string[];
  /**
   * What `stemma bundle` wrote when the application was built: served until the registry is reached.
   *
   * @defaultValue none
   */
  readonly bundle?: BundleDocument;
  /**
   * Where the newest answers are kept between runs: `fileSnapshot(path)` of `@stemma/client/node`, or your own.
   *
   * @defaultValue none: nothing is kept
   */
  readonly snapshot?: SnapshotStore;
  /**
   * What to serve where there is nothing else, by reference; any spelling of one is the same.
   *
   * @defaultValue none: `get` throws
   */
  readonly fallbacks?: { readonly [Reference in PromptReference]?: Fallback };
  /**
   * What `stemma bundle --validators` wrote when the application was built: answers are checked with it, without Ajv and
   * without making code from texts.
   *
   * @defaultValue none: Ajv compiles the schemas on the first check
   */
  readonly validators?: Validators;
  /**
   * Follow the changes of the registry as they happen. With a `fetch` of your own, the open stream keeps a Node program
   * alive until `close()`.
   *
   * @defaultValue true
   */
  readonly follow?: boolean;
  /**
   * How often the registry is asked while its changes cannot be followed; 10–2,147,483,647.
   *
   * @defaultValue 30,000
   */
  readonly pollMs?: number;
  /**
   * Longest time since the registry confirmed an answer, by a sign of life at least, for which it is called `fresh`;
   * 0–2,147,483,647.
   *
   * @defaultValue 45,000
   */
  readonly maxAgeMs?: number;
  /**
   * Longest time for which it is called `cached`, and not `stale`; 0–2,147,483,647.
   *
   * @defaultValue 600,000
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
   * Most references held, in each environment; 1–10,000,000. The ones that came first go first.
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
   * Called when a held answer is kept although the registry did not confirm it, at most once per request, and when a
   * snapshot cannot be read or written. What it throws is ignored.
   *
   * @defaultValue nothing is called; `error` of the served prompt says the same
   */
  readonly onError?: (error: StemmaError, reference?: string) => void;
  /**
   * `contracts` of the file that `stemma types` wrote, by reference: the releases that the application was compiled for.
   * It is then told of `CONTRACT_CHANGED` only where a contract was broken after them.
   *
   * @defaultValue none: it is told wherever a contract was broken within the range
   */
  readonly contracts?: Readonly<Record<string, readonly string[]>>;
  /**
   * Called with every decision: for logs and metrics. What it throws is ignored.
   *
   * @defaultValue nothing is called; the served prompt holds the same
   */
  readonly onDecision?: (decision: DecisionRecord) => void;
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
   * Key that a rollout hashes, at most 512 characters: a conversation, user or tenant id. It never leaves the program.
   * Without one, the promoted version is served.
   */
  readonly unit?: string;
  /** @defaultValue `environment` of the client */
  readonly environment?: string;
  /** @defaultValue `acrossMajors` of the client */
  readonly acrossMajors?: boolean;
  /** Ends the wait of this call, which then rejects with `signal.reason`; what other calls wait for goes on. */
  readonly signal?: AbortSignal;
}
