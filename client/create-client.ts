import { checkClientOptions } from './check-options.ts';
import type { ClientOptions, GetOptions } from './options.ts';
import { RegistryClient } from './registry-client.ts';
import type { ServedPrompt } from './served-prompt.ts';

/** Reads prompts from one registry. Make one and share it: its memory is what makes `get` fast. */
export interface StemmaClient {
  /**
   * Gets the release that `reference` stands for now: from memory where the registry confirmed it lately, otherwise
   * from the registry. A running application sees a promotion or rollback within `maxAgeMs` and one more call.
   *
   * It throws only where there is nothing to serve: while the registry cannot be reached, what is held is served, marked
   * `stale`. When the registry says that the prompt is gone (killed, retired, nothing eligible), that holds at once.
   *
   * @param reference - `name` or `name@selector`: `support/reply@^1`, `support/reply@1.4.2`
   * @throws NAME_INVALID, VERSION_INVALID, RANGE_INVALID, REFERENCE_INVALID, OPTION_INVALID, ACROSS_MAJORS
   * @throws PROMPT_NOT_FOUND, RELEASE_NOT_FOUND, NO_ELIGIBLE_VERSION, RELEASE_KILLED, PROMPT_RETIRED and other codes of
   * the registry
   * @throws REGISTRY_UNREACHABLE, REGISTRY_TIMEOUT, RESPONSE_INVALID, DIGEST_MISMATCH, CLIENT_CLOSED
   * @example
   * const prompt = await client.get('support/reply@^1', { unit: 'conversation-7' });
   * prompt.version; //=> '1.4.2'
   */
  get(reference: string, options?: GetOptions): Promise<ServedPrompt>;
  /** Ends the requests under way; `get` then throws CLIENT_CLOSED. Prompts that were served can still be rendered. */
  close(): void;
}

/**
 * Makes a client of the registry at `url`. Nothing is sent before the first `get`.
 *
 * @throws OPTION_INVALID
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:4600', environment: 'production' });
 * const prompt = await client.get('support/reply@^1');
 * const { messages } = await prompt.render({ message: 'Where is my order?' });
 * messages.length; //=> 2
 */
export function createClient(options: ClientOptions): StemmaClient {
  return new RegistryClient(checkClientOptions(options));
}
