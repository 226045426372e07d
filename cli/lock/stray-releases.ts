import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LockedPrompt } from '../../core/lock/lockfile.ts';
import { releaseOf } from '../../core/lock/lockfile.ts';
import { isPromptName, isVersion } from '../../core/prompt-ref.ts';

/** Folders of releases below `folder` that no entry of the lockfile is for, as `name@version`, sorted. */
export async function strayReleases(folder: string, locked: readonly LockedPrompt[]): Promise<readonly string[]> {
  const known = new Set(locked.map(releaseOf));
  return (await releasesBelow(folder, '')).filter((release) => !known.has(release)).sort();
}

/** Nothing but folders that a name can lead to is looked into. */
async function releasesBelow(folder: string, above: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, above), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = `${above}${entry.name}`;
    const [name = '', version] = path.split('@');
    if (!isPromptName(name)) continue;
    if (version === undefined) found.push(...(await releasesBelow(folder, `${path}/`)));
    else if (isVersion(version)) found.push(path);
  }
  return found;
}
