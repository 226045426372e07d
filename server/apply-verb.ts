import { randomUUID } from 'node:crypto';
import type { VerbDocument } from '../core/protocol.ts';
import type { VerbRequest } from '../core/request-bodies.ts';
import type { PromptIntent } from '../core/state/intent.ts';
import type { StateChange } from '../core/state/state-change.ts';
import type { AppliedChange } from '../store/registry.ts';
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
  const { changed, subject, effects, warnings, undo, published, epoch, revision } = change;
  return {
    ...{ changed, dryRun, subject, effects, warnings },
    ...(undo === undefined ? {} : { undo }),
    ...(published === undefined ? {} : { published }),
    ...{ epoch, revision },
  };
}
