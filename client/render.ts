import type { PromptMetadata, RenderedPrompt } from '../core/protocol.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import { compileTemplate } from '../core/template/compile-template.ts';
import type { CompiledPrompt, RenderOptions, Variables } from '../core/template/compiled-prompt.ts';
import { createInputValidator } from '../core/template/input-validator.ts';
import type { TextWeights } from '../core/template/text-weights.ts';
import { savedBy } from '../core/template/text-weights.ts';

export type { CompiledPrompt, RenderOptions, Variables } from '../core/template/compiled-prompt.ts';
export type { BudgetCheck, BudgetWarning, RenderBudget } from '../core/template/render-budget.ts';

/** Arguments of `render` where it is not declared what a prompt takes. */
type AnyArguments = [variables?: Variables, options?: RenderOptions];

/** What a template is compiled from: a served prompt, or the same three fields from elsewhere. */
export interface RenderSource<Arguments extends readonly unknown[] = AnyArguments> {
  readonly name: string;
  readonly content: ReleaseContent;
  readonly metadata: PromptMetadata;
  /** Of a served prompt: tells the compiler what it takes. It is not called. */
  readonly render?: (...declared: Arguments) => unknown;
}

/** A compiled prompt whose variables the compiler knows as those of the prompt that was served. */
export interface CompiledFor<Arguments extends readonly unknown[]> extends Omit<CompiledPrompt, 'render'> {
  /**
   * Renders the prompt. Defaults of the front matter hold where a variable is absent or `undefined`.
   *
   * @throws INPUT_INVALID, listing every problem with its JSON pointer; RENDER_FAILED; RENDER_OVER_BUDGET
   */
  readonly render: (...declared: Arguments) => RenderedPrompt;
}

export interface CompileOptions {
  /**
   * Weights of the prompt's fixed texts, from `fetchTextWeights`: with them the budget of a rendering is checked closely.
   *
   * @defaultValue none: each byte of them counts as a token
   */
  readonly weights?: TextWeights;
}

/**
 * Compiles a served prompt once, to render it many times without waiting. `prompt.render()` does the same on its first
 * call; this is for programs that want the work done at start, or rendering that is synchronous.
 *
 * Needs the packages `handlebars`, `ajv` and `ajv-formats`.
 *
 * @throws TEMPLATE_INVALID, SCHEMA_INVALID
 * @example
 * const compiled = compile(await client.get('support/reply@^1'));
 * const { messages } = compiled.render({ message: 'Where is my order?' });
 * messages.length; //=> 2
 */
export function compile<Arguments extends readonly unknown[] = AnyArguments>(
  { name, content, metadata }: RenderSource<Arguments>,
  options: CompileOptions = {},
): CompiledFor<Arguments> {
  const { schema } = metadata.input;
  const validate = schema === undefined ? {} : { validate: createInputValidator(name, schema) };
  const weighing = options.weights === undefined ? {} : { weigh: savedBy(options.weights) };
  const compiled: CompiledPrompt = compileTemplate({
    name,
    source: content.prompt,
    partials: content.partials,
    metadata,
    ...validate,
    ...weighing,
  });
  // What it takes is known to the compiler alone, by the prompt that was served.
  return compiled as unknown as CompiledFor<Arguments>;
}
