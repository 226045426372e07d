import { checkClientOptions } from './check-options.ts';
import type { StemmaClient } from './create-client.ts';
import { extraParts } from './extra-parts.ts';
import { idleFetch } from './idle-fetch.ts';
import { LocalClient } from './local-client.ts';
import type { ClientOptions } from './options.ts';

export * from './index.ts';

/**
 * The same for Node. An open stream of events keeps a program alive there unless its socket is told not to; and nothing
 * has to be loaded later, so that a snapshot, a bundle and fallbacks are served by `getSync` at once.
 */
export function createClient(options: ClientOptions): StemmaClient {
  // Whatever else was passed is refused as it is.
  const isUsual = Object(options) === options && options.fetch === undefined;
  const settings = checkClientOptions(isUsual ? { ...options, fetch: idleFetch } : options);
  return new LocalClient(settings, extraParts) as StemmaClient;
}
