import { isStemmaError } from '../stemma-error.ts';
import type { ChangeAnalysis, ComparedSide, CompareOptions } from './analyze-change.ts';
import { analyzeChange } from './analyze-change.ts';
import { diffContent } from './diff-content.ts';
import type { DiffReport, DiffSide, TextChange } from './diff-report.ts';
import { buildHunks } from './hunks.ts';

/**
 * Compares two prompts, or two states of one: texts, contract, model, instructions, tokens, cost, caches, and what
 * samples render to. Where a side is not valid, texts alone are compared and the report says why.
 *
 * @example
 * const content = { format: 1, prompt: 'Hi {{name}}', partials: {}, schemas: {}, tools: {} };
 * const side = { name: 'hello', version: '1.0.0', content, samples: [] };
 * const options = { contextLines: 3, today: '2026-11-26', book: { overrides: new Map() } };
 * (await compareReleases(side, side, options)).bump; //=> null
 */
export async function compareReleases(
  before: ComparedSide,
  after: ComparedSide,
  options: CompareOptions,
): Promise<DiffReport> {
  const changes = diffContent(before.content, after.content);
  const texts = changes.map(({ diff: { lines, ...counts }, ...change }): TextChange => {
    return { ...change, ...counts, hunks: buildHunks({ lines, ...counts }, options.contextLines) };
  });
  const sides = { schemaVersion: 1, before: sideOf(before), after: sideOf(after) } as const;
  const problem = before.problem ?? after.problem;
  if (problem !== undefined) return { ...sides, ...nothing, problem, texts };
  if (texts.length === 0) return { ...sides, ...nothing, texts };
  try {
    return { ...sides, ...(await analyzeChange(before, after, { ...options, changes })), texts };
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    const { code, message } = error;
    return { ...sides, ...nothing, problem: { code, message }, texts };
  }
}

const nothing: ChangeAnalysis = {
  ...{ bump: null, changes: [], settings: [], instructions: [] },
  ...{ tokens: null, cost: null, cacheReset: null, samples: [], reach: [] },
};

const sideOf = ({ name, version, digest }: ComparedSide): DiffSide => ({
  ...{ name, version },
  ...(digest !== undefined && { digest }),
});
