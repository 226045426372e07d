import { closestMatch } from '../../core/closest-match.ts';
import { fail } from '../../core/fail.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import type { ManifestDocument, UnpublishedChange } from '../../core/protocol.ts';
import type { Caller } from '../access.ts';
import { authorize, hideNames, promptOf, requireScope } from '../authorize.ts';
import { problemOf, statusOfCode, toStemmaError } from '../http-errors.ts';
import { readEnvironment } from '../parameters.ts';
import { prepareJson } from '../prepared-answer.ts';
import { invalid, readQuery } from '../request-url.ts';
import type { ServedState } from '../served-state.ts';
import type { Read, ReadSources } from './read.ts';
import { manifestAccess } from './read.ts';

/** Most references of one manifest. */
export const maxReferences = 500;

/**
 * Reads `GET /v1/manifest?environment&refs`: for each reference its candidates, or why there are none.
 *
 * @throws REQUEST_INVALID, FORBIDDEN, ENVIRONMENT_REQUIRED, ENVIRONMENT_UNKNOWN
 */
export function readManifest(search: string, { caller, state, tallies, manifest }: ReadSources): Read {
  const query = readQuery(search, ['environment', 'refs']);
  const environment = readEnvironment(query.environment) ?? state.resolver.defaultEnvironment();
  authorize(caller, manifestAccess, { environment });
  checkKnown(state, environment);
  const references = splitReferences(query.refs);
  const now = manifest.clock();
  const expires = new Date(now + manifest.lifetimeMs);
  const document = manifestOf(state, { caller, environment, references }, expires);
  const answer = prepareJson(manifest.signer?.sign(document, state.index.meta.publicKeys) ?? document, {
    tallies: tallies.ofManifest(environment),
  });
  const isFor = audienceOf(document);
  return { answer, sameUntil: isFor(caller) ? now + manifest.lifetimeMs / 2 : 0, isFor };
}

/**
 * Who may get a manifest: whoever may read all that it is about. One that could name a prompt which was nearly hit is
 * for those alone who may read every prompt.
 */
function audienceOf({ environment, references }: ManifestDocument): (caller: Caller) => boolean {
  const names = Object.keys(references).map(promptOf);
  const mayNameOthers = Object.values(references).some(
    (entry) => 'error' in entry && entry.error.code === 'PROMPT_NOT_FOUND',
  );
  return (caller) => {
    if (caller.allows('read')) return true;
    if (mayNameOthers || !caller.allowsSome('read', undefined, environment)) return false;
    return names.every((name) => caller.allows('read', name, environment));
  };
}

interface ManifestRequest {
  readonly caller: Caller;
  readonly environment: string;
  readonly references: readonly string[];
}

function manifestOf(state: ServedState, request: ManifestRequest, expires: Date): ManifestDocument {
  const { environment, references } = request;
  const { epoch, revision } = state.index;
  const entries = references.map((reference) => [reference, entryOf(state, reference, request)] as const);
  const unpublished = unpublishedOf(state, request);
  return {
    ...{ environment, epoch, revision, expiresAt: expires.toISOString() },
    ...(unpublished.length === 0 ? {} : { unpublished }),
    references: Object.fromEntries(entries),
  };
}

/** What this server serves of the references before the remote has it. */
function unpublishedOf({ index }: ServedState, manifest: ManifestRequest): readonly UnpublishedChange[] {
  const { unpublished = [] } = index;
  if (unpublished.length === 0) return unpublished;
  const names = new Set(manifest.references.map(promptOf));
  return unpublished.filter(
    ({ name, environment = manifest.environment }) =>
      environment === manifest.environment && names.has(name) && manifest.caller.allows('read', name, environment),
  );
}

/** One reference that cannot be served does not spoil the others: its entry says why. */
function entryOf(
  state: ServedState,
  reference: string,
  { caller, environment }: ManifestRequest,
): ManifestDocument['references'][string] {
  try {
    requireScope(caller, 'read', { prompt: promptOf(reference), environment });
    const { name, selector } = parsePromptRef(reference);
    if (selector.kind === 'workspace') throw fail('WORKSPACE_NOT_SERVED', { name });
    return state.resolver.candidates({ reference, environment });
  } catch (cause) {
    const error = hideNames(toStemmaError(cause), caller);
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
  if (known.includes(environment)) return;
  throw fail('ENVIRONMENT_UNKNOWN', { environment, known, nearest: closestMatch(environment, known) });
}
