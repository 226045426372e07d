import type { LangfusePrompt, LangfusePromptList } from '../../core/langfuse/langfuse-documents.ts';
import { toMustache } from '../../core/langfuse/to-mustache.ts';
import type { PromptIndexDocument } from '../../core/protocol.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { resolveMetadata } from '../../core/template/resolve-metadata.ts';
import type { RouteAccess } from '../access.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { authorize } from '../authorize.ts';
import { environmentWithoutLabel, LATEST, labelsOf, pickRelease } from '../langfuse/pick-release.ts';
import { contentCodes, resolveCodes } from '../openapi/codes.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { nameParameter } from '../openapi/parameters.ts';
import { readName } from '../parameters.ts';
import { invalid } from '../request-url.ts';
import { visibleIndex } from '../visible-index.ts';

const access: RouteAccess = { read: ['read'] };

const shortText = { type: 'string', maxLength: 64 };

/** Prompts as Langfuse has them, so that its official clients read from here as they are. */
export const langfuseRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/public/v2/prompts',
    access: { read: ['read'], filtered: true },
    operation: describeOperation({
      id: 'listLangfusePrompts',
      tag: 'read',
      summary: 'List prompts in the shape of Langfuse.',
      parameters: [
        { name: 'name', in: 'query', description: 'One prompt alone.', schema: { type: 'string', maxLength: 128 } },
        { name: 'label', in: 'query', description: 'Those that have this label.', schema: shortText },
        { name: 'tag', in: 'query', description: 'Those that have this tag; none has one.', schema: shortText },
        { name: 'page', in: 'query', description: 'From 1.', schema: { type: 'integer', minimum: 1 } },
        { name: 'limit', in: 'query', description: '1–100, 10 where left out.', schema: { type: 'integer' } },
      ],
      answer: schemaOf('LangfusePromptList'),
      conditional: true,
    }),
    handle: listPrompts,
  },
  {
    method: 'get',
    path: '/api/public/v2/prompts/{name}',
    access,
    operation: describeOperation({
      id: 'readLangfusePrompt',
      tag: 'read',
      summary: 'A prompt in the shape of Langfuse: labels are environments, versions count from 1.',
      parameters: [
        nameParameter,
        { name: 'version', in: 'query', description: 'The ordinal of a release.', schema: shortText },
        { name: 'label', in: 'query', description: 'An environment, or "latest".', schema: shortText },
        { name: 'resolve', in: 'query', description: 'Taken, and without effect.', schema: shortText },
      ],
      answer: schemaOf('LangfusePrompt'),
      conditional: true,
      codes: [...resolveCodes, ...contentCodes, 'NOT_EXPRESSIBLE'],
    }),
    handle: readPrompt,
  },
];

async function readPrompt({ params, query, caller }: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const name = readName(params['name'] ?? '');
  const state = context.states.current();
  const { version, label } = query;
  const environment = label === LATEST || version !== undefined ? undefined : (label ?? environmentWithoutLabel(state));
  authorize(caller, access, { prompt: name, environment });
  const { version: chosen, digest } = pickRelease(name, { version, label }, state);
  const content = await context.contents.content(digest);
  const index = visibleIndex(state.resolver, name, caller);
  const entry = index.versions.find((one) => one.version === chosen);
  const { config, model } = await resolveMetadata(name, content);
  const labels = labelsOf(index, chosen, state);
  const document: LangfusePrompt = {
    ...{ id: digest, name, version: entry?.ordinal ?? 0, ...toMustache(name, content) },
    config: model === undefined ? config : { model, ...config },
    ...{ labels, tags: [], createdAt: entry?.admittedAt ?? '', updatedAt: entry?.admittedAt ?? '' },
    ...{ projectId: 'stemma', createdBy: 'stemma', commitMessage: null, resolutionGraph: null },
    isActive: labels.includes('production'),
  };
  return { document, cacheControl: 'no-cache' };
}

async function listPrompts({ query, caller }: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const state = context.states.current();
  const [page, limit] = [readNumber(query, 'page', 1_000_000), readNumber(query, 'limit', 100)];
  const { name, label, tag } = query;
  const found = state
    .namesFor(caller)
    .filter((one) => tag === undefined && (name === undefined || one === name))
    .map((one) => visibleIndex(state.resolver, one, caller))
    .map((index) => ({ index, labels: labelsOfAll(index, context) }))
    .filter(({ index, labels }) => index.latest !== undefined && (label === undefined || labels.includes(label)));
  const data = await Promise.all(found.slice((page - 1) * limit, page * limit).map((one) => summaryOf(one, context)));
  const totalPages = Math.ceil(found.length / limit);
  const document: LangfusePromptList = { data, meta: { page, limit, totalItems: found.length, totalPages } };
  return { document, cacheControl: 'no-cache' };
}

const labelsOfAll = (index: PromptIndexDocument, { states }: ApiContext): readonly string[] => [
  ...new Set(index.versions.flatMap(({ version }) => labelsOf(index, version, states.current()))),
];

async function summaryOf(
  { index, labels }: { readonly index: PromptIndexDocument; readonly labels: readonly string[] },
  { contents }: ApiContext,
): Promise<LangfusePromptList['data'][number]> {
  const { name, versions, latest } = index;
  const newest = versions.find(({ version }) => version === latest);
  const content = newest === undefined ? undefined : await contents.content(newest.digest);
  const metadata = content === undefined ? undefined : await resolveMetadata(name, content);
  return {
    name,
    type: content === undefined ? null : typeOf(name, content),
    versions: versions.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b),
    ...{ labels, tags: [], lastUpdatedAt: newest?.admittedAt ?? '', lastConfig: metadata?.config ?? {} },
  };
}

/** `null` for a prompt that cannot be read as one of Langfuse. */
function typeOf(name: string, content: Parameters<typeof toMustache>[1]): 'text' | 'chat' | null {
  try {
    return toMustache(name, content).type;
  } catch (error) {
    if (isStemmaError(error, 'NOT_EXPRESSIBLE')) return null;
    throw error;
  }
}

function readNumber(query: ApiRequest['query'], key: 'page' | 'limit', most: number): number {
  const text = query[key];
  if (text === undefined) return key === 'page' ? 1 : 10;
  const value = /^[0-9]{1,7}$/u.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw invalid(`?${key}`, `must be a whole number from 1 to ${most}`);
  return value;
}
