import type { Intent } from '../../core/state/intent.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { RegistryParts } from '../registry-parts.ts';
import type { ChangeOptions } from './change-state.ts';
import { planSettled } from './change-state.ts';

/**
 * Compares the contracts that a change is about before it takes its turn to write, so that nobody who waits for that
 * turn waits for the comparison. What it finds is kept, and what it refuses is refused again in turn.
 */
export async function compareAhead(
  { store, tracker }: RegistryParts,
  request: ChangeOptions & { readonly intent: Intent },
): Promise<void> {
  const { verb } = request.intent;
  if (tracker.state === undefined || (verb !== 'promote' && verb !== 'start' && verb !== 'admit')) return;
  try {
    await planSettled(store, tracker.state, request);
  } catch (error) {
    if (!isStemmaError(error)) throw error;
  }
}
