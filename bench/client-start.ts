/**
 * Measures starts of an application whose registry is down: from the snapshot that a client wrote, of 1,000 prompts with
 * two releases of 2 KB each, to the first prompt that is served, in a process of its own; and the memory that all of it
 * takes. Beside it, the same file is read and everything in it parsed.
 *
 *     npm run build && node dist/bench/client-start.js
 */
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fileSnapshot } from '../client/node.ts';
import { createClient } from '../client/node-client.ts';
import { fakeRegistry, patient } from '../test/helpers/fake-registry.ts';
import { loadNow, median, round, writeResults } from './machine.ts';
import { manyPrompts, promptCount, referenceOf, servingMany } from './many-prompts.ts';

interface Started {
  readonly freshness: string;
  readonly firstServedMs: number;
  readonly loadedMb: number;
  readonly servedMb: number;
}

const rounds = 15;
const child = fileURLToPath(new URL('client-start-child.js', import.meta.url));

/** Lets a client write its snapshot. @returns address of the registry, which is down from then on */
async function writeSnapshot(file: string): Promise<string> {
  const registry = await fakeRegistry(servingMany(manyPrompts()));
  const prompts = Array.from({ length: promptCount }, (_, number) => referenceOf(number));
  const { read, write } = fileSnapshot(file);
  await new Promise<void>((resolve, reject) => {
    const store = { read, write: (text: string) => write(text).then(resolve, reject) };
    const client = createClient({ url: registry.url, environment: 'production', prompts, ...patient, snapshot: store });
    client.ready().then(() => client.close(), reject);
  });
  await registry.close();
  return registry.url;
}

async function start(file: string, url: string): Promise<Started> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', child, file, url]);
  return JSON.parse(stdout) as Started;
}

function readAll(file: string): number {
  const begun = performance.now();
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) JSON.parse(line.slice(line.indexOf('{')));
  return performance.now() - begun;
}

const load = loadNow();
const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
try {
  const file = join(folder, 'prompts.json');
  const url = await writeSnapshot(file);
  const [starts, floors]: [Started[], number[]] = [[], []];
  for (let count = 0; count < rounds; count += 1) {
    starts.push(await start(file, url));
    floors.push(readAll(file));
  }
  const of = (key: 'firstServedMs' | 'loadedMb' | 'servedMb'): number =>
    round(median(starts.map((one) => one[key])), 1);
  const results = {
    ...{ prompts: promptCount, snapshotMb: round(statSync(file).size / 1024 ** 2, 1), rounds },
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
