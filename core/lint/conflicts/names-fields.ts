import type { LintSource } from '../lint-source.ts';
import { filesOf } from '../lint-source.ts';

/** A key of an object, as templates of an answer have it: `"score": 3`, `'reason': str`, "- `reason`: why". */
const KEY = /["'`“][\p{L}_][\p{L}\d_-]{1,40}["'`”]\s*:/gu;

/** One key may be any quoted word before a colon. */
const MOST_BY_CHANCE = 1;

/**
 * Whether a prompt says which fields its answer has, by its schema or by the keys of an object: what it asks for may then
 * go into one of them.
 */
export function namesFields(source: LintSource): boolean {
  if (source.outputSchema?.['properties'] !== undefined) return true;
  const found = filesOf(source).flatMap(({ text }) => text.match(KEY) ?? []);
  const keys = new Set(found.map((key) => key.replace(/\s*:$/u, '')));
  return keys.size > MOST_BY_CHANCE;
}
