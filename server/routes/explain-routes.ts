import { parseTime } from '../../core/parse-time.ts';
import type { Resolver } from '../../core/resolution/create-resolver.ts';
import { createResolver } from '../../core/resolution/create-resolver.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { atParameter, environmentParameter, referenceParameter, unitParameter } from '../openapi/parameters.ts';
import { readEnvironment, readUnit } from '../parameters.ts';

/** Why a reference means what it means. */
export const explainRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/explain/{reference}',
    access: { read: ['read'] },
    operation: describeOperation({
      id: 'explain',
      tag: 'read',
      summary: 'Why this version: the verdict on each version, highest first.',
      parameters: [referenceParameter, environmentParameter, unitParameter, atParameter],
      answer: schemaOf('Explanation'),
      codes: [
        'NAME_INVALID',
        'REFERENCE_INVALID',
        'VERSION_INVALID',
        'RANGE_INVALID',
        'ENVIRONMENT_REQUIRED',
        'ENVIRONMENT_UNKNOWN',
        'PROMPT_NOT_FOUND',
        'TIME_INVALID',
        'STATE_TOO_EARLY',
        'STATE_INVALID',
        'OBJECT_MISSING',
        'OBJECT_CORRUPT',
      ],
    }),
    handle: explain,
  },
];

async function explain({ params, query }: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const environment = readEnvironment(query['environment']);
  const unit = readUnit(query['unit']);
  const reference = params['reference'] ?? '';
  const resolver = await resolverAt(query['at'], context);
  return { document: resolver.explain({ reference, environment, unit }) };
}

/** The answer names the state commit and the revision that it is based on. @throws TIME_INVALID, STATE_TOO_EARLY */
async function resolverAt(at: string | undefined, { states, registry }: ApiContext): Promise<Resolver> {
  if (at === undefined) return states.current().resolver;
  return createResolver(await registry.at(parseTime(at)));
}
