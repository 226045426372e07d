import type { SourcePlace } from '../error-catalog/problem.ts';
import { fail } from '../fail.ts';
import type { ReleaseContent } from '../release-content.ts';
import { partialFileOf, promptFileOf } from '../template/file-names.ts';
import { findPartials } from '../template/find-partials.ts';
import { findReferences } from '../template/find-references.ts';
import { findFileReferences } from '../template/named-schemas.ts';
import { findToolSchemas } from '../template/resolve-tools.ts';

/** Folders of a Stemma repository, relative to its root, without a slash at the end. */
export interface ContentLayout {
  readonly prompts: string;
  readonly schemas: string;
  readonly tools: string;
}

/** Reads a file of the tree or commit at hand; `undefined` where there is none. */
export type ReadText = (path: string) => Promise<string | undefined>;

/** Names that can be files; anything else cannot be read, wherever it was written. */
const PARTIAL_NAME = /^[a-z0-9]+(?:[_-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[_-][a-z0-9]+)*)*$/u;
const SCHEMA_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,127}$/u;
const TOOL_NAME = /^[A-Za-z0-9_-]{1,128}$/u;

/**
 * Collects the closure of a prompt: its file, and every partial, named schema and tool that it reaches.
 *
 * @param name - a valid prompt name
 * @throws PROMPT_NOT_FOUND, PARTIAL_NOT_FOUND, PARTIAL_DYNAMIC, SCHEMA_NOT_FOUND, TOOL_NOT_FOUND, and what reading
 *   the files finds: FRONT_MATTER_INVALID, FRONT_MATTER_UNKNOWN_KEY, TEMPLATE_INVALID, SCHEMA_INVALID, TOOL_INVALID
 */
export async function collectContent(name: string, layout: ContentLayout, readText: ReadText): Promise<ReleaseContent> {
  const file = `${layout.prompts}/${promptFileOf(name)}`;
  const prompt = await readText(file);
  if (prompt === undefined) throw fail('PROMPT_NOT_FOUND', { name });
  const references = findReferences(prompt, file);
  const partials = await collectPartials(references, layout, readText);
  const tools = await collectTools(name, references.tools, (tool) => readText(toolPath(layout, tool)));
  const schemaNames = [
    ...references.schemas,
    ...Object.entries(tools).flatMap(([tool, text]) => findToolSchemas(name, tool, text)),
  ];
  const schemas = await collectSchemas(name, schemaNames, (schema) => readText(schemaPath(layout, schema)));
  return { format: 1, prompt, partials, schemas, tools };
}

/** Paths of the files that a content came from: the prompt first, then partials, schemas and tools by name. */
export function promptFiles(name: string, content: ReleaseContent, layout: ContentLayout): readonly string[] {
  return [
    `${layout.prompts}/${promptFileOf(name)}`,
    ...Object.keys(content.partials).map((partial) => `${layout.prompts}/${partialFileOf(partial)}`),
    ...Object.keys(content.schemas).map((schema) => schemaPath(layout, schema)),
    ...Object.keys(content.tools).map((tool) => toolPath(layout, tool)),
  ];
}

/** Where a named schema lies. */
export const schemaPath = (layout: ContentLayout, name: string): string => `${layout.schemas}/${name}.json`;
/** Where a tool lies. */
export const toolPath = (layout: ContentLayout, name: string): string => `${layout.tools}/${name}.yaml`;

type Texts = Record<string, string>;
type PartialReferences = ReturnType<typeof findPartials>;

async function collectPartials(first: PartialReferences, layout: ContentLayout, readText: ReadText): Promise<Texts> {
  const texts = new Map<string, string>();
  const pending: PartialReferences[] = [first];
  for (let references = pending.pop(); references !== undefined; references = pending.pop()) {
    if (references.dynamicPartial !== undefined) throw fail('PARTIAL_DYNAMIC', references.dynamicPartial);
    for (const [partial, place] of references.partials) {
      if (texts.has(partial)) continue;
      const file = `${layout.prompts}/${partialFileOf(partial)}`;
      const text = await readPartial(partial, place, () => readText(file));
      texts.set(partial, text);
      pending.push(findPartials({ text, file, start: { line: 1, column: 1 } }));
    }
  }
  return sorted(texts);
}

async function readPartial(
  partial: string,
  place: SourcePlace,
  read: () => Promise<string | undefined>,
): Promise<string> {
  if (!PARTIAL_NAME.test(partial)) {
    const problem = 'the name of a partial is lower-case segments such as "support/tone"';
    throw fail('TEMPLATE_INVALID', { ...place, problem });
  }
  const text = await read();
  if (text === undefined) throw fail('PARTIAL_NOT_FOUND', { ...place, partial });
  return text;
}

async function collectTools(
  prompt: string,
  names: readonly string[],
  read: (name: string) => Promise<string | undefined>,
): Promise<Texts> {
  const texts = new Map<string, string>();
  for (const tool of names) {
    const text = TOOL_NAME.test(tool) ? await read(tool) : undefined;
    if (text === undefined) throw fail('TOOL_NOT_FOUND', { prompt, tool });
    texts.set(tool, text);
  }
  return sorted(texts);
}

async function collectSchemas(
  prompt: string,
  names: readonly string[],
  read: (name: string) => Promise<string | undefined>,
): Promise<Texts> {
  const texts = new Map<string, string>();
  const pending = [...names];
  for (let schema = pending.shift(); schema !== undefined; schema = pending.shift()) {
    if (texts.has(schema)) continue;
    const text = SCHEMA_NAME.test(schema) ? await read(schema) : undefined;
    if (text === undefined) throw fail('SCHEMA_NOT_FOUND', { prompt, schema });
    texts.set(schema, text);
    pending.push(...findFileReferences(prompt, schema, text));
  }
  return sorted(texts);
}

/** In the order of names, so that the same content is the same bytes. */
function sorted(texts: ReadonlyMap<string, string>): Texts {
  return Object.fromEntries([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
