import type { AuditDocument, AuditEntry } from '../../core/audit-documents.ts';
import type { DiffReport } from '../../core/diff/diff-report.ts';
import { parsePromptRef, printSelector } from '../../core/prompt-ref.ts';
import type {
  ManifestDocument,
  PromptIndexDocument,
  PromptListDocument,
  ResolvedDocument,
  VerbDocument,
} from '../../core/protocol.ts';
import type { Explanation } from '../../core/resolution/resolution.ts';
import type { RolloutListDocument } from '../../core/rollout-documents.ts';
import type { AuditQuery } from '../../store/registry.ts';
import type { Access, ExplainQuery, RolloutQuery } from './access.ts';
import type { Order } from './order.ts';
import { requestJson } from './registry-request.ts';
import type { ReleaseLogEntry } from './release-log-entry.ts';

export interface RemoteAccessOptions {
  /** Without a slash at the end. */
  readonly url: string;
  readonly token?: string | undefined;
  readonly signal: AbortSignal;
  /** Who makes changes; undefined leaves it to the server. */
  readonly findActor: () => Promise<string | undefined>;
  readonly randomId: () => string;
}

/** Acts through the HTTP interface of a registry server. */
export function createRemoteAccess({ url, token, signal, findActor, randomId }: RemoteAccessOptions): Access {
  const get = <Answer>(path: string): Promise<Answer> =>
    requestJson({ url: `${url}${path}`, token, signal }) as Promise<Answer>;
  return {
    alarms: [],
    list: () => listAll(get),
    index: (name) => get<PromptIndexDocument>(`/v1/prompts/${pathOf(name)}`),
    resolve: (query) =>
      get<ResolvedDocument>(
        `/v1/prompts/${referencePath(query.reference)}${queryOf({ environment: query.environment, unit: query.unit })}`,
      ),
    manifest: async (query) => (await import('./remote-manifest.ts')).readManifest({ url, get }, query),
    content: (digest) => get(`/v1/digests/${digest}`),
    diff: ({ name, from, to, contextLines }) =>
      get<DiffReport>(`/v1/diff/${pathOf(name)}${queryOf({ from, to, context: String(contextLines) })}`),
    samples: async () => [],
    explain: (query) => get<Explanation>(`/v1/explain/${referencePath(query.reference)}${explainQuery(query)}`),
    releases: async (name, max) => releasesOf(await get<PromptIndexDocument>(`/v1/prompts/${pathOf(name)}`), max),
    audit: (query) => readAudit(get, query),
    rollouts: (query) => get<RolloutListDocument>(`/v1/rollouts${rolloutQuery(query)}`),
    requireKnown: async ({ name, environment }) => {
      if (environment !== undefined) await get(`/v1/manifest${queryOf({ environment })}`);
      if (name !== undefined) await get(`/v1/prompts/${pathOf(name)}`);
    },
    defaultEnvironment: () => defaultEnvironment(get),
    flagd: async (query) => (await import('./remote-flagd.ts')).readFlagd(get, query),
    apply: async (order, { dryRun }) => {
      const environment = 'environment' in order ? (order.environment ?? (await defaultEnvironment(get))) : '';
      // A token says who it is.
      const actor = token === undefined || token === '' ? await findActor() : undefined;
      const body = { ...bodyOf(order), dryRun, id: randomId(), ...(actor === undefined ? {} : { actor }) };
      const answer = await requestJson({
        url: `${url}${verbPath(order, environment)}`,
        ...{ method: 'POST', body, token, signal },
      });
      return { document: answer as VerbDocument };
    },
    close: async () => undefined,
  };
}

function releasesOf({ versions }: PromptIndexDocument, max: number): ReleaseLogEntry[] {
  const newest = versions.toSorted((a, b) => b.ordinal - a.ordinal).slice(0, max);
  return newest.map(({ version, admittedAt, digest }) => ({ version, at: admittedAt, digest }));
}

type Get = <Answer>(path: string) => Promise<Answer>;

async function listAll(get: Get): Promise<PromptListDocument> {
  let page = await get<PromptListDocument>('/v1/prompts');
  const prompts = [...page.prompts];
  while (page.next !== undefined) {
    page = await get<PromptListDocument>(`/v1/prompts?after=${encodeURIComponent(page.next)}`);
    prompts.push(...page.prompts);
  }
  const { total, epoch, revision } = page;
  return { prompts, total, epoch, revision };
}

/** Routes name the environment; a manifest of nothing tells which one the server takes when none is named. */
async function defaultEnvironment(get: Get): Promise<string> {
  return (await get<ManifestDocument>('/v1/manifest')).environment;
}

const pathOf = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

function referencePath(reference: string): string {
  const { name, selector } = parsePromptRef(reference);
  return `${pathOf(name)}@${encodeURIComponent(printSelector(selector))}`;
}

/** Leaves out what is not given; a list is the same parameter several times. */
function queryOf(parameters: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value = []] of Object.entries(parameters)) {
    for (const one of typeof value === 'string' ? [value] : value) query.append(name, one);
  }
  return query.size === 0 ? '' : `?${query}`;
}

const explainQuery = ({ environment, unit, at }: ExplainQuery): string =>
  queryOf({ environment, unit, at: at?.toISOString() });

const rolloutQuery = ({ environment, name, ended }: RolloutQuery): string =>
  queryOf({ environment, prompt: name, ...(ended ? { all: 'true' } : {}) });

/** Most entries of one page. */
const AUDIT_PAGE = 1000;

async function readAudit(get: Get, query: AuditQuery): Promise<AuditEntry[]> {
  const { max, before, since, prompt, environment, verb, by } = query;
  const changes: AuditEntry[] = [];
  for (let next = before; changes.length < max; ) {
    const parameters = queryOf({
      ...{ prompt, environment, verb, by },
      since: since?.toISOString(),
      max: String(Math.min(max - changes.length, AUDIT_PAGE)),
      before: next?.toString(),
    });
    const page = await get<AuditDocument>(`/v1/audit${parameters}`);
    changes.push(...page.changes);
    next = page.next;
    if (next === undefined) break;
  }
  return changes;
}

function verbPath(order: Order, environment: string): string {
  switch (order.verb) {
    case 'yank':
    case 'deprecate':
    case 'kill':
      return `/v1/releases/${pathOf(order.name)}@${order.version}/${order.verb}`;
    case 'retire':
      return `/v1/prompts/${pathOf(order.name)}/retire`;
    default:
      return `/v1/environments/${encodeURIComponent(environment)}/prompts/${pathOf(order.name)}/${order.verb}`;
  }
}

function bodyOf(order: Order): Record<string, unknown> {
  const { verb, name, ...rest } = order;
  const fields: Record<string, unknown> = { ...rest };
  delete fields['environment'];
  if (verb === 'yank' || verb === 'deprecate' || verb === 'kill') delete fields['version'];
  if (order.verb === 'set') {
    delete fields['canaryPpm'];
    if (order.canaryPpm !== undefined) fields['percent'] = order.canaryPpm / 10_000;
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)));
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
