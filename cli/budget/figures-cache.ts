import { join } from 'node:path';
import type { MeasuredRelease } from '../../core/budget/growth/measured-release.ts';
import type { KeptEntries } from '../lint/kept-entries.ts';
import { openKeptEntries } from '../lint/kept-entries.ts';
import { packageVersion } from '../package-files.ts';

/** What is kept of a release's content: it follows from its digest, the tokenizer and the samples' density. */
export type StaticFigures = Pick<MeasuredRelease, 'static' | 'maxTypical' | 'sections'>;

const MAX_RELEASES = 20_000;

/** Raised when the same content is counted otherwise than before. */
const METHOD = 4;

/** Static tokens of releases by digest and tokenizer, kept in the repository's git folder from run to run. */
export async function openFiguresCache(gitFolder: string | undefined): Promise<KeptEntries<StaticFigures>> {
  const file = gitFolder === undefined ? undefined : join(gitFolder, 'stemma', 'budget-cache.json');
  const kept = await openKeptEntries<unknown>({ file, engine: `${packageVersion()} ${METHOD}`, most: MAX_RELEASES });
  return {
    get: (key) => {
      const value = kept.get(key);
      return isFigures(value) ? value : undefined;
    },
    set: (key, value) => kept.set(key, value),
    save: () => kept.save(),
  };
}

/** A file that somebody wrote into is measured again where it makes no sense. */
function isFigures(value: unknown): value is StaticFigures {
  if (
    !isRecord(value) ||
    !isCount(value['static']) ||
    !(value['maxTypical'] === null || isCount(value['maxTypical'])) ||
    !Array.isArray(value['sections'])
  )
    return false;
  return value['sections'].every(
    (one: unknown) => isRecord(one) && typeof one['title'] === 'string' && isCount(one['static']),
  );
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
