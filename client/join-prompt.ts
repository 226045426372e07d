import type { ManifestCandidate } from '../core/protocol.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import type { Release } from './releases.ts';
import { freeze } from './releases.ts';
import type { DecisionRecord, ServedPrompt } from './served-prompt.ts';

/** Joins a decision and the release that it chose. */
export function joinPrompt(
  decision: DecisionRecord,
  { metadata, content, methods }: Release,
  { warnings = [], error }: Pick<ManifestCandidate, 'warnings'> & { readonly error?: StemmaError | undefined },
): ServedPrompt {
  const { model, config } = metadata;
  freeze([decision, warnings]);
  return Object.freeze({
    ...decision,
    ...{ decision, warnings },
    ...(error && { error }),
    ...(model && { model }),
    ...{ config, metadata, content },
    ...methods,
  });
}
