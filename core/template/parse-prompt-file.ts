import type { YamlPlace, YamlValue } from '../config/yaml-value.ts';
import type { SourcePlace } from '../error-catalog/problem.ts';
import { fail } from '../fail.ts';
import type { Json, JsonObject } from '../protocol.ts';
import { unknownNestedKey, unknownTopLevelKey } from './front-matter-keys.ts';
import { frontMatterProblem } from './front-matter-values.ts';
import { parseFrontMatterYaml } from './front-matter-yaml.ts';
import type { FrontMatter, PromptFile } from './prompt-file.ts';
import { splitPromptSource } from './prompt-source.ts';

/** Longest `.prompt` file that is read, in UTF-16 code units. */
export const MAX_PROMPT_LENGTH: number = 1024 * 1024;

const NO_FRONT_MATTER: FrontMatter = { input: {}, output: {}, tools: [], toolDefs: [], ext: {}, raw: {} };

/**
 * Reads a `.prompt` file: checks its front matter and cuts off its body. The template in the body is not compiled.
 *
 * @param file - its path, for messages
 * @throws FRONT_MATTER_INVALID, FRONT_MATTER_UNKNOWN_KEY, both with the line and column in the file
 *
 * @example
 * parsePromptFile('---\nmodel: m\n---\nHello', 'prompts/hello.prompt').frontMatter.model; //=> 'm'
 */
export function parsePromptFile(source: string, file: string): PromptFile {
  if (source.length > MAX_PROMPT_LENGTH) {
    throw fail('FRONT_MATTER_INVALID', {
      ...{ file, line: 1, column: 1 },
      problem: `the file is longer than ${MAX_PROMPT_LENGTH} characters`,
    });
  }
  const { frontMatter, body, bodyStart, unclosedLine } = splitPromptSource(source);
  if (unclosedLine !== undefined) {
    const problem = 'it is opened by "---" and never closed';
    throw fail('FRONT_MATTER_INVALID', { file, line: unclosedLine, column: 1, problem });
  }
  if (frontMatter === undefined) return { file, frontMatter: NO_FRONT_MATTER, body, bodyStart };
  const inFile = ({ line, column }: YamlPlace): SourcePlace => ({ file, line: line + frontMatter.line - 1, column });
  const yaml = parseFrontMatterYaml(frontMatter.text);
  if ('problems' in yaml) {
    const first = yaml.problems[0] ?? { line: 1, column: 1, message: 'it is not YAML' };
    throw fail('FRONT_MATTER_INVALID', { ...inFile(first), problem: first.message });
  }
  return { file, frontMatter: readFrontMatter(yaml, inFile), body, bodyStart };
}

function readFrontMatter({ value, placeOf }: YamlValue, inFile: (place: YamlPlace) => SourcePlace): FrontMatter {
  if (value === null || value === undefined) return NO_FRONT_MATTER;
  const problem = frontMatterProblem(value);
  if (problem !== undefined) {
    throw fail('FRONT_MATTER_INVALID', { ...inFile(placeOf(problem.path)), problem: problem.message });
  }
  const raw = value as JsonObject;
  refuseUnknownKeys(raw, (pointer) => inFile(placeOf(pointer)));
  return { ...NO_FRONT_MATTER, ...known(raw), ext: namespaces(raw), raw };
}

function refuseUnknownKeys(raw: JsonObject, placeOf: (pointer: string) => SourcePlace): void {
  for (const key of Object.keys(raw)) {
    const unknown = unknownTopLevelKey(key);
    if (unknown !== undefined) throw fail('FRONT_MATTER_UNKNOWN_KEY', { ...placeOf(pointerTo(key)), ...unknown });
  }
  for (const parent of ['input', 'output'] as const) {
    for (const key of Object.keys((raw[parent] ?? {}) as JsonObject)) {
      const unknown = unknownNestedKey(parent, key);
      if (unknown !== undefined)
        throw fail('FRONT_MATTER_UNKNOWN_KEY', { ...placeOf(`/${parent}${pointerTo(key)}`), ...unknown });
    }
  }
}

const pointerTo = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The keys that Dotprompt defines. A key without a value (`model:`) counts as absent. */
function known(raw: JsonObject): Partial<FrontMatter> {
  const given = (source: JsonObject, keys: readonly string[]): JsonObject =>
    Object.fromEntries(
      keys.flatMap((key): [string, Json][] => {
        const value = Object.hasOwn(source, key) ? source[key] : null;
        return value === null || value === undefined ? [] : [[key, value]];
      }),
    );
  const plain = given(raw, ['description', 'model', 'config', 'tools', 'toolDefs', 'metadata']);
  const identity = Object.entries(given(raw, ['name', 'variant', 'version'])).map(([key, value]) => [key, `${value}`]);
  return {
    ...plain,
    ...Object.fromEntries(identity),
    input: given((raw['input'] ?? {}) as JsonObject, ['schema', 'default']),
    output: given((raw['output'] ?? {}) as JsonObject, ['format', 'schema']),
  };
}

/** Dotted keys by namespace, split at the last dot. */
function namespaces(raw: JsonObject): { readonly [namespace: string]: JsonObject } {
  const found = new Map<string, [string, Json][]>();
  for (const [key, value] of Object.entries(raw)) {
    const dot = key.lastIndexOf('.');
    if (dot === -1) continue;
    const namespace = key.slice(0, dot);
    const entries = found.get(namespace) ?? [];
    entries.push([key.slice(dot + 1), value]);
    found.set(namespace, entries);
  }
  return Object.fromEntries([...found].map(([namespace, entries]) => [namespace, Object.fromEntries(entries)]));
}
