import { isStemmaError } from '../../stemma-error.ts';
import { parsePromptFile } from '../../template/parse-prompt-file.ts';
import type { FrontMatter } from '../../template/prompt-file.ts';
import { splitPromptSource } from '../../template/prompt-source.ts';
import type { LintSource } from '../lint-source.ts';
import type { TextRange } from '../text/sentence.ts';

const read = new WeakMap<LintSource, FrontMatter | null>();

/** The front matter of a prompt; undefined where it is broken, which `file/template` reports, and for texts. */
export function frontMatterOf(source: LintSource): FrontMatter | undefined {
  const known = read.get(source);
  if (known !== undefined) return known ?? undefined;
  const parsed = parse(source);
  read.set(source, parsed ?? null);
  return parsed;
}

function parse({ kind, text, file }: LintSource): FrontMatter | undefined {
  if (kind === 'text') return undefined;
  try {
    return parsePromptFile(text, file).frontMatter;
  } catch (error) {
    if (isStemmaError(error)) return undefined;
    throw error;
  }
}

/** Where a key stands in the front matter: the first one below the keys before it. Picoschema's `?` and `(…)` may follow. */
export function placeOfKey(source: LintSource, path: readonly string[]): TextRange | undefined {
  const { frontMatter } = splitPromptSource(source.text);
  if (frontMatter === undefined) return undefined;
  const offset = source.text.indexOf(frontMatter.text);
  let found: { readonly at: number; readonly key: string } | undefined;
  for (const key of path) {
    const from: number = found === undefined ? 0 : found.at + found.key.length;
    const at = indexOfKey(frontMatter.text, key, from);
    if (at === -1) break;
    found = { at, key };
  }
  if (found === undefined) return undefined;
  const start = offset + found.at;
  return { file: source.file, start, end: start + found.key.length };
}

function indexOfKey(yaml: string, key: string, from: number): number {
  for (let at = yaml.indexOf(key, from); at !== -1; at = yaml.indexOf(key, at + 1)) {
    const before = yaml[at - 1] ?? '\n';
    const after = yaml.slice(at + key.length, at + key.length + 200);
    if (/[\s{,"']/u.test(before) && /^["']?\??(?:\([^)\n]*\))?["']?[ \t]*:/u.test(after)) return at;
  }
  return -1;
}
