import type { SourcePlace } from '../error-catalog/problem.ts';
import type { PartialReferences } from './find-partials.ts';
import { findPartials } from './find-partials.ts';
import { parsePromptFile } from './parse-prompt-file.ts';
import { schemaNames } from './schema-names.ts';

/** What a prompt file itself refers to by name; what those refer to in turn is not looked at. */
export interface PromptReferences extends PartialReferences {
  readonly schemas: readonly string[];
  /** Tools without an inline definition. */
  readonly tools: readonly string[];
  /** Where the first partial stands whose name is computed at render time; such a prompt cannot be released. */
  readonly dynamicPartial?: SourcePlace;
}

/**
 * Finds the partials, named schemas and tools that a prompt file refers to.
 *
 * @param file - its path, for messages
 * @throws FRONT_MATTER_INVALID, FRONT_MATTER_UNKNOWN_KEY, TEMPLATE_INVALID
 *
 * @example
 * [...findReferences('Hi {{> tone}}', 'prompts/hi.prompt').partials.keys()]; //=> ['tone']
 */
export function findReferences(source: string, file: string): PromptReferences {
  const { frontMatter, body, bodyStart } = parsePromptFile(source, file);
  const inline = frontMatter.toolDefs.map((tool) => tool['name']);
  const schemas = [
    frontMatter.input.schema,
    frontMatter.output.schema,
    ...frontMatter.toolDefs.flatMap((tool) => [tool['inputSchema'], tool['outputSchema']]),
  ].filter((schema) => schema !== undefined && schema !== null);
  return {
    ...findPartials({ text: body, file, start: bodyStart }),
    schemas: [...new Set(schemas.flatMap(schemaNames))],
    tools: [...new Set(frontMatter.tools)].filter((tool) => !inline.includes(tool)),
  };
}
