import type { ReleaseContent } from '../core/release-content.ts';
import { sha256Hex } from '../core/sha256.ts';
import { canonicalText } from './canonical-text.ts';

/** The digest of a content, as `digestContent` of core computes it. */
export function contentDigest({ format, prompt, partials, schemas, tools }: ReleaseContent): string {
  return `sha256:${sha256Hex(canonicalText({ format, prompt, partials, schemas, tools }))}`;
}
