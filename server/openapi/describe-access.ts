import type { ErrorCode } from '../../core/error-catalog.ts';
import type { RouteAccess } from '../access.ts';
import type { Route } from '../api.ts';
import { idempotencyKeyPattern } from '../idempotency-key.ts';
import type { Operation, Parameter } from './operation.ts';
import { describeProblems } from './operation.ts';

/** Ways to authenticate, by name. */
export interface SecuritySchemes {
  readonly token: { readonly type: 'http'; readonly scheme: 'bearer'; readonly description: string };
}

/** How a token is sent. */
export const securitySchemes: SecuritySchemes = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token of "stemma token create". Each operation names the scopes of which it needs one, for the prompt and ' +
      'the environment that it is about. A server that only its own machine reaches needs none for reading, and none ' +
      'at all before it has a token.',
  },
};

/** Codes that every route may answer with that is not open. */
const accessCodes: readonly ErrorCode[] = [
  'TOKEN_REQUIRED',
  'TOKEN_INVALID',
  'TOKEN_EXPIRED',
  'TOKEN_REVOKED',
  'FORBIDDEN',
  'RATE_LIMITED',
];

const changeCodes: readonly ErrorCode[] = ['IDEMPOTENCY_MISMATCH'];

const idempotencyKeyParameter: Parameter = {
  name: 'idempotency-key',
  in: 'header',
  description: 'Random id of this change: sent again within a day, it changes nothing the second time.',
  schema: { type: 'string', pattern: idempotencyKeyPattern },
};

/** Adds to the description of a route what its access brings along: who may, what is refused, and how to repeat. */
export function describeAccess(route: Route): Route {
  const { access, operation } = route;
  if (access === 'open') return route;
  const isChange = 'change' in access;
  return {
    ...route,
    operation: {
      ...operation,
      security: securityOf(access),
      parameters: isChange ? [...operation.parameters, idempotencyKeyParameter] : operation.parameters,
      responses: joinResponses(
        operation.responses,
        describeProblems([...accessCodes, ...(isChange ? changeCodes : [])]),
      ),
    },
  };
}

/** Each scope alone is enough, and none is where the server needs no token. */
function securityOf(access: Exclude<RouteAccess, 'open'>): NonNullable<Operation['security']> {
  const scopes = 'read' in access ? access.read : access.change;
  return [...scopes.map((scope) => ({ token: [scope] })), {}];
}

type Responses = Operation['responses'];

function joinResponses(before: Responses, more: Responses): Responses {
  const joined: Record<string, Responses[string]> = { ...before };
  for (const [status, response] of Object.entries(more)) {
    const same = before[status];
    const codes = new Set([...(same?.description.split(', ') ?? []), ...response.description.split(', ')]);
    joined[status] = { ...response, ...same, description: [...codes].join(', ') };
  }
  return joined;
}
