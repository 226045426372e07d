import type { RegistryIndex } from '../../core/resolution/registry-index.ts';

/** A state as the id of an event names it. */
export interface EventPosition {
  readonly epoch: number;
  readonly revision: number;
  /** First digits of the state commit, for a state with changes that the remote does not have yet. */
  readonly commit?: string;
}

/** Enough of a commit to tell two states of the same revision apart. */
const commitDigits = 12;

/**
 * Id of the event of a state: `<epoch>.<revision>`. Before safety changes are on the remote, another server can have
 * another state of the same revision; such an id goes on with the commit, `<epoch>.<revision>.<commit>`.
 */
export function eventIdOf({ epoch, revision, commit, unpublished = [] }: RegistryIndex): string {
  const plain = plainId({ epoch, revision });
  return unpublished.length === 0 || commit === null ? plain : `${plain}.${commit.slice(0, commitDigits)}`;
}

/** The id without a commit. */
export function plainId({ epoch, revision }: EventPosition): string {
  return `${epoch}.${revision}`;
}

/** Reads the id of an event; undefined where it is none. */
export function parseEventId(id: string): EventPosition | undefined {
  const parts = /^([0-9]{1,15})\.([0-9]{1,15})(?:\.([0-9a-f]{12}))?$/.exec(id);
  if (parts === null) return undefined;
  const [, epoch, revision, commit] = parts;
  return { epoch: Number(epoch), revision: Number(revision), ...(commit === undefined ? {} : { commit }) };
}
