import type { PromptMetadata, ResolvedDocument } from '../core/protocol.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import type { Sample } from '../core/template/parse-samples.ts';
import { withAccess } from './access/open-access.ts';
import type { CommandContext } from './command-context.ts';
import { findPromptrc } from './find-promptrc.ts';
import type { TypedReference } from './references.ts';
import { parseTypedReference, queryOptions } from './references.ts';
import { loadSettings } from './settings.ts';

/** A prompt to show or render: a file of the work tree, or a release. */
export interface ReadPrompt {
  readonly name: string;
  readonly content: ReleaseContent;
  readonly metadata: PromptMetadata;
  /** How it was chosen; absent for a file of the work tree. */
  readonly release?: ResolvedDocument;
  /** The samples beside a file of the work tree; releases carry none. @throws SAMPLES_INVALID */
  readonly readSamples: () => Promise<readonly Sample[]>;
}

/**
 * Reads what a reference means: a name alone is the file in the work tree one stands in, everything else a release.
 *
 * @throws what reading references, prompt files and the registry finds
 */
export async function readPrompt(context: CommandContext, text: string): Promise<ReadPrompt> {
  const reference = parseTypedReference(text);
  return (await meansWorkTree(context, reference))
    ? readFromWorkTree(context, reference.name)
    : readFromRegistry(context, reference.text);
}

/** `name@workspace`, or a name alone where there is a work tree and no registry was asked for in this call. */
async function meansWorkTree(context: CommandContext, reference: TypedReference): Promise<boolean> {
  if (reference.selector.kind === 'workspace') return true;
  if (reference.hasSelector || (await findPromptrc(context.folder)) === undefined) return false;
  const { registry } = await loadSettings(context);
  return registry.value === undefined || registry.origin === 'file';
}

async function readFromWorkTree(context: CommandContext, name: string): Promise<ReadPrompt> {
  const { readWorkTreePrompt } = await import('./work-tree-prompts.ts');
  const { openWorkTree } = await import('../store/work-tree.ts');
  const { resolveMetadata } = await import('../core/template/resolve-metadata.ts');
  const workTree = await openWorkTree(context.folder);
  const content = await readWorkTreePrompt(workTree, name);
  const readSamples = (): Promise<readonly Sample[]> => workTree.readSamples(name);
  return { name, content, metadata: await resolveMetadata(name, content), readSamples };
}

async function readFromRegistry(context: CommandContext, reference: string): Promise<ReadPrompt> {
  const release = await withAccess(context, (access, settings) =>
    access.resolve({ reference, ...queryOptions(context.args, settings) }),
  );
  for (const { message } of release.warnings) context.output.warn(message);
  const readSamples = async (): Promise<readonly Sample[]> => [];
  return { name: release.name, content: release.content, metadata: release.metadata, release, readSamples };
}
