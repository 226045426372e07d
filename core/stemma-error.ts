import type { ErrorCode, ErrorData } from './error-catalog.ts';

/** Options of {@link StemmaError}: everything a person or a program needs to act on the refusal. */
export interface StemmaErrorOptions<Code extends ErrorCode> {
  readonly message: string;
  /** What to do next, where possible a command to type. */
  readonly hint?: string | undefined;
  /** Facts behind the message; never prompt text, variables, units or tokens. */
  readonly data: ErrorData<Code>;
  readonly cause?: unknown;
}

/**
 * The one error class of Stemma. `code` is from the closed table in `error-catalog.ts`; the meaning
 * of each code, and how to solve it, is in `docs/errors.md`.
 */
export class StemmaError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'StemmaError' as const;
  readonly code: Code;
  readonly hint: string | undefined;
  readonly data: ErrorData<Code>;

  constructor(code: Code, options: StemmaErrorOptions<Code>) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.data = options.data;
  }
}

/**
 * Tells whether `error` is a {@link StemmaError}, of `code` where one is given. It looks at the name
 * and not only at the class, so it also holds for an error from another copy of the package.
 */
export function isStemmaError<Code extends ErrorCode = ErrorCode>(
  error: unknown,
  code?: Code,
): error is StemmaError<Code> {
  if (!(error instanceof Error) || error.name !== 'StemmaError' || !('code' in error)) return false;
  return code === undefined || error.code === code;
}
