import { canonicalJson } from '../canonical-json.ts';
import type { StateIntent } from './intent.ts';

/** Who asked and when: another time for each attempt, and maybe another token. */
const ofTheAttempt: ReadonlySet<string> = new Set(['at', 'actor', 'authenticated']);

/**
 * Tells whether an intent that was sent again wants what the one of the same id wanted. What a registry fills in by
 * itself may differ: the identity of a rollout with the hashes made from it, the release that a rollback goes back from,
 * the step that an advance leaves, what an approval is bound to, what a forced move breaks, and what a server saw before it advanced by itself.
 */
export function isSameChange(one: StateIntent, other: StateIntent): boolean {
  return canonicalJson(wanted(one)) === canonicalJson(wanted(other));
}

function wanted(intent: StateIntent): Readonly<Record<string, unknown>> {
  const filledIn = filledInBy(intent);
  return Object.fromEntries(
    Object.entries(intent).filter(([key, value]) => {
      return value !== undefined && !ofTheAttempt.has(key) && !filledIn.includes(key);
    }),
  );
}

function filledInBy(intent: StateIntent): readonly string[] {
  const { verb } = intent;
  // Each server tells what it saw.
  if (verb === 'expire' || (verb === 'advance' && intent.automatic === true)) return ['evidence'];
  if (verb === 'start') return ['rollout', 'salt', 'overrides', 'breaks'];
  if (verb === 'promote') return ['breaks'];
  // Each tag was judged again, and another writer may have admitted some of them.
  if (verb === 'admit') return ['tags', 'held'];
  if (verb === 'advance') return ['fromStep'];
  if (verb === 'approve') return ['rollout', 'binding'];
  return verb === 'rollback' ? ['from'] : [];
}
