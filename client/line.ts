import type { ManifestDocument } from '../core/protocol.ts';
import type { CandidateList, Decision, Walk } from '../core/resolution/walk.ts';
import { StemmaError } from '../core/stemma-error.ts';
import { rebuildError } from './rebuild-error.ts';
import type { Freshness, ServedPrompt } from './served-prompt.ts';
import type { StateMark } from './state-order.ts';

export type ManifestEntry = ManifestDocument['references'][string];

/** Where a line came from. */
export type Origin = 'registry' | 'snapshot' | 'bundle';

/** A decision, and what was served for it by how sure it was, so that equal answers are the same object. */
export type Place = { readonly decision: Decision } & { [One in Freshness]: ServedPrompt | undefined };

/** What is known of one reference in one environment: enough to decide for every unit. What it says never changes. */
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
  /** The list made ready, with the first call that is answered from it. */
  walk: Walk<Place> | undefined;
}

const nothing: CandidateList = { candidates: [] };

/** The line that a manifest has for a reference. */
export function lineOf(
  manifest: ManifestDocument,
  entry: ManifestEntry,
  place: Pick<Line, 'reference' | 'origin' | 'confirmedAt'>,
): Line {
  const { environment, epoch, revision } = manifest;
  const { reference, origin, confirmedAt } = place;
  const refused = 'error' in entry;
  // Written out, and what every call reads first: so it lies side by side in memory.
  return {
    acrossMajors: !refused && entry.acrossMajors,
    refusal: refused ? rebuildError(entry.error) : undefined,
    walk: undefined,
    origin,
    confirmedAt,
    reference,
    name: nameOf(reference),
    environment,
    mark: { epoch, revision },
    manifest,
    entry,
    list: refused ? nothing : entry,
  };
}

/** The prompt's name in a canonical reference. */
export function nameOf(reference: string): string {
  return reference.slice(0, reference.indexOf('@'));
}

/** The versions that an entry lists, whoever they are for. */
export function versionsOf(entry: ManifestEntry): readonly string[] {
  return 'error' in entry ? [] : entry.candidates.map(({ version }) => version);
}

/** Why a line has nothing for who is in no canary: in the registry's own words, as far as they go without its index. */
export function noEligibleVersion({ name, reference, environment }: Line): StemmaError {
  const selector = reference.slice(name.length + 1);
  return new StemmaError('NO_ELIGIBLE_VERSION', {
    message: `No release of "${name}" can be served for ${selector} in ${environment}`,
    hint: `run "stemma explain '${reference}' --env ${environment}"`,
    data: { name, selector, environment, nearest: [] },
  });
}
