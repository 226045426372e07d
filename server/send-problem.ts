import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StemmaError } from '../core/stemma-error.ts';
import { headersOf, problemOf, statusOfCode, toStemmaError } from './http-errors.ts';
import { prepareJson, sendPrepared } from './prepared-answer.ts';

/** A failure, and what its problem document tells besides. */
export interface Failure {
  readonly error: unknown;
  readonly requestId: string;
  /** State on which it was refused, so that a client can tell an older answer from a newer one. */
  readonly position?: { readonly epoch: number; readonly revision: number };
}

/** Answers with the problem document of any failure. Returns the failure as an error with a code, and its status. */
export function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  { error, requestId, position }: Failure,
): { readonly error: StemmaError; readonly status: number } {
  const known = toStemmaError(error);
  const status = statusOfCode[known.code];
  const answer = prepareJson(
    { ...problemOf(known, requestId), ...position },
    {
      status,
      contentType: 'application/problem+json',
      cacheControl: 'no-store',
      etag: null,
      headers: headersOf(known),
    },
  );
  // An answer that has begun cannot become another one; the connection tells the client that it is not whole.
  if (response.headersSent) response.destroy();
  else sendPrepared(request, response, { answer, requestId });
  return { error: known, status };
}
