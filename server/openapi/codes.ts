import type { ErrorCode } from '../../core/error-catalog.ts';

/** Codes that resolving a reference may be refused with. */
export const resolveCodes: readonly ErrorCode[] = [
  'NAME_INVALID',
  'REFERENCE_INVALID',
  'VERSION_INVALID',
  'RANGE_INVALID',
  'ENVIRONMENT_REQUIRED',
  'ENVIRONMENT_UNKNOWN',
  'PROMPT_NOT_FOUND',
  'RELEASE_NOT_FOUND',
  'NO_ELIGIBLE_VERSION',
  'RELEASE_KILLED',
  'PROMPT_RETIRED',
];

/** Codes that reading a content may fail with. */
export const contentCodes: readonly ErrorCode[] = [
  'DIGEST_NOT_FOUND',
  'OBJECT_MISSING',
  'OBJECT_CORRUPT',
  'DIGEST_MISMATCH',
];

/** Codes that the files of a prompt may fail with: mostly those of an author's work tree. */
export const promptCodes: readonly ErrorCode[] = [
  'WORKSPACE_NOT_SERVED',
  'TEXT_INVALID',
  'ENTRY_NOT_A_FILE',
  'FRONT_MATTER_INVALID',
  'FRONT_MATTER_UNKNOWN_KEY',
  'TEMPLATE_INVALID',
  'PARTIAL_NOT_FOUND',
  'PARTIAL_CYCLE',
  'PARTIAL_DYNAMIC',
  'SCHEMA_NOT_FOUND',
  'SCHEMA_INVALID',
  'TOOL_NOT_FOUND',
  'TOOL_INVALID',
];

/** Codes that every change of the state may be refused with. */
export const changeCodes: readonly ErrorCode[] = [
  'NAME_INVALID',
  'VERSION_INVALID',
  'REASON_REQUIRED',
  'PROMPT_NOT_FOUND',
  'ENVIRONMENT_UNKNOWN',
  'WRITE_CONTENDED',
  'REF_LOCKED',
  'STATE_INVALID',
  'STATE_REWRITTEN',
  'REMOTE_UNREACHABLE',
  'REMOTE_REJECTED',
  'STORAGE_READ_ONLY',
  'STORAGE_FULL',
  'STORAGE_FAILED',
];

/** Codes that a move forward may be refused with besides. */
export const forwardCodes: readonly ErrorCode[] = ['APPROVAL_REQUIRED'];

/** Codes that a verb on a rollout may be refused with besides. */
export const rolloutCodes: readonly ErrorCode[] = ['ROLLOUT_NOT_FOUND', 'ROLLOUT_STATUS'];

/** Codes that reading a release by its exact version may be refused with. */
export const releaseCodes: readonly ErrorCode[] = [
  'NAME_INVALID',
  'VERSION_INVALID',
  'PROMPT_NOT_FOUND',
  'RELEASE_NOT_FOUND',
  'RELEASE_KILLED',
  ...contentCodes,
];
