import type { PromptMetadata } from '../protocol.ts';

/** One release that a reference may get. */
export interface DeclaredRelease {
  readonly version: string;
  readonly digest: string;
  readonly metadata: PromptMetadata;
}

/** A reference as applications write it, with every release that it may get. */
export interface DeclaredRange {
  readonly reference: string;
  /** The prompt's name. */
  readonly name: string;
  /** At least one, the highest first. */
  readonly releases: readonly DeclaredRelease[];
}
