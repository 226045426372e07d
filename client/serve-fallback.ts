import type { PromptMetadata } from '../core/protocol.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { contentDigest } from './content-digest.ts';
import type { Fallback } from './fallback.ts';
import { joinPrompt } from './join-prompt.ts';
import { promptMethods } from './prompt-methods.ts';
import { freeze } from './releases.ts';
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
    ...(model === undefined ? {} : { model }),
    ...{ config, input: {}, output: {}, ...lists, metadata: {}, ext: {} },
  };
  freeze([content, metadata]);
  const digest = contentDigest(content);
  const place = { name, version: 'fallback', digest, environment, epoch: 0, revision: 0 };
  const methods = promptMethods({ name, content, metadata, digest, validators: undefined });
  return joinPrompt({ ...place, reason: 'fallback', freshness: 'bundled' }, { content, metadata, methods }, { error });
}
