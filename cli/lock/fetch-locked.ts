import type { ContentDocument } from '../../core/bundle-document.ts';
import type { ShippedPrompt } from '../../core/lock/locked-bundle.ts';
import type { LockedPrompt } from '../../core/lock/lockfile.ts';
import type { ManifestDocument } from '../../core/protocol.ts';
import type { Access } from '../access/access.ts';
import { readContents } from '../bundle/read-contents.ts';
import { judgePrompts } from './judge-prompts.ts';

/** Locked releases, all of which can be shipped. */
export interface FetchedPrompts {
  readonly prompts: readonly ShippedPrompt[];
  /** What one of the public keys signed about them; undefined where none was given. */
  readonly signed: readonly ManifestDocument[] | undefined;
  readonly contents: ReadonlyMap<string, ContentDocument>;
  readonly warnings: readonly string[];
}

/**
 * Reads the contents of locked releases by the digests of the lockfile, and nothing else.
 *
 * @throws RELEASE_KILLED, RELEASE_NOT_FOUND, LOCK_BARRED, LOCK_MISMATCH, DIGEST_MISMATCH, MANIFEST_UNTRUSTED
 */
export async function fetchLocked(
  access: Access,
  prompts: readonly LockedPrompt[],
  publicKeys: readonly string[],
): Promise<FetchedPrompts> {
  const { judged, manifests } = await judgePrompts(access, prompts, publicKeys);
  const shipped = judged.map((one): ShippedPrompt => {
    if (one.error !== undefined) throw one.error;
    return { ...one.locked, ordinal: one.ordinal };
  });
  const owners = new Map(prompts.map(({ digest, name }) => [digest, name]));
  const contents = await readContents(access, owners);
  const signed = publicKeys.length === 0 ? undefined : manifests;
  return { prompts: shipped, signed, contents, warnings: judged.flatMap(({ warnings }) => warnings) };
}
