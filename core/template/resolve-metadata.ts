import type { JsonObject, PromptMetadata } from '../protocol.ts';
import type { ReleaseContent } from '../release-content.ts';
import { promptFileOf } from './file-names.ts';
import { createSchemaResolver } from './named-schemas.ts';
import { parsePromptFile } from './parse-prompt-file.ts';
import type { FrontMatter } from './prompt-file.ts';
import { resolveTools } from './resolve-tools.ts';

/**
 * Derives from a release's content all that rendering and clients need of the front matter: every schema resolved
 * to one self-contained JSON Schema, every tool to its definition.
 *
 * @param name - the prompt's name, for messages
 * @throws FRONT_MATTER_INVALID, FRONT_MATTER_UNKNOWN_KEY, SCHEMA_NOT_FOUND, SCHEMA_INVALID, TOOL_NOT_FOUND,
 *   TOOL_INVALID
 */
export async function resolveMetadata(name: string, content: ReleaseContent): Promise<PromptMetadata> {
  const { frontMatter } = parsePromptFile(content.prompt, promptFileOf(name));
  const resolver = createSchemaResolver(name, content.schemas);
  const schemaOf = async (part: 'input' | 'output'): Promise<{ readonly schema?: JsonObject }> => {
    const schema = frontMatter[part].schema;
    return schema === undefined ? {} : { schema: await resolver.resolve(schema, `${part}.schema`) };
  };
  const { default: defaults } = frontMatter.input;
  const { format } = frontMatter.output;
  return {
    ...textsOf(frontMatter),
    config: frontMatter.config ?? {},
    input: { ...(defaults === undefined ? {} : { default: defaults }), ...(await schemaOf('input')) },
    output: { ...(format === undefined ? {} : { format }), ...(await schemaOf('output')) },
    ...(await resolveTools(name, { frontMatter, tools: content.tools, resolver })),
    metadata: frontMatter.metadata ?? {},
    ext: frontMatter.ext,
  };
}

function textsOf({ description, model }: FrontMatter): { readonly description?: string; readonly model?: string } {
  return { ...(description === undefined ? {} : { description }), ...(model === undefined ? {} : { model }) };
}
