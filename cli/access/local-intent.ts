import { createResolver } from '../../core/resolution/create-resolver.ts';
import { overrideHash } from '../../core/rollout/override-hash.ts';
import { bindApproval } from '../../core/state/bind-approval.ts';
import type { PromptIntent, SetIntent } from '../../core/state/intent.ts';
import { requireRollout } from '../../core/state/rollout-site.ts';
import type { Registry } from '../../store/registry.ts';
import { readActor } from '../actor.ts';
import type { Order } from './order.ts';

export interface LocalIntentOptions {
  readonly folder: string;
  readonly clock: () => Date;
  readonly randomId: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Makes an order an intent: who, when, which id, in which environment; units become salted hashes, and an approval is
 * signed where there is a key to sign with.
 *
 * @throws ENVIRONMENT_REQUIRED, ROLLOUT_NOT_FOUND, IDENTITY_MISSING, KEY_INVALID
 */
export async function makeIntent(registry: Registry, order: Order, options: LocalIntentOptions): Promise<PromptIntent> {
  const { clock, env, folder, randomId } = options;
  const environment =
    'undo' in order ? undefined : (order.environment ?? createResolver(registry.current()).defaultEnvironment());
  const actor = await readActor(folder, env);
  const base = { id: randomId(), actor, at: clock().toISOString() };
  const intent = intentOf(order, { ...base, environment }, randomId);
  if (intent.verb === 'set') return withHashes(registry, order, intent);
  if (intent.verb !== 'approve' && intent.verb !== 'reject') return intent;
  const { signIntent } = await import('../sign-intent.ts');
  return signIntent(intent.verb === 'approve' ? bindApproval(registry.current(), intent) : intent, env);
}

/** Intents leave out what was not asked for. */
function intentOf(order: Order, base: Readonly<Record<string, unknown>>, randomId: () => string): PromptIntent {
  const { addOverrides: _, removeOverrides: __, ...fields }: Record<string, unknown> = { ...order, ...base };
  if (order.verb === 'start') {
    const salt = randomSalt();
    const overrides = order.overrides.length === 0 ? undefined : hashAll(salt, order.overrides);
    Object.assign(fields, { rollout: randomId(), salt, overrides });
  }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(given) as unknown as PromptIntent;
}

/** Overrides are hashed with the salt of the rollout that they are for. */
function withHashes(registry: Registry, order: Order, intent: SetIntent): SetIntent {
  if (order.verb !== 'set' || order.addOverrides.length + order.removeOverrides.length === 0) return intent;
  const { salt } = requireRollout(registry.current(), intent).rollout;
  const [added, removed] = [hashAll(salt, order.addOverrides), hashAll(salt, order.removeOverrides)];
  return {
    ...intent,
    ...(added.length === 0 ? {} : { addOverrides: added }),
    ...(removed.length === 0 ? {} : { removeOverrides: removed }),
  };
}

const hashAll = (salt: string, units: readonly string[]): readonly string[] =>
  [...new Set(units)].map((unit) => overrideHash(salt, unit));

/** 128 bits as 32 hex digits. */
const randomSalt = (): string => Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(16))).toString('hex');
