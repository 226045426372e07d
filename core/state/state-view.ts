import { closestMatch } from '../closest-match.ts';
import { excerpt } from '../excerpt.ts';
import { fail } from '../fail.ts';
import { ownValue } from '../own-value.ts';
import { parsePromptName, parseVersion } from '../prompt-ref.ts';
import { nearestReleases } from '../resolution/nearest-releases.ts';
import { buildPromptTable } from '../resolution/prompt-table.ts';
import type {
  EnvironmentDocument,
  Mark,
  MetaDocument,
  PromptState,
  ReleaseDocument,
  ReleaseRecord,
} from './documents.ts';
import type { Intent, StateIntent } from './intent.ts';
import type { StateChange } from './state-change.ts';

/** The state that an intent meets. */
export interface StateBefore {
  readonly meta: MetaDocument;
  readonly prompts: ReadonlyMap<string, PromptState>;
}

/** A prompt that has a release document. */
export interface KnownPrompt extends PromptState {
  readonly release: ReleaseDocument;
}

/** @throws NAME_INVALID, PROMPT_NOT_FOUND */
export function requirePrompt({ prompts }: StateBefore, name: string): KnownPrompt {
  const state = prompts.get(parsePromptName(name));
  if (state?.release === undefined) {
    throw fail('PROMPT_NOT_FOUND', { name, nearest: closestMatch(name, prompts.keys()) });
  }
  return { ...state, release: state.release };
}

/** @throws VERSION_INVALID, RELEASE_NOT_FOUND */
export function requireRelease(state: KnownPrompt, version: string): ReleaseRecord {
  const record = ownValue(state.release.versions, parseVersion(version));
  if (record !== undefined) return record;
  const available = nearestReleases(buildPromptTable(state), version);
  throw fail('RELEASE_NOT_FOUND', { name: state.name, version, available });
}

/** What an environment says of a prompt; empty where it has no document. @throws ENVIRONMENT_UNKNOWN */
export function requireEnvironment(
  { meta }: StateBefore,
  state: PromptState,
  environment: string,
): EnvironmentDocument {
  const known = Object.keys(meta.policy.environments);
  if (!known.includes(environment)) {
    const nearest = closestMatch(environment, known);
    throw fail('ENVIRONMENT_UNKNOWN', { environment: excerpt(environment), known, nearest });
  }
  return documentOf(state, environment);
}

export function documentOf(state: PromptState, environment: string): EnvironmentDocument {
  const document = ownValue(state.environments, environment);
  return document ?? { format: 1, environment, name: state.name, promoted: {}, withdrawn: {} };
}

export function withEnvironment(state: PromptState, document: EnvironmentDocument): PromptState {
  return { ...state, environments: { ...state.environments, [document.environment]: document } };
}

export function markOf({ at, actor, reason }: StateIntent): Mark {
  const why = reasonOf(reason);
  return { at, by: actor, ...(why !== undefined && { reason: why }) };
}

/** A reason that says something; white space alone does not. */
export function reasonOf(reason: string | undefined): string | undefined {
  const text = reason?.trim();
  return text === '' ? undefined : text;
}

/** The answer to an intent that finds everything as it wants it. */
export function unchanged({ verb }: Intent, subject: string, warning: string): StateChange {
  return { verb, changed: false, prompts: [], subject, effects: [], warnings: [warning] };
}
