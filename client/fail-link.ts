import type { BuildError } from '../core/error-builder.ts';
import { errorBuilder } from '../core/error-builder.ts';
import { linkErrors } from '../core/error-catalog/link-errors.ts';

/** Builds the errors of what is loaded where it is needed. */
export const failLink: BuildError<keyof typeof linkErrors> = errorBuilder(linkErrors);
