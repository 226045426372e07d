import { createRequestCheck } from '../../core/check-request.ts';
import { fail } from '../../core/fail.ts';
import type { HealthDocument, ReadinessDocument, SyncDocument } from '../../core/protocol.ts';
import type { SyncRequest } from '../../core/request-bodies.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { syncBody } from '../openapi/request-bodies.ts';
import type { RemoteSync } from '../remote-sync.ts';
import { readRemote } from '../remote-sync.ts';

/** What those who run the server ask. */
export const operationRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/sync',
    access: { change: ['admin'] },
    operation: describeOperation({
      id: 'sync',
      tag: 'operate',
      summary: 'Exchange state and tags with the git remote now, and admit what is new.',
      body: syncBody,
      answer: schemaOf('Sync'),
      codes: [
        'REMOTE_NOT_SET',
        'REMOTE_UNREACHABLE',
        'REMOTE_REJECTED',
        'REMOTE_UNSUPPORTED',
        'STATE_REWRITTEN',
        'WRITE_CONTENDED',
        'STORAGE_READ_ONLY',
        'STORAGE_FULL',
        'STORAGE_FAILED',
      ],
    }),
    handle: sync,
  },
  {
    method: 'get',
    path: '/healthz',
    access: 'open',
    operation: describeOperation({
      id: 'health',
      tag: 'operate',
      summary: 'Answers as long as the process does.',
      answer: schemaOf('Health'),
    }),
    handle: () => ({ document: health }),
  },
  {
    method: 'get',
    path: '/readyz',
    access: 'open',
    operation: describeOperation({
      id: 'readiness',
      tag: 'operate',
      summary: 'Whether to send requests here: which state is served, how stale it may be, and what is wrong.',
      description: 'Whoever may not read everything is only told the status.',
      answer: { oneOf: [schemaOf('Readiness'), schemaOf('ReadinessStatus')] },
    }),
    handle: ({ caller }, context) => {
      const document = readiness(context);
      return { document: caller.allows('read') ? document : { status: document.status } };
    },
  },
];

const health: HealthDocument = { status: 'ok' };

const checkSync = createRequestCheck<SyncRequest>(syncBody);

async function sync({ body }: ApiRequest, { remote }: ApiContext): Promise<ApiAnswer> {
  const request = checkSync(body);
  readRemote(request.remote);
  const document: SyncDocument = await remote.sync(request);
  return { document };
}

function readiness({ registry, states, remote, alarms, clock, closing }: ApiContext): ReadinessDocument {
  if (closing()) throw fail('NOT_READY', { problem: 'the server is stopping' });
  const { index } = states.current();
  const { unpublished = [] } = index;
  return {
    status: 'ready',
    epoch: index.epoch,
    revision: index.revision,
    commit: index.commit,
    prompts: index.prompts.size,
    servedSince: new Date(states.since).toISOString(),
    ...(remote.remote === undefined ? {} : { remote: { name: remote.remote, ...describeSync(remote, clock()) } }),
    ...(unpublished.length === 0 ? {} : { unpublished }),
    alarms: [...registry.alarms(), ...alarms.list()],
  };
}

/** How stale what is served may be, and why. */
function describeSync(
  { record, problem }: RemoteSync,
  now: number,
): Omit<NonNullable<ReadinessDocument['remote']>, 'name'> {
  const { lastSuccessAt: last } = record;
  return {
    ...(last === undefined ? {} : { lastSyncAt: new Date(last).toISOString(), staleMs: Math.max(0, now - last) }),
    ...(problem === undefined ? {} : { problem: { ...problem, since: new Date(problem.since).toISOString() } }),
  };
}
