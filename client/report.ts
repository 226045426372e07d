import type { StemmaError } from '../core/stemma-error.ts';
import type { Settings } from './check-options.ts';

/** Tells the application of a failure that it does not have to act on. */
export function report({ onError }: Pick<Settings, 'onError'>, error: StemmaError, reference?: string): void {
  quietly(() => onError?.(error, reference));
}

/** Calls a listener: a broken one must not cost the application its prompts. */
export function quietly(call: () => void): void {
  try {
    call();
  } catch {
    // The documentation of each listener says so.
  }
}
