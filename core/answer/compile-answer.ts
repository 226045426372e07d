import type { JsonObject, PromptMetadata } from '../protocol.ts';
import { compileSchema } from '../template/input-validator.ts';
import { compileJsonSchema } from '../template/json-schema-compiler.ts';
import type { AnswerFunctions } from './answer-contract.ts';
import type { SchemaFunction, SchemaFunctions } from './value-check.ts';

/** What is compiled: a release's name and the schemas that its front matter resolves to. */
export interface AnswerSource {
  readonly name: string;
  readonly metadata: Pick<PromptMetadata, 'output' | 'toolDefinitions'>;
}

/**
 * Compiles the schemas of a release's output and tools with Ajv.
 * @throws SCHEMA_INVALID
 */
export function compileAnswer({ name, metadata }: AnswerSource): AnswerFunctions {
  const { output, toolDefinitions } = metadata;
  const compile = (label: string, schema: JsonObject): SchemaFunctions => functionsOf(name, label, schema);
  return {
    ...(output.schema === undefined ? {} : { output: compile('output.schema', output.schema) }),
    tools: Object.fromEntries(
      toolDefinitions.map((tool) => [tool.name, compile(`${tool.name}.inputSchema`, tool.inputSchema)]),
    ),
  };
}

function functionsOf(prompt: string, label: string, schema: JsonObject): SchemaFunctions {
  const fits: SchemaFunction = compileSchema(prompt, label, schema);
  let all: SchemaFunction | undefined;
  return {
    fits,
    findAll: () => {
      // Most answers fit, so the search for every problem is compiled when the first one does not.
      all ??= compileJsonSchema(schema, { allErrors: true, verbose: true });
      return all;
    },
  };
}
