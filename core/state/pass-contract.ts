import { fail } from '../fail.ts';
import type { EnvironmentDocument } from './documents.ts';
import type { PromoteIntent, StartIntent } from './intent.ts';
import { reasonOf } from './state-view.ts';

/** What to tell of a move that broke a contract; nothing where none was broken. */
export interface ForcedPassage {
  readonly forced?: true;
  readonly warnings: readonly string[];
  /** Ends the subject. */
  readonly suffix: string;
}

/** Tells what was broken. The registry fills it in where it was forced; where it was not, it has refused the move. */
export function passContract({ version, breaks }: PromoteIntent | StartIntent): ForcedPassage {
  if (breaks === undefined) return { warnings: [], suffix: '' };
  const { baseline, changes } = breaks;
  return {
    forced: true,
    warnings: [`${version} breaks applications written for ${baseline}: ${changes.join('; ')}`],
    suffix: ' (contract forced)',
  };
}

/** Notes what a forced move broke, so that whoever is served it can be told for as long as it is. */
export function noteBreak(
  document: EnvironmentDocument,
  { version, breaks }: PromoteIntent | StartIntent,
): EnvironmentDocument {
  return breaks === undefined ? document : { ...document, forced: { ...document.forced, [version]: breaks } };
}

/** @throws REASON_REQUIRED where a contract may be broken without one, also where none is */
export function checkForce({ verb, force, reason }: PromoteIntent | StartIntent): void {
  if (force === true && reasonOf(reason) === undefined) throw fail('REASON_REQUIRED', { verb: `${verb} --force` });
}
