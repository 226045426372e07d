import { canonicalJson } from './canonical-json.ts';
import type { ReleaseContent } from './release-content.ts';
import { sha256Hex } from './sha256.ts';

/** `sha256:` and the SHA-256 of the content's canonical JSON in hex: the address of a release's content. */
export function digestContent(content: ReleaseContent): string {
  return `sha256:${sha256Hex(canonicalJson(content))}`;
}
