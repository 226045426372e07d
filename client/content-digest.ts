import type { ReleaseContent } from '../core/release-content.ts';
import { sha256Hex } from '../core/sha256.ts';
import { contentText } from './content-text.ts';

/** The digest of a content, as `digestContent` of core computes it. */
export function contentDigest(content: ReleaseContent): string {
  return `sha256:${sha256Hex(contentText(content))}`;
}
