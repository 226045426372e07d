import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parsePromptrc } from '../core/config/parse-promptrc.ts';
import type { Promptrc } from '../core/config/promptrc.ts';
import { fail } from '../core/fail.ts';
import { parsePromptName } from '../core/prompt-ref.ts';
import type { ContentLayout } from '../core/release/collect-content.ts';
import { collectContent, promptFiles } from '../core/release/collect-content.ts';
import { collectReadable } from '../core/release/collect-readable.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import type { Sample } from '../core/template/parse-samples.ts';
import { parseSamples } from '../core/template/parse-samples.ts';
import { PROMPTRC } from './default-branch.ts';
import type { Registry } from './registry.ts';
import { layoutOf, samplesFile } from './releases/prompt-layout.ts';
import { checkContent } from './releases/read-release.ts';
import { findRepository } from './repository-layout.ts';
import { readFileIfAny } from './storage-files.ts';
import type { PromptListing } from './work-tree/list-prompts.ts';
import { listPrompts } from './work-tree/list-prompts.ts';
import type { PromptStatus } from './work-tree/prompt-status.ts';
import { promptStatuses } from './work-tree/prompt-status.ts';
import { WorkFiles } from './work-tree/work-files.ts';

/** Reads prompts with all that belongs to them. */
export interface PromptReader {
  /**
   * The prompt with all it is made of, as the files are now.
   * @throws NAME_INVALID, PROMPT_NOT_FOUND, ENTRY_NOT_A_FILE, TEXT_INVALID, and whatever `collectContent` refuses
   */
  readContent(name: string): Promise<ReleaseContent>;
  /**
   * The texts of a prompt that `readContent` refuses, with those parts that another content has.
   * @throws NAME_INVALID, PROMPT_NOT_FOUND, ENTRY_NOT_A_FILE, TEXT_INVALID
   */
  readTexts(name: string, like: ReleaseContent): Promise<ReleaseContent>;
  /** The prompt's sample inputs; none without a samples file. @throws SAMPLES_INVALID, ENTRY_NOT_A_FILE, TEXT_INVALID */
  readSamples(name: string): Promise<readonly Sample[]>;
}

/** The files of an author, committed or not, with their `.promptrc`. */
export interface WorkTree extends PromptReader {
  /** Top folder of the work tree, absolute. */
  readonly root: string;
  readonly promptrc: Promptrc;
  /** Folders of prompts, schemas and tools, relative to `root`. */
  readonly layout: ContentLayout;
  /** What lies in the prompts folder now. */
  list(): Promise<PromptListing>;
  /** For many prompts: a view of this moment, in which each file is read once. */
  readAtOnce(): PromptReader;
  /** Compiles the prompt and renders its samples, as a release would. @throws whatever makes it invalid */
  check(name: string): Promise<void>;
  /** Paths of all files that the prompt is made of, its samples included, relative to `root`. */
  filesOf(name: string): Promise<readonly string[]>;
  /** How prompts stand against their last release; all of them where no names are given. */
  status(registry: Registry, names?: readonly string[]): Promise<readonly PromptStatus[]>;
}

/**
 * Finds the work tree that `folder` stands in, and its `.promptrc`, which lies at its root.
 *
 * @throws REPOSITORY_NOT_FOUND, CONFIG_NOT_FOUND, CONFIG_INVALID, CONFIG_UNKNOWN_KEY
 *
 * @example
 * const { names } = await (await openWorkTree('.')).list();
 */
export async function openWorkTree(folder: string): Promise<WorkTree> {
  const { workTree, config } = await findRepository(folder);
  if (workTree === undefined) throw fail('CONFIG_NOT_FOUND', { folder });
  const root = await realpath(workTree);
  const promptrc = await readWorkPromptrc(root, folder);
  const attributes = (await readFileIfAny(join(root, '.gitattributes')))?.toString('utf8') ?? '';
  const autocrlf = config.get('core.autocrlf')?.toLowerCase() ?? 'false';
  // Which attribute holds for which file is git's business; where any rule speaks of line ends, both kinds are equal.
  const normalisesLineEnds =
    autocrlf === 'input' || config.getBoolean('core.autocrlf') === true || /\b(?:text|eol=)/u.test(attributes);
  return new OpenWorkTree(root, promptrc, normalisesLineEnds);
}

async function readWorkPromptrc(root: string, folder: string): Promise<Promptrc> {
  const text = await readFile(join(root, PROMPTRC), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw fail('FILE_UNREADABLE', { file: PROMPTRC, problem: error instanceof Error ? error.message : 'unknown' });
  });
  if (text !== undefined) return parsePromptrc(text, PROMPTRC);
  const nested = await findNested(root, resolve(folder));
  if (nested === undefined) throw fail('CONFIG_NOT_FOUND', { folder });
  const message = 'must lie at the root of the git repository; "prompts" may name a folder below';
  throw fail('CONFIG_INVALID', { file: nested, problems: [{ path: '', message }] });
}

/** A `.promptrc` between `folder` and the root of its repository. */
async function findNested(root: string, folder: string): Promise<string | undefined> {
  const start = await realpath(folder);
  for (let current = start; current !== root && current.startsWith(root); current = dirname(current)) {
    const file = join(current, PROMPTRC);
    if ((await readFileIfAny(file)) !== undefined) return relative(root, file);
  }
  return undefined;
}

class OpenWorkTree implements WorkTree {
  readonly root: string;
  readonly promptrc: Promptrc;
  readonly layout: ContentLayout;
  readonly #normalisesLineEnds: boolean;

  constructor(root: string, promptrc: Promptrc, normalisesLineEnds: boolean) {
    this.root = root;
    this.promptrc = promptrc;
    this.layout = layoutOf(promptrc);
    this.#normalisesLineEnds = normalisesLineEnds;
  }

  list(): Promise<PromptListing> {
    return listPrompts(this.root, this.layout.prompts);
  }

  readContent(name: string): Promise<ReleaseContent> {
    return this.readAtOnce().readContent(name);
  }

  readTexts(name: string, like: ReleaseContent): Promise<ReleaseContent> {
    return this.readAtOnce().readTexts(name, like);
  }

  readSamples(name: string): Promise<readonly Sample[]> {
    return this.readAtOnce().readSamples(name);
  }

  readAtOnce(): PromptReader {
    const [files, layout] = [this.#files(), this.layout];
    return {
      readContent: async (name) => collectContent(parsePromptName(name), layout, (path) => files.readText(path)),
      readTexts: async (name, like) =>
        collectReadable(parsePromptName(name), { layout, like }, (path) => files.readText(path)),
      readSamples: async (name) => {
        const file = samplesFile(layout, parsePromptName(name));
        const text = await files.readText(file);
        return text === undefined ? [] : parseSamples(text, file);
      },
    };
  }

  async check(name: string): Promise<void> {
    const files = this.#files();
    const content = await collectContent(parsePromptName(name), this.layout, (path) => files.readText(path));
    const file = samplesFile(this.layout, name);
    await checkContent(name, content, { file, text: await files.readText(file) });
  }

  async filesOf(name: string): Promise<readonly string[]> {
    const samples = samplesFile(this.layout, parsePromptName(name));
    const hasSamples = (await this.#files().readText(samples)) !== undefined;
    const files = promptFiles(name, await this.readContent(name), this.layout);
    return hasSamples ? [...files, samples] : files;
  }

  async status(registry: Registry, names?: readonly string[]): Promise<readonly PromptStatus[]> {
    const { layout } = this;
    const wanted = names?.map(parsePromptName) ?? (await this.list()).names;
    return promptStatuses(wanted, { registry, layout, files: this.#files() });
  }

  #files(): WorkFiles {
    return new WorkFiles({ root: this.root, normalisesLineEnds: this.#normalisesLineEnds });
  }
}
