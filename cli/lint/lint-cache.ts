import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import { packageFolder, packageVersion } from '../package-files.ts';
import { replaceFile } from './replace-file.ts';

/** Findings by file, each valid for one key: a hash of all that they follow from. */
export interface LintCache {
  get(path: string, key: string): readonly LocatedFinding[] | undefined;
  set(path: string, key: string, findings: readonly LocatedFinding[]): void;
  /** Writes what is new; whoever runs at the same time sees the old file or the new one, whole. */
  save(): Promise<void>;
}

interface Entry {
  readonly key: string;
  readonly findings: readonly LocatedFinding[];
}

/** Most files that are kept; the ones that were not asked for go first. */
const MAX_ENTRIES = 20_000;

export const noCache: LintCache = { get: () => undefined, set: () => undefined, save: () => Promise.resolve() };

/** Opens the cache; one that is missing, broken or of another engine is an empty one. */
export async function openLintCache(file: string): Promise<LintCache> {
  const engine = engineVersion();
  const entries = await readEntries(file, engine);
  const used = new Map<string, Entry>();
  let isChanged = false;
  return {
    get: (path, key) => {
      const entry = entries.get(path);
      if (entry?.key !== key) return undefined;
      used.set(path, entry);
      return entry.findings;
    },
    set: (path, key, findings) => {
      used.set(path, { key, findings });
      isChanged = true;
    },
    save: async () => {
      if (!isChanged) return;
      const kept = [...used, ...[...entries].filter(([path]) => !used.has(path))].slice(0, MAX_ENTRIES);
      await replaceFile(file, JSON.stringify({ engine, entries: Object.fromEntries(kept) }));
    },
  };
}

async function readEntries(file: string, engine: string): Promise<ReadonlyMap<string, Entry>> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as { engine?: unknown; entries?: Record<string, Entry> };
    return new Map(value.engine === engine ? Object.entries(value.entries ?? {}) : []);
  } catch {
    return new Map();
  }
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
      return Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
    }, 0);
  } catch {
    return 0;
  }
}
