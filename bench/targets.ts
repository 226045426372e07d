import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../test/helpers/project-files.ts';

/** One figure of a result file, beside what it has to reach where that is promised. */
export interface Target {
  /** Program `bench/<bench>.ts`, which writes `bench/results/<bench>.json`. */
  readonly bench: string;
  readonly what: string;
  /** Keys that lead to the figure; an object picks the member of a list whose fields are equal to its own. */
  readonly path: readonly (string | Readonly<Record<string, string>>)[];
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly unit?: string;
}

const compared = (name: string, figure = 'ratio'): Target['path'] => ['comparisons', { name }, figure];
const started = (kind: string, figure: string): Target['path'] => ['starts', { kind }, figure];

const packument = 'resolve of a range / packument of Verdaccio';
const everything = 'resolve with everything / bare';

/** What is promised, or only told, in the order in which it is measured and printed. */
export const targets: readonly Target[] = [
  { bench: 'http', what: 'resolve, of bare node:http', path: compared('resolve / bare'), atLeast: 0.85 },
  { bench: 'http', what: 'its p99, of that p99', path: compared('resolve / bare', 'p99Ratio'), atMost: 3 },
  { bench: 'http', what: 'the same for a unit', path: compared('resolve with a unit / bare'), atLeast: 0.85 },
  { bench: 'http', what: 'with everything, of bare', path: compared(everything), atLeast: 0.8 },
  { bench: 'http', what: 'its p99, of that p99', path: compared(everything, 'p99Ratio'), atMost: 3 },
  { bench: 'http', what: 'with a token, of without', path: compared('resolve with a token / without'), atLeast: 0.95 },
  { bench: 'http', what: 'its 304, of that 200', path: compared('resolve 304 / bare 200'), atLeast: 1 },
  { bench: 'http', what: 'Express repaired, of stock', path: compared('repaired Express / stock, json()'), atLeast: 1 },
  {
    bench: 'rollout',
    what: 'open rollout, of none open',
    path: compared('with a unit, rollout open / none open'),
    atLeast: 0.9,
  },
  { bench: 'rollout', what: 'the same with ten overrides', path: compared('with a unit, ten overrides / none open') },
  { bench: 'events', what: 'rollback to 1,000 clients, p50', path: ['fromRequest', 'p50Ms'], unit: 'ms' },
  { bench: 'events', what: 'the same, p99', path: ['fromRequest', 'p99Ms'], unit: 'ms' },
  { bench: 'events', what: 'once it is accepted, p99', path: ['fromAnswer', 'p99Ms'], atMost: 200, unit: 'ms' },
  { bench: 'events', what: 'memory, each of 5,000 clients', path: ['kbPerIdleClient'], atMost: 20, unit: 'KB' },
  { bench: 'resolve', what: 'warm resolution', path: ['nanoseconds', 'warm'], unit: 'ns' },
  { bench: 'resolve', what: 'the same with a rollout open', path: ['nanoseconds', 'warmWithRollout'], unit: 'ns' },
  { bench: 'resolve', what: 'semver for each request', path: ['nanoseconds', 'maxSatisfying'], unit: 'ns' },
  { bench: 'render', what: 'slowest render, of dotprompt', path: ['lowestRatio'], atLeast: 2 },
  { bench: 'render', what: 'median render, of dotprompt', path: ['medianRatio'], atLeast: 4 },
  { bench: 'render', what: 'check of a budget', path: ['medianCheckUs'], unit: 'µs' },
  { bench: 'render', what: 'counting instead, of that', path: ['medianCheckRatio'] },
  { bench: 'refs', what: 'time for packed tags, of git', path: ['ratio'], atMost: 1 },
  { bench: 'refs', what: 'memory for packed tags', path: ['rssMb'], atMost: 400, unit: 'MB' },
  {
    bench: 'start',
    what: 'start, git binary',
    path: started('native', 'sinceProcessStartMs'),
    atMost: 1000,
    unit: 'ms',
  },
  {
    bench: 'start',
    what: 'start, without git',
    path: started('isomorphic', 'sinceProcessStartMs'),
    atMost: 1000,
    unit: 'ms',
  },
  {
    bench: 'start',
    what: 'start of stemma serve',
    path: started('server', 'sinceProcessStartMs'),
    atMost: 1000,
    unit: 'ms',
  },
  { bench: 'start', what: 'first content', path: started('server', 'firstContentMs'), atMost: 50, unit: 'ms' },
  { bench: 'status', what: 'status of 1,000 prompts', path: ['isomorphicMs'], atMost: 1000, unit: 'ms' },
  { bench: 'startup', what: 'stemma --help over bare node', path: ['helpOverBareMs'], atMost: 45, unit: 'ms' },
  { bench: 'lint', what: 'lint of 500 prompts', path: ['coldMs'], atMost: 2000, unit: 'ms' },
  { bench: 'lint', what: 'the same from the cache', path: ['cachedMs'], atMost: 300, unit: 'ms' },
  { bench: 'lint', what: 'of 500 that share no body', path: ['distinctColdMs'], unit: 'ms' },
  { bench: 'lint', what: 'the same from the cache', path: ['distinctCachedMs'], atMost: 300, unit: 'ms' },
  { bench: 'lint', what: '1,000 words, first reading', path: ['msPerThousandWords'], atMost: 5, unit: 'ms' },
  { bench: 'lint', what: 'the same, read again', path: ['msPerThousandWordsAgain'], atMost: 5, unit: 'ms' },
  { bench: 'lint', what: 'read again, of Intl.Segmenter', path: ['againOfSegmenter'] },
  { bench: 'lint', what: '50,000 words, first reading', path: ['longTextMs'], atMost: 500, unit: 'ms' },
  { bench: 'lint', what: 'the same, read again', path: ['longTextAgainMs'], atMost: 500, unit: 'ms' },
  { bench: 'lint', what: 'time per word, of 5,000 words', path: ['growth'] },
  { bench: 'lint', what: 'the same, read again', path: ['growthAgain'] },
  { bench: 'budget', what: 'static analysis of 500 prompts', path: ['staticMs'], atMost: 3000, unit: 'ms' },
  { bench: 'budget', what: 'budget of 500 prompts', path: ['allMs'], atMost: 3000, unit: 'ms' },
  { bench: 'budget', what: 'of one prompt, over its imports', path: ['oneOverImportsMs'], atMost: 150, unit: 'ms' },
  { bench: 'budget', what: '32,000 letters in a row', path: ['longRunMs'], atMost: 1000, unit: 'ms' },
  { bench: 'diff', what: 'diff of two prompts of 100 KB', path: ['largeMs'], atMost: 200, unit: 'ms' },
  { bench: 'diff', what: 'of two never read before', path: ['unreadMs'], atMost: 200, unit: 'ms' },
  { bench: 'diff', what: 'the first of a process', path: ['firstMs'], unit: 'ms' },
  { bench: 'client', what: 'get from memory', path: ['nanoseconds', 'get'], atMost: 300, unit: 'ns' },
  { bench: 'client', what: 'the same, of a look-up', path: ['getOfLookUp'], atMost: 3 },
  // The manifest and the content.
  { bench: 'client', what: 'requests of 100 first gets', path: ['requestsOf100FirstGets'], atMost: 2 },
  { bench: 'client-peers', what: 'a decision, as fast as flagd', path: ['asFast', 'flagd'], atLeast: 2 },
  { bench: 'client-peers', what: 'the same as GrowthBook', path: ['asFast', 'GrowthBook'], atLeast: 1 },
  { bench: 'client-peers', what: 'the same as Unleash', path: ['asFast', 'Unleash'], atLeast: 1 },
  { bench: 'client-peers', what: 'the same as LaunchDarkly', path: ['asFast', 'LaunchDarkly'], atLeast: 1 },
  { bench: 'client-peers', what: 'cached get, as fast as Langfuse', path: ['cachedAsFastAsLangfuse'], atLeast: 1 },
  { bench: 'verdaccio', what: 'a range, of a packument', path: compared(packument), atLeast: 1 },
  { bench: 'verdaccio', what: 'its p99, of that p99', path: compared(packument, 'p99Ratio') },
  { bench: 'client-start', what: 'start without registry', path: ['firstServedMs'], atMost: 50, unit: 'ms' },
  { bench: 'client-start', what: 'parsing all of that file', path: ['readAndParseMs'], unit: 'ms' },
  { bench: 'client-start', what: 'memory of 1,000 prompts', path: ['servedMb'], atMost: 25, unit: 'MB' },
  { bench: 'changes', what: 'accepted to visible, p99', path: ['p99Ms'], atMost: 250, unit: 'ms' },
];

/** The figure in `results`; undefined where it is not there. */
export function figureOf(results: unknown, path: Target['path']): number | undefined {
  let value = results;
  for (const step of path) {
    const members = Object.entries(Object(value));
    const found = members.find(([key, member]) =>
      typeof step === 'string'
        ? key === step
        : Object.entries(step).every(([field, wanted]) => Object(member)[field] === wanted),
    );
    value = found?.[1];
  }
  return typeof value === 'number' ? value : undefined;
}

/** Names of all benchmarks, in order. */
export const benches: readonly string[] = [...new Set(targets.map(({ bench }) => bench))];

/** All targets with the figures that were measured last, as lines of text. */
export function printTable(): string {
  const lines = targets.map((target) => {
    const file = join(projectRoot, 'bench', 'results', `${target.bench}.json`);
    const results: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    return describeTarget(target, figureOf(results, target.path));
  });
  return [printRow(['bench', 'figure', 'measured', 'target', '']), ...lines].join('\n');
}

const block = /(?<=<!-- measured -->\n```text\n)[\s\S]*?(?=```)/;

/** `page` with its table of figures replaced. */
export function withTable(page: string, table: string): string {
  return page.replace(block, () => `${table}\n`);
}

/** One line of the table: what, figure, target, and whether it is reached. */
export function describeTarget(target: Target, figure: number | undefined): string {
  const { bench, what, atLeast, atMost, unit = '' } = target;
  const wanted = atLeast === undefined ? atMost && `at most ${atMost} ${unit}` : `at least ${atLeast} ${unit}`;
  if (figure === undefined) return printRow([bench, what, '', wanted, 'not measured']);
  const reached = figure >= (atLeast ?? figure) && figure <= (atMost ?? figure) ? 'reached' : 'missed';
  return printRow([bench, what, `${figure} ${unit}`, wanted, wanted && reached]);
}

function printRow([bench = '', what = '', figure = '', wanted = '', verdict = '']: readonly (
  | string
  | number
  | undefined
)[]): string {
  const [left, middle] = [`${bench}`.padEnd(8), `${what}`.padEnd(30)];
  const cells = [left, middle, `${figure}`.trim().padStart(9), `${wanted}`.padEnd(16), verdict];
  return cells.join('  ').trimEnd();
}
