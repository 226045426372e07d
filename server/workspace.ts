import { canonicalJson } from '../core/canonical-json.ts';
import { digestContent } from '../core/digest.ts';
import type { WorkTree } from '../store/work-tree.ts';

/** One uncommitted prompt as it is now. */
export interface WorkspacePrompt {
  readonly digest: string;
  /** Canonical bytes of the content, whose digest it is. */
  readonly canonical: Buffer;
}

/** Uncommitted prompts of an author's work tree, read anew for each request: an edit is served at once. */
export class Workspace {
  readonly #workTree: WorkTree;

  constructor(workTree: WorkTree) {
    this.#workTree = workTree;
  }

  /** @throws PROMPT_NOT_FOUND, and what makes the prompt invalid */
  async read(name: string): Promise<WorkspacePrompt> {
    const content = await this.#workTree.readContent(name);
    return { digest: digestContent(content), canonical: Buffer.from(canonicalJson(content)) };
  }
}
