import type { ErrorCode } from './error-catalog.ts';
import { errorCatalog } from './error-catalog.ts';
import type { ProblemDocument } from './protocol.ts';
import { StemmaError } from './stemma-error.ts';

/** The error that a problem document of a registry tells of, so that a refusal reads and exits the same from near and far. */
export function problemError({ code, detail, hint, data }: ProblemDocument): StemmaError {
  const known = Object.hasOwn(errorCatalog, code) ? (code as ErrorCode) : 'INTERNAL';
  return new StemmaError(known, { message: detail, hint, data: (data ?? {}) as never });
}
