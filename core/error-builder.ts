import type { ErrorCode, ErrorData } from './error-catalog.ts';
import { StemmaError } from './stemma-error.ts';

interface CatalogEntry {
  readonly message: (data: never) => string;
  /** Every refusal says what to do next. */
  readonly hint: (data: never) => string;
}

/** Builds the error of a code, its message and hint made from `data` by a catalog. */
export type BuildError<Codes extends ErrorCode> = <Code extends Codes>(
  code: Code,
  data: ErrorData<Code>,
  cause?: unknown,
) => StemmaError<Code>;

/**
 * Makes the builder for one part of the catalog. Modules that run in applications use it with the part they need;
 * everything else uses `fail`, which knows every code.
 *
 * @example
 * const fail = errorBuilder(referenceErrors);
 * throw fail('VERSION_INVALID', { version: '1.2', problem: 'it has two parts' });
 */
export function errorBuilder<Codes extends ErrorCode>(
  catalog: Readonly<Record<Codes, CatalogEntry>>,
): BuildError<Codes> {
  return (code, data, cause) => {
    const entry: CatalogEntry = catalog[code];
    // The catalog is typed by code, which TypeScript cannot follow through the index.
    const message = (entry.message as (data: unknown) => string)(data);
    const hint = (entry.hint as (data: unknown) => string)(data);
    return new StemmaError(code, { message, hint, data, cause });
  };
}
