import type { BuildError } from './error-builder.ts';
import { errorBuilder } from './error-builder.ts';
import type { ErrorCode } from './error-catalog.ts';
import { errorCatalog } from './error-catalog.ts';

/**
 * Builds the error of `code`, its message and hint made from `data` by the catalog.
 *
 * @example
 * throw fail('VERSION_INVALID', { version: '1.2', problem: 'it has two parts' });
 */
export const fail: BuildError<ErrorCode> = errorBuilder(errorCatalog);
