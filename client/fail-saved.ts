import type { BuildError } from '../core/error-builder.ts';
import { errorBuilder } from '../core/error-builder.ts';
import { savedErrors } from '../core/error-catalog/saved-errors.ts';

/** Builds the errors of snapshots and bundles. */
export const failSaved: BuildError<keyof typeof savedErrors> = errorBuilder(savedErrors);
