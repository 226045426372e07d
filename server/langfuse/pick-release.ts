import { fail } from '../../core/fail.ts';
import type { PromptIndexDocument } from '../../core/protocol.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { invalid } from '../request-url.ts';
import type { ServedState } from '../served-state.ts';

/** The label of the newest release. */
export const LATEST = 'latest';

/** What a reader of Langfuse asks for: a version by number, or the one under a label. */
export interface LangfuseChoice {
  readonly version: string | undefined;
  readonly label: string | undefined;
}

/**
 * The release that a version or a label stands for: versions are ordinals, labels are environments or `latest`. Without
 * either, the label `production` is meant, and the default environment where there is none of this name.
 *
 * @throws REQUEST_INVALID, PROMPT_NOT_FOUND, RELEASE_NOT_FOUND, RELEASE_KILLED, ENVIRONMENT_UNKNOWN,
 *   ENVIRONMENT_REQUIRED, NO_ELIGIBLE_VERSION, PROMPT_RETIRED
 */
export function pickRelease(name: string, { version, label }: LangfuseChoice, state: ServedState): Resolution {
  if (version !== undefined && label !== undefined) throw invalid('?label', 'goes without a version: give one of them');
  const { resolver } = state;
  const exact = (one: string): Resolution =>
    resolver.resolve({ reference: `${name}@${one}`, environment: anyEnvironment(state) });
  if (version !== undefined) return exact(versionOf(resolver.indexDocument(name), version));
  const latest = label === LATEST ? resolver.indexDocument(name).latest : undefined;
  if (latest !== undefined) return exact(latest);
  return resolver.resolve({ reference: name, environment: label ?? environmentWithoutLabel(state) });
}

/** The environment that is meant where neither a version nor a label is given. */
export const environmentWithoutLabel = ({ index, usualEnvironment }: ServedState): string | undefined =>
  Object.hasOwn(index.meta.policy.environments, 'production') ? 'production' : usualEnvironment;

/** An exact version is the same in every environment. */
const anyEnvironment = ({ index }: ServedState): string | undefined => Object.keys(index.meta.policy.environments)[0];

function versionOf({ name, versions }: PromptIndexDocument, ordinal: string): string {
  if (!/^[0-9]{1,9}$/u.test(ordinal)) throw invalid('?version', 'is not the number of a version, such as 3');
  const found = versions.find((one) => one.ordinal === Number(ordinal));
  if (found !== undefined) return found.version;
  const available = versions.map((one) => String(one.ordinal));
  throw fail('RELEASE_NOT_FOUND', { name, version: ordinal, available });
}

/** Environments that serve a version to whoever asks for the prompt alone, and `latest` where it is the newest. */
export function labelsOf(
  { name, latest, environments }: PromptIndexDocument,
  version: string,
  state: ServedState,
): string[] {
  const serving = Object.keys(environments).filter((environment) => servedIn(name, environment, state) === version);
  return version === latest ? [...serving, LATEST] : serving;
}

/** All labels of a prompt. */
export function allLabelsOf(
  { name, latest, environments }: PromptIndexDocument,
  state: ServedState,
): readonly string[] {
  const serving = Object.keys(environments).filter((environment) => servedIn(name, environment, state) !== undefined);
  return latest === undefined ? serving : [...serving, LATEST];
}

/** Whether a prompt has a label; no other environment is looked at. */
export function hasLabel(
  { name, latest, environments }: PromptIndexDocument,
  label: string,
  state: ServedState,
): boolean {
  if (label === LATEST) return latest !== undefined;
  return Object.hasOwn(environments, label) && servedIn(name, label, state) !== undefined;
}

function servedIn(name: string, environment: string, { resolver }: ServedState): string | undefined {
  try {
    return resolver.resolve({ reference: name, environment }).version;
  } catch (error) {
    if (isStemmaError(error)) return undefined;
    throw error;
  }
}
