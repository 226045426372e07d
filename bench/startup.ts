/**
 * Measures the start of the command line, from start to exit: `stemma --help`, `stemma --version` and a warm
 * `stemma list`, beside a bare Node, all in turns.
 *
 *     npm run build && node dist/bench/startup.js
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../test/helpers/project-files.ts';
import { median, round, writeResults } from './machine.ts';

const rounds = 25;
const warmUpRounds = 3;

const main = join(projectRoot, 'dist/cli/main.js');
const runs: Readonly<Record<string, readonly string[]>> = {
  bare: ['-e', '0'],
  help: [main, '--help'],
  version: [main, '--version'],
  list: [main, '-C', projectRoot, 'list', '--json'],
};

const timesMs = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
for (let turn = 0; turn < warmUpRounds + rounds; turn += 1) {
  for (const [name, argv] of Object.entries(runs)) {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, argv, { stdio: 'ignore' });
    const tookMs = performance.now() - started;
    if (status !== 0) throw new Error(`"${argv.join(' ')}" exited with ${status}`);
    if (turn >= warmUpRounds) timesMs.get(name)?.push(tookMs);
  }
}

const mediansMs = Object.fromEntries([...timesMs].map(([name, times]) => [name, round(median(times), 1)]));
const helpOverBareMs = round((mediansMs['help'] ?? 0) - (mediansMs['bare'] ?? 0), 1);
writeResults('startup', { rounds, mediansMs, helpOverBareMs });
console.log({ mediansMs, helpOverBareMs });
