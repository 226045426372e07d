import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Start of the command line: `stemma --help`, `stemma --version` and a warm `stemma list` beside a bare Node, all
 * alternating in one run. Run it with `node dist/bench/startup.js`; it needs `npx tsc` before.
 */
const ROUNDS = 25;
const WARM_UP_ROUNDS = 3;
/** Milliseconds that `stemma --help` may take longer than a bare Node. */
const BUDGET_MS = 45;

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist/cli/main.js');
const runs: Readonly<Record<string, readonly string[]>> = {
  bare: ['-e', '0'],
  help: [main, '--help'],
  version: [main, '--version'],
  list: [main, '-C', root, 'list', '--json'],
};

const timesMs = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
  for (const [name, argv] of Object.entries(runs)) {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, argv, { stdio: 'ignore' });
    const took = performance.now() - started;
    if (status !== 0) throw new Error(`"${argv.join(' ')}" exited with ${status}`);
    if (round >= WARM_UP_ROUNDS) timesMs.get(name)?.push(took);
  }
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const mediansMs = Object.fromEntries([...timesMs].map(([name, times]) => [name, Math.round(median(times) * 10) / 10]));
const helpOverBareMs = Math.round(((mediansMs['help'] ?? 0) - (mediansMs['bare'] ?? 0)) * 10) / 10;
const result = {
  what: 'milliseconds from start to exit, medians of alternating runs',
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform} ${process.arch}, Node ${process.version}`,
  rounds: ROUNDS,
  ...{ mediansMs, helpOverBareMs, budgetMs: BUDGET_MS, withinBudget: helpOverBareMs <= BUDGET_MS },
};
writeFileSync(join(root, 'bench/results/startup.json'), `${JSON.stringify(result, undefined, 2)}\n`);
console.log(result);
