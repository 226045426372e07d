import type { PromptMetadata } from '../core/protocol.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import { contentDigest } from './content-digest.ts';
import type { Fallback } from './fallback.ts';

/** What a prompt that was given in code has in common with a release. */
export interface FallbackRelease {
  readonly digest: string;
  readonly content: ReleaseContent;
  readonly metadata: PromptMetadata;
}

export function fallbackRelease({ prompt, model, config = {} }: Fallback): FallbackRelease {
  const content = { format: 1, prompt, partials: {}, schemas: {}, tools: {} } as const;
  const metadata = {
    ...(model && { model }),
    ...{ config, input: {}, output: {}, toolDefinitions: [], tools: [], metadata: {}, ext: {} },
  };
  return { digest: contentDigest(content), content, metadata };
}
