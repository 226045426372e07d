import type { AuditDocument, AuditEntry } from '../../core/audit-documents.ts';
import { parseTime } from '../../core/parse-time.ts';
import type { AuditQuery, Registry } from '../../store/registry.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import {
  beforeParameter,
  byParameter,
  maxParameter,
  promptFilterParameter,
  sinceParameter,
  verbFilterParameter,
  whereParameter,
} from '../openapi/parameters.ts';
import { readEnvironment, readLimit, readName, readPerson, readRevision, readStateVerb } from '../parameters.ts';

/** Changes that one request looks at; a filter that finds less goes on with the next page. */
const mostLookedAt = 5_000;

/** The history of the state: who did what, when, why, and on which evidence. */
export const auditRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/audit',
    access: { read: ['read'], filtered: true },
    operation: describeOperation({
      id: 'audit',
      tag: 'read',
      summary: 'Changes of the state, newest first: who, what, when, why, from which evidence.',
      parameters: [
        promptFilterParameter,
        whereParameter,
        verbFilterParameter,
        byParameter,
        sinceParameter,
        beforeParameter,
        maxParameter,
      ],
      answer: schemaOf('Audit'),
      codes: ['NAME_INVALID', 'TIME_INVALID', 'STATE_INVALID', 'OBJECT_MISSING', 'OBJECT_CORRUPT'],
    }),
    handle: audit,
  },
];

async function audit(request: ApiRequest, { registry }: ApiContext): Promise<ApiAnswer> {
  const { epoch, revision } = registry.current();
  const { changes, next } = await readPage(registry, queryOf(request), isVisibleTo(request));
  const document: AuditDocument = { changes, ...(next === undefined ? {} : { next }), epoch, revision };
  return { document };
}

function queryOf({ query }: ApiRequest): AuditQuery {
  const { prompt, verb, by, since, before } = query;
  const environment = readEnvironment(query['environment']);
  return {
    max: readLimit(query['max'], '?max'),
    ...(prompt === undefined ? {} : { prompt: readName(prompt) }),
    ...(environment === undefined ? {} : { environment }),
    ...(verb === undefined ? {} : { verb: readStateVerb(verb) }),
    ...(by === undefined ? {} : { by: readPerson(by) }),
    ...(since === undefined ? {} : { since: parseTime(since) }),
    ...(before === undefined ? {} : { before: readRevision(before, '?before') }),
  };
}

type Page = Pick<AuditDocument, 'changes' | 'next'>;

/** Fills a page with what fits and the caller may see. It can be short, or empty, and yet have a next one. */
async function readPage(
  registry: Registry,
  query: AuditQuery,
  isVisible: (entry: AuditEntry) => boolean,
): Promise<Page> {
  const newest = registry.current().revision;
  const after = Math.max(0, Math.min(query.before ?? Number.POSITIVE_INFINITY, newest + 1) - 1 - mostLookedAt);
  const changes: AuditEntry[] = [];
  for (let { before } = query; ; ) {
    const found = await registry.audit({ ...query, after, ...(before === undefined ? {} : { before }) });
    for (const entry of found) {
      if (isVisible(entry)) changes.push(entry);
      before = entry.revision;
      if (changes.length === query.max) return { changes, ...nextOf(before) };
    }
    if (found.length < query.max) return { changes, ...nextOf(after + 1) };
  }
}

/** Revision 1 is the first change. */
function nextOf(before: number): { readonly next?: number } {
  return before <= 1 ? {} : { next: before };
}

/**
 * A change is shown to those who may read every prompt that it is about, in its environment or in any one; what is about
 * no prompt, a policy or a key, to those who may read all.
 */
function isVisibleTo({ caller }: ApiRequest): (entry: AuditEntry) => boolean {
  return ({ prompts, environment }) => {
    if (prompts.length === 0) return caller.allows('read');
    return prompts.every((name) =>
      environment === undefined ? caller.allowsSome('read', name) : caller.allows('read', name, environment),
    );
  };
}
