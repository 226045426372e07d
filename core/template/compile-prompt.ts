import type { ReleaseContent } from '../release-content.ts';
import { compileTemplate } from './compile-template.ts';
import type { CompiledPrompt } from './compiled-prompt.ts';
import { createInputValidator } from './input-validator.ts';
import { resolveMetadata } from './resolve-metadata.ts';

/**
 * Reads, checks and compiles a prompt with all that it refers to.
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
  const { schema } = metadata.input;
  const validate = createInputValidator(name, schema);
  return compileTemplate({
    ...{ name, source: content.prompt, partials: content.partials, metadata },
    validate,
  });
}
