import type { ReleaseContent } from '../core/release-content.ts';
import { canonicalText } from './canonical-text.ts';

/** The text whose SHA-256 is the digest of a content. */
export function contentText({ format, prompt, partials, schemas, tools }: ReleaseContent): string {
  return canonicalText({ format, prompt, partials, schemas, tools });
}
