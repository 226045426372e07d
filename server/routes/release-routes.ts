import { createRequestCheck } from '../../core/check-request.ts';
import { fail } from '../../core/fail.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import type { ReleaseVerbRequest, RetireRequest } from '../../core/request-bodies.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { applyVerb, originOf } from '../apply-verb.ts';
import { authorize } from '../authorize.ts';
import { changeCodes } from '../openapi/codes.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { nameParameter, versionParameter } from '../openapi/parameters.ts';
import { releaseVerbBody, retireBody } from '../openapi/request-bodies.ts';
import { readName } from '../parameters.ts';

const summaries = {
  yank: 'Exclude a release from ranges everywhere; exact versions still get it.',
  deprecate: 'Serve a release with a warning.',
  kill: 'Never serve a release again, not even by its exact version.',
} as const;

/** Verbs on one release everywhere, and the end of a prompt. */
export const releaseRoutes: readonly Route[] = [
  ...(['yank', 'deprecate', 'kill'] as const).map(releaseVerb),
  {
    method: 'post',
    path: '/v1/prompts/{name}/retire',
    access: { change: ['release'] },
    operation: describeOperation({
      id: 'retire',
      tag: 'change',
      summary: 'End a prompt: only exact versions are served from now on.',
      parameters: [nameParameter],
      body: retireBody,
      answer: schemaOf('Change'),
      codes: [...changeCodes],
    }),
    handle: retire,
  },
];

function releaseVerb(verb: 'yank' | 'deprecate' | 'kill'): Route {
  const checkBody = createRequestCheck<ReleaseVerbRequest>(releaseVerbBody);
  return {
    method: 'post',
    path: `/v1/releases/{name}@{version}/${verb}`,
    access: { change: [verb === 'kill' ? 'kill' : 'release'] },
    operation: describeOperation({
      id: verb,
      tag: 'change',
      summary: summaries[verb],
      parameters: [nameParameter, versionParameter],
      body: releaseVerbBody,
      answer: schemaOf('Change'),
      codes: [...changeCodes, 'REFERENCE_INVALID', 'RANGE_INVALID', 'RELEASE_NOT_FOUND'],
    }),
    handle: (request, context) => {
      const body = checkBody(request.body);
      const { undo } = body;
      const release = readRelease(request.params['release'] ?? '');
      const origin = originOf(body, request, context);
      return applyVerb({ verb, ...release, ...origin, ...(undo === undefined ? {} : { undo }) }, body, context);
    },
  };
}

const checkRetire = createRequestCheck<RetireRequest>(retireBody);

function retire(request: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const body = checkRetire(request.body);
  const { successor, undo } = body;
  if (successor !== undefined) authorize(request.caller, { read: ['read', 'release'] }, { prompt: successor });
  const intent = {
    verb: 'retire' as const,
    name: readName(request.params['name'] ?? ''),
    ...originOf(body, request, context),
    ...(successor === undefined ? {} : { successor: readName(successor) }),
    ...(undo === undefined ? {} : { undo }),
  };
  return applyVerb(intent, body, context);
}

function readRelease(text: string): { readonly name: string; readonly version: string } {
  const { name, selector } = parsePromptRef(text);
  if (selector.kind === 'exact') return { name, version: selector.version };
  throw fail('REFERENCE_INVALID', { reference: `${name}@…`, problem: 'a release is named by its exact version' });
}
