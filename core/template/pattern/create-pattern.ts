import { linearTest } from './linear-pattern.ts';
import { parsePattern } from './parse-pattern.ts';
import { isQuick } from './pattern-cost.ts';

/** What Ajv needs of a regular expression; it tells patterns apart by their text. */
export interface Pattern {
  readonly test: (text: string) => boolean;
  readonly toString: () => string;
}

/**
 * The regular expressions of schemas. A pattern such as `^(a+)+$` keeps the engine of the platform busy for years with
 * forty characters that a customer wrote, and nothing can stop it, so only patterns that it gives up quickly run
 * there. All others follow every way at once.
 *
 * @param flags - `u`, as JSON Schema has it
 * @throws Error where the pattern is not valid, or needs backtracking without bound
 */
export function createPattern(source: string, flags: string): Pattern {
  const expression = new RegExp(source, flags);
  const pattern = parsePattern(source);
  if (isQuick(pattern)) return expression;
  const test = explained(source, () => linearTest(pattern, flags));
  return { test, toString: () => String(expression) };
}

function explained<Result>(source: string, attempt: () => Result): Result {
  try {
    return attempt();
  } catch (error) {
    throw new Error(`the pattern ${JSON.stringify(source.slice(0, 80))} cannot be used: ${(error as Error).message}`);
  }
}
