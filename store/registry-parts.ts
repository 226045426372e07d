import { defaultPromptrc } from '../core/config/default-promptrc.ts';
import { policyOfPromptrc } from '../core/config/promptrc.ts';
import type { Policy } from '../core/state/documents.ts';
import type { Alarms } from './alarms.ts';
import type { DefaultBranch } from './default-branch.ts';
import type { Publication } from './state/publish-locally.ts';
import type { StateStore } from './state/state-store.ts';
import type { StateTracker } from './state/state-tracker.ts';

/** What the operations of an open registry share. */
export interface RegistryParts {
  readonly store: StateStore;
  readonly tracker: StateTracker;
  readonly alarms: Alarms;
  readonly defaultBranch: DefaultBranch;
}

/** The parts of a registry with a way to publish: on the local branch, or on a remote first. */
export interface PublishingParts extends RegistryParts {
  readonly publish: <Answer>(publication: Publication<Answer>) => Promise<Answer>;
}

/** What `.promptrc` at the head of the default branch says, or the defaults. */
export async function tagPrefixOf({ defaultBranch }: RegistryParts): Promise<string> {
  return (await defaultBranch.promptrc())?.tagPrefix ?? defaultPromptrc.tagPrefix;
}

/** The policy that the next write puts in force; undefined where the default branch says nothing. */
export async function policyOf({ defaultBranch }: RegistryParts): Promise<Policy | undefined> {
  const promptrc = await defaultBranch.promptrc();
  return promptrc === undefined ? undefined : policyOfPromptrc(promptrc);
}
