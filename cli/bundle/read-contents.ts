import { readContent } from '../../core/bundle/read-content.ts';
import type { ContentDocument } from '../../core/bundle-document.ts';
import { resolveMetadata } from '../../core/template/resolve-metadata.ts';
import type { Access } from '../access/access.ts';

/** Contents that are asked for at once. */
const WIDTH = 8;

/**
 * The contents of releases by digest, each checked against it. What is derived from them is derived here: a digest says
 * nothing about that.
 *
 * @param owners - by digest, the name of a prompt that has it
 * @throws DIGEST_MISMATCH, and what asking finds
 */
export async function readContents(
  access: Access,
  owners: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ContentDocument>> {
  const contents = new Map<string, ContentDocument>();
  const waiting = new Map(owners);
  const work = async (): Promise<void> => {
    for (const [digest, name] of waiting) {
      waiting.delete(digest);
      const content = readContent(await access.content(digest), digest);
      contents.set(digest, { metadata: await resolveMetadata(name, content), content });
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, work));
  return contents;
}
