import type { JsonObject } from '../protocol.ts';
import type { ReleaseContent } from '../release-content.ts';
import { remember } from '../remember.ts';
import { compileTemplate } from './compile-template.ts';
import type { CompiledPrompt, InputValidator } from './compiled-prompt.ts';
import { createInputValidator } from './input-validator.ts';
import { plainFit } from './plain-schema.ts';
import { resolveMetadata } from './resolve-metadata.ts';

/**
 * Compiles a prompt to be measured, and not to be served. What only calls need is not looked at: schemas of output and
 * tools, and defaults. The input schema becomes a validator only where a sample needs one, in the way that is ready
 * soonest.
 *
 * @param name - the prompt's name, for messages
 * @throws FRONT_MATTER_INVALID, FRONT_MATTER_UNKNOWN_KEY, TEMPLATE_INVALID, PARTIAL_NOT_FOUND, PARTIAL_CYCLE,
 *   PARTIAL_DYNAMIC, SCHEMA_NOT_FOUND, SCHEMA_INVALID, TOOL_NOT_FOUND, TOOL_INVALID
 *
 * @example
 * const content = { format: 1, prompt: 'Hi {{name}}', partials: {}, schemas: {}, tools: {} };
 * (await compileToMeasure('hello', content)).name; //=> 'hello'
 */
export async function compileToMeasure(name: string, content: ReleaseContent): Promise<CompiledPrompt> {
  const metadata = await resolveMetadata(name, content);
  const validate = soonestValidator(name, metadata.input.schema);
  return compileTemplate({ name, source: content.prompt, partials: content.partials, metadata, validate });
}

/** Many prompts have the same schema. */
const KEPT = { last: 64, longest: 16 * 1024 };

/** Most samples fit, and most schemas are plain: then none is compiled. */
function soonestValidator(name: string, schema: JsonObject | undefined): InputValidator {
  if (schema === undefined) return () => [];
  const text = JSON.stringify(schema);
  const fits = fitOf(text, schema);
  if (fits === undefined) return validatorOf(text, schema, name);
  return (variables) => (fits(variables) ? [] : validatorOf(text, schema, name)(variables));
}

const fitOf = remember((_text, schema: JsonObject) => plainFit(schema), KEPT);

const validatorOf = remember(
  (_text, schema: JsonObject, name: string) => createInputValidator(name, schema, { isOptimized: false }),
  KEPT,
);
