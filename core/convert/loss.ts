import { errorBuilder } from '../error-builder.ts';
import { contractErrors } from '../error-catalog/contract-errors.ts';
import type { StemmaError } from '../stemma-error.ts';

/** Where something stands: a message by its index, and a part in it. */
export interface Place {
  readonly message: number;
  readonly part?: number;
}

/** Builds the refusal of what a provider has no place for. */
export type Lose = (what: string, place?: Place) => StemmaError<'NOT_REPRESENTABLE'>;

const fail = errorBuilder(contractErrors);

/** @param provider - the API, for people */
export function createLose(provider: string): Lose {
  return (what, place) => fail('NOT_REPRESENTABLE', { provider, what, message: place?.message, part: place?.part });
}
