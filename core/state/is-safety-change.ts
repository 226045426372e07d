import type { Intent } from './intent.ts';

/**
 * Tells whether an intent only takes something out of service. Such a change takes effect at once where it is made,
 * also while the remote cannot be reached; any other succeeds only once it is published.
 */
export function isSafetyChange(intent: Intent): boolean {
  if (intent.verb === 'rollback' || intent.verb === 'withdraw') return true;
  return intent.verb === 'kill' && intent.undo !== true;
}
