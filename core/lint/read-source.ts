import type { JsonObject } from '../protocol.ts';
import { isStemmaError } from '../stemma-error.ts';
import { createSchemaResolver, findFileReferences } from '../template/named-schemas.ts';
import { parsePromptFile } from '../template/parse-prompt-file.ts';
import { schemaNames } from '../template/schema-names.ts';
import type { LintSource } from './lint-source.ts';

/** What a source is made of, before its front matter is read. */
export type SourceText = Pick<LintSource, 'file' | 'text' | 'kind' | 'partials'>;

/** Text of a named schema; undefined where there is none. */
export type ReadSchema = (name: string) => Promise<string | undefined>;

/**
 * Adds to a source what its front matter declares: schemas, resolved, and names of tools. What cannot be read is left
 * out: the text is linted all the same, and a broken front matter is a finding of `lint`.
 */
export async function readLintSource(source: SourceText, readSchema: ReadSchema): Promise<LintSource> {
  if (source.kind === 'text' || !source.text.includes('---')) return source;
  try {
    const { input, output, tools, toolDefs } = parsePromptFile(source.text, source.file).frontMatter;
    const inline = toolDefs.map((tool) => tool['name']).filter((name) => typeof name === 'string');
    const names = [...tools, ...inline];
    const inputSchema = await resolveSchema(source.file, input.schema, readSchema);
    const outputSchema = await resolveSchema(source.file, output.schema, readSchema);
    return {
      ...source,
      ...(names.length === 0 ? {} : { tools: names }),
      ...(inputSchema === undefined ? {} : { inputSchema }),
      ...(outputSchema === undefined ? {} : { outputSchema }),
    };
  } catch (error) {
    if (isStemmaError(error)) return source;
    throw error;
  }
}

async function resolveSchema(file: string, schema: unknown, readSchema: ReadSchema): Promise<JsonObject | undefined> {
  if (schema === undefined) return undefined;
  const texts = new Map<string, string>();
  const pending = [...schemaNames(schema)];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const text = texts.has(name) ? undefined : await readSchema(name);
    if (text === undefined) continue;
    texts.set(name, text);
    pending.push(...findFileReferences(file, name, text));
  }
  return createSchemaResolver(file, Object.fromEntries(texts)).resolve(schema, 'schema');
}
