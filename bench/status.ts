/**
 * Measures how long it takes to compare 1,000 prompts of a work tree with the head commit and their last releases,
 * beside reading the same files alone.
 *
 *     npm run build && node dist/bench/status.js [prompts]
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openRegistry } from '../store/open-registry.ts';
import { openWorkTree } from '../store/work-tree.ts';
import { contentOf, makeLargeRegistry, promptName } from './large-registry.ts';
import { median, round, writeResults } from './machine.ts';

const prompts = Number(process.argv[2] ?? 1_000);
const rounds = 7;
const last = 1;

async function checkOut(folder: string): Promise<void> {
  await writeFile(join(folder, '.promptrc'), '');
  for (let number = 0; number < prompts; number += 1) {
    const file = join(folder, 'prompts', `${promptName(number)}.prompt`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contentOf(number, last).prompt);
  }
}

async function measureStatus(folder: string, backend: 'native' | 'isomorphic'): Promise<number> {
  const registry = await openRegistry({ folder, backend });
  const begun = performance.now();
  const statuses = await (await openWorkTree(folder)).status(registry);
  const took = performance.now() - begun;
  await registry.close();
  const clean = statuses.filter(({ state, uncommitted }) => state === 'clean' && uncommitted.length === 0).length;
  if (clean !== prompts) throw new Error(`${prompts - clean} prompts are not clean`);
  return took;
}

async function measureReading(folder: string): Promise<number> {
  const begun = performance.now();
  for (let at = 0; at < prompts; at += 64) {
    const numbers = Array.from({ length: Math.min(64, prompts - at) }, (_, index) => at + index);
    await Promise.all(numbers.map((number) => readFile(join(folder, 'prompts', `${promptName(number)}.prompt`))));
  }
  return performance.now() - begun;
}

const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
try {
  await makeLargeRegistry(folder, { prompts, releases: last + 1 });
  await checkOut(folder);
  const times = { native: [] as number[], isomorphic: [] as number[], reading: [] as number[] };
  for (let count = 0; count <= rounds; count += 1) {
    const [native, isomorphic] = [await measureStatus(folder, 'native'), await measureStatus(folder, 'isomorphic')];
    const reading = await measureReading(folder);
    // The first round warms the disk up.
    if (count === 0) continue;
    times.native.push(native);
    times.isomorphic.push(isomorphic);
    times.reading.push(reading);
  }
  const results = {
    nativeMs: round(median(times.native), 0),
    isomorphicMs: round(median(times.isomorphic), 0),
    readingMs: round(median(times.reading), 0),
  };
  console.log(results);
  writeResults('status', { prompts, rounds, ...results });
} finally {
  await rm(folder, { recursive: true, force: true });
}
