/**
 * Measures a cold start of a large registry, 10,000 prompts with 5 releases each unless told otherwise: a new process
 * opens the repository from its saved index and reads one content. A bare process that reads and parses the same saved
 * index is measured in turn, as the floor.
 *
 *     npm run build && node dist/bench/start.js [prompts] [releases]
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeLargeRegistry } from './large-registry.ts';
import { median, round, writeResults } from './machine.ts';
import type { StartMeasured } from './start-child.ts';

const run = promisify(execFile);
const prompts = Number(process.argv[2] ?? 10_000);
const releases = Number(process.argv[3] ?? 5);
const rounds = 7;

const childFile = fileURLToPath(new URL('start-child.js', import.meta.url));

async function start(kind: string, folder: string): Promise<StartMeasured> {
  const { stdout } = await run(process.execPath, [childFile, kind, folder, String(prompts)], { cwd: folder });
  return JSON.parse(stdout) as StartMeasured;
}

async function measureAll(folder: string): Promise<Record<string, unknown>> {
  const kinds = ['native', 'isomorphic', 'server', 'bare'] as const;
  const withoutIndex: Record<string, number> = {};
  for (const kind of ['native', 'isomorphic']) {
    await rm(join(folder, '.git', 'stemma'), { recursive: true, force: true });
    withoutIndex[kind] = round((await start(kind, folder)).openMs, 0);
  }
  const runs = new Map<string, StartMeasured[]>(kinds.map((kind) => [kind, []]));
  for (let count = 0; count < rounds; count += 1) {
    for (const kind of kinds) runs.get(kind)?.push(await start(kind, folder));
  }
  const summary = kinds.map((kind) => {
    const of = (key: keyof StartMeasured): number => round(median(runs.get(kind)?.map((one) => one[key]) ?? []), 1);
    const figures = {
      kind,
      sinceProcessStartMs: of('sinceProcessStartMs'),
      openMs: of('openMs'),
      firstContentMs: of('firstContentMs'),
      rssMb: of('rssMb'),
    };
    console.log(figures);
    return figures;
  });
  const { size } = await stat(join(folder, '.git', 'stemma', 'index'));
  return { savedIndexMb: round(size / 1024 ** 2, 1), openWithoutSavedIndexMs: withoutIndex, starts: summary };
}

const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
try {
  await makeLargeRegistry(folder, { prompts, releases });
  const results = await measureAll(folder);
  console.log(results['openWithoutSavedIndexMs'], results['savedIndexMb']);
  writeResults('start', { prompts, releases, rounds, ...results });
} finally {
  await rm(folder, { recursive: true, force: true });
}
