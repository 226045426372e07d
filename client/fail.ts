import type { BuildError } from '../core/error-builder.ts';
import { errorBuilder } from '../core/error-builder.ts';
import { clientErrors } from '../core/error-catalog/client-errors.ts';

/** Builds the errors that the client itself raises; those of the registry come with their own words. */
export const fail: BuildError<keyof typeof clientErrors> = errorBuilder(clientErrors);
