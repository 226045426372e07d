import { randomUUID } from 'node:crypto';
import type { Json, VerbDocument } from '../core/protocol.ts';
import type { VerbRequest } from '../core/request-bodies.ts';
import type { PromptIntent } from '../core/state/intent.ts';
import type { StateChange } from '../core/state/state-change.ts';
import type { AppliedChange } from '../store/registry.ts';
import type { ApiAnswer, ApiContext, ApiRequest } from './api.ts';
import { invalid } from './request-url.ts';

/** The part of an intent that every verb has. */
export interface IntentOrigin {
  readonly id: string;
  readonly actor: string;
  readonly at: string;
  readonly reason?: string;
  readonly evidence?: Json;
}

/** Longest evidence, in characters of JSON. */
const maxEvidenceLength = 4096;

/**
 * Who wants it, when and why. A token says who it is, and a body that says it as well is refused; without a token it is
 * whom the body names, or the server itself.
 *
 * @throws REQUEST_INVALID, also where the header and the body name different ids, or the evidence is too long
 */
export function originOf(body: VerbRequest, request: ApiRequest, context: ApiContext): IntentOrigin {
  const { actor, reason, evidence } = body;
  const { caller } = request;
  if (caller.actor !== undefined && actor !== undefined) {
    throw invalid('/actor', `is not taken with a token, whose actor is ${caller.actor}`);
  }
  return {
    id: idOf(body, request) ?? randomUUID(),
    actor: caller.actor ?? actor ?? context.actor,
    at: new Date(context.clock()).toISOString(),
    ...(reason === undefined ? {} : { reason }),
    ...(evidence === undefined ? {} : { evidence: checkEvidence(evidence) }),
  };
}

/** The id that makes a retry harmless, where the caller gave one. @throws REQUEST_INVALID */
function idOf({ id }: VerbRequest, { idempotencyKey = id }: ApiRequest): string | undefined {
  if (id !== undefined && id !== idempotencyKey) throw invalid('/id', 'is not the idempotency-key of the request');
  return idempotencyKey;
}

function checkEvidence(evidence: Json): Json {
  if (JSON.stringify(evidence).length <= maxEvidenceLength) return evidence;
  throw invalid('/evidence', `has more than ${maxEvidenceLength} characters of JSON`);
}

type Outcome = StateChange & Pick<AppliedChange, 'epoch' | 'revision' | 'published'>;

/** Makes the change, or tells what it would be. @throws what `Registry.apply` throws */
export async function applyVerb(
  intent: PromptIntent,
  { dryRun = false }: VerbRequest,
  { registry }: ApiContext,
): Promise<ApiAnswer> {
  const { epoch, revision } = registry.current();
  if (dryRun) return { document: describeChange({ ...(await registry.plan(intent)), epoch, revision }, true) };
  const change = await registry.apply(intent);
  return { document: describeChange(change, false), ...(change.changed ? { subject: change.subject } : {}) };
}

function describeChange(change: Outcome, dryRun: boolean): VerbDocument {
  const { changed, subject, effects, warnings, undo, rollout, bypassed, forced, published, epoch, revision } = change;
  return {
    ...{ changed, dryRun, subject, effects, warnings },
    ...(undo === undefined ? {} : { undo }),
    ...(rollout === undefined ? {} : { rollout }),
    ...(bypassed === undefined ? {} : { bypassed }),
    ...(forced === undefined ? {} : { forced }),
    ...(published === undefined ? {} : { published }),
    ...{ epoch, revision },
  };
}
