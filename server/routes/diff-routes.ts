import type { Resolution } from '../../core/resolution/resolution.ts';
import { compareReleased } from '../../store/releases/compare-released.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { releaseCodes } from '../openapi/codes.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { nameParameter } from '../openapi/parameters.ts';
import { readName } from '../parameters.ts';
import { pinRelease } from '../pin-release.ts';
import { recentComparisons } from '../recent-comparisons.ts';
import { invalid } from '../request-url.ts';

/** Unchanged lines around each change, where none are asked for. */
const defaultContext = 3;

const maxContext = 10_000;

const versionSchema = { type: 'string', maxLength: 64 };

/** What changed between two releases. */
export const diffRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/diff/{name}',
    access: { read: ['read'] },
    operation: describeOperation({
      id: 'diff',
      tag: 'read',
      summary:
        'What changed between two releases: texts by words, contract, model, instructions, tokens, cost, caches and samples.',
      parameters: [
        nameParameter,
        { name: 'from', in: 'query', required: true, description: 'The version before.', schema: versionSchema },
        { name: 'to', in: 'query', required: true, description: 'The version after.', schema: versionSchema },
        {
          name: 'context',
          in: 'query',
          description: 'Unchanged lines around each change; 3 where it is left out.',
          schema: { type: 'integer', minimum: 0, maximum: maxContext },
        },
      ],
      answer: schemaOf('Diff'),
      conditional: true,
      codes: releaseCodes,
    }),
    handle: diff,
  },
];

async function diff({ params, query }: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const name = readName(params['name'] ?? '');
  const from = pinRelease(name, { key: 'from', version: query['from'] }, context);
  const to = pinRelease(name, { key: 'to', version: query['to'] }, context);
  const contextLines = readContext(query['context']);
  const today = new Date(context.clock()).toISOString().slice(0, 10);
  const key = [name, from.digest, to.digest, from.version, to.version, contextLines, today].join(' ');
  const document = await recentComparisons(context.registry).get(key, () =>
    compareReleased(context.registry, { name, from: sideOf(from), to: sideOf(to) }, { contextLines, today }),
  );
  return { document, cacheControl: 'no-cache' };
}

const sideOf = ({ version, digest }: Resolution): { readonly version: string; readonly digest: string } => ({
  version,
  digest,
});

function readContext(text: string | undefined): number {
  if (text === undefined) return defaultContext;
  const lines = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (lines <= maxContext) return lines;
  throw invalid('?context', `is not a number of lines up to ${maxContext}`);
}
