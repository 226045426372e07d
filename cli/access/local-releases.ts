import { fail } from '../../core/fail.ts';
import type { ReleaseRecord } from '../../core/state/documents.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { parseTag } from '../../store/git-objects.ts';
import type { Registry } from '../../store/registry.ts';
import { releaseTrailer } from '../../store/releases/release-tag.ts';
import type { ReleaseLogEntry } from './release-log-entry.ts';

/** The releases of a prompt, in the order of their admission, newest first. @throws PROMPT_NOT_FOUND */
export async function readReleaseLog(registry: Registry, name: string, max: number): Promise<ReleaseLogEntry[]> {
  const release = registry.current().prompts.get(name)?.release;
  if (release === undefined) throw fail('PROMPT_NOT_FOUND', { name });
  const newest = Object.entries(release.versions).sort(([, a], [, b]) => b.ordinal - a.ordinal);
  return Promise.all(
    newest.slice(0, max).map(async ([version, record]) => ({
      ...{ version, at: record.admittedAt, digest: record.digest },
      ...(await readTagMessage(registry, record)),
    })),
  );
}

/** Who released with which words; nothing where the tag's object did not come along. */
async function readTagMessage(
  registry: Registry,
  { tag }: ReleaseRecord,
): Promise<Pick<ReleaseLogEntry, 'by' | 'message' | 'advice' | 'forced'>> {
  try {
    const { tagger, message } = parseTag((await registry.backend.readObject(tag)).bytes, tag);
    const words = message.split(/\n\nStemma-Digest:/u)[0]?.trim() ?? '';
    const [advice, forced] = [releaseTrailer(message, 'Stemma-Advice'), releaseTrailer(message, 'Stemma-Forced')];
    return {
      message: words,
      ...(tagger !== undefined && { by: `${tagger.name} <${tagger.email}>` }),
      ...(advice !== undefined && { advice }),
      ...(forced !== undefined && { forced }),
    };
  } catch (error) {
    if (isStemmaError(error, 'OBJECT_MISSING')) return {};
    throw error;
  }
}
