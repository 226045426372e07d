import { isEnvironmentName } from '../environment-name.ts';
import { excerpt } from '../excerpt.ts';
import { fail } from '../fail.ts';
import { isVersion, parsePromptRef, printSelector } from '../prompt-ref.ts';
import { isStemmaError } from '../stemma-error.ts';
import { parseRange } from '../version-range.ts';
import type { LockedPrompt, Lockfile } from './lockfile.ts';
import { placeOf, referenceOf } from './lockfile.ts';
import type { LineProblem, WrittenEntry } from './lockfile-lines.ts';
import { readLockfileLines } from './lockfile-lines.ts';

/** Longest lockfile that is read, in UTF-16 code units: some 30,000 entries. */
const MAX_LENGTH = 8 * 1024 * 1024;

const keys = ['name', 'range', 'environment', 'version', 'digest'] as const;

/**
 * Reads a lockfile.
 *
 * @param file - its name, for messages
 * @throws LOCK_INVALID, with what is wrong and in which line
 */
export function parseLockfile(text: string, file: string): Lockfile {
  const refuse = ({ line, message }: LineProblem): Error =>
    fail('LOCK_INVALID', { file, problems: [{ path: '', message: `line ${line}: ${message}` }] });
  if (text.length > MAX_LENGTH) throw refuse({ line: 1, message: `it has more than ${MAX_LENGTH} characters` });
  const { entries, problems } = readLockfileLines(text);
  const [problem] = [...problems, ...entries.flatMap(entryProblems), ...repeated(entries)];
  if (problem !== undefined) throw refuse(problem);
  return { format: 1, prompts: entries.map(promptOf) };
}

function promptOf({ fields }: WrittenEntry): LockedPrompt {
  const text = (key: (typeof keys)[number]): string => fields.get(key) ?? '';
  const [name, range, environment] = [text('name'), text('range'), text('environment')];
  return { name, range, environment, version: text('version'), digest: text('digest') };
}

function entryProblems(entry: WrittenEntry): readonly LineProblem[] {
  const message = shapeProblem(entry) ?? meaningProblem(promptOf(entry));
  return message === undefined ? [] : [{ line: entry.line, message }];
}

function shapeProblem({ fields }: WrittenEntry): string | undefined {
  const missing = keys.find((key) => !fields.has(key));
  if (missing !== undefined) return `"${missing}" is missing`;
  const stray = [...fields.keys()].find((key) => !keys.some((known) => known === key));
  return stray === undefined ? undefined : `it has the unknown key "${excerpt(stray)}"`;
}

/** Names and versions become addresses and paths, so that nothing but one of them gets through. */
function meaningProblem(entry: LockedPrompt): string | undefined {
  const { environment, version, digest } = entry;
  if (!isEnvironmentName(environment)) return `"${excerpt(environment)}" cannot be an environment`;
  if (!isVersion(version)) return `"${excerpt(version)}" is not a version`;
  if (!/^sha256:[0-9a-f]{64}$/u.test(digest)) return `"${excerpt(digest)}" is not a digest`;
  try {
    return rangeProblem(entry);
  } catch (error) {
    if (isStemmaError(error)) return error.message;
    throw error;
  }
}

/** @throws NAME_INVALID, VERSION_INVALID, RANGE_INVALID, REFERENCE_INVALID */
function rangeProblem({ name, range, version }: LockedPrompt): string | undefined {
  const { selector, text } = parsePromptRef(referenceOf({ name, range }));
  if (selector.kind === 'workspace') return 'the work tree cannot be locked';
  const canonical = printSelector(selector);
  if (canonical !== range) return `"${excerpt(range)}" is written as "${canonical}"`;
  const fits = selector.kind === 'exact' ? selector.version === version : fitsRange(selector.range, version);
  return fits ? undefined : `${version} does not fit ${excerpt(text)}`;
}

function fitsRange(range: string, version: string): boolean {
  return parseRange(range).test(version);
}

function repeated(entries: readonly WrittenEntry[]): readonly LineProblem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const place = placeOf(promptOf(entry));
    const isSecond = seen.has(place);
    seen.add(place);
    return isSecond ? [{ line: entry.line, message: `${excerpt(place)} is locked twice: keep one` }] : [];
  });
}
