import type { Problem } from '../error-catalog/problem.ts';
import type { JsonObject, Message, PromptMetadata, RenderedPrompt } from '../protocol.ts';
import type { RenderBudget } from './render-budget.ts';

/** Values for a prompt's variables, by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** What goes into a prompt besides its variables. */
export interface RenderOptions {
  /** The conversation so far; it stands where `{{history}}` says, or before the last user message. */
  readonly messages?: readonly Message[];
  /** Values for `@name` in the template. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Retrieved documents, as `@metadata.docs`. */
  readonly docs?: readonly JsonObject[];
  /** What it may come to. @defaultValue anything */
  readonly budget?: RenderBudget;
  /**
   * Counts the tokens of a text by itself, exactly, for `{{budget}}`. Without it each byte of a value counts as a token:
   * never too many, but a value in English is then cut at about a quarter of what is allowed. `countTokens` of
   * `gpt-tokenizer/encoding/o200k_base` is one.
   */
  readonly countTokens?: (text: string) => number;
}

/** A prompt that was read, checked and compiled once, to be rendered many times. */
export interface CompiledPrompt {
  readonly name: string;
  /** Frozen: rendered prompts share parts of it. */
  readonly metadata: PromptMetadata;
  /**
   * Renders the prompt. Defaults of the front matter hold where a variable is absent or `undefined`.
   *
   * @throws INPUT_INVALID, listing every problem with its JSON pointer; RENDER_FAILED; RENDER_OVER_BUDGET
   */
  render(variables?: Variables, options?: RenderOptions): RenderedPrompt;
  /** What is wrong with the variables, defaults applied; empty where they fit. */
  check(variables?: Variables): readonly Problem[];
}

/** Checks variables, defaults applied, against a prompt's `input.schema`. */
export type InputValidator = (variables: Variables) => readonly Problem[];
