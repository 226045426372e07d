import type { Verdict } from '../../../core/lint/judge/open-pair.ts';
import type { KeptEntries } from '../kept-entries.ts';
import { openKeptEntries } from '../kept-entries.ts';

/** Verdicts by key. A judge costs money and time: what it said of a pair is kept. */
export type VerdictCache = KeptEntries<Verdict>;

const MAX_VERDICTS = 50_000;

/** @param file - undefined outside of a repository: nothing is kept then */
export function openVerdictCache(file: string | undefined): Promise<VerdictCache> {
  // Keys name the judge and how it was asked, so that verdicts outlive versions of the package.
  return openKeptEntries<Verdict>({ file, engine: 'verdicts', most: MAX_VERDICTS });
}
