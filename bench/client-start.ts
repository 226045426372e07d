/**
 * Measures starts of an application whose registry is down: from a snapshot of 1,000 prompts of 2 KB, two releases each,
 * to the first prompt that is served, in a process of its own; and the memory that all of it takes. Reading and parsing
 * the same file alone is the floor.
 *
 *     npm run build && node dist/bench/client-start.js
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadNow, median, round, writeResults } from './machine.ts';
import { manyPrompts, promptCount } from './many-prompts.ts';

interface Started {
  readonly freshness: string;
  readonly firstServedMs: number;
  readonly loadedMb: number;
  readonly servedMb: number;
}

const rounds = 15;
const child = fileURLToPath(new URL('client-start-child.js', import.meta.url));

async function start(file: string): Promise<Started> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', child, file]);
  return JSON.parse(stdout) as Started;
}

function readAlone(file: string): number {
  const begun = performance.now();
  JSON.parse(readFileSync(file, 'utf8'));
  return performance.now() - begun;
}

const load = loadNow();
const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
try {
  const file = join(folder, 'prompts.json');
  const text = JSON.stringify({ url: 'http://127.0.0.1:9', ...manyPrompts() });
  await writeFile(file, text);
  const [starts, floors]: [Started[], number[]] = [[], []];
  for (let count = 0; count < rounds; count += 1) {
    starts.push(await start(file));
    floors.push(readAlone(file));
  }
  const of = (key: 'firstServedMs' | 'loadedMb' | 'servedMb'): number =>
    round(median(starts.map((one) => one[key])), 1);
  const results = {
    ...{ prompts: promptCount, snapshotMb: round(text.length / 1024 ** 2, 1), rounds },
    ...{
      freshness: starts[0]?.freshness,
      firstServedMs: of('firstServedMs'),
      readAndParseMs: round(median(floors), 1),
    },
    ...{ loadedMb: of('loadedMb'), servedMb: of('servedMb') },
  };
  console.log(results);
  writeResults('client-start', { load, ...results });
} finally {
  await rm(folder, { recursive: true, force: true });
}
