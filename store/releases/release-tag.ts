import { isPromptName, isVersion } from '../../core/prompt-ref.ts';
import type { Oid } from '../git-backend.ts';
import { formatTag } from '../git-objects.ts';
import { parseActor } from '../state/actor.ts';
import { TAGS_PREFIX } from '../state/state-refs.ts';

/** What the name of a release tag says. */
export interface ReleaseTagName {
  readonly name: string;
  readonly version: string;
}

/**
 * Reads the full name of a tag; undefined for one that is not a release of Stemma.
 *
 * @example
 * parseTagRef('refs/tags/support/reply@1.4.2', ''); //=> { name: 'support/reply', version: '1.4.2' }
 */
export function parseTagRef(ref: string, tagPrefix: string): ReleaseTagName | undefined {
  const prefix = TAGS_PREFIX + tagPrefix;
  if (!ref.startsWith(prefix)) return undefined;
  const at = ref.indexOf('@', prefix.length);
  if (at === -1) return undefined;
  const name = ref.slice(prefix.length, at);
  const version = ref.slice(at + 1);
  return isPromptName(name) && isVersion(version) ? { name, version } : undefined;
}

/** The short name of a release's tag. */
export const tagNameOf = ({ name, version }: ReleaseTagName, tagPrefix: string): string =>
  `${tagPrefix}${name}@${version}`;

/** What a release tag is made of. */
export interface NewReleaseTag {
  readonly tagName: string;
  readonly commit: Oid;
  readonly digest: string;
  readonly message: string;
  /** Goes after the digest, by name. */
  readonly trailers?: Readonly<Record<string, string>> | undefined;
  readonly actor: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Bytes of an annotated tag with the `Stemma-Digest:` trailer. */
export function formatReleaseTag({ tagName, commit, digest, message, actor, at, trailers }: NewReleaseTag): Uint8Array {
  const text = message.replaceAll('\0', '').trim();
  const lines = Object.entries({ 'Stemma-Digest': digest, ...trailers }).map(([key, value]) => `${key}: ${value}`);
  return formatTag({
    object: commit,
    type: 'commit',
    tag: tagName,
    tagger: { ...parseActor(actor), seconds: Math.max(0, Math.floor(Date.parse(at) / 1000)), zone: '+0000' },
    message: `${text === '' ? tagName : text}\n\n${lines.join('\n')}`,
  });
}

/** A trailer of a tag's message, such as `Stemma-Digest`; undefined where its last paragraph has none. */
export function releaseTrailer(message: string, name: string): string | undefined {
  const paragraph =
    message
      .trimEnd()
      .split(/\n[ \t]*\n/u)
      .at(-1) ?? '';
  const line = paragraph.split('\n').find((one) => one.startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}
