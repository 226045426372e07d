import type { PromptState } from './documents.ts';
import type { StateVerb } from './intent.ts';

/** What applying an intent changes: the new states of the prompts it touches, and what to tell people. */
export interface StateChange {
  readonly verb: StateVerb;
  /** False where the state already is as wanted; nothing is committed then. */
  readonly changed: boolean;
  /** New whole state of each touched prompt. */
  readonly prompts: readonly PromptState[];
  /** First line of the commit message, and of the answer: `promote support/reply@1.1.0 in production`. */
  readonly subject: string;
  /** What is served differently now, for whom; one sentence each. */
  readonly effects: readonly string[];
  /** Things the actor should know although the change was made. */
  readonly warnings: readonly string[];
  /** The command that undoes the change, where there is one. */
  readonly undo?: string;
  /** The rollout that was acted on. */
  readonly rollout?: string;
  /** True where approvals were missing and somebody with the permission went past them. */
  readonly bypassed?: true;
  /** True where it breaks applications that get the release before, and somebody forced it. */
  readonly forced?: true;
}
