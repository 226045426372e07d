import type { ManifestDocument } from '../core/protocol.ts';
import type { CandidateList } from '../core/resolution/walk-candidates.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { rebuildError } from './rebuild-error.ts';
import type { ServedPrompt } from './served-prompt.ts';
import type { StateMark } from './state-order.ts';

export type ManifestEntry = ManifestDocument['references'][string];

/** Where a line came from. */
export type Origin = 'registry' | 'snapshot' | 'bundle';

/** What is known of one reference in one environment: enough to decide for every unit. It never changes. */
export interface Line {
  /** In its canonical spelling. */
  readonly reference: string;
  readonly name: string;
  readonly environment: string;
  /** The state that it was read from. */
  readonly mark: StateMark;
  readonly origin: Origin;
  /** When the registry said it, by the client's clock. */
  readonly confirmedAt: number;
  /** As it stood in the manifest. */
  readonly entry: ManifestEntry;
  readonly manifest: ManifestDocument;
  readonly acrossMajors: boolean;
  readonly list: CandidateList;
  /** The registry's definite no. */
  readonly refusal: StemmaError | undefined;
  /** What was served from it already, so that equal answers are the same object. */
  readonly made: ServedPrompt[];
}

const nothing: CandidateList = { candidates: [] };

/** The line that a manifest has for a reference. */
export function lineOf(
  manifest: ManifestDocument,
  entry: ManifestEntry,
  place: Pick<Line, 'reference' | 'origin' | 'confirmedAt'>,
): Line {
  const { environment, epoch, revision } = manifest;
  const refused = 'error' in entry;
  return {
    ...place,
    ...{ name: nameOf(place.reference), environment, manifest, entry, mark: { epoch, revision }, made: [] },
    acrossMajors: !refused && entry.acrossMajors,
    list: refused ? nothing : entry,
    refusal: refused ? rebuildError(entry.error) : undefined,
  };
}

/** The prompt's name in a canonical reference. */
export function nameOf(reference: string): string {
  return reference.slice(0, reference.indexOf('@'));
}
