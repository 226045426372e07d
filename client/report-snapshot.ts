import { isStemmaError } from '../core/stemma-error.ts';
import type { Settings } from './check-options.ts';
import { failSaved } from './fail-saved.ts';
import { report } from './report.ts';

/** Tells the application that its snapshot cannot be read or written, and why. */
export function reportSnapshot(settings: Pick<Settings, 'onError'>, cause: unknown): void {
  report(settings, isStemmaError(cause) ? cause : failSaved('SNAPSHOT_FAILED', { problem: String(cause) }, cause));
}
