import type { ErrorCode } from '../core/error-catalog.ts';

/** Exit codes of `stemma`; scripts rely on them. */
export const exitCodes: {
  readonly ok: 0;
  readonly failed: 1;
  readonly usage: 2;
  readonly unreachable: 3;
  readonly interrupted: 130;
  readonly internal: 70;
} = { ok: 0, failed: 1, usage: 2, unreachable: 3, interrupted: 130, internal: 70 };

/** The call itself, or the settings it stands on, are wrong: repeating it cannot help. */
const usageCodes: readonly ErrorCode[] = [
  'USAGE',
  'COMMAND_UNKNOWN',
  'OPTION_INVALID',
  'SETTING_INVALID',
  'NAME_INVALID',
  'VERSION_INVALID',
  'RANGE_INVALID',
  'REFERENCE_INVALID',
  'REASON_REQUIRED',
  'MAJOR_REQUIRED',
  'TARGET_OUTSIDE_MAJOR',
  'ENVIRONMENT_UNKNOWN',
  'ENVIRONMENT_REQUIRED',
  'TEMPLATE_NOT_FOUND',
  'FILE_UNREADABLE',
  'CONFIG_NOT_FOUND',
  'CONFIG_INVALID',
  'CONFIG_UNKNOWN_KEY',
  'REPOSITORY_NOT_FOUND',
  'REQUEST_INVALID',
  'LISTEN_REFUSED',
  'PERCENT_INVALID',
  'TIME_INVALID',
  'PLAN_UNKNOWN',
  'KEY_INVALID',
  'TOKENS_INVALID',
  'TOKEN_NOT_FOUND',
  'LINT_RULE_UNKNOWN',
  'LINT_BASELINE_INVALID',
  'LINT_FINDING_UNKNOWN',
  'REVISION_UNKNOWN',
  'MODELS_LOCK_INVALID',
  'LOCK_INVALID',
];

const unreachableCodes: readonly ErrorCode[] = [
  'REGISTRY_UNREACHABLE',
  'REGISTRY_TIMEOUT',
  'RESPONSE_INVALID',
  'REGISTRY_BEHIND',
  'REMOTE_UNREACHABLE',
  'MODELS_SOURCE_UNREACHABLE',
  'NOT_READY',
];

const table: ReadonlyMap<string, number> = new Map([
  ...usageCodes.map((code) => [code, exitCodes.usage] as const),
  ...unreachableCodes.map((code) => [code, exitCodes.unreachable] as const),
  ['INTERNAL', exitCodes.internal] as const,
]);

/** Exit code of an expected error; what is not a wrong call or an unreachable registry is a refusal: 1. */
export function exitCodeOf(code: string): number {
  return table.get(code) ?? exitCodes.failed;
}
