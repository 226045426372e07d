import { fail } from '../../core/fail.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { redact } from './remote-address.ts';

const statusProblems: Readonly<Record<number, string>> = {
  401: 'it asks for other credentials (HTTP 401)',
  403: 'it forbids this (HTTP 403)',
  404: 'there is no repository at its address (HTTP 404)',
};

/** The typed error for whatever isomorphic-git or the network has thrown. */
export function remoteFailure(remote: string, error: unknown): StemmaError {
  if (isStemmaError(error)) return error;
  return fail('REMOTE_UNREACHABLE', { remote, problem: redact(problemOf(error)) }, error);
}

function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it failed without a reason';
  const status = numberIn(error, 'statusCode');
  if (error.name === 'AbortError') return 'it was cancelled';
  if (status !== undefined) return statusProblems[status] ?? `it answers with HTTP ${status}`;
  const { code } = error as { code?: unknown };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its host name is not known';
  if (code === 'ECONNREFUSED') return 'nothing listens at its address';
  if (code === 'SmartHttpError' || code === 'ParseError') return 'what answers there is not a git server';
  if (error instanceof AggregateError && error.message === '') return problemOf(error.errors[0]);
  return error.message;
}

function numberIn(error: Error, key: string): number | undefined {
  if (!('data' in error) || typeof error.data !== 'object' || error.data === null) return undefined;
  const value: unknown = Reflect.get(error.data, key);
  return typeof value === 'number' ? value : undefined;
}
