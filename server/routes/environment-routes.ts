import { createRequestCheck } from '../../core/check-request.ts';
import { parseVersion } from '../../core/prompt-ref.ts';
import type { PromoteRequest, RollbackRequest } from '../../core/request-bodies.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { applyVerb } from '../apply-verb.ts';
import { bypassOf, forceOf, intentBaseOf } from '../intent-base.ts';
import { changeCodes, forwardCodes } from '../openapi/codes.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { environmentPathParameter, nameParameter } from '../openapi/parameters.ts';
import { environmentVerbBody, promoteBody, rollbackBody } from '../openapi/request-bodies.ts';

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
  const schema = verb === 'promote' ? promoteBody : environmentVerbBody;
  const checkBody = createRequestCheck<PromoteRequest>(schema);
  return {
    method: 'post',
    path: `/v1/environments/{environment}/prompts/{name}/${verb}`,
    access: { change: verb === 'withdraw' ? ['rollout', 'kill'] : ['rollout'] },
    operation: describeOperation({
      id: verb,
      tag: 'change',
      summary: summaries[verb],
      parameters: [environmentPathParameter, nameParameter],
      body: schema,
      bodyRequired: true,
      answer: schemaOf('Change'),
      codes: [
        ...changeCodes,
        'RELEASE_NOT_FOUND',
        'RELEASE_BARRED',
        ...(verb === 'promote' ? ([...forwardCodes, 'CONTRACT_INCOMPATIBLE'] as const) : []),
      ],
    }),
    handle: (request, context) => {
      const body = checkBody(request.body);
      const version = parseVersion(body.version);
      const base = intentBaseOf(body, request, context);
      if (verb !== 'promote') return applyVerb({ ...base, verb, version }, body, context);
      return applyVerb({ ...base, verb, version, ...bypassOf(body, request), ...forceOf(body) }, body, context);
    },
  };
}

const checkRollback = createRequestCheck<RollbackRequest>(rollbackBody);

function rollback(request: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const body = checkRollback(request.body);
  const { major, to, force } = body;
  const intent = {
    ...intentBaseOf(body, request, context),
    verb: 'rollback' as const,
    ...(major === undefined ? {} : { major }),
    ...(to === undefined ? {} : { to: parseVersion(to) }),
    ...(force === undefined ? {} : { force }),
  };
  return applyVerb(intent, body, context);
}
