import type { LangfusePrompt, LangfusePromptList } from '../../core/langfuse/langfuse-documents.ts';
import { toMustache } from '../../core/langfuse/to-mustache.ts';
import type { JsonObject, PromptIndexDocument, PromptMetadata, VersionEntry } from '../../core/protocol.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { resolveMetadata } from '../../core/template/resolve-metadata.ts';
import type { RouteAccess } from '../access.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { authorize } from '../authorize.ts';
import {
  allLabelsOf,
  environmentWithoutLabel,
  hasLabel,
  LATEST,
  labelsOf,
  pickRelease,
} from '../langfuse/pick-release.ts';
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
        { name: 'fromUpdatedAt', in: 'query', description: 'Released then or later.', schema: shortText },
        { name: 'toUpdatedAt', in: 'query', description: 'Released then or before.', schema: shortText },
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
  const metadata = await resolveMetadata(name, content);
  const labels = labelsOf(index, chosen, state);
  const document: LangfusePrompt = {
    ...{ id: digest, name, version: entry?.ordinal ?? 0, ...toMustache(name, content, metadata.input.default) },
    config: configOf(metadata),
    ...{ labels, tags: [], createdAt: entry?.admittedAt ?? '', updatedAt: entry?.admittedAt ?? '' },
    ...{ projectId: 'stemma', createdBy: 'stemma', resolutionGraph: null },
    commitMessage: `${name}@${chosen} ${digest}`,
    isActive: labels.includes('production'),
  };
  return { document, cacheControl: 'no-cache' };
}

/** What a call of the model needs beside the text: a reader of Langfuse has one place for all of it. */
function configOf({ model, config, toolDefinitions, output }: PromptMetadata): JsonObject {
  return {
    ...(model !== undefined && { model }),
    ...config,
    ...(toolDefinitions.length > 0 && { tools: toolDefinitions.map((tool): JsonObject => ({ ...tool })) }),
    ...(output.schema !== undefined && { output: { ...output } }),
  };
}

async function listPrompts({ query, caller }: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const state = context.states.current();
  const [page, limit] = [readNumber(query, 'page', 1_000_000), readNumber(query, 'limit', 100)];
  const { name, label, tag } = query;
  const [from, to] = [readTime(query, 'fromUpdatedAt'), readTime(query, 'toUpdatedAt')];
  const found = state
    .namesFor(caller)
    .filter((one) => tag === undefined && (name === undefined || one === name))
    .map((one) => visibleIndex(state.resolver, one, caller))
    .map((index) => ({ index, newest: newestOf(index) }))
    .filter(({ newest }) => isWithin(newest, { from, to }))
    .filter(({ index }) => label === undefined || hasLabel(index, label, state));
  // Labels are resolved in every environment, so only those of the page are.
  const shown = found.slice((page - 1) * limit, page * limit);
  const data = await Promise.all(
    shown.map((one) => summaryOf({ ...one, labels: allLabelsOf(one.index, state) }, context)),
  );
  const totalPages = Math.ceil(found.length / limit);
  const document: LangfusePromptList = { data, meta: { page, limit, totalItems: found.length, totalPages } };
  return { document, cacheControl: 'no-cache' };
}

const newestOf = ({ versions, latest }: PromptIndexDocument): VersionEntry | undefined =>
  versions.find(({ version }) => version === latest);

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A prompt without a release is none here. */
function isWithin(newest: VersionEntry | undefined, { from, to }: Span): boolean {
  const time = Date.parse(newest?.admittedAt ?? '');
  return newest !== undefined && !(time < from || time > to);
}

interface Found {
  readonly index: PromptIndexDocument;
  readonly newest: VersionEntry | undefined;
  readonly labels: readonly string[];
}

async function summaryOf(
  { index: { name, versions }, newest, labels }: Found,
  { contents }: ApiContext,
): Promise<LangfusePromptList['data'][number]> {
  const content = newest === undefined ? undefined : await contents.content(newest.digest);
  const metadata = content === undefined ? undefined : await resolveMetadata(name, content);
  return {
    name,
    type: content === undefined ? null : typeOf(name, content, metadata?.input.default),
    versions: versions.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b),
    ...{
      labels,
      tags: [],
      lastUpdatedAt: newest?.admittedAt ?? '',
      lastConfig: metadata === undefined ? {} : configOf(metadata),
    },
  };
}

/** `null` for a prompt that cannot be read as one of Langfuse. */
function typeOf(...prompt: Parameters<typeof toMustache>): 'text' | 'chat' | null {
  try {
    return toMustache(...prompt).type;
  } catch (error) {
    if (isStemmaError(error, 'NOT_EXPRESSIBLE')) return null;
    throw error;
  }
}

/** @throws REQUEST_INVALID */
function readTime(query: ApiRequest['query'], key: 'fromUpdatedAt' | 'toUpdatedAt'): number {
  const text = query[key];
  const time = text === undefined ? Number.NaN : Date.parse(text);
  if (text !== undefined && Number.isNaN(time)) throw invalid(`?${key}`, 'is not a time, such as 2026-11-26T09:00:00Z');
  return time;
}

/** @throws REQUEST_INVALID */
function readNumber(query: ApiRequest['query'], key: 'page' | 'limit', most: number): number {
  const text = query[key];
  if (text === undefined) return key === 'page' ? 1 : 10;
  const value = /^[0-9]{1,7}$/u.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw invalid(`?${key}`, `must be a whole number from 1 to ${most}`);
  return value;
}
