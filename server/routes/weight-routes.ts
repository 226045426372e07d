import { weighRelease } from '../../core/budget/weigh-release.ts';
import type { TextWeightsDocument } from '../../core/rendered-budget.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import { besideRelease } from '../../store/releases/beside-release.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { keptByRegistry } from '../kept-results.ts';
import { releaseCodes } from '../openapi/codes.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { nameParameter } from '../openapi/parameters.ts';
import { readName } from '../parameters.ts';
import { pinRelease } from '../pin-release.ts';

/** Weights that are kept; those of a usual prompt take some KB. */
const recentWeights = keptByRegistry<TextWeightsDocument>(512);

/** What the fixed texts of a release weigh, so that applications check renderings without a tokenizer. */
export const weightRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/weights/{name}',
    access: { read: ['read'] },
    operation: describeOperation({
      id: 'weights',
      tag: 'read',
      summary: 'How many tokens fewer than bytes each fixed text of a release comes to.',
      parameters: [
        nameParameter,
        {
          ...{ name: 'version', in: 'query', required: true, description: 'An exact version.' },
          schema: { type: 'string', maxLength: 64 },
        },
      ],
      answer: schemaOf('TextWeights'),
      conditional: true,
      codes: releaseCodes,
    }),
    handle: weights,
  },
];

async function weights({ params, query }: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const name = readName(params['name'] ?? '');
  const release = pinRelease(name, { key: 'version', version: query['version'] }, context);
  const today = new Date(context.clock()).toISOString().slice(0, 10);
  const key = [name, release.version, release.digest, today].join(' ');
  const document = await recentWeights(context.registry).get(key, () => weigh(release, today, context));
  return { document, cacheControl: 'no-cache' };
}

async function weigh(
  { name, version, digest }: Resolution,
  today: string,
  context: ApiContext,
): Promise<TextWeightsDocument> {
  const { book } = await besideRelease(context.registry, name, version);
  const content = await context.contents.content(digest);
  return { name, version, digest, ...(await weighRelease(name, content, { today, book })) };
}
