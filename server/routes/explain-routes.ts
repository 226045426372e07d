import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { environmentParameter, referenceParameter, unitParameter } from '../openapi/parameters.ts';
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
      parameters: [referenceParameter, environmentParameter, unitParameter],
      answer: schemaOf('Explanation'),
      codes: [
        'NAME_INVALID',
        'REFERENCE_INVALID',
        'VERSION_INVALID',
        'RANGE_INVALID',
        'ENVIRONMENT_REQUIRED',
        'ENVIRONMENT_UNKNOWN',
        'PROMPT_NOT_FOUND',
      ],
    }),
    handle: explain,
  },
];

function explain({ params, query }: ApiRequest, { states }: ApiContext): ApiAnswer {
  const environment = readEnvironment(query['environment']);
  const unit = readUnit(query['unit']);
  const reference = params['reference'] ?? '';
  return { document: states.current().resolver.explain({ reference, environment, unit }) };
}
