import { canonicalJson } from '../canonical-json.ts';
import type { Json, Message, Part } from '../protocol.ts';
import { isStemmaError } from '../stemma-error.ts';
import type { CompiledPrompt } from '../template/compiled-prompt.ts';
import type { Sample } from '../template/parse-samples.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import { diffText } from './diff-text.ts';
import type { Hunk } from './hunks.ts';
import { buildHunks } from './hunks.ts';

/** What one sample renders to on both sides. */
export interface SampleChange {
  readonly name: string;
  /** `unfit`: it renders on one side only, or on neither. */
  readonly change: 'same' | 'changed' | 'unfit';
  /** Tokens of the whole rendering; `null` where the sample does not fit. */
  readonly tokens: { readonly before: number | null; readonly after: number | null };
  /** Why it does not fit. */
  readonly problems: { readonly before?: string; readonly after?: string };
  /** True where the sample itself differs: each side then renders its own. */
  readonly hasOwnInputs: boolean;
  /** Of the messages as one text, each under its role. */
  readonly hunks: readonly Hunk[];
}

/** A compiled prompt with the samples beside it. */
export interface SampledPrompt {
  readonly prompt: CompiledPrompt;
  readonly samples: readonly Sample[];
}

export interface SampleChangesOptions {
  readonly tokenizer: Tokenizer;
  /** Unchanged lines around each change. */
  readonly contextLines: number;
}

/**
 * Renders each sample with both prompts. Both get the same input, that of the side after; where the side before refuses
 * it and has a sample of that name too, it gets its own.
 */
export function sampleChanges(
  before: SampledPrompt,
  after: SampledPrompt,
  options: SampleChangesOptions,
): readonly SampleChange[] {
  const own = new Map(before.samples.map((sample) => [sample.name, sample]));
  const names = new Set(after.samples.map(({ name }) => name));
  const all = [...after.samples, ...before.samples.filter(({ name }) => !names.has(name))];
  return all.map((sample) => {
    const other = own.get(sample.name) ?? sample;
    const first = renderSample(before.prompt, sample);
    const hasOwnInputs = 'problem' in first && !isSame(sample, other);
    const was = hasOwnInputs ? renderSample(before.prompt, other) : first;
    return changeOf(sample.name, { was, is: renderSample(after.prompt, sample), hasOwnInputs }, options);
  });
}

const isSame = (a: Sample, b: Sample): boolean =>
  canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json);

/** The messages of a rendering, or why there are none. */
export type Rendered = { readonly messages: readonly Message[] } | { readonly problem: string };

/** Renders a sample with the conversation that it brings. */
export function renderSample(prompt: CompiledPrompt, { input, messages = [] }: Sample): Rendered {
  try {
    return { messages: prompt.render(input, { messages }).messages };
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    if (!isStemmaError(error, 'INPUT_INVALID')) return { problem: error.message };
    const problems = error.data.problems.map(({ path, message }) => `${path} ${message}`.trim());
    return { problem: problems.join('; ') };
  }
}

interface Renderings {
  readonly was: Rendered;
  readonly is: Rendered;
  readonly hasOwnInputs: boolean;
}

function changeOf(
  name: string,
  { was, is, hasOwnInputs }: Renderings,
  { tokenizer, contextLines }: SampleChangesOptions,
): SampleChange {
  const problems = {
    ...('problem' in was && { before: was.problem }),
    ...('problem' in is && { after: is.problem }),
  };
  const tokens = { before: countOf(was, tokenizer), after: countOf(is, tokenizer) };
  if ('problem' in was || 'problem' in is) return { name, change: 'unfit', tokens, problems, hasOwnInputs, hunks: [] };
  const hunks = buildHunks(diffText(textOf(was.messages), textOf(is.messages)), contextLines);
  return { name, change: hunks.length === 0 ? 'same' : 'changed', tokens, problems, hasOwnInputs, hunks };
}

function countOf(rendered: Rendered, tokenizer: Tokenizer): number | null {
  if ('problem' in rendered) return null;
  return tokenizer.countParts(rendered.messages.flatMap(({ content }) => content.flatMap(textIn)));
}

const textIn = (part: Part): readonly string[] =>
  'text' in part && typeof part['text'] === 'string' ? [part['text']] : [];

const textOf = (messages: readonly Message[]): string =>
  messages.map(({ role, content }) => [`── ${role} ──`, ...content.map(partText)].join('\n')).join('\n');

function partText(part: Part): string {
  const [text] = textIn(part);
  if (text === undefined) return JSON.stringify(part);
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}
