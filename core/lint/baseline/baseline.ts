import { fail } from '../../fail.ts';
import type { Finding } from '../finding.ts';

/** One known finding. */
export interface BaselineEntry {
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/** Findings that are known and not reported again. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

/** What a baseline says of findings. */
export interface BaselineMatch<Each> {
  /** Not known: these are reported. */
  readonly fresh: readonly Each[];
  readonly known: readonly Each[];
  /** Entries of files that were linted, or that are gone, which match nothing any more. */
  readonly stale: readonly BaselineEntry[];
}

/** Which files were linted, and which there are. */
export interface LintedFiles {
  readonly wasLinted: (file: string) => boolean;
  readonly exists: (file: string) => boolean;
}

/**
 * Compares findings with a baseline, entry by entry: two findings with the same texts need two entries. An entry of a
 * file that is gone also stands for the finding in another file, so that a renamed prompt keeps its entries.
 */
export function matchBaseline<Each extends Finding>(
  baseline: Baseline,
  findings: readonly Each[],
  { wasLinted, exists }: LintedFiles,
): BaselineMatch<Each> {
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of baseline.entries) left.set(keyOf(entry), [...(left.get(keyOf(entry)) ?? []), entry]);
  const moved = new Map<string, BaselineEntry[]>();
  for (const [key, entries] of left) {
    if (exists(entries[0]?.file ?? '')) continue;
    const fingerprint = key.slice(0, key.indexOf(' '));
    moved.set(fingerprint, [...(moved.get(fingerprint) ?? []), ...entries]);
    left.delete(key);
  }
  const fresh: Each[] = [];
  const known: Each[] = [];
  for (const finding of findings) {
    const key = keyOf({ file: finding.places[0].file, fingerprint: finding.fingerprint });
    const entry = left.get(key)?.pop() ?? moved.get(finding.fingerprint)?.pop();
    (entry === undefined ? fresh : known).push(finding);
  }
  const rest = [...left.values()].flat().filter(({ file }) => wasLinted(file));
  return { fresh, known, stale: [...rest, ...[...moved.values()].flat()].sort(byFile) };
}

const keyOf = ({ file, fingerprint }: Pick<BaselineEntry, 'file' | 'fingerprint'>): string => `${fingerprint} ${file}`;

const byFile = (a: BaselineEntry, b: BaselineEntry): number => (keyInFile(a) < keyInFile(b) ? -1 : 1);
const keyInFile = ({ file, rule, fingerprint }: BaselineEntry): string => `${file} ${rule} ${fingerprint}`;

/** The baseline after a run: `findings` in, entries that are stale out, those of other files kept. */
export function updateBaseline(
  baseline: Baseline,
  findings: readonly Finding[],
  stale: readonly BaselineEntry[],
): Baseline {
  const gone = new Set(stale);
  const fresh = findings.map(({ rule, fingerprint, places }) => ({ file: places[0].file, rule, fingerprint }));
  return { entries: [...baseline.entries.filter((entry) => !gone.has(entry)), ...fresh].sort(byFile) };
}

/** The text of a baseline file: one entry a line, sorted, so that merges are easy. */
export function formatBaseline({ entries }: Baseline): string {
  const lines = entries.map(({ file, rule, fingerprint }) => `    ${JSON.stringify({ file, rule, fingerprint })}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** Reads a baseline file. @throws LINT_BASELINE_INVALID */
export function parseBaseline(text: string, file: string): Baseline {
  const invalid = (problem: string, cause?: unknown): Error => fail('LINT_BASELINE_INVALID', { file, problem }, cause);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid('it is not JSON', error);
  }
  const { version, findings } = Object(value) as { readonly version?: unknown; readonly findings?: unknown };
  if (version !== 1 || !Array.isArray(findings)) throw invalid('it is not { "version": 1, "findings": [...] }');
  for (const [index, entry] of findings.entries()) {
    const fields = ['file', 'rule', 'fingerprint'].filter((field) => typeof Object(entry)[field] !== 'string');
    if (fields.length > 0) throw invalid(`finding ${index + 1} has no ${fields.join(', ')}`);
  }
  return { entries: findings as readonly BaselineEntry[] };
}
