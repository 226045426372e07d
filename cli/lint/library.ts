import { createHash } from 'node:crypto';
import type { LintSource, SourceFile } from '../../core/lint/lint-source.ts';
import { partialFileOf } from '../../core/template/file-names.ts';
import type { LintProject } from './lint-project.ts';

/** Reads files of one state of a project: of the work tree, or of a commit. */
export interface FileReader {
  /** Undefined where there is none, or none that can be read as text. */
  readText(path: string): Promise<string | undefined>;
  /** Names of all partials, for prompts that choose one when they are rendered. */
  partialNames(): Promise<readonly string[]>;
}

/** The partials that a text can include, directly or through others, by name. */
export type Partials = LintSource['partials'];

const PARTIAL_CALL = /\{\{\{?~?#?\s*#?>\s*(?:"([^"]{1,256})"|'([^']{1,256})'|([^\s"'(){}|~=]{1,256})|(\())/gu;

/**
 * Collects partials by the look of a text, not by its syntax tree, so that it also serves broken templates and is quick
 * enough to tell whether a cached result still holds.
 */
export async function collectPartials(text: string, reader: FileReader, { layout }: LintProject): Promise<Partials> {
  const found = new Map<string, SourceFile>();
  const pending = await namesIn(text, reader);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (found.has(name)) continue;
    const file = `${layout.prompts}/${partialFileOf(name)}`;
    const partial = await reader.readText(file);
    if (partial === undefined) continue;
    found.set(name, { file, text: partial });
    pending.push(...(await namesIn(partial, reader)));
  }
  return found;
}

async function namesIn(text: string, reader: FileReader): Promise<string[]> {
  const names: string[] = [];
  for (const [, double, single, bare, dynamic] of text.matchAll(PARTIAL_CALL)) {
    if (dynamic !== undefined) names.push(...(await reader.partialNames()));
    else names.push(double ?? single ?? bare ?? '');
  }
  return names.filter((name) => /^[a-z0-9][a-z0-9/_-]*$/u.test(name));
}

/** Hash of texts, each told apart from the next. */
export function hashTexts(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest('hex');
}
