import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { fail } from '../../core/fail.ts';
import { parsePromptName } from '../../core/prompt-ref.ts';
import { promptFileOf } from '../../core/template/file-names.ts';
import { parseSamples } from '../../core/template/parse-samples.ts';
import type { CommandContext } from '../command-context.ts';
import { fileSystemError } from '../file-system-error.ts';
import { requirePromptrc } from '../find-promptrc.ts';
import { nextStep } from '../report/next-step.ts';
import { reportStarters } from '../report/starters.ts';
import { loadSettings } from '../settings.ts';
import type { StarterFile } from '../starters.ts';
import { listStarters, readStarter } from '../starters.ts';
import { readOptionalFile } from '../text-input.ts';

const DEFAULT_STARTER = 'blank';

export async function run(context: CommandContext): Promise<void> {
  const { args, output, interruption } = context;
  const starters = await listStarters();
  if (args.has('names')) return output.text(starters.map(({ name }) => name).join('\n'));
  if (args.has('list')) return output.answer({ starters }, () => reportStarters(starters, output.style));
  const name = parsePromptName(args.word('prompt') ?? missing('the name of the new prompt, such as support/reply'));
  const available = starters.map((starter) => starter.name);
  const template = args.text('template') ?? DEFAULT_STARTER;
  if (!available.includes(template)) throw fail('TEMPLATE_NOT_FOUND', { template: template.slice(0, 64), available });

  const root = dirname((await requirePromptrc(context.folder)).path);
  const { prompts } = await loadSettings(context);
  const files = (await readStarter(template, name)).map((file) =>
    placeFile(file, { name, root, prompts: prompts.value }),
  );
  const missingFiles = await onlyMissing(files);
  const created = await interruption.shield(() => writeAll(missingFiles));

  const samples = parseSamples(files.find(({ path }) => path.endsWith('.samples.yaml'))?.text ?? '', 'samples.yaml');
  const shown = created.map((path) => relative(root, path).replaceAll('\\', '/'));
  output.answer({ name, template, created: shown }, () =>
    [
      ...created.map((path) => `Created ${relative(context.cwd, path)}`),
      '',
      nextStep(
        `edit ${relative(context.cwd, created[0] ?? '')}, then stemma render ${name} --sample ${samples[0]?.name ?? 'NAME'}`,
        output.style,
      ),
    ].join('\n'),
  );
}

interface PlacedFile {
  readonly path: string;
  readonly text: string;
  readonly shared: boolean;
}

function missing(what: string): never {
  throw fail('USAGE', { command: 'new', problem: `"stemma new" needs ${what}` });
}

function placeFile(file: StarterFile, place: { name: string; root: string; prompts: string }): PlacedFile {
  const beside = posix.dirname(place.prompts);
  const promptPath = posix.join(place.prompts, promptFileOf(place.name));
  const path = {
    prompt: promptPath,
    samples: promptPath.replace(/\.prompt$/u, '.samples.yaml'),
    schema: posix.join(beside, 'schemas', file.file),
    tool: posix.join(beside, 'tools', file.file),
  }[file.kind];
  return { path: join(place.root, path), text: file.text, shared: file.kind === 'schema' || file.kind === 'tool' };
}

/** A schema or tool that is there with the same text is shared; anything else that is there is never touched. */
async function onlyMissing(files: readonly PlacedFile[]): Promise<PlacedFile[]> {
  const wanted: PlacedFile[] = [];
  for (const file of files) {
    const existing = await readOptionalFile(file.path);
    if (existing === undefined) wanted.push(file);
    else if (!file.shared || existing !== file.text) throw fail('FILE_EXISTS', { file: file.path });
  }
  return wanted;
}

/** Writes every file, or none. */
async function writeAll(files: readonly PlacedFile[]): Promise<string[]> {
  const created: string[] = [];
  for (const { path, text } of files) {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
      created.push(path);
    } catch (error) {
      await Promise.all(created.map((done) => rm(done, { force: true })));
      throw fileSystemError(path, error);
    }
  }
  return created;
}
