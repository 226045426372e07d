import type { Scope } from '../core/access/scope.ts';
import { isEnvironmentName } from '../core/environment-name.ts';
import { fail } from '../core/fail.ts';
import { isPromptName } from '../core/prompt-ref.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { Caller, RouteAccess } from './access.ts';

/** What a request is about: absent for every one, or for what is listed. */
export interface Place {
  readonly prompt?: string | undefined;
  readonly environment?: string | undefined;
}

/**
 * Lets a caller pass who has one of the scopes of a route for what the request is about. Reading a prompt without an
 * environment needs it in some environment; a change that is about no environment is about all of them.
 *
 * @throws FORBIDDEN
 */
export function authorize(caller: Caller, access: RouteAccess, place: Place): void {
  if (access === 'open') return;
  const allowed = 'read' in access ? access.read : access.change;
  if (!allowed.some((scope) => covers(caller, { scope, access, place }))) throw forbidden(caller, allowed, place);
}

/** Lets a caller pass who has a scope for a prompt in an environment. @throws FORBIDDEN */
export function requireScope(caller: Caller, scope: Scope, place: Place): void {
  if (!caller.allows(scope, place.prompt, place.environment)) throw forbidden(caller, [scope], place);
}

/** The name in a reference; where it is malformed, no glob but `**` covers it. */
export function promptOf(reference: string): string {
  const at = reference.indexOf('@');
  return at === -1 ? reference : reference.slice(0, at);
}

/** Leaves out of an error what the caller may not see: the name of a prompt that was nearly hit. */
export function hideNames(error: StemmaError, caller: Caller | undefined): StemmaError {
  if (caller === undefined || !isStemmaError(error, 'PROMPT_NOT_FOUND')) return error;
  const { name, nearest } = error.data;
  const isHidden = nearest !== undefined && !caller.allowsSome('read', nearest);
  return isHidden ? fail('PROMPT_NOT_FOUND', { name }) : error;
}

interface Demand {
  readonly scope: Scope;
  readonly access: Exclude<RouteAccess, 'open'>;
  readonly place: Place;
}

function covers(caller: Caller, { scope, access, place: { prompt, environment } }: Demand): boolean {
  if ('read' in access) {
    if (access.filtered === true || prompt !== undefined) return caller.allowsSome(scope, prompt, environment);
  }
  return caller.allows(scope, prompt, environment);
}

/** Names that are none are left out: a message holds nothing that someone could have sent by mistake. */
export function forbidden(caller: Caller, allowed: readonly Scope[], { prompt, environment }: Place): Error {
  const where = [
    ...(prompt !== undefined && isPromptName(prompt) ? [`for ${prompt}`] : []),
    ...(environment !== undefined && isEnvironmentName(environment) ? [`in ${environment}`] : []),
  ];
  const needs = [`scope ${allowed.join(' or ')}`, ...where].join(' ');
  return fail('FORBIDDEN', { token: caller.token ?? 'none', needs });
}
