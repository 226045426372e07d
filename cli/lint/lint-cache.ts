import { statSync } from 'node:fs';
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

/** Version of the package, and when it was last compiled: those who work on its rules see the effect at once. */
function engineVersion(): string {
  const program = statSync(join(packageFolder(), 'dist/cli/main.js'), { throwIfNoEntry: false });
  return `${packageVersion()} ${program?.mtimeMs ?? 0}`;
}
