/**
 * Measures how long it takes to read 200,000 packed annotated tags into memory, beside `git for-each-ref` printing them,
 * in turn. Git's process starts within its time; ours loads its modules before its time starts, and hands out objects
 * where git writes text. Needs a `git` binary. Writes `bench/results/refs.json`.
 *
 *     npm run build && node dist/bench/refs.js [tags]
 */
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median, round, writeResults } from './machine.ts';
import type { RefsMeasured } from './refs-child.ts';

const run = promisify(execFile);
const count = Number(process.argv[2] ?? 200_000);
const rounds = 9;
const child = fileURLToPath(new URL('refs-child.js', import.meta.url));

/** A repository whose tags all stand in packed-refs, peeled, as `git pack-refs --all` leaves them. */
async function makeTags(folder: string): Promise<void> {
  const git = async (...args: readonly string[]): Promise<string> => {
    const person = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com'];
    const { stdout } = await run('git', [...person, ...args], { cwd: folder });
    return stdout.trim();
  };
  await git('init', '-q', '-b', 'main', '.');
  await git('commit', '-q', '--allow-empty', '-m', 'start');
  await git('tag', '-a', '-m', 'first', 'first@1.0.0');
  const [tag, commit] = [await git('rev-parse', 'first@1.0.0'), await git('rev-parse', 'HEAD')];
  // The objects in a pack, and a format that needs none of them read: the best case for git.
  await git('gc', '-q');
  const names = Array.from({ length: count - 1 }, (_, index) => {
    const number = String(index).padStart(6, '0');
    return `refs/tags/team-${number.slice(0, 3)}/prompt-${number}@1.0.0`;
  });
  const lines = names.sort().map((name) => `${tag} ${name}\n^${commit}\n`);
  await appendFile(join(folder, '.git', 'packed-refs'), lines.join(''));
}

async function main(folder: string): Promise<void> {
  await makeTags(folder);
  const ours: RefsMeasured[] = [];
  const gitMs: number[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const { stdout } = await run(process.execPath, [child, folder]);
    ours.push(JSON.parse(stdout) as RefsMeasured);
    const begun = performance.now();
    await run('git', ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/tags/'], {
      cwd: folder,
      maxBuffer: 2 ** 30,
    });
    gitMs.push(performance.now() - begun);
  }
  if (ours.some(({ tags }) => tags !== count)) throw new Error(`read ${ours[0]?.tags} of ${count} tags`);
  const readMs = median(ours.map((one) => one.readMs));
  writeResults('refs', {
    what: 'milliseconds, medians of alternating runs',
    ...{ tags: count, rounds, readMs: round(readMs, 0), gitMs: round(median(gitMs), 0) },
    ratio: round(readMs / median(gitMs)),
    rssMb: round(Math.max(...ours.map((one) => one.rssMb)), 0),
  });
}

const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
try {
  await main(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
