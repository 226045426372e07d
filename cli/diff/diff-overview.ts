import type { DiffReport } from '../../core/diff/diff-report.ts';

/** What `stemma diff --json` prints without a reference. */
export interface DiffOverview {
  readonly schemaVersion: 1;
  /** Prompts that differ from their last releases, by name. */
  readonly prompts: readonly DiffReport[];
  /** Prompts that have no release yet. */
  readonly unreleased: readonly string[];
  /** Prompts whose files cannot be read, and why. */
  readonly invalid: readonly UnreadPrompt[];
}

export interface UnreadPrompt {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}
