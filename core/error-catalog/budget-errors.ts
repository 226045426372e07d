import { excerpt } from '../excerpt.ts';
import { nearestHint } from './problem.ts';

/** A limit that refuses a release. */
export interface ExceededLimit {
  readonly figure: string;
  /** `939 tokens, 39 over 900`. */
  readonly problem: string;
  /** Where the limit is written. */
  readonly origin: string;
}

/** Errors in measuring prompts. */
export const budgetErrors = {
  BUDGET_TOO_LARGE: {
    message: (d: { name: string; pieces: number }): string =>
      `Cannot measure "${d.name}": with its partials it has more than ${d.pieces} pieces`,
    hint: (): string => 'a partial that includes others many times grows with each level: include it once',
  },
  VOLATILITY_UNKNOWN: {
    message: (d: { variable: string; given: string; nearest?: string | undefined }): string =>
      `Cannot read "x-volatility" of variable "${excerpt(d.variable)}": "${excerpt(d.given)}" is none`,
    hint: (d: { variable: string; given: string; nearest?: string | undefined }): string =>
      nearestHint(d.nearest) ?? 'write constant, deploy, tenant, session or request',
  },
  BUDGET_EXCEEDED: {
    message: (d: { name: string; version: string; limits: readonly ExceededLimit[] }): string =>
      `Cannot release ${d.name}@${d.version}: ${d.limits.map(limitText).join('; ')}`,
    hint: (d: { name: string; version: string; limits: readonly ExceededLimit[] }): string =>
      `run "stemma budget ${d.name}" to see what takes the tokens; a limit is changed where it is written`,
  },
};

const limitText = ({ figure, problem, origin }: ExceededLimit): string =>
  `${figure} ${excerpt(problem)} (limit in ${excerpt(origin)})`;
