import type { ErrorCode } from '../core/error-catalog.ts';
import { fail } from '../core/fail.ts';
import type { ProblemDocument } from '../core/protocol.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { isStemmaError } from '../core/stemma-error.ts';

/** The HTTP status of every error code; the compiler refuses a catalog with a code that is missing here. */
export const statusOfCode: Readonly<Record<ErrorCode, number>> = {
  // The request itself is wrong.
  NAME_INVALID: 400,
  VERSION_INVALID: 400,
  RANGE_INVALID: 400,
  REFERENCE_INVALID: 400,
  REQUEST_INVALID: 400,
  JSON_INVALID: 400,
  REQUEST_MALFORMED: 400,
  PARAMETER_UNKNOWN: 400,
  OPTION_INVALID: 400,
  USAGE: 400,
  ENVIRONMENT_REQUIRED: 400,
  REASON_REQUIRED: 400,
  ACROSS_MAJORS: 400,
  PERCENT_INVALID: 400,
  TIME_INVALID: 400,
  TOKEN_REQUIRED: 401,
  TOKEN_INVALID: 401,
  TOKEN_EXPIRED: 401,
  TOKEN_REVOKED: 401,
  WEBHOOK_REFUSED: 401,
  FORBIDDEN: 403,
  APPROVAL_BY_AUTHOR: 403,
  APPROVAL_OUTSIDE_TEAMS: 403,
  APPROVAL_UNAUTHENTICATED: 403,
  ORIGIN_REFUSED: 403,
  ROUTE_NOT_FOUND: 404,
  COMMAND_UNKNOWN: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMEOUT: 408,
  BUDGET_TOO_LARGE: 422,
  BUDGET_EXCEEDED: 422,
  VOLATILITY_UNKNOWN: 422,
  BODY_TOO_LARGE: 413,
  URL_TOO_LONG: 414,
  MEDIA_TYPE_UNSUPPORTED: 415,
  HOST_REFUSED: 421,
  INPUT_INVALID: 422,
  RENDER_FAILED: 422,
  OUTPUT_INVALID: 422,
  TOOL_CALL_INVALID: 422,
  TOOL_UNKNOWN: 422,
  NOT_REPRESENTABLE: 422,
  RENDER_OVER_BUDGET: 422,
  RATE_LIMITED: 429,
  HEADERS_TOO_LARGE: 431,

  // What it asks for is not there, or not there any more.
  PROMPT_NOT_FOUND: 404,
  RELEASE_NOT_FOUND: 404,
  NO_ELIGIBLE_VERSION: 404,
  ENVIRONMENT_UNKNOWN: 404,
  DIGEST_NOT_FOUND: 404,
  WORKSPACE_NOT_SERVED: 404,
  PATH_NOT_FOUND: 404,
  SAMPLE_NOT_FOUND: 404,
  PLAN_UNKNOWN: 404,
  ROLLOUT_NOT_FOUND: 404,
  KEY_UNKNOWN: 404,
  TOKEN_NOT_FOUND: 404,
  STATE_TOO_EARLY: 404,
  WEBHOOK_NOT_CONFIGURED: 404,
  RANGE_EMPTY: 404,
  TEMPLATE_NOT_FOUND: 404,
  LOCK_MISSING: 404,
  LOCK_ENTRY_UNKNOWN: 404,
  RELEASE_KILLED: 410,
  PROMPT_RETIRED: 410,

  // The state of the registry does not allow it.
  RELEASE_EXISTS: 409,
  NOTHING_TO_RELEASE: 409,
  UNCOMMITTED_CHANGES: 409,
  RELEASE_BARRED: 409,
  BUMP_TOO_SMALL: 409,
  CONTRACT_INCOMPATIBLE: 409,
  NOT_EXPRESSIBLE: 409,
  NO_BASELINE: 409,
  ROLLOUT_EXISTS: 409,
  ROLLOUT_STATUS: 409,
  HOLD_NOT_OVER: 409,
  WINDOW_CLOSED: 409,
  APPROVAL_REQUIRED: 409,
  APPROVAL_OUTDATED: 409,
  KEY_REVOKED: 409,
  IDEMPOTENCY_MISMATCH: 409,
  NOTHING_TO_ROLL_BACK: 409,
  MAJOR_REQUIRED: 409,
  TARGET_OUTSIDE_MAJOR: 409,
  NOTHING_LEFT_TO_SERVE: 409,
  TAG_REFUSED: 409,
  REMOTE_NOT_SET: 409,
  STATE_REWRITTEN: 409,
  REPOSITORY_EMPTY: 409,
  FILE_EXISTS: 409,
  BUNDLE_STALE: 409,
  LOCK_STALE: 409,
  LOCK_MISMATCH: 409,
  LOCK_BARRED: 409,
  LOCK_CONTENDED: 409,

  // What is stored, or lies in the work tree, cannot be used.
  CONFIG_NOT_FOUND: 500,
  CONFIG_INVALID: 500,
  CONFIG_UNKNOWN_KEY: 500,
  FRONT_MATTER_INVALID: 500,
  FRONT_MATTER_UNKNOWN_KEY: 500,
  TEMPLATE_INVALID: 500,
  PARTIAL_NOT_FOUND: 500,
  PARTIAL_CYCLE: 500,
  PARTIAL_DYNAMIC: 500,
  SCHEMA_NOT_FOUND: 500,
  SCHEMA_INVALID: 500,
  TOOL_NOT_FOUND: 500,
  TOOL_INVALID: 500,
  SAMPLES_INVALID: 500,
  LINT_RULE_UNKNOWN: 422,
  LINT_BASELINE_INVALID: 422,
  MODELS_LOCK_INVALID: 422,
  LOCK_INVALID: 422,
  MODELS_SOURCE_UNREACHABLE: 502,
  MODELS_SOURCE_INVALID: 502,
  CONTENT_UNSAFE: 502,
  MODELS_SOURCE_REFUSED: 502,
  LINT_FINDING_UNKNOWN: 422,
  REVISION_UNKNOWN: 404,
  TEXT_INVALID: 500,
  REPOSITORY_NOT_FOUND: 500,
  REPOSITORY_UNSUPPORTED: 500,
  OBJECT_MISSING: 500,
  OBJECT_CORRUPT: 500,
  DIGEST_MISMATCH: 500,
  ENTRY_NOT_A_FILE: 500,
  REF_CONFLICT: 500,
  REF_INVALID: 500,
  REF_CORRUPT: 500,
  PACKED_REFS_CORRUPT: 500,
  STATE_INVALID: 500,
  KEY_INVALID: 500,
  SIGNATURE_INVALID: 500,
  TOKENS_INVALID: 500,
  STORAGE_FAILED: 500,
  FILE_UNREADABLE: 500,
  GIT_NOT_FOUND: 500,
  GIT_FAILED: 500,
  IDENTITY_MISSING: 500,
  RENDERER_MISSING: 500,
  VALIDATOR_MISSING: 500,
  CLIENT_CLOSED: 500,
  STREAMS_EXHAUSTED: 503,
  LISTEN_REFUSED: 500,
  LISTEN_FAILED: 500,
  PORT_IN_USE: 500,
  SETTING_INVALID: 500,
  INTERNAL: 500,

  // A remote did not play along.
  REMOTE_UNREACHABLE: 502,
  REMOTE_REJECTED: 502,
  REMOTE_UNSUPPORTED: 502,
  REGISTRY_UNREACHABLE: 502,
  RESPONSE_INVALID: 502,
  REGISTRY_BEHIND: 502,
  MANIFEST_UNTRUSTED: 502,
  BUNDLE_INVALID: 500,
  SNAPSHOT_FAILED: 500,
  NOT_LOADED: 500,
  REGISTRY_TIMEOUT: 504,

  // Not now; the same request may succeed later.
  WRITE_CONTENDED: 503,
  REF_CHANGED: 503,
  REF_LOCKED: 503,
  STORAGE_READ_ONLY: 503,
  NOT_READY: 503,
  STORAGE_FULL: 507,
};

/** Codes after which the same request may succeed in a second. */
const retryable: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'WRITE_CONTENDED',
  'REF_CHANGED',
  'REF_LOCKED',
  'NOT_READY',
]);

/** Seconds after which a stream may be free again. */
const streamRetrySeconds = 10;

/** Any failure as an error with a code: what is not ours becomes `INTERNAL` and tells nothing of itself. */
export function toStemmaError(error: unknown): StemmaError {
  return isStemmaError(error) && error.code in statusOfCode ? error : fail('INTERNAL', {}, error);
}

/** The RFC 9457 document of an error. */
export function problemOf(error: StemmaError, requestId?: string): ProblemDocument {
  return {
    type: `urn:stemma:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
    title: titleOf(error.code),
    status: statusOfCode[error.code],
    detail: error.message,
    code: error.code,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(Object.keys(error.data).length === 0 ? {} : { data: error.data }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** Codes of those who are not let in. */
const accessCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'TOKEN_REQUIRED',
  'TOKEN_INVALID',
  'TOKEN_EXPIRED',
  'TOKEN_REVOKED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'WEBHOOK_REFUSED',
]);

/** Whether someone was not let in: they learn nothing of the state, and the log tells it louder. */
export function isAccessRefusal(error: unknown): boolean {
  return isStemmaError(error) && accessCodes.has(error.code);
}

/** Headers that an error brings along: the methods that are allowed, when to try again. */
export function headersOf(error: StemmaError): readonly string[] {
  if (isStemmaError(error, 'METHOD_NOT_ALLOWED')) return ['allow', error.data.allowed.join(', ')];
  if (isStemmaError(error, 'TOKEN_REQUIRED')) return ['www-authenticate', 'Bearer realm="stemma"'];
  if (isStemmaError(error, 'WEBHOOK_REFUSED')) return ['www-authenticate', 'Signature realm="webhooks"'];
  if (isStemmaError(error, 'FORBIDDEN')) {
    return ['www-authenticate', 'Bearer realm="stemma", error="insufficient_scope"'];
  }
  if (error.code.startsWith('TOKEN_') && statusOfCode[error.code] === 401) {
    return ['www-authenticate', 'Bearer realm="stemma", error="invalid_token"'];
  }
  if (isStemmaError(error, 'RATE_LIMITED')) return ['retry-after', String(error.data.retryAfterSeconds)];
  if (error.code === 'STREAMS_EXHAUSTED') return ['retry-after', String(streamRetrySeconds)];
  return retryable.has(error.code) ? ['retry-after', '1'] : [];
}

/** `PROMPT_NOT_FOUND` as `Prompt not found`: the summary of a code, the same on every occurrence. */
function titleOf(code: ErrorCode): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
