import { fail } from '../../core/fail.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import type { Caller } from '../access.ts';
import { authorize, promptOf } from '../authorize.ts';
import type { Tally } from '../metrics/decision-tallies.ts';
import { rolloutOf } from '../metrics/rollout-of.ts';
import { readEnvironment, readUnit } from '../parameters.ts';
import type { PreparedAnswer } from '../prepared-answer.ts';
import { prepareAnswer } from '../prepared-answer.ts';
import { readQuery } from '../request-url.ts';
import type { ServedState } from '../served-state.ts';
import { joinTail } from '../stored-contents.ts';
import type { Workspace } from '../workspace.ts';
import type { Read, ReadSources } from './read.ts';
import { readPathAccess } from './read.ts';

/** Reads `GET /v1/prompts/{name}@{selector}?environment&unit`. */
export function readResolved(reference: string, search: string, sources: ReadSources): Read {
  const query = readQuery(search, ['environment', 'unit']);
  const environment = readEnvironment(query.environment);
  const unit = readUnit(query.unit);
  const { caller, state } = sources;
  const place = {
    prompt: promptOf(reference),
    environment: environment ?? state.usualEnvironment,
  };
  authorize(caller, readPathAccess, place);
  const isFor = (one: Caller): boolean => one.allowsSome('read', place.prompt, place.environment);
  if (reference.endsWith('@workspace')) {
    const { name } = parsePromptRef(reference);
    return { answer: workspaceAnswer(name, environment, sources), sameUntil: 0, isFor };
  }
  const resolution = state.resolver.resolve({ reference, environment, unit });
  const answer = resolvedAnswer(resolution, reference, sources);
  if (unit === undefined) return { answer, sameUntil: Number.POSITIVE_INFINITY, isFor };
  const { answers } = state;
  const resolutionOf = state.resolver.resolveUnits({ reference, environment });
  return {
    ...{ answer, sameUntil: 0, isFor },
    answerFor: (one) => answers.get(resolutionOf(one)),
  };
}

/** The decision that stands for an author's uncommitted files. @throws WORKSPACE_NOT_SERVED */
export async function resolveWorkspace(
  name: string,
  environment: string | undefined,
  workspace: Workspace | undefined,
): Promise<{ readonly resolution: Resolution; readonly content: Buffer }> {
  if (workspace === undefined) throw fail('WORKSPACE_NOT_SERVED', { name });
  const { digest, canonical } = await workspace.read(name);
  const resolution: Resolution = {
    name,
    version: 'workspace',
    digest,
    selector: 'workspace',
    environment: environment ?? 'workspace',
    reason: 'workspace',
    warnings: [],
    acrossMajors: false,
    perUnit: false,
  };
  return { resolution, content: canonical };
}

function resolvedAnswer(
  resolution: Resolution,
  reference: string,
  sources: ReadSources,
): PreparedAnswer | Promise<PreparedAnswer> {
  const { answers, making } = sources.state;
  return answers.get(resolution) ?? making.run(resolution, () => makeAnswer(resolution, reference, sources));
}

async function makeAnswer(
  resolution: Resolution,
  reference: string,
  { state, contents, tallies }: ReadSources,
): Promise<PreparedAnswer> {
  const tail = await contents.tail(resolution.name, resolution.digest);
  const rollout = rolloutOf(resolution, reference, state.resolver);
  const answer = joinAnswer(resolution, { state, tail, tallies: tallies.of('resolve', resolution, rollout) });
  state.answers.set(resolution, answer);
  return answer;
}

async function workspaceAnswer(
  name: string,
  environment: string | undefined,
  { state, workspace }: ReadSources,
): Promise<PreparedAnswer> {
  const { resolution, content } = await resolveWorkspace(name, environment, workspace);
  return joinAnswer(resolution, { state, tail: await joinTail(name, content), tallies: [] });
}

interface AnswerParts {
  readonly state: ServedState;
  readonly tail: Buffer;
  readonly tallies: readonly Tally[];
}

/** `{ …decision, epoch, revision, metadata, content }`, the last two as the bytes they already are. */
function joinAnswer(resolution: Resolution, { state, tail, tallies }: AnswerParts): PreparedAnswer {
  const { epoch, revision } = state.index;
  const head = JSON.stringify({ ...resolution, epoch, revision });
  return prepareAnswer(Buffer.concat([Buffer.from(`${head.slice(0, -1)},`), tail]), { tallies });
}
