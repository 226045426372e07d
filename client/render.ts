import type { PromptMetadata } from '../core/protocol.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import { compileTemplate } from '../core/template/compile-template.ts';
import type { CompiledPrompt } from '../core/template/compiled-prompt.ts';
import { createInputValidator } from '../core/template/input-validator.ts';
import type { TextWeights } from '../core/template/text-weights.ts';
import { savedBy } from '../core/template/text-weights.ts';

export type { CompiledPrompt, RenderOptions, Variables } from '../core/template/compiled-prompt.ts';

/** What a template is compiled from: a served prompt, or the same three fields from elsewhere. */
export interface RenderSource {
  readonly name: string;
  readonly content: ReleaseContent;
  readonly metadata: PromptMetadata;
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
export function compile({ name, content, metadata }: RenderSource, options: CompileOptions = {}): CompiledPrompt {
  const { schema } = metadata.input;
  const validate = schema === undefined ? {} : { validate: createInputValidator(name, schema) };
  const weighing = options.weights === undefined ? {} : { weigh: savedBy(options.weights) };
  return compileTemplate({
    name,
    source: content.prompt,
    partials: content.partials,
    metadata,
    ...validate,
    ...weighing,
  });
}
