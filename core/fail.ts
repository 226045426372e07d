import type { ErrorCode, ErrorData } from './error-catalog.ts';
import { errorCatalog } from './error-catalog.ts';
import { StemmaError } from './stemma-error.ts';

interface CatalogEntry {
  readonly message: (data: never) => string;
  readonly hint?: (data: never) => string | undefined;
}

/**
 * Builds the error of `code`, its message and hint made from `data` by the catalog.
 *
 * @example
 * throw fail('VERSION_INVALID', { version: '1.2', problem: 'it has two parts' });
 */
export function fail<Code extends ErrorCode>(code: Code, data: ErrorData<Code>, cause?: unknown): StemmaError<Code> {
  const entry = errorCatalog[code] as unknown as CatalogEntry;
  const message = (entry.message as (data: ErrorData<Code>) => string)(data);
  const hint = (entry.hint as ((data: ErrorData<Code>) => string | undefined) | undefined)?.(data);
  return new StemmaError(code, { message, hint, data, cause });
}
