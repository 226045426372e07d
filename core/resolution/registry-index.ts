import type { UnpublishedChange } from '../protocol.ts';
import type { MetaDocument, PromptState } from '../state/documents.ts';

/** Everything that is served, as one immutable value: a pure function of one state commit. */
export interface RegistryIndex {
  /** The state commit; `null` before there is a state branch. */
  readonly commit: string | null;
  readonly epoch: number;
  /** Grows by one per state commit; 0 for the root. */
  readonly revision: number;
  readonly meta: MetaDocument;
  readonly prompts: ReadonlyMap<string, PromptState>;
  /** Safety changes that stand here and not yet on the remote, oldest first; absent or empty where there are none. */
  readonly unpublished?: readonly UnpublishedChange[];
}
