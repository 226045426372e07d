import type { Problem, SourcePlace } from './problem.ts';
import { at, list, nearestHint } from './problem.ts';

export type { Problem, SourcePlace } from './problem.ts';

/** Errors in configuration and prompt files. */
export const promptErrors = {
  CONFIG_NOT_FOUND: {
    message: (d: { folder: string }): string => `No .promptrc in "${d.folder}" or above it`,
    hint: (): string => 'run "stemma init" in the root of your git repository',
  },
  CONFIG_INVALID: {
    message: (d: { file: string; problems: readonly Problem[] }): string =>
      `Cannot use "${d.file}": ${list(d.problems)}`,
    hint: (): string => 'see docs/reference/promptrc.md, or run "stemma config" to see each value and its origin',
  },
  CONFIG_UNKNOWN_KEY: {
    message: (d: { file: string; key: string; nearest?: string | undefined }): string =>
      `Cannot use "${d.file}": unknown key "${d.key}"`,
    hint: (d: { file: string; key: string; nearest?: string | undefined }): string =>
      nearestHint(d.nearest) ?? 'see docs/reference/promptrc.md for the known keys',
  },
  NOT_EXPRESSIBLE: {
    message: (d: { name: string; what: string; file?: string }): string =>
      `Cannot write "${d.name}" in Mustache: it has ${d.what}${d.file === undefined ? '' : ` (${d.file})`}`,
    hint: (): string => 'read it with @stemma/client, or let the registry render it: POST /v1/render/{reference}',
  },
  FRONT_MATTER_INVALID: {
    message: (d: SourcePlace & { problem: string }): string =>
      `${at(d)}: the front matter cannot be read: ${d.problem}`,
    hint: (): string => 'the front matter is YAML between two lines "---"',
  },
  FRONT_MATTER_UNKNOWN_KEY: {
    message: (d: SourcePlace & { key: string; nearest?: string | undefined }): string =>
      `${at(d)}: unknown key "${d.key}"`,
    hint: (d: SourcePlace & { key: string; nearest?: string | undefined }): string =>
      nearestHint(d.nearest) ?? 'see docs/reference/prompt-files.md for the known keys',
  },
  SCHEMA_NOT_FOUND: {
    message: (d: { prompt: string; schema: string; nearest?: string | undefined }): string =>
      `Cannot compile "${d.prompt}": there is no schema "${d.schema}"`,
    hint: (d: { prompt: string; schema: string; nearest?: string | undefined }): string =>
      nearestHint(d.nearest) ?? `create the file "schemas/${d.schema}.json" beside the prompts folder`,
  },
  TOOL_NOT_FOUND: {
    message: (d: { prompt: string; tool: string; nearest?: string | undefined }): string =>
      `Cannot compile "${d.prompt}": there is no tool "${d.tool}"`,
    hint: (d: { prompt: string; tool: string; nearest?: string | undefined }): string =>
      nearestHint(d.nearest) ?? `create the file "tools/${d.tool}.yaml" beside the prompts folder`,
  },
  TOOL_INVALID: {
    message: (d: { prompt: string; tool: string; problem: string }): string =>
      `Cannot compile "${d.prompt}": the tool "${d.tool}" is not valid: ${d.problem}`,
    hint: (): string => 'a tool has name, description and inputSchema: see docs/reference/prompt-files.md',
  },
  TEXT_INVALID: {
    message: (d: { file: string }): string => `Cannot read "${d.file}": it is not UTF-8 text`,
    hint: (): string => 'save the file as UTF-8',
  },
  LINT_RULE_UNKNOWN: {
    message: (d: { source: string; rule: string; nearest?: string | undefined }): string =>
      `Cannot use ${d.source}: there is no rule "${d.rule}"`,
    hint: (d: { source: string; rule: string; nearest?: string | undefined }): string =>
      nearestHint(d.nearest) ?? 'run "stemma lint --rules" to see them all',
  },
  LINT_BASELINE_INVALID: {
    message: (d: { file: string; problem: string }): string => `Cannot use the baseline "${d.file}": ${d.problem}`,
    hint: (): string => 'write it anew with "stemma lint --update-baseline"',
  },
  LINT_FINDING_UNKNOWN: {
    message: (d: { finding: string; count: number }): string =>
      d.count === 0 ? `There is no finding "${d.finding}"` : `"${d.finding}" stands for ${d.count} findings`,
    hint: (): string =>
      'name it by the beginning of its fingerprint, which ends each finding, or by code and line, and its file: stemma lint --explain PC101:12 AGENTS.md',
  },
  REVISION_UNKNOWN: {
    message: (d: { revision: string }): string => `There is no release, tag, branch or commit "${d.revision}"`,
    hint: (): string => 'run "stemma list" to see the releases; commits need their whole id, or HEAD~1',
  },
  SAMPLES_INVALID: {
    message: (d: { file: string; problems: readonly Problem[] }): string =>
      `Cannot use "${d.file}": ${list(d.problems)}`,
    hint: (): string => 'a samples file is a list of {name, input}: see docs/reference/prompt-files.md',
  },
  SAMPLE_NOT_FOUND: {
    message: (d: { prompt: string; sample: string; available: readonly string[] }): string =>
      `"${d.prompt}" has no sample "${d.sample}": there are ${d.available.join(', ') || 'none'}`,
    hint: (d: { prompt: string }): string =>
      `add it to the .samples.yaml file beside "${d.prompt}", or use one that is there`,
  },
};
