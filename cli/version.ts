import { readFileSync } from 'node:fs';

/** Version of the package; `package.json` lies two folders above the compiled file, one above the source. */
export const version: string = readVersion();

function readVersion(): string {
  for (const path of ['../../package.json', '../package.json']) {
    try {
      const manifest = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version?: unknown };
      if (typeof manifest.version === 'string') return manifest.version;
    } catch {
      // Not this one: the other folder has it.
    }
  }
  return 'unknown';
}
