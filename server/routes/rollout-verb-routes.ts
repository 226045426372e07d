import type { Scope } from '../../core/access/scope.ts';
import { createRequestCheck } from '../../core/check-request.ts';
import type { VerbRequest } from '../../core/request-bodies.ts';
import type { Route } from '../api.ts';
import { applyVerb } from '../apply-verb.ts';
import { changeCodes, forwardCodes, rolloutCodes } from '../openapi/codes.ts';
import type { OperationOptions } from '../openapi/operation.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { environmentPathParameter, nameParameter } from '../openapi/parameters.ts';
import { advanceBody, approveBody, rolloutVerbBody, setBody, startBody } from '../openapi/request-bodies.ts';
import type { IntentMaker } from '../rollout-intents.ts';
import { advanceIntent, approveIntent, plainIntent, rejectIntent, setIntent, startIntent } from '../rollout-intents.ts';

/** The life of a rollout: the same words as `stemma rollout`, `stemma approve` and `stemma reject`. */
export const rolloutVerbRoutes: readonly Route[] = [
  verbRoute('start', startIntent, {
    scopes: ['rollout'],
    summary: 'Begin to serve a release to a growing share of units.',
    body: startBody,
    bodyRequired: true,
    codes: [
      ...forwardCodes,
      'RELEASE_NOT_FOUND',
      'RELEASE_BARRED',
      'NO_BASELINE',
      'CONTRACT_INCOMPATIBLE',
      'ROLLOUT_EXISTS',
      'PLAN_UNKNOWN',
      'TIME_INVALID',
    ],
  }),
  verbRoute('set', setIntent, {
    scopes: ['rollout'],
    summary: 'Set the share of the canary by hand, or the units that always get the candidate.',
    body: setBody,
    codes: [...rolloutCodes, ...forwardCodes, 'PERCENT_INVALID'],
  }),
  verbRoute('advance', advanceIntent, {
    scopes: ['rollout'],
    summary: 'Go on to the next step before its hold is over; after the last one, promote.',
    body: advanceBody,
    codes: [...rolloutCodes, ...forwardCodes, 'RELEASE_BARRED', 'NO_BASELINE', 'WINDOW_CLOSED', 'HOLD_NOT_OVER'],
  }),
  verbRoute('pause', plainIntent('pause'), {
    scopes: ['rollout', 'kill'],
    summary: 'Keep the canary as it is until it is resumed.',
    body: rolloutVerbBody,
    codes: rolloutCodes,
  }),
  verbRoute('resume', plainIntent('resume'), {
    scopes: ['rollout'],
    summary: 'Go on with a paused rollout; its step is held anew.',
    body: rolloutVerbBody,
    codes: [...rolloutCodes, 'NO_BASELINE', 'RELEASE_BARRED'],
  }),
  verbRoute('abort', plainIntent('abort'), {
    scopes: ['rollout', 'kill'],
    summary: 'End a rollout: everyone gets the baseline again. The candidate is not withdrawn.',
    body: rolloutVerbBody,
    codes: rolloutCodes,
  }),
  verbRoute('approve', approveIntent, {
    scopes: ['approve'],
    summary: 'Approve a rollout at its gate, or a release for promotion.',
    body: approveBody,
    codes: [
      ...rolloutCodes,
      'RELEASE_NOT_FOUND',
      'APPROVAL_BY_AUTHOR',
      'APPROVAL_OUTSIDE_TEAMS',
      'APPROVAL_UNAUTHENTICATED',
      'APPROVAL_OUTDATED',
    ],
  }),
  verbRoute('reject', rejectIntent, {
    scopes: ['approve'],
    summary: 'Send a waiting rollout back to draft, or pause one at its gate.',
    body: rolloutVerbBody,
    codes: [...rolloutCodes, 'APPROVAL_UNAUTHENTICATED'],
  }),
];

interface VerbRouteOptions extends Required<Pick<OperationOptions, 'summary' | 'body' | 'codes'>> {
  readonly scopes: readonly Scope[];
  readonly bodyRequired?: boolean;
}

function verbRoute<Body extends VerbRequest>(
  verb: string,
  intend: IntentMaker<Body>,
  options: VerbRouteOptions,
): Route {
  const { scopes, codes, ...described } = options;
  const checkBody = createRequestCheck<Body>(described.body);
  return {
    method: 'post',
    path: `/v1/environments/{environment}/prompts/{name}/${verb}`,
    access: { change: scopes },
    operation: describeOperation({
      ...described,
      id: verb,
      tag: 'change',
      parameters: [environmentPathParameter, nameParameter],
      answer: schemaOf('Change'),
      codes: [...changeCodes, ...codes],
    }),
    handle: (request, context) => {
      const body = checkBody(request.body);
      return applyVerb(intend(body, request, context), body, context);
    },
  };
}
