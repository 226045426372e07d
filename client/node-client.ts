import type { StemmaClient } from './create-client.ts';
import { createClient as createPortableClient } from './create-client.ts';
import { idleFetch } from './idle-fetch.ts';
import type { ClientOptions } from './options.ts';

export * from './index.ts';

/** The same for Node, where an open stream of events keeps a program alive unless its socket is told not to. */
export function createClient(options: ClientOptions): StemmaClient {
  // Whatever else was passed is refused as it is.
  const isUsual = Object(options) === options && options.fetch === undefined;
  return createPortableClient(isUsual ? { ...options, fetch: idleFetch } : options);
}
