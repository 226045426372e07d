import { randomUUID } from 'node:crypto';
import type { VerbDocument } from '../core/protocol.ts';
import type { VerbRequest } from '../core/request-bodies.ts';
import type { PromptIntent } from '../core/state/intent.ts';
import type { ApiAnswer, ApiContext } from './api.ts';

/** The part of an intent that every verb has. */
export interface IntentOrigin {
  readonly id: string;
  readonly actor: string;
  readonly at: string;
  readonly reason?: string;
}

/** Who wants it, when and why, from what every verb takes in its body. */
export function originOf({ id, actor, reason }: VerbRequest, context: ApiContext): IntentOrigin {
  return {
    id: id ?? randomUUID(),
    actor: actor ?? context.actor,
    at: new Date(context.clock()).toISOString(),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Makes the change, or tells what it would be. @throws what `Registry.apply` throws */
export async function applyVerb(
  intent: PromptIntent,
  { dryRun = false }: VerbRequest,
  { registry, remote }: ApiContext,
): Promise<ApiAnswer> {
  const change = dryRun
    ? { ...(await registry.plan(intent)), ...positionOf(registry.current()) }
    : await registry.apply(intent);
  if (change.changed && !dryRun) remote.publish();
  const { changed, subject, effects, warnings, undo, epoch, revision } = change;
  const document: VerbDocument = {
    changed,
    dryRun,
    subject,
    effects,
    warnings,
    ...(undo === undefined ? {} : { undo }),
    epoch,
    revision,
  };
  return { document, ...(changed && !dryRun ? { subject } : {}) };
}

function positionOf({ epoch, revision }: { readonly epoch: number; readonly revision: number }): {
  readonly epoch: number;
  readonly revision: number;
} {
  return { epoch, revision };
}
