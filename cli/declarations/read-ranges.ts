import { readContent } from '../../core/bundle/read-content.ts';
import type { DeclaredRange, DeclaredRelease } from '../../core/declarations/declared-range.ts';
import { releasesOfRange, usualReferences } from '../../core/declarations/releases-of-range.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import type { PromptIndexDocument, PromptMetadata, VersionEntry } from '../../core/protocol.ts';
import { resolveMetadata } from '../../core/template/resolve-metadata.ts';
import type { Access } from '../access/access.ts';

/** Contents that are asked for at once. */
const AT_ONCE = 16;

/**
 * Reads what every release of the references promises; of each major line of every prompt where none is named.
 *
 * @throws PROMPT_NOT_FOUND, RANGE_EMPTY, RELEASE_NOT_FOUND, DIGEST_MISMATCH, and what reading a reference finds
 */
export async function readRanges(access: Access, references: readonly string[]): Promise<readonly DeclaredRange[]> {
  const indexes = new Map<string, PromptIndexDocument>();
  const indexOf = async (name: string): Promise<PromptIndexDocument> => {
    const index = indexes.get(name) ?? (await access.index(name));
    indexes.set(name, index);
    return index;
  };
  const wanted = references.length > 0 ? [...new Set(references)] : await everyLine(access, indexOf);
  const reader = new MetadataReader(access);
  const ranges: DeclaredRange[] = [];
  for (const reference of wanted) {
    const { name } = parsePromptRef(reference);
    const entries = releasesOfRange(reference, await indexOf(name));
    ranges.push({ reference, name, releases: await reader.readAll(name, entries) });
  }
  return ranges;
}

async function everyLine(
  access: Access,
  indexOf: (name: string) => Promise<PromptIndexDocument>,
): Promise<readonly string[]> {
  const { prompts } = await access.list();
  const references: string[] = [];
  for (const { name, retired, releases } of prompts) {
    if (!retired && releases > 0) references.push(...usualReferences(await indexOf(name)));
  }
  return references;
}

/** Reads each content once, however many releases and ranges have it. */
class MetadataReader {
  readonly #access: Access;
  readonly #read = new Map<string, Promise<PromptMetadata>>();

  constructor(access: Access) {
    this.#access = access;
  }

  async readAll(name: string, entries: readonly VersionEntry[]): Promise<readonly DeclaredRelease[]> {
    const releases: DeclaredRelease[] = [];
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      const part = entries.slice(at, at + AT_ONCE).map(async ({ version, digest }) => ({
        ...{ version, digest },
        metadata: await this.#metadata(name, digest),
      }));
      releases.push(...(await Promise.all(part)));
    }
    return releases;
  }

  #metadata(name: string, digest: string): Promise<PromptMetadata> {
    const known = this.#read.get(digest) ?? this.#readMetadata(name, digest);
    this.#read.set(digest, known);
    return known;
  }

  async #readMetadata(name: string, digest: string): Promise<PromptMetadata> {
    return resolveMetadata(name, readContent(await this.#access.content(digest), digest));
  }
}
