import { listRollouts } from '../../core/rollout/list-rollouts.ts';
import type { RolloutDocument, RolloutListDocument } from '../../core/rollout-documents.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { allParameter, promptFilterParameter, whereParameter } from '../openapi/parameters.ts';
import { readEnvironment, readName, readSwitch } from '../parameters.ts';

/** What is being rolled out. */
export const rolloutRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/rollouts',
    access: { read: ['read'], filtered: true },
    operation: describeOperation({
      id: 'listRollouts',
      tag: 'read',
      summary: 'Rollouts that have not ended, newest first: step, time left, gates, and traffic by arm and version.',
      parameters: [whereParameter, promptFilterParameter, allParameter],
      answer: schemaOf('RolloutList'),
      codes: ['NAME_INVALID'],
    }),
    handle: list,
  },
];

function list({ query, caller }: ApiRequest, { states, clock, traffic }: ApiContext): ApiAnswer {
  const { index } = states.current();
  const { prompt } = query;
  const filter = {
    environment: readEnvironment(query['environment']),
    name: prompt === undefined ? undefined : readName(prompt),
  };
  const all = readSwitch(query['all'], '?all');
  const found = listRollouts(index, new Date(clock()), filter).filter(
    ({ name, environment, ended }) => (all || ended === undefined) && caller.allows('read', name, environment),
  );
  const rollouts = found.map((rollout): RolloutDocument => ({ ...rollout, traffic: traffic(rollout.id) }));
  const document: RolloutListDocument = { rollouts, epoch: index.epoch, revision: index.revision };
  return { document };
}
