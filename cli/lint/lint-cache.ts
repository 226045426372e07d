import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import { packageFolder, packageVersion } from '../package-files.ts';
import { openKeptEntries } from './kept-entries.ts';

/** Findings by file, each valid for one key: a hash of all that they follow from. */
export interface LintCache {
  get(path: string, key: string): readonly LocatedFinding[] | undefined;
  set(path: string, key: string, findings: readonly LocatedFinding[]): void;
  save(): Promise<void>;
}

interface Entry {
  readonly key: string;
  readonly findings: readonly LocatedFinding[];
}

const MAX_FILES = 20_000;

export const noCache: LintCache = { get: () => undefined, set: () => undefined, save: () => Promise.resolve() };

/** The findings of earlier runs of the same rules, kept in a folder. */
export async function openLintCache(folder: string): Promise<LintCache> {
  const file = join(folder, 'lint-cache.json');
  const entries = await openKeptEntries<Entry>({ file, engine: engineVersion(), most: MAX_FILES });
  return {
    get: (path, key) => {
      const entry = entries.get(path);
      return entry?.key === key ? entry.findings : undefined;
    },
    set: (path, key, findings) => entries.set(path, { key, findings }),
    save: () => entries.save(),
  };
}

/** Version of the package, and when its rules were last built: those who work on them see the effect at once. */
function engineVersion(): string {
  const folder = join(packageFolder(), 'dist', 'core', 'lint');
  return `${packageVersion()} ${newestIn(folder)}`;
}

function newestIn(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return Math.max(newest, newestIn(path));
      return entry.name.endsWith('.js') ? Math.max(newest, statSync(path).mtimeMs) : newest;
    }, 0);
  } catch {
    return 0;
  }
}
