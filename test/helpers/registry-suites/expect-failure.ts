import { expect } from 'chai';
import type { StemmaError } from '../../../core/stemma-error.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';

/** The error that `work` fails with, which must have this code. */
export async function expectFailure(work: Promise<unknown>, code: string): Promise<StemmaError> {
  const error = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!isStemmaError(error)) throw error ?? new Error(`it did not fail with ${code}`);
  expect(error.code, error.message).to.equal(code);
  return error;
}
