import { fail } from '../fail.ts';
import { parsePromptName } from '../prompt-ref.ts';
import { promptFiles } from '../release/collect-content.ts';
import type { ReleaseContent } from '../release-content.ts';

const layout = { prompts: 'prompts', schemas: 'schemas', tools: 'tools' };
/** Every name that the releases of a registry can have; a dot begins only the ending. */
const safePath =
  /^(?:prompts|schemas|tools)\/(?:_?[A-Za-z0-9][A-Za-z0-9_-]*\/)*_?[A-Za-z0-9][A-Za-z0-9_-]*\.(?:prompt|json|yaml)$/u;

/**
 * The files that a content came from, by path below a folder of their own, as they lie in a repository.
 *
 * @throws CONTENT_UNSAFE where a name in it could lead out of the folder, or two names are one file
 */
export function releaseFiles(name: string, content: ReleaseContent): ReadonlyMap<string, string> {
  const { prompt, partials, schemas, tools } = content;
  const paths = promptFiles(parsePromptName(name), content, layout);
  const texts = [prompt, ...[partials, schemas, tools].flatMap((some) => Object.values(some))];
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, path] of paths.entries()) {
    // Some disks do not tell upper case from lower.
    const isTaken = taken.size === taken.add(path.toLowerCase()).size;
    if (!safePath.test(path) || path.length > 512 || isTaken) throw fail('CONTENT_UNSAFE', { name, path });
    files.set(path, texts[index] ?? '');
  }
  return files;
}
