/**
 * Measures the linter: 500 prompts by a process of its own, cold and from the cache; time per 1,000 words; and one text of
 * 50,000 words, beside one of 5,000, which tells whether time grows with length alone. The texts are those of `prompts/`,
 * `templates/` and `test/fixtures/`, in turns.
 *
 *     npm run build && node dist/bench/lint.js
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint } from '../core/lint/lint.ts';
import { presetSettings } from '../core/lint/settings/lint-settings.ts';
import { splitPromptSource } from '../core/template/prompt-source.ts';
import { initRepository } from '../store/init-repository.ts';
import { projectRoot } from '../test/helpers/project-files.ts';
import { median, round, writeResults } from './machine.ts';

const prompts = 500;
const rounds = 5;
const settings = presetSettings('recommended');

/** Bodies of the project's own prompts: real instructions, no generated words. */
function readBodies(): readonly string[] {
  const bodies: string[] = [];
  for (const folder of ['prompts', 'templates', 'test/fixtures'].filter((one) => existsSync(join(projectRoot, one)))) {
    for (const path of readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.prompt')) continue;
      bodies.push(splitPromptSource(readFileSync(join(projectRoot, folder, path), 'utf8')).body);
    }
  }
  return bodies.filter((body) => !body.includes('{{>'));
}

const wordsOf = (text: string): number => text.split(/\s+/u).length;

/** A text of about so many words. */
function textOf(bodies: readonly string[], words: number): string {
  const parts: string[] = [];
  for (let count = 0, index = 0; count < words; index += 1) {
    const body = bodies[index % bodies.length] ?? '';
    parts.push(`## Part ${index}\n\n${body}`);
    count += wordsOf(body);
  }
  return parts.join('\n\n');
}

function measure(text: string): number {
  const times: number[] = [];
  for (let count = 0; count < rounds; count += 1) {
    const begun = performance.now();
    lint({ file: 'bench.prompt', text, kind: 'prompt', partials: new Map() }, settings);
    times.push(performance.now() - begun);
  }
  return median(times);
}

async function makeProject(folder: string, bodies: readonly string[]): Promise<void> {
  await initRepository(folder);
  await writeFile(join(folder, '.promptrc'), '');
  await mkdir(join(folder, 'prompts'));
  for (let number = 0; number < prompts; number += 1) {
    const body = bodies[number % bodies.length] ?? '';
    await writeFile(join(folder, 'prompts', `p${number}.prompt`), `${body}\n\nThis is prompt ${number}.\n`);
  }
}

/** Milliseconds from start to exit of `stemma lint`. */
function runLint(folder: string, words: readonly string[]): number {
  const program = fileURLToPath(new URL('../cli/main.js', import.meta.url));
  const begun = performance.now();
  try {
    execFileSync(process.execPath, [program, 'lint', '--format', 'json', ...words], {
      cwd: folder,
      maxBuffer: 2 ** 28,
    });
  } catch (error) {
    // Findings are no failure of the measurement.
    if (Object(error).status !== 1) throw error;
  }
  return performance.now() - begun;
}

const bodies = readBodies();
const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
try {
  await makeProject(folder, bodies);
  const cold = Array.from({ length: rounds }, () => runLint(folder, ['--no-cache']));
  runLint(folder, []);
  const cached = Array.from({ length: rounds }, () => runLint(folder, []));
  const [short, long] = [textOf(bodies, 5_000), textOf(bodies, 50_000)];
  measure(short);
  const [shortMs, longMs] = [measure(short), measure(long)];
  const perThousand = (text: string, took: number): number => (took / wordsOf(text)) * 1_000;
  const results = {
    coldMs: round(median(cold), 0),
    cachedMs: round(median(cached), 0),
    msPerThousandWords: round(perThousand(short, shortMs), 2),
    longTextMs: round(longMs, 0),
    growth: round(perThousand(long, longMs) / perThousand(short, shortMs), 2),
  };
  console.log(results);
  writeResults('lint', { prompts, rounds, words: wordsOf(long), ...results });
} finally {
  await rm(folder, { recursive: true, force: true });
}
