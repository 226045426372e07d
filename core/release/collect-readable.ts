import { fail } from '../fail.ts';
import type { ReleaseContent } from '../release-content.ts';
import { partialFileOf, promptFileOf } from '../template/file-names.ts';
import type { ContentLayout, ReadText } from './collect-content.ts';
import { schemaPath, toolPath } from './collect-content.ts';

/**
 * The texts of a prompt that cannot be read as one, to compare them: its file, and of the partials, schemas and tools
 * that another content has, those there are. What the file itself includes nobody can tell.
 *
 * @throws PROMPT_NOT_FOUND
 */
export async function collectReadable(
  name: string,
  { layout, like }: { readonly layout: ContentLayout; readonly like: ReleaseContent },
  readText: ReadText,
): Promise<ReleaseContent> {
  const prompt = await readText(`${layout.prompts}/${promptFileOf(name)}`);
  if (prompt === undefined) throw fail('PROMPT_NOT_FOUND', { name });
  const read = async (texts: Readonly<Record<string, string>>, pathOf: (part: string) => string) => {
    const found = await Promise.all(
      Object.keys(texts).map(async (part) => [part, await readText(pathOf(part))] as const),
    );
    return Object.fromEntries(found.filter((one): one is readonly [string, string] => one[1] !== undefined));
  };
  return {
    ...{ format: 1, prompt },
    partials: await read(like.partials, (partial) => `${layout.prompts}/${partialFileOf(partial)}`),
    schemas: await read(like.schemas, (schema) => schemaPath(layout, schema)),
    tools: await read(like.tools, (tool) => toolPath(layout, tool)),
  };
}
