import { diffContent } from '../../core/diff/diff-content.ts';
import { buildHunks } from '../../core/diff/hunks.ts';
import { parseVersion } from '../../core/prompt-ref.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { contentCodes } from '../openapi/codes.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { nameParameter } from '../openapi/parameters.ts';
import { readName } from '../parameters.ts';
import { invalid } from '../request-url.ts';

/** Unchanged lines around each change. */
const contextLines = 3;

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
        'What changed between two releases, line by line and word by word, partials, schemas and tools included.',
      parameters: [
        nameParameter,
        { name: 'from', in: 'query', required: true, description: 'The version before.', schema: versionSchema },
        { name: 'to', in: 'query', required: true, description: 'The version after.', schema: versionSchema },
      ],
      answer: schemaOf('Diff'),
      conditional: true,
      codes: [
        'NAME_INVALID',
        'VERSION_INVALID',
        'PROMPT_NOT_FOUND',
        'RELEASE_NOT_FOUND',
        'RELEASE_KILLED',
        ...contentCodes,
      ],
    }),
    handle: diff,
  },
];

async function diff({ params, query }: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const name = readName(params['name'] ?? '');
  const from = pin(name, { key: 'from', version: query['from'] }, context);
  const to = pin(name, { key: 'to', version: query['to'] }, context);
  const [before, after] = await Promise.all([
    context.contents.content(from.digest),
    context.contents.content(to.digest),
  ]);
  const changes = diffContent(before, after).map(({ part, name: partName, change, diff: lines }) => ({
    part,
    name: partName,
    change,
    added: lines.added,
    removed: lines.removed,
    hunks: buildHunks(lines, contextLines),
  }));
  const sides = {
    from: { version: from.version, digest: from.digest },
    to: { version: to.version, digest: to.digest },
  };
  return { document: { name, ...sides, changes }, cacheControl: 'no-cache' };
}

function pin(
  name: string,
  { key, version }: { readonly key: string; readonly version: string | undefined },
  { states }: ApiContext,
): Resolution {
  if (version === undefined) throw invalid(`?${key}`, 'is missing: name a version, such as 1.4.2');
  const { index, resolver } = states.current();
  // An exact version is the same in every environment.
  const [environment] = Object.keys(index.meta.policy.environments);
  return resolver.resolve({ reference: `${name}@${parseVersion(version)}`, environment });
}
