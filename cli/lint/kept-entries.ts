import { readFile } from 'node:fs/promises';
import { replaceFile } from '../replace-file.ts';

/** What was found out once and is kept from run to run: results that follow from their key alone. */
export interface KeptEntries<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** Writes what is new; whoever runs at the same time sees the old file or the new one, whole. */
  save(): Promise<void>;
}

export interface Keeping {
  /** Undefined: entries are kept for this run only. */
  readonly file: string | undefined;
  /** Who made the entries; those of another one do not count. */
  readonly engine: string;
  /** Most entries that are kept; the ones that were not asked for go first. */
  readonly most: number;
}

/** Opens a file of entries; one that is missing, broken or of another engine is an empty one. */
export async function openKeptEntries<Value>({ file, engine, most }: Keeping): Promise<KeptEntries<Value>> {
  const entries = file === undefined ? new Map<string, Value>() : await readEntries<Value>(file, engine);
  const used = new Map<string, Value>();
  let isChanged = false;
  return {
    get: (key) => {
      const value = used.get(key) ?? entries.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    set: (key, value) => {
      used.set(key, value);
      isChanged = true;
    },
    save: async () => {
      if (!isChanged || file === undefined) return;
      const kept = [...used, ...[...entries].filter(([key]) => !used.has(key))].slice(0, most);
      // A cache that cannot be written (a read-only repository, a full disk) costs time and nothing else.
      await replaceFile(file, JSON.stringify({ engine, entries: Object.fromEntries(kept) })).catch(() => undefined);
    },
  };
}

async function readEntries<Value>(file: string, engine: string): Promise<ReadonlyMap<string, Value>> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as { engine?: unknown; entries?: Record<string, Value> };
    return new Map(value.engine === engine ? Object.entries(value.entries ?? {}) : []);
  } catch {
    return new Map();
  }
}
