import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYamlValue } from '../../core/config/yaml-value.ts';
import { fail } from '../../core/fail.ts';

/** A release that a step of the sample history makes. */
export interface HistoryRelease {
  readonly name: string;
  readonly version: string;
  /** What changed, kept in the tag. */
  readonly message: string;
}

const historyVerbs = ['promote', 'rollback', 'withdraw', 'restore', 'yank', 'deprecate', 'start'] as const;

/** A change of what is served, made after the releases of its step. */
export interface HistoryAction {
  readonly verb: (typeof historyVerbs)[number];
  readonly name: string;
  readonly version?: string;
  readonly environment?: string;
  /** Plan of a rollout that starts. */
  readonly plan?: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  /** `Name <e-mail>`. */
  readonly by: string;
  readonly reason: string;
}

/** One commit of the sample history, with what was released from it and then done. */
export interface HistoryStep {
  /** Folder name, `004-supplier-invoices`; steps are ordered by it. */
  readonly slug: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  /** `Name <e-mail>`. */
  readonly author: string;
  /** Commit message: what changed, and why. */
  readonly message: string;
  readonly releases: readonly HistoryRelease[];
  readonly actions: readonly HistoryAction[];
  /** Paths of the files that the step deletes. */
  readonly removes: readonly string[];
  /** Whole text of each file that the step adds or changes, by its path in the repository. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads the sample history: one folder per step, with `step.yaml` and the files as they stood then.
 *
 * @param folder - the `history` folder
 * @throws FILE_UNREADABLE
 */
export async function readHistory(folder: string): Promise<readonly HistoryStep[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(slugs.sort().map((slug) => readStep(join(folder, slug), slug)));
}

const STEP_FILE = 'step.yaml';

async function readStep(folder: string, slug: string): Promise<HistoryStep> {
  const files = await readTexts(folder);
  const file = join(folder, STEP_FILE);
  const step = parseStep(files.get(STEP_FILE) ?? '', file);
  files.delete(STEP_FILE);
  return { slug, ...step, files };
}

async function readTexts(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
  return new Map(paths.map((path, index) => [path.replaceAll('\\', '/'), texts[index] ?? '']));
}

type StepFields = Omit<HistoryStep, 'slug' | 'files'>;

function parseStep(text: string, file: string): StepFields {
  const yaml = parseYamlValue(text);
  if ('problems' in yaml) {
    const [first] = yaml.problems;
    throw fail('FILE_UNREADABLE', { file, problem: `line ${first?.line}: ${first?.message}` });
  }
  const step = reader(yaml.value, file);
  return {
    date: step.text('date'),
    author: step.text('author'),
    message: step.text('message'),
    removes: step.texts('removes'),
    releases: step.mappings('releases').map(readRelease),
    actions: step.mappings('actions').map(readAction),
  };
}

function readRelease(release: Reader): HistoryRelease {
  return { name: release.text('name'), version: release.text('version'), message: release.text('message') };
}

function readAction(action: Reader): HistoryAction {
  const verb = historyVerbs.find((known) => known === action.text('verb'));
  if (verb === undefined) throw action.problem(`"verb" must be one of ${historyVerbs.join(', ')}`);
  const version = action.optional('version');
  const environment = action.optional('environment');
  const plan = action.optional('plan');
  return {
    verb,
    name: action.text('name'),
    ...(version === undefined ? {} : { version }),
    ...(environment === undefined ? {} : { environment }),
    ...(plan === undefined ? {} : { plan }),
    date: action.text('date'),
    by: action.text('by'),
    reason: action.text('reason'),
  };
}

/** Reads the keys of one mapping of a step file. */
interface Reader {
  text(key: string): string;
  optional(key: string): string | undefined;
  texts(key: string): readonly string[];
  mappings(key: string): readonly Reader[];
  problem(problem: string): Error;
}

function reader(value: unknown, file: string): Reader {
  const problem = (text: string): Error => fail('FILE_UNREADABLE', { file, problem: text });
  if (typeof value !== 'object' || value === null) throw problem('a mapping is expected');
  const fields = new Map<string, unknown>(Object.entries(value));
  const optional = (key: string): string | undefined => {
    const field = fields.get(key);
    if (field === undefined || typeof field === 'string') return field;
    throw problem(`"${key}" must be a text`);
  };
  const text = (key: string): string => {
    const field = optional(key);
    if (field === undefined) throw problem(`"${key}" is missing`);
    return field;
  };
  const list = (key: string): readonly unknown[] => {
    const field = fields.get(key) ?? [];
    if (!Array.isArray(field)) throw problem(`"${key}" must be a list`);
    return field;
  };
  return {
    text,
    optional,
    texts: (key) => list(key).filter((item) => typeof item === 'string'),
    mappings: (key) => list(key).map((item) => reader(item, file)),
    problem,
  };
}
