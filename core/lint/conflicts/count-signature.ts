import type { Count } from './count-scopes.ts';

/** All that a count asks for, whoever says it. */
export const signatureOf = ({ unit, part, each, min, max, isDealtOut }: Count): string =>
  [unit, part, each, min, max, isDealtOut].join('\t');
