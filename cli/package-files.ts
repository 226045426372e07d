import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the installed package: one above the sources, two above the compiled files. */
export function packageFolder(): string {
  const above = ['..', '../..'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return above.find((folder) => existsSync(`${folder}/package.json`)) ?? '.';
}

/** Version of the installed package. */
export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(`${packageFolder()}/package.json`, 'utf8')) as { version?: unknown };
  return typeof manifest.version === 'string' ? manifest.version : 'unknown';
}
