import type { ErrorCode } from '../../core/error-catalog.ts';

/** Codes that every change of the state may be refused with. */
export const changeCodes: readonly ErrorCode[] = [
  'NAME_INVALID',
  'VERSION_INVALID',
  'REASON_REQUIRED',
  'PROMPT_NOT_FOUND',
  'ENVIRONMENT_UNKNOWN',
  'WRITE_CONTENDED',
  'REF_LOCKED',
  'STORAGE_READ_ONLY',
  'STORAGE_FULL',
  'STORAGE_FAILED',
];
