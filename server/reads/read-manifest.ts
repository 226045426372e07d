import { fail } from '../../core/fail.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import type { ManifestDocument } from '../../core/protocol.ts';
import { problemOf, statusOfCode, toStemmaError } from '../http-errors.ts';
import { readEnvironment } from '../parameters.ts';
import { prepareJson } from '../prepared-answer.ts';
import { invalid, readQuery } from '../request-url.ts';
import type { ServedState } from '../served-state.ts';
import type { Read } from './read.ts';

/** Most references of one manifest. */
export const maxReferences = 500;

/** What a manifest depends on besides the state. */
export interface ManifestOptions {
  /** How long a manifest may be relied on; it is renewed when half of it has passed. */
  readonly lifetimeMs: number;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Reads `GET /v1/manifest?environment&refs`: for each reference its candidates, or why there are none. */
export function readManifest(search: string, state: ServedState, options: ManifestOptions): Read {
  const query = readQuery(search, ['environment', 'refs']);
  const environment = readEnvironment(query.environment) ?? state.resolver.defaultEnvironment();
  checkKnown(state, environment);
  const references = splitReferences(query.refs);
  const now = options.clock();
  const expires = new Date(now + options.lifetimeMs);
  const answer = prepareJson(manifestOf(state, { environment, references }, expires));
  return { answer, sameUntil: now + options.lifetimeMs / 2 };
}

interface ManifestRequest {
  readonly environment: string;
  readonly references: readonly string[];
}

function manifestOf(state: ServedState, { environment, references }: ManifestRequest, expires: Date): ManifestDocument {
  const { epoch, revision } = state.index;
  const entries = references.map((reference) => [reference, entryOf(state, reference, environment)] as const);
  return { environment, epoch, revision, expiresAt: expires.toISOString(), references: Object.fromEntries(entries) };
}

/** One reference that cannot be served does not spoil the others: its entry says why. */
function entryOf(state: ServedState, reference: string, environment: string): ManifestDocument['references'][string] {
  try {
    const { name, selector } = parsePromptRef(reference);
    if (selector.kind === 'workspace') throw fail('WORKSPACE_NOT_SERVED', { name });
    return state.resolver.candidates({ reference, environment });
  } catch (cause) {
    const error = toStemmaError(cause);
    if (statusOfCode[error.code] >= 500) throw error;
    return { error: problemOf(error) };
  }
}

/** Without `refs` the manifest is empty: it still tells the environment and the revision. */
function splitReferences(refs = ''): readonly string[] {
  if (refs === '') return [];
  const references = refs.split(',').map((reference) => reference.trim());
  if (references.includes('')) {
    throw invalid('?refs', 'must be references joined by ",", such as "support/reply@^1,support/triage@^2"');
  }
  const unique = [...new Set(references)];
  if (unique.length > maxReferences) throw invalid('?refs', `has more than ${maxReferences} references`);
  return unique;
}

function checkKnown({ index }: ServedState, environment: string): void {
  const known = Object.keys(index.meta.policy.environments);
  if (!known.includes(environment)) throw fail('ENVIRONMENT_UNKNOWN', { environment, known });
}
