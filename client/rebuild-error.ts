import type { ErrorCode } from '../core/error-catalog.ts';
import type { ProblemDocument } from '../core/protocol.ts';
import { StemmaError } from '../core/stemma-error.ts';

/** The registry's error as it was raised there. A newer registry may send a code that this version does not list. */
export function rebuildError({ code, detail, hint, data }: ProblemDocument): StemmaError {
  return new StemmaError(code as ErrorCode, { message: detail, hint, data: (data ?? {}) as never });
}
