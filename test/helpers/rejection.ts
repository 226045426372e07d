import { expect } from 'chai';
import type { ErrorCode } from '../../core/error-catalog.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import { isStemmaError } from '../../core/stemma-error.ts';

/** The error of `code` that `work` rejects with. */
export async function rejection<Code extends ErrorCode>(
  work: Promise<unknown>,
  code: Code,
): Promise<StemmaError<Code>> {
  const error = await work.then(
    (value) => expect.fail(`it was fulfilled with ${JSON.stringify(value)?.slice(0, 80)}`),
    (reason: unknown) => reason,
  );
  if (isStemmaError(error, code)) return error;
  throw error;
}
