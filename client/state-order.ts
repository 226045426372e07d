/** A state of the registry; the order is by epoch, then by revision. */
export interface StateMark {
  readonly epoch: number;
  readonly revision: number;
}

/** Before all others: of what belongs to no state of the registry. */
export const firstState: StateMark = { epoch: 0, revision: 0 };

export function isOlder(one: StateMark, other: StateMark): boolean {
  return one.epoch === other.epoch ? one.revision < other.revision : one.epoch < other.epoch;
}

export function printState({ epoch, revision }: StateMark): string {
  return `${epoch}.${revision}`;
}
