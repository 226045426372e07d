/** One entry as it stands in a lockfile, with the line that it begins in. */
export interface WrittenEntry {
  readonly line: number;
  readonly fields: Map<string, string>;
}

/** What is wrong with a line. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

/** What the lines of a lockfile say, before it is asked whether that makes sense. */
export interface LockfileLines {
  readonly entries: readonly WrittenEntry[];
  readonly problems: readonly LineProblem[];
}

const field = /^( {2}- | {4})([a-z]+): (".*")$/u;
const mergeMark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/u;

/**
 * Reads the lines that `printLockfile` writes, comments and empty lines. They are a small part of YAML, which takes a time
 * that grows no faster than the text. The first problem ends it.
 */
export function readLockfileLines(text: string): LockfileLines {
  const entries: WrittenEntry[] = [];
  let head = 0;
  for (const [index, content] of text.split(/\r?\n/u).entries()) {
    const line = index + 1;
    if (content === '' || content.startsWith('#')) continue;
    const isHead = head < 2;
    const message = isHead ? headProblem(content, head) : takeField(content, line, entries);
    if (message !== undefined) return { entries, problems: [{ line, message }] };
    if (isHead) head += 1;
  }
  return { entries, problems: head === 2 ? [] : [{ line: 1, message: headProblem('', head) ?? '' }] };
}

function headProblem(content: string, head: number): string | undefined {
  if (mergeMark.test(content)) return merged;
  if (head === 0)
    return content === 'format: 1' ? undefined : 'its format is not 1, the only one that this version reads';
  return /^prompts:(?: \[\])?$/u.test(content) ? undefined : 'its list "prompts" does not begin here';
}

const merged = 'a merge left its marks: keep the entries of both sides';

function takeField(content: string, line: number, entries: WrittenEntry[]): string | undefined {
  if (mergeMark.test(content)) return merged;
  const [, indent, key = '', quoted = ''] = field.exec(content) ?? [];
  const value = quoted === '' ? undefined : parseText(quoted);
  if (value === undefined) return 'it is no key with a text in double quotes';
  if (indent === '  - ') {
    entries.push({ line, fields: new Map([[key, value]]) });
    return undefined;
  }
  const entry = entries.at(-1);
  if (entry === undefined) return 'it belongs to no entry';
  if (entry.fields.has(key)) return `"${key}" stands twice in one entry`;
  entry.fields.set(key, value);
  return undefined;
}

function parseText(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    // A quote too many or too few.
    return undefined;
  }
}
