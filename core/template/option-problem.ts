import { closestMatch } from '../closest-match.ts';
import type { RenderOptions } from './compiled-prompt.ts';

const known = ['messages', 'context', 'docs', 'budget', 'countTokens'] satisfies readonly (keyof RenderOptions)[];
const names: ReadonlySet<string> = new Set(known);

/** What is wrong with the options of a rendering, as plain JavaScript may pass them; undefined where they can be used. */
export function optionProblem(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null) return 'its options must be an object';
  for (const option in options) {
    if (names.has(option)) continue;
    const nearest = closestMatch(option, known);
    return `it has no option "${option}"${nearest === undefined ? `: there are ${known.join(', ')}` : `: did you mean "${nearest}"?`}`;
  }
  return undefined;
}
