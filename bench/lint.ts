/**
 * Measures the linter: 500 prompts by a process of its own, cold and from the cache; CPU time per 1,000 words; and one text of
 * 50,000 words, beside one of 5,000, which tells whether time grows with length alone. What was read once is remembered
 * by the process, so that the first reading of a text and the next ones are measured apart, and no text stands in two
 * of the measurements. Beside it the same lines are cut into sentences by `Intl.Segmenter`, which a linter of prose
 * would begin with.
 *
 *     npm run build && node dist/bench/lint.js
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { optimiseLate } from '../cli/optimise-late.ts';
import { lint } from '../core/lint/lint.ts';
import { presetSettings } from '../core/lint/settings/lint-settings.ts';
import { splitPromptSource } from '../core/template/prompt-source.ts';
import { initRepository } from '../store/init-repository.ts';
import { projectRoot } from '../test/helpers/project-files.ts';
import { readLabelledPrompts } from '../test/lint-score/labelled-prompt.ts';
import { median, round, writeResults } from './machine.ts';

const prompts = 500;
const rounds = 3;
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

/** Labelled prompts of many hands, none twice, in turns from all of their files; pairs share their frame, and are none. */
function readLabelled(): readonly string[] {
  const folder = join(projectRoot, 'test/fixtures/lint/labelled');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => readLabelledPrompts(join(folder, name)).filter(({ subset }) => subset !== 'pair'))
    .map((prompts) => prompts.map(({ prompt }) => prompt));
  const longest = Math.max(...files.map(({ length }) => length));
  const inTurns = Array.from({ length: longest }, (_, index) => files.flatMap((file) => file[index] ?? [])).flat();
  return [...new Set(inTurns)];
}

const wordsOf = (text: string): number => text.split(/\s+/u).length;

/** Hands out texts, each once. */
class Unread {
  #next = 0;
  readonly #texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Texts of about so many words together. */
  take(words: number): readonly string[] {
    const taken: string[] = [];
    for (let count = 0; count < words; this.#next += 1) {
      const text = this.#texts[this.#next];
      if (text === undefined) throw new RangeError(`there are no ${words} words left that were not read`);
      taken.push(text);
      count += wordsOf(text);
    }
    return taken;
  }

  /** One text of about so many words. */
  takeOne(words: number): string {
    return this.take(words)
      .map((text, index) => `## Part ${index}\n\n${text}`)
      .join('\n\n');
  }
}

/** Milliseconds of CPU time that a call takes, threads of the engine included: whoever else is busy does not count. */
function cpuTimeOf(run: () => unknown): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const lintText = (text: string): unknown =>
  lint({ file: 'bench.prompt', text, kind: 'prompt', partials: new Map() }, settings);

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const segment = (text: string): unknown => text.split('\n').map((line) => [...segmenter.segment(line)]);

interface Reading {
  readonly words: number;
  /** The first time. */
  readonly firstMs: number;
  /** The median of the next times. */
  readonly againMs: number;
  /** The same lines, cut into sentences by `Intl.Segmenter`. */
  readonly segmenterMs: number;
}

/** Reads texts that the process has not seen, and reads them again. */
function measure(texts: readonly string[]): Reading {
  const firstMs = cpuTimeOf(() => texts.forEach(lintText));
  const again: number[] = [];
  const segmented: number[] = [];
  for (let count = 0; count < rounds; count += 1) {
    again.push(cpuTimeOf(() => texts.forEach(lintText)));
    segmented.push(cpuTimeOf(() => texts.forEach(segment)));
  }
  const words = texts.reduce((sum, text) => sum + wordsOf(text), 0);
  return { words, firstMs, againMs: median(again), segmenterMs: median(segmented) };
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

interface ProjectTimes {
  readonly coldMs: number;
  readonly cachedMs: number;
}

/** A project of 500 prompts with these bodies, in turns. */
async function measureProject(bodies: readonly string[]): Promise<ProjectTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
  try {
    await makeProject(folder, bodies);
    const cold = Array.from({ length: rounds }, () => runLint(folder, ['--no-cache']));
    runLint(folder, []);
    const cached = Array.from({ length: rounds }, () => runLint(folder, []));
    return { coldMs: round(median(cold), 0), cachedMs: round(median(cached), 0) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const load = (): number => round(loadavg()[0] ?? 0, 1);

const loadBefore = load();
// As in the command.
optimiseLate();
const bodies = readBodies();
const labelled = readLabelled();
const shared = await measureProject(bodies);
const distinct = await measureProject(labelled);
const unread = new Unread(labelled);
measure([...bodies, ...unread.take(15_000)]);
const many = measure(unread.take(30_000));
const short = measure([unread.takeOne(5_000)]);
const long = measure([unread.takeOne(50_000)]);
const perThousand = (took: number, { words }: Reading): number => round((took / words) * 1_000);
const results = {
  ...shared,
  distinctColdMs: distinct.coldMs,
  distinctCachedMs: distinct.cachedMs,
  msPerThousandWords: perThousand(many.firstMs, many),
  msPerThousandWordsAgain: perThousand(many.againMs, many),
  againOfSegmenter: round(many.againMs / many.segmenterMs),
  longTextMs: round(long.firstMs, 0),
  longTextAgainMs: round(long.againMs, 0),
  growth: round(perThousand(long.firstMs, long) / perThousand(short.firstMs, short)),
  growthAgain: round(perThousand(long.againMs, long) / perThousand(short.againMs, short)),
};
console.log(results);
writeResults('lint', {
  prompts,
  bodies: bodies.length,
  rounds,
  words: long.words,
  loadBefore,
  loadAfter: load(),
  ...results,
});
