import { createRequestCheck } from '../../core/check-request.ts';
import { parseVersion } from '../../core/prompt-ref.ts';
import type { EnvironmentVerbRequest, RollbackRequest } from '../../core/request-bodies.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { applyVerb, originOf } from '../apply-verb.ts';
import { changeCodes } from '../openapi/codes.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { environmentPathParameter, nameParameter } from '../openapi/parameters.ts';
import { environmentVerbBody, rollbackBody } from '../openapi/request-bodies.ts';
import { readEnvironment, readName } from '../parameters.ts';

const summaries = {
  promote: 'Serve a release to everyone in an environment.',
  withdraw: 'Take a release out of an environment, at once.',
  restore: 'Undo a withdrawal.',
} as const;

/** Verbs on one prompt in one environment. */
export const environmentRoutes: readonly Route[] = [
  ...(['promote', 'withdraw', 'restore'] as const).map(versionVerb),
  {
    method: 'post',
    path: '/v1/environments/{environment}/prompts/{name}/rollback',
    access: { change: ['rollout', 'kill'] },
    operation: describeOperation({
      id: 'rollback',
      tag: 'change',
      summary: 'Withdraw the highest promoted release of a major line, or everything above "to".',
      parameters: [environmentPathParameter, nameParameter],
      body: rollbackBody,
      answer: schemaOf('Change'),
      codes: [
        ...changeCodes,
        'RELEASE_NOT_FOUND',
        'NOTHING_TO_ROLL_BACK',
        'MAJOR_REQUIRED',
        'TARGET_OUTSIDE_MAJOR',
        'NOTHING_LEFT_TO_SERVE',
      ],
    }),
    handle: rollback,
  },
];

function versionVerb(verb: 'promote' | 'withdraw' | 'restore'): Route {
  const checkBody = createRequestCheck<EnvironmentVerbRequest>(environmentVerbBody);
  return {
    method: 'post',
    path: `/v1/environments/{environment}/prompts/{name}/${verb}`,
    access: { change: verb === 'withdraw' ? ['rollout', 'kill'] : ['rollout'] },
    operation: describeOperation({
      id: verb,
      tag: 'change',
      summary: summaries[verb],
      parameters: [environmentPathParameter, nameParameter],
      body: environmentVerbBody,
      bodyRequired: true,
      answer: schemaOf('Change'),
      codes: [...changeCodes, 'RELEASE_NOT_FOUND', 'RELEASE_BARRED'],
    }),
    handle: ({ params, body }, context) => {
      const request = checkBody(body);
      const version = parseVersion(request.version);
      return applyVerb({ verb, version, ...placeOf(params), ...originOf(request, context) }, request, context);
    },
  };
}

const checkRollback = createRequestCheck<RollbackRequest>(rollbackBody);

function rollback({ params, body }: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const request = checkRollback(body);
  const { major, to, force } = request;
  const intent = {
    verb: 'rollback' as const,
    ...placeOf(params),
    ...originOf(request, context),
    ...(major === undefined ? {} : { major }),
    ...(to === undefined ? {} : { to: parseVersion(to) }),
    ...(force === undefined ? {} : { force }),
  };
  return applyVerb(intent, request, context);
}

function placeOf(params: ApiRequest['params']): { readonly name: string; readonly environment: string } {
  const environment = readEnvironment(params['environment'], '{environment}') ?? '';
  return { name: readName(params['name'] ?? ''), environment };
}
