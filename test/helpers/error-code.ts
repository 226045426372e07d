import { isStemmaError } from '../../core/stemma-error.ts';

/** Code of the StemmaError that `act` throws; `"nothing"` where it throws none. Anything else is thrown on. */
export function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isStemmaError(error)) return error.code;
    throw error;
  }
  return 'nothing';
}
