import type { Bump } from './next-version.ts';

/** What a change of a release is about; `contract` where all of it is unknown. */
export type ChangeArea = 'contract' | 'input' | 'output' | 'tools' | 'model' | 'messages' | 'instructions' | 'wording';

/** One change between two releases, and the smallest bump that tells its users of it. */
export interface ReleaseChange {
  readonly bump: Bump;
  readonly area: ChangeArea;
  /** One sentence without its full stop. */
  readonly reason: string;
}

const bumpOrder: readonly Bump[] = ['major', 'minor', 'patch'];

/** The weightiest bump; `patch` where nothing changed. */
export const weightiest = (changes: readonly ReleaseChange[]): Bump =>
  bumpOrder.find((bump) => changes.some((change) => change.bump === bump)) ?? 'patch';

/** The weightiest first, each reason once. */
export function byWeight(changes: readonly ReleaseChange[]): readonly ReleaseChange[] {
  const ordered = bumpOrder.flatMap((bump) => changes.filter((change) => change.bump === bump));
  return [...new Map(ordered.toReversed().map((change) => [change.reason, change])).values()].toReversed();
}
