import { readFile } from 'node:fs/promises';
import type { Verdict } from '../../../core/lint/judge/open-pair.ts';
import { replaceFile } from '../replace-file.ts';

/** Verdicts by key. A judge costs money and time: what it said of a pair is kept. */
export interface VerdictCache {
  get(key: string): Verdict | undefined;
  set(key: string, verdict: Verdict): void;
  save(): Promise<void>;
}

/** Most verdicts that are kept; the oldest go first. */
const MAX_VERDICTS = 50_000;

/** @param file - undefined outside of a repository: nothing is kept then */
export async function openVerdictCache(file: string | undefined): Promise<VerdictCache> {
  const verdicts = file === undefined ? new Map<string, Verdict>() : await readVerdicts(file);
  let isChanged = false;
  return {
    get: (key) => verdicts.get(key),
    set: (key, verdict) => {
      verdicts.set(key, verdict);
      isChanged = true;
    },
    save: async () => {
      if (!isChanged || file === undefined) return;
      await replaceFile(file, JSON.stringify(Object.fromEntries([...verdicts].slice(-MAX_VERDICTS))));
    },
  };
}

async function readVerdicts(file: string): Promise<Map<string, Verdict>> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as Record<string, Verdict>;
    return new Map(Object.entries(value).filter(([, verdict]) => typeof verdict?.conflict === 'boolean'));
  } catch {
    return new Map();
  }
}
