import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { LintSource } from '../../core/lint/lint-source.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import { optimiseLate } from '../optimise-late.ts';
import type { LintTarget } from './find-targets.ts';
import type { FileReader, Partials } from './library.ts';
import { collectPartials, hashTexts } from './library.ts';
import type { LintCache } from './lint-cache.ts';
import type { LintProject } from './lint-project.ts';
import type { TextOrProblem } from './work-files-reader.ts';
import { readLintFile } from './work-files-reader.ts';

/** One file with what was found in it. */
export interface LintedFile {
  readonly path: string;
  readonly findings: readonly LocatedFinding[];
}

export interface LintRun {
  readonly project: LintProject;
  readonly reader: FileReader;
  readonly cache: LintCache;
}

/** After so many files signals are heard and the progress is shown. */
const AT_ONCE = 64;

/** Lints files in their order; one that cannot be read is a finding, and the others are still linted. */
export async function lintTargets(targets: readonly LintTarget[], run: LintRun): Promise<readonly LintedFile[]> {
  optimiseLate();
  const files: LintedFile[] = [];
  for (const [index, target] of targets.entries()) {
    if (index % AT_ONCE === 0) await setImmediate();
    files.push(await lintText(target, readLintFile(join(run.project.root, target.path)), run));
  }
  await run.cache.save();
  return withoutRepeats(files);
}

/** A finding inside a partial is found with every prompt that includes it, and reported with the first. */
export function withoutRepeats(files: readonly LintedFile[]): readonly LintedFile[] {
  const seen = new Set<string>();
  return files.map(({ path, findings }) => ({
    path,
    findings: findings.filter(({ fingerprint, places }) => {
      if (places.some(({ file }) => file === path)) return true;
      const key = JSON.stringify([fingerprint, ...places.map(({ file, start }) => [file, start])]);
      return !seen.has(key) && seen.add(key) !== undefined;
    }),
  }));
}

/** Lints one text, or tells why there is none. */
export async function lintText(target: LintTarget, read: TextOrProblem, run: LintRun): Promise<LintedFile> {
  const { path } = target;
  if ('problem' in read) return { path, findings: await unreadable(path, read.problem, run) };
  const partials = await collectPartials(read.text, run.reader, run.project);
  const key = await keyOf(target, { text: read.text, partials }, run);
  const cached = run.cache.get(path, key);
  if (cached !== undefined) return { path, findings: cached };
  const findings = await lintAfresh(target, { text: read.text, partials }, run);
  run.cache.set(path, key, findings);
  return { path, findings };
}

interface Read {
  readonly text: string;
  readonly partials: Partials;
}

/** Loaded when there is something to lint: a run that finds everything in the cache needs no rules. */
async function lintAfresh(
  target: LintTarget,
  { text, partials }: Read,
  run: LintRun,
): Promise<readonly LocatedFinding[]> {
  const [{ lint }, { textOfFile }, { settingsFor }, { locateFindings }] = await Promise.all([
    import('../../core/lint/lint.ts'),
    import('../../core/lint/lint-source.ts'),
    import('../../core/lint/settings/lint-settings.ts'),
    import('../../core/lint/report/located-finding.ts'),
  ]);
  const source = await sourceOf(target, { text, partials }, run);
  const findings = lint(source, settingsFor(run.project.config, target.path));
  return locateFindings(findings, (file) => textOfFile(source, file) ?? '');
}

/** A text with its partials and schemas, as the linter takes it. */
export async function sourceOf(
  { path, kind }: LintTarget,
  { text, partials }: Read,
  run: LintRun,
): Promise<LintSource> {
  const { readLintSource } = await import('../../core/lint/read-source.ts');
  const { project, reader } = run;
  return readLintSource({ file: path, text, kind, partials }, (name) =>
    reader.readText(`${project.layout.schemas}/${name}.json`),
  );
}

async function keyOf({ path, kind }: LintTarget, { text, partials }: Read, run: LintRun): Promise<string> {
  const included = [...partials].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, one]) => [name, one.text]);
  const schemas = kind === 'prompt' && text.startsWith('---') ? await schemaTexts(text, run) : [];
  return hashTexts([path, kind, text, JSON.stringify(run.project.config), ...included, ...schemas]);
}

/** Schemas whose names occur in the text, and those that they name: more than are used, never fewer. */
async function schemaTexts(text: string, { reader, project }: LintRun): Promise<readonly string[]> {
  const texts = new Map<string, string>();
  const pending = wordsOf(text);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const found = texts.has(name) ? undefined : await reader.readText(`${project.layout.schemas}/${name}.json`);
    if (found === undefined) continue;
    texts.set(name, found);
    pending.push(...wordsOf(found));
  }
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
}

/** Only front matter names schemas, after a colon, a quote or a slash. */
function wordsOf(text: string): string[] {
  const front = text.startsWith('---') ? text.slice(0, text.indexOf('\n---', 3) + 1) : text;
  return [...new Set([...front.matchAll(/[:"'/]\s*([A-Za-z][\w-]{0,127})\b/gu)].map(([, name = '']) => name))];
}

async function unreadable(path: string, problem: string, { project }: LintRun): Promise<readonly LocatedFinding[]> {
  const [{ unreadableFile }, { settingsFor }, { locateFindings }] = await Promise.all([
    import('../../core/lint/unreadable-file.ts'),
    import('../../core/lint/settings/lint-settings.ts'),
    import('../../core/lint/report/located-finding.ts'),
  ]);
  return locateFindings(unreadableFile(path, problem, settingsFor(project.config, path)), () => '');
}
