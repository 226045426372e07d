/**
 * Runs each benchmark in a process of its own, one after the other, and prints its figures beside what is promised, also
 * into docs/performance.md. Timings never decide the exit code; a benchmark that breaks does.
 *
 *     npm run bench                     all of them
 *     npm run bench -- client render    some
 *     npm run bench -- --show           none: what was measured last
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../test/helpers/project-files.ts';
import { benches, printTable, withTable } from './targets.ts';

const wanted = process.argv.slice(2);
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench)) continue;
  console.log(`\n== ${bench}`);
  const program = fileURLToPath(new URL(`${bench}.js`, import.meta.url));
  const { status } = spawnSync(process.execPath, [program], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

const page = join(projectRoot, 'docs', 'performance.md');
const table = printTable();
writeFileSync(page, withTable(readFileSync(page, 'utf8'), table));
console.log(`\n${table}`);
