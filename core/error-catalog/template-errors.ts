import type { Problem, SourcePlace } from './problem.ts';
import { at, list, nearestHint } from './problem.ts';

/** Errors in compiling and rendering a template. Applications that render carry them, so they stay apart. */
export const templateErrors = {
  TEMPLATE_INVALID: {
    message: (d: SourcePlace & { problem: string }): string => `${at(d)}: the template cannot be read: ${d.problem}`,
    hint: (): string => 'the body is Handlebars with the Dotprompt helpers: see docs/reference/prompt-files.md',
  },
  PARTIAL_NOT_FOUND: {
    message: (d: SourcePlace & { partial: string; nearest?: string | undefined }): string =>
      `${at(d)}: there is no partial "${d.partial}"`,
    hint: (d: SourcePlace & { partial: string; nearest?: string | undefined }): string =>
      nearestHint(d.nearest) ??
      `create the file "${d.partial.replace(/([^/]*)$/u, '_$1')}.prompt" in the prompts folder`,
  },
  PARTIAL_CYCLE: {
    message: (d: { prompt: string; chain: readonly string[] }): string =>
      `Cannot compile "${d.prompt}": its partials include each other: ${d.chain.join(' -> ')}`,
    hint: (): string => 'move the shared text into a third partial',
  },
  PARTIAL_DYNAMIC: {
    message: (d: SourcePlace): string => `${at(d)}: a partial chosen at render time cannot be released`,
    hint: (): string => 'name the partial, or choose between named ones with {{#ifEquals}}',
  },
  SCHEMA_INVALID: {
    message: (d: { prompt: string; schema: string; problem: string }): string =>
      `Cannot compile "${d.prompt}": the schema "${d.schema}" is not valid: ${d.problem}`,
    hint: (): string => 'write Picoschema or JSON Schema: see docs/reference/prompt-files.md',
  },
  INPUT_INVALID: {
    message: (d: { prompt: string; problems: readonly Problem[] }): string =>
      `Cannot render "${d.prompt}": ${list(d.problems)}`,
    hint: (): string => "the variables must fit the prompt's input.schema",
  },
  RENDER_OVER_BUDGET: {
    message: (d: { prompt: string; tokens: number; limit: number; isExact: boolean }): string =>
      `Cannot render "${d.prompt}": it ${d.isExact ? 'comes' : 'may come'} to ${d.tokens} tokens, more than ${d.limit}`,
    hint: (): string =>
      'shorten the variables, or cut them with {{budget value tokens=400}} in the template and the policy "truncate"',
  },
  RENDER_FAILED: {
    message: (d: { prompt: string; problem: string }): string => `Cannot render "${d.prompt}": ${d.problem}`,
    hint: (): string => 'look at the variables: one may be cyclic, or fail where it is read',
  },
};
