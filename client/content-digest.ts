import type { ReleaseContent } from '../core/release-content.ts';
import { sha256Hex } from '../core/sha256.ts';

/**
 * The digest of a content, as `digestContent` of core computes it. A content holds only texts, for which
 * `JSON.stringify` writes RFC 8785 already, so the client need not carry the general form.
 */
export function contentDigest({ prompt, partials, schemas, tools }: ReleaseContent): string {
  const members = [
    ...['"format":1', `"partials":${byName(partials)}`, `"prompt":${JSON.stringify(prompt)}`],
    ...[`"schemas":${byName(schemas)}`, `"tools":${byName(tools)}`],
  ];
  return `sha256:${sha256Hex(`{${members.join()}}`)}`;
}

/** Keys in the order of their UTF-16 code units, which is that of `sort()`. */
function byName(texts: Readonly<Record<string, string>>): string {
  const members = Object.keys(texts)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(texts[name])}`);
  return `{${members.join()}}`;
}
