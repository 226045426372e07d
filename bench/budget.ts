/**
 * Measures the static analysis of the 500 prompts of a repository, from the start of its process; and `stemma budget`, from
 * start to exit: all of them, with their samples, costs and limits, and one of them beside a process that
 * only imports what the command loads, with ten releases to compare with, whose figures are kept from an earlier call or
 * not. The prompts are the project's own, in turns, with their partials, schemas and samples; and one long run of
 * letters, which libraries merge in a time that grows with its square.
 *
 *     npm run build && node dist/bench/budget.js
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openAiTokenizer } from '../core/tokens/open-ai-tokenizer.ts';
import type { TestRepository } from '../test/helpers/a-repository.ts';
import { removeRepositories } from '../test/helpers/a-repository.ts';
import { projectRoot } from '../test/helpers/project-files.ts';
import { median, round, writeResults } from './machine.ts';
import { projectRepository } from './project-repository.ts';

const prompts = 500;
const releases = 10;
/** The prompt that is measured by itself. */
const name = 'support/triage';
const rounds = 5;
/** One prompt takes less time, and that over its imports is a difference: more rounds, each beside its imports. */
const pairs = 15;
const longRun = 32_000;

const main = join(projectRoot, 'dist/cli/main.js');
const promptrc = `budget:
  static: { warn: 2000 }
  overrides:
    - files: [prompts/**/p1*.prompt]
      p90: 4000
models:
  acme/house: { window: 200000 }
`;

/** The project's prompts with the texts that stand beside them, each again and again until there are enough. */
async function makeProject(): Promise<TestRepository> {
  const path = `prompts/${name}.prompt`;
  const text = readFileSync(join(projectRoot, path), 'utf8');
  let builder = projectRepository().withFile('.promptrc', promptrc);
  for (let at = 0; at < releases; at += 1) {
    builder = builder.withFile(path, `${text}\nThere were ${at} releases before.\n`).commit();
    builder = builder.release(name, `1.${at}.0`);
  }
  const repository = await builder.build();
  const { folder } = repository;
  const files = readdirSync(join(folder, 'prompts'), { recursive: true, encoding: 'utf8' });
  const names = files.filter((file) => file.endsWith('.prompt') && !/(?:^|\/)_[^/]*$/u.test(file)).sort();
  const read = (file: string): string => readFileSync(join(folder, 'prompts', file), 'utf8');
  for (let number = names.length; number < prompts; number += 1) {
    const original = names[number % names.length] ?? '';
    const path = join(folder, 'prompts', dirname(original), `p${number}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.prompt`, `${read(original).trimEnd()}\n\nThis is prompt ${number}.\n`);
    const samples = original.replace(/\.prompt$/u, '.samples.yaml');
    if (files.includes(samples)) await writeFile(`${path}.samples.yaml`, read(samples));
  }
  return repository;
}

/** Milliseconds from start to exit. */
function run(argv: readonly string[], cwd: string): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd, maxBuffer: 2 ** 28, encoding: 'utf8' });
  if (status !== 0) throw new Error(`"${argv.join(' ')}" exited with ${status}: ${stderr}`);
  return performance.now() - begun;
}

const child = fileURLToPath(new URL('budget-static-child.js', import.meta.url));

/** Milliseconds from the start of a process to the last bound. */
function analyze(folder: string): number {
  const { stdout } = spawnSync(process.execPath, [child, folder], { encoding: 'utf8' });
  const { ms, prompts: found } = JSON.parse(stdout) as { readonly ms: number; readonly prompts: number };
  if (found !== prompts) throw new Error(`${found} prompts were analysed`);
  return ms;
}

/** A program that imports what one call of `stemma budget` loads, and does nothing with it; beside this one. */
async function writeImporter(folder: string): Promise<string> {
  const list = join(folder, 'loaded.txt');
  const argv = [
    '--import',
    pathToFileURL(join(dirname(child), 'loaded-modules.js')).href,
    main,
    'budget',
    name,
    '--json',
  ];
  const { status } = spawnSync(process.execPath, argv, { cwd: folder, env: { ...process.env, STEMMA_LOADED: list } });
  const loaded = readFileSync(list, 'utf8').trim().split('\n');
  const imports = loaded.filter((url) => url !== pathToFileURL(main).href);
  if (status !== 0 || imports.length < 20) throw new Error(`"stemma budget" loaded ${imports.length} modules`);
  await rm(list);
  const importer = join(dirname(child), 'budget-imports.mjs');
  await writeFile(importer, imports.map((url) => `import ${JSON.stringify(url)};`).join('\n'));
  return importer;
}

/** What each run took more than the one beside it. */
const over = (times: readonly number[], others: readonly number[]): readonly number[] =>
  times.map((ms, at) => ms - (others[at] ?? Number.NaN));

try {
  const { folder, gitFolder } = await makeProject();
  const importer = await writeImporter(folder);
  const statically: number[] = [];
  const [all, first, one, bare]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let turn = 0; turn < rounds; turn += 1) {
    statically.push(analyze(folder));
    all.push(run([main, 'budget', '--json'], folder));
  }
  for (let turn = 0; turn < pairs; turn += 1) {
    await rm(join(gitFolder, 'stemma', 'budget-cache.json'), { force: true });
    first.push(run([main, 'budget', name, '--json'], folder));
    one.push(run([main, 'budget', name, '--json'], folder));
    bare.push(run([importer], folder));
  }
  const { count } = await openAiTokenizer('o200k_base');
  count('warm');
  const begun = performance.now();
  const tokens = count('a'.repeat(longRun));
  const results = {
    staticMs: round(median(statically), 0),
    allMs: round(median(all), 0),
    oneMs: round(median(one), 0),
    importsMs: round(median(bare), 0),
    oneOverImportsMs: round(median(over(one, bare)), 0),
    firstOverImportsMs: round(median(over(first, bare)), 0),
    longRunMs: round(performance.now() - begun, 0),
    longRunTokens: tokens,
  };
  console.log(results);
  writeResults('budget', {
    prompts,
    releases,
    rounds,
    pairs,
    longRun,
    loadAverage: round(loadavg()[0] ?? 0, 1),
    ...results,
  });
} finally {
  await removeRepositories();
}
