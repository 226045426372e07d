/** One start in a process of its own; prints what it took as JSON. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promptName } from './large-registry.ts';

/** What one start took. */
export interface StartMeasured {
  /** From the start of the process to a registry that can answer, modules included. */
  readonly sinceProcessStartMs: number;
  readonly openMs: number;
  readonly firstContentMs: number;
  readonly rssMb: number;
}

const [, , kind = 'native', folder = '.', prompts = '1'] = process.argv;

async function startRegistry(backend: 'native' | 'isomorphic'): Promise<StartMeasured> {
  const { openRegistry } = await import('../store/open-registry.ts');
  const begun = performance.now();
  const registry = await openRegistry({ folder, backend });
  const opened = performance.now();
  const state = registry.current().prompts.get(promptName(Number(prompts) >> 1));
  const [version = ''] = Object.keys(state?.release?.versions ?? {});
  await registry.readContent(state?.release?.versions[version]?.digest ?? '');
  const read = performance.now();
  await registry.close();
  return {
    sinceProcessStartMs: opened,
    openMs: opened - begun,
    firstContentMs: read - opened,
    rssMb: process.memoryUsage.rss() / 1024 ** 2,
  };
}

async function startBare(): Promise<StartMeasured> {
  const begun = performance.now();
  const text = await readFile(join(folder, '.git', 'stemma', 'index'), 'utf8');
  JSON.parse(text.slice(text.indexOf('\n') + 1));
  const opened = performance.now();
  return {
    sinceProcessStartMs: opened,
    openMs: opened - begun,
    firstContentMs: 0,
    rssMb: process.memoryUsage.rss() / 1024 ** 2,
  };
}

const measured = kind === 'bare' ? await startBare() : await startRegistry(kind === 'native' ? 'native' : 'isomorphic');
process.stdout.write(JSON.stringify(measured));
