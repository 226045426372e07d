import { list } from '../error-catalog/problem.ts';
import { fail } from '../fail.ts';
import type { PromptMetadata } from '../protocol.ts';
import type { ReleaseContent } from '../release-content.ts';
import { compileTemplate } from './compile-template.ts';
import type { CompiledPrompt, InputValidator } from './compiled-prompt.ts';
import { compileSchema, createInputValidator } from './input-validator.ts';
import { resolveMetadata } from './resolve-metadata.ts';

/**
 * Reads, checks and compiles a prompt with all that it refers to: what it accepts can be released.
 *
 * @param name - the prompt's name, for messages
 * @throws FRONT_MATTER_INVALID, FRONT_MATTER_UNKNOWN_KEY, TEMPLATE_INVALID, PARTIAL_NOT_FOUND, PARTIAL_CYCLE,
 *   PARTIAL_DYNAMIC, SCHEMA_NOT_FOUND, SCHEMA_INVALID, TOOL_NOT_FOUND, TOOL_INVALID
 *
 * @example
 * const prompt = await compilePrompt('hello', { format: 1, prompt: 'Hi {{name}}', partials: {}, schemas: {}, tools: {} });
 * prompt.render({ name: 'Ada' }).messages; //=> [{ role: 'user', content: [{ text: 'Hi Ada' }] }]
 */
export async function compilePrompt(name: string, content: ReleaseContent): Promise<CompiledPrompt> {
  const metadata = await resolveMetadata(name, content);
  const validate = createInputValidator(name, metadata.input.schema);
  checkContracts(name, metadata, validate);
  return compileTemplate({ name, source: content.prompt, partials: content.partials, metadata, validate });
}

/** Schemas that only others use, and defaults that no rendering could live with, fail here and not in production. */
function checkContracts(prompt: string, metadata: PromptMetadata, validate: InputValidator): void {
  const { input, output, toolDefinitions } = metadata;
  if (output.schema !== undefined) compileSchema(prompt, 'output.schema', output.schema);
  for (const { name, inputSchema, outputSchema } of toolDefinitions) {
    compileSchema(prompt, `${name}.inputSchema`, inputSchema);
    if (outputSchema !== undefined) compileSchema(prompt, `${name}.outputSchema`, outputSchema);
  }
  if (input.default === undefined) return;
  const problems = validate(input.default).filter(({ path, message }) => !isMissingVariable(path, message));
  if (problems.length === 0) return;
  throw fail('SCHEMA_INVALID', { prompt, schema: 'input.default', problem: list(problems) });
}

/** Defaults need not be complete. */
const isMissingVariable = (path: string, message: string): boolean =>
  message === 'is missing' && path.lastIndexOf('/') === 0;
