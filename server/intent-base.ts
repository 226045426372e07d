import type { VerbRequest } from '../core/request-bodies.ts';
import type { ApiContext, ApiRequest } from './api.ts';
import type { IntentOrigin } from './apply-verb.ts';
import { originOf } from './apply-verb.ts';
import { requireScope } from './authorize.ts';
import { readEnvironment, readName } from './parameters.ts';

/** The prompt and the environment that an address names. */
interface Place {
  readonly name: string;
  readonly environment: string;
}

/** What every intent on a prompt in an environment has. */
type IntentBase = Place & IntentOrigin;

/** @throws REQUEST_INVALID, NAME_INVALID */
function placeOf({ params }: ApiRequest): Place {
  const environment = readEnvironment(params['environment'], '{environment}') ?? '';
  return { name: readName(params['name'] ?? ''), environment };
}

/** Where, who, when and why. @throws REQUEST_INVALID, NAME_INVALID */
export function intentBaseOf(body: VerbRequest, request: ApiRequest, context: ApiContext): IntentBase {
  return { ...placeOf(request), ...originOf(body, request, context) };
}

/** Breaking a contract is no permission of its own, but asks for a reason. */
export const forceOf = ({ force }: { readonly force?: boolean }): { readonly force?: true } =>
  force === true ? { force } : {};

/** Going past missing approvals is a permission of its own, whatever else a token allows. @throws FORBIDDEN */
export function bypassOf(body: { readonly bypass?: boolean }, request: ApiRequest): { readonly bypass?: true } {
  if (body.bypass !== true) return {};
  const { name, environment } = placeOf(request);
  requireScope(request.caller, 'bypass', { prompt: name, environment });
  return { bypass: true };
}
