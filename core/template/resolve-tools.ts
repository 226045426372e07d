import { closestMatch } from '../closest-match.ts';
import { parseYamlValue } from '../config/yaml-value.ts';
import { fail } from '../fail.ts';
import type { ToolDefinition } from '../protocol.ts';
import { remember } from '../remember.ts';
import type { SchemaResolver } from './named-schemas.ts';
import type { FrontMatter } from './prompt-file.ts';
import { schemaNames } from './schema-names.ts';

const TOOL_KEYS: readonly string[] = ['name', 'description', 'inputSchema', 'outputSchema'];

/** A tool before its schemas are resolved. */
interface WrittenTool {
  readonly name: string;
  readonly description?: string;
  readonly inputSchema: unknown;
  readonly outputSchema?: unknown;
}

/** What the tools of a prompt are made from. */
export interface ToolSources {
  readonly frontMatter: Pick<FrontMatter, 'tools' | 'toolDefs'>;
  /** Texts of `tools/<name>.yaml` by tool name. */
  readonly tools: Readonly<Record<string, string>>;
  readonly resolver: SchemaResolver;
}

/**
 * Resolves the tools that a front matter lists: inline definitions first, then files in the order listed.
 * @throws TOOL_NOT_FOUND, TOOL_INVALID, SCHEMA_NOT_FOUND, SCHEMA_INVALID
 */
export async function resolveTools(
  prompt: string,
  { frontMatter, tools, resolver }: ToolSources,
): Promise<{ readonly tools: readonly string[]; readonly toolDefinitions: readonly ToolDefinition[] }> {
  const inline = frontMatter.toolDefs.map((tool, index) => checkTool(prompt, `toolDefs/${index}`, tool));
  const names = [...new Set([...frontMatter.tools, ...inline.map(({ name }) => name)])];
  const fromFiles = names
    .filter((name) => !inline.some((tool) => tool.name === name))
    .map((name) => {
      if (!Object.hasOwn(tools, name)) {
        throw fail('TOOL_NOT_FOUND', { prompt, tool: name, nearest: closestMatch(name, Object.keys(tools)) });
      }
      return parseTool(prompt, name, tools[name] ?? '');
    });
  const toolDefinitions: ToolDefinition[] = [];
  for (const tool of [...inline, ...fromFiles]) {
    const { outputSchema, inputSchema, ...rest } = tool;
    toolDefinitions.push({
      ...rest,
      inputSchema: await resolver.resolve(inputSchema, `${tool.name}.inputSchema`),
      ...(outputSchema === undefined
        ? {}
        : { outputSchema: await resolver.resolve(outputSchema, `${tool.name}.outputSchema`) }),
    });
  }
  return { tools: names, toolDefinitions };
}

/**
 * Names of the schemas that a tool's file refers to.
 * @throws TOOL_INVALID
 */
export function findToolSchemas(prompt: string, name: string, text: string): readonly string[] {
  const { inputSchema, outputSchema } = parseTool(prompt, name, text);
  return [inputSchema, outputSchema].filter((schema) => schema !== undefined).flatMap(schemaNames);
}

/** A tool is read for every prompt that has it, when its files are collected and when they are compiled. */
const readTool = remember(parseYamlValue, { last: 64, longest: 16 * 1024 });

function parseTool(prompt: string, name: string, text: string): WrittenTool {
  const yaml = readTool(text);
  if ('problems' in yaml) {
    const first = yaml.problems[0];
    const problem = first === undefined ? 'it is not YAML' : `line ${first.line}: ${first.message}`;
    throw fail('TOOL_INVALID', { prompt, tool: name, problem });
  }
  const tool = checkTool(prompt, name, yaml.value);
  if (tool.name === name) return tool;
  throw fail('TOOL_INVALID', {
    prompt,
    tool: name,
    problem: `its name is "${tool.name}"; it must be that of its file`,
  });
}

function checkTool(prompt: string, label: string, value: unknown): WrittenTool {
  const problem = toolProblem(value);
  if (problem !== undefined) throw fail('TOOL_INVALID', { prompt, tool: label, problem });
  const { name, description, inputSchema, outputSchema } = value as WrittenTool;
  return {
    name,
    ...(description === undefined || description === null ? {} : { description }),
    inputSchema,
    ...(outputSchema === undefined || outputSchema === null ? {} : { outputSchema }),
  };
}

function toolProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it must be a mapping';
  const tool = value as Record<string, unknown>;
  const unknown = Object.keys(tool).find((key) => !TOOL_KEYS.includes(key));
  if (unknown !== undefined) {
    const nearest = closestMatch(unknown, TOOL_KEYS);
    return `unknown key "${unknown}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`;
  }
  if (typeof tool['name'] !== 'string' || tool['name'] === '') return '"name" must be a text';
  if (tool['description'] !== undefined && typeof tool['description'] !== 'string') {
    return '"description" must be a text';
  }
  if (tool['inputSchema'] === undefined || tool['inputSchema'] === null) return '"inputSchema" is missing';
  return undefined;
}
