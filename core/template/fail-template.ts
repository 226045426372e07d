import type { BuildError } from '../error-builder.ts';
import { errorBuilder } from '../error-builder.ts';
import { templateErrors } from '../error-catalog/template-errors.ts';

/** Builds an error of the compile side, which applications carry: it knows only the codes that rendering needs. */
export const failTemplate: BuildError<keyof typeof templateErrors> = errorBuilder(templateErrors);
