import { randomBytes, randomUUID } from 'node:crypto';
import { parseTime } from '../core/parse-time.ts';
import { parsePercent } from '../core/percent.ts';
import { parseVersion } from '../core/prompt-ref.ts';
import type {
  AdvanceRequest,
  ApproveRequest,
  RolloutVerbRequest,
  SetRequest,
  StartRequest,
} from '../core/request-bodies.ts';
import { overrideHash } from '../core/rollout/override-hash.ts';
import type {
  AdvanceIntent,
  ApproveIntent,
  Authentication,
  RejectIntent,
  RolloutIntent,
  SetIntent,
  StartIntent,
} from '../core/state/intent.ts';
import { requireRollout } from '../core/state/rollout-site.ts';
import type { ApiContext, ApiRequest } from './api.ts';
import { bypassOf, forceOf, intentBaseOf } from './intent-base.ts';

/** Makes the intent of one verb from its body. Units go into it as salted hashes only. */
export type IntentMaker<Body> = (body: Body, request: ApiRequest, context: ApiContext) => RolloutIntent;

/** The rollout gets a random id and 128 random bits of salt. @throws VERSION_INVALID, TIME_INVALID, FORBIDDEN */
export function startIntent(body: StartRequest, request: ApiRequest, context: ApiContext): StartIntent {
  const { plan, overrides = [], startAt, draft = false } = body;
  const salt = randomBytes(16).toString('hex');
  return {
    ...intentBaseOf(body, request, context),
    verb: 'start',
    version: parseVersion(body.version),
    ...{ rollout: randomUUID(), salt },
    ...(plan === undefined ? {} : { plan }),
    ...(overrides.length === 0 ? {} : { overrides: hashAll(salt, overrides) }),
    ...(startAt === undefined ? {} : { startAt: parseTime(startAt).toISOString() }),
    ...(draft ? { draft } : {}),
    ...bypassOf(body, request),
    ...forceOf(body),
  };
}

/** @throws PERCENT_INVALID, VERSION_INVALID, FORBIDDEN, and where units are given what finding their rollout refuses */
export function setIntent(body: SetRequest, request: ApiRequest, context: ApiContext): SetIntent {
  const { percent, addOverrides = [], removeOverrides = [] } = body;
  const intent: SetIntent = {
    ...intentBaseOf(body, request, context),
    verb: 'set',
    ...whichRollout(body),
    ...(percent === undefined ? {} : { canaryPpm: parsePercent(String(percent)) }),
    ...bypassOf(body, request),
  };
  if (addOverrides.length + removeOverrides.length === 0) return intent;
  const { salt } = requireRollout(context.registry.current(), intent).rollout;
  return {
    ...intent,
    ...(addOverrides.length === 0 ? {} : { addOverrides: hashAll(salt, addOverrides) }),
    ...(removeOverrides.length === 0 ? {} : { removeOverrides: hashAll(salt, removeOverrides) }),
  };
}

/** @throws VERSION_INVALID, FORBIDDEN */
export function advanceIntent(body: AdvanceRequest, request: ApiRequest, context: ApiContext): AdvanceIntent {
  const { fromStep, force = false } = body;
  return {
    ...intentBaseOf(body, request, context),
    verb: 'advance',
    ...whichRollout(body),
    ...(fromStep === undefined ? {} : { fromStep }),
    ...(force ? { force } : {}),
    ...bypassOf(body, request),
  };
}

/** @throws VERSION_INVALID */
export function plainIntent(verb: 'pause' | 'resume' | 'abort'): IntentMaker<RolloutVerbRequest> {
  return (body, request, context) => ({ ...intentBaseOf(body, request, context), verb, ...whichRollout(body) });
}

/** @throws VERSION_INVALID */
export function approveIntent(body: ApproveRequest, request: ApiRequest, context: ApiContext): ApproveIntent {
  const { binding } = body;
  return {
    ...intentBaseOf(body, request, context),
    verb: 'approve',
    ...whichRollout(body),
    ...authenticationOf(request),
    ...(binding === undefined ? {} : { binding }),
  };
}

/** @throws VERSION_INVALID */
export function rejectIntent(body: RolloutVerbRequest, request: ApiRequest, context: ApiContext): RejectIntent {
  return {
    ...intentBaseOf(body, request, context),
    verb: 'reject',
    ...whichRollout(body),
    ...authenticationOf(request),
  };
}

/** Without a token it is not known who speaks: nothing is claimed then, and the verb refuses. */
function authenticationOf({ caller }: ApiRequest): { readonly authenticated?: Authentication } {
  return caller.token === undefined ? {} : { authenticated: { method: 'token', id: caller.token } };
}

type Which = Pick<RolloutVerbRequest, 'rollout' | 'version' | 'major'>;

function whichRollout({ rollout, version, major }: RolloutVerbRequest): Which {
  return {
    ...(rollout === undefined ? {} : { rollout }),
    ...(version === undefined ? {} : { version: parseVersion(version) }),
    ...(major === undefined ? {} : { major }),
  };
}

function hashAll(salt: string, units: readonly string[]): readonly string[] {
  return [...new Set(units)].map((unit) => overrideHash(salt, unit));
}
