import type { PromptMetadata } from '../core/protocol.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { contentDigest } from './content-digest.ts';
import type { Fallback } from './fallback.ts';
import { joinPrompt } from './join-prompt.ts';
import { Releases } from './releases.ts';
import type { ServedPrompt } from './served-prompt.ts';

/** A prompt that was given in code, as it is served. It belongs to no state of the registry, which is before all others. */
export function serveFallback(
  name: string,
  { prompt, model, config = {} }: Fallback,
  { environment = '', error }: { readonly environment: string | undefined; readonly error: StemmaError },
): ServedPrompt {
  const content = { format: 1, prompt, partials: {}, schemas: {}, tools: {} } as const;
  const lists = { toolDefinitions: [], tools: [] };
  const metadata: PromptMetadata = {
    ...(model && { model }),
    ...{ config, input: {}, output: {}, ...lists, metadata: {}, ext: {} },
  };
  const digest = contentDigest(content);
  const releases = new Releases(undefined);
  releases.add(digest, () => ({ metadata, content }));
  const place = { name, version: 'fallback', digest, environment, epoch: 0, revision: 0 };
  return joinPrompt({ ...place, reason: 'fallback', freshness: 'bundled' }, releases.take(name, digest), { error });
}
