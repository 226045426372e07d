import type { ChangeEvent } from './change-event.ts';
import { checkClientOptions } from './check-options.ts';
import { LocalClient } from './local-client.ts';
import type { ClientOptions, GetOptions } from './options.ts';
import type { PromptReference } from './prompt-contracts.ts';
import type { ServedPrompt } from './served-prompt.ts';

/**
 * Reads prompts from one registry. Make one and share it: what it holds is what makes `get` fast. Its functions can be
 * taken from it: `const { get } = createClient(…)`.
 */
export interface StemmaClient {
  /**
   * Gets the release that `reference` stands for now, for `unit`. Only the first call for a reference waits for the
   * registry; from then on the client decides by itself, and follows changes as they happen.
   *
   * It throws only where there is nothing to serve: while the registry cannot be reached, what is held is served, marked
   * `stale`. When the registry says that the prompt is gone (killed, retired, nothing eligible), that holds at once.
   *
   * @param reference - `name` or `name@selector`: `support/reply@^1`, `support/reply@1.4.2`
   * @throws REFERENCE_INVALID, OPTION_INVALID, ACROSS_MAJORS
   * @throws PROMPT_NOT_FOUND, RELEASE_NOT_FOUND, NO_ELIGIBLE_VERSION, RELEASE_KILLED, PROMPT_RETIRED and other codes of
   * the registry
   * @throws REGISTRY_UNREACHABLE, REGISTRY_TIMEOUT, RESPONSE_INVALID, DIGEST_MISMATCH, MANIFEST_UNTRUSTED, CLIENT_CLOSED
   * @throws BUNDLE_INVALID outside Node, where a bundle is read after the client was made
   * @example
   * const prompt = await client.get('support/reply@^1', { unit: 'conversation-7' });
   * prompt.version; //=> '1.4.2'
   * client.close();
   */
  readonly get: <Reference extends PromptReference>(
    reference: Reference,
    options?: GetOptions,
  ) => Promise<ServedPrompt<Reference>>;
  /**
   * The same without waiting, for references that are held: those of `prompts` after `ready()`, and all that were got.
   * What a snapshot, a bundle or a fallback has is held at once in Node; elsewhere, what reads them is loaded first.
   *
   * @throws NOT_LOADED, and what `get` throws
   * @example
   * await client.get('support/reply@^1');
   * client.getSync('support/reply@^1').version; //=> '1.4.2'
   * client.close();
   */
  readonly getSync: <Reference extends PromptReference>(
    reference: Reference,
    options?: Omit<GetOptions, 'signal'>,
  ) => ServedPrompt<Reference>;
  /**
   * Waits until the registry was asked about every reference of `prompts`, be it without success where a snapshot, the
   * bundle or a fallback can be served. What the registry refuses (a prompt that was killed or is unknown) is its answer:
   * `get` and `getSync` throw it, and a program can start without that prompt.
   *
   * @throws why the registry did not answer, where nothing is held of one of them
   */
  readonly ready: () => Promise<void>;
  /**
   * Calls `listener` whenever a reference gives something else than before. What it throws is ignored.
   *
   * @returns ends that
   */
  readonly onChange: (listener: (change: ChangeEvent) => void) => () => void;
  /** Ends the requests under way; `get` then throws CLIENT_CLOSED. Prompts that were served can still be rendered. */
  readonly close: () => void;
}

/**
 * Makes a client of the registry at `url`. Without `prompts`, nothing is sent before the first `get`.
 *
 * @throws OPTION_INVALID, BUNDLE_INVALID
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:4600', environment: 'production' });
 * const prompt = await client.get('support/reply@^1');
 * const { messages } = await prompt.render({ message: 'Where is my order?' });
 * messages.length; //=> 2
 * client.close();
 */
export function createClient(options: ClientOptions): StemmaClient {
  // What a prompt takes is known to the compiler alone, by its reference.
  return new LocalClient(checkClientOptions(options)) as StemmaClient;
}
