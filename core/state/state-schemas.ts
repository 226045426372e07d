/** JSON Schemas of the documents in branch `stemma/state`. Formats `version`, `name`, `environment` and `time` are ours. */

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const time: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$',
  format: 'time',
};
const version: Schema = { type: 'string', format: 'version' };
const name: Schema = { type: 'string', format: 'name' };
const oid: Schema = { type: 'string', pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$' };
const digest: Schema = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

/** An object with exactly these properties; those named in `optional` may be left out. */
function record(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

function byVersion(values: Schema): Schema {
  return { type: 'object', propertyNames: version, additionalProperties: values };
}

const markProperties = { at: time, by: text, reason: { type: 'string' }, intent: text };
const mark = record(markProperties, ['reason', 'intent']);

const releaseRecord = record(
  {
    tag: oid,
    commit: oid,
    digest,
    ordinal: { type: 'integer', minimum: 1 },
    admittedAt: time,
    authors: { type: 'array', items: text },
    yanked: mark,
    deprecated: mark,
    killed: mark,
  },
  ['authors', 'yanked', 'deprecated', 'killed'],
);

const rolloutStatuses = [
  'draft',
  'awaiting-approval',
  'scheduled',
  'running',
  'paused',
  'promoted',
  'rolled-back',
  'aborted',
  'superseded',
  'expired',
];

const ppm: Schema = { type: 'integer', minimum: 0, maximum: 1_000_000 };
/** At most ten years, as `parseDuration` reads them: sums with times stay times. */
const seconds: Schema = { type: 'integer', minimum: 0, maximum: 315_360_000 };
const minuteOfWeek: Schema = { type: 'integer', minimum: 0, maximum: 10_079 };

const plan = record(
  {
    name: text,
    steps: {
      type: 'array',
      minItems: 1,
      items: record({ canaryPpm: { ...ppm, minimum: 1 }, holdSeconds: seconds, approval: { const: true } }, [
        'approval',
      ]),
    },
    noAdvance: { type: 'array', items: record({ fromMinute: minuteOfWeek, toMinute: minuteOfWeek }) },
    timeZone: text,
    maxSeconds: { ...seconds, minimum: 1 },
  },
  ['noAdvance', 'timeZone', 'maxSeconds'],
);

const rollout = record(
  {
    id: text,
    candidate: version,
    digest,
    baseline: version,
    status: { enum: rolloutStatuses },
    bucketing: { const: 'murmur3-x86-32/mulshift/v1' },
    salt: { type: 'string', pattern: '^[0-9a-f]{32}$' },
    canaryPpm: ppm,
    overrides: { type: 'array', items: hash },
    plan,
    step: { type: 'integer', minimum: 0 },
    stepSince: time,
    evidenceEpoch: { type: 'integer', minimum: 1 },
    created: mark,
    drafted: { type: 'array', items: text },
    startedAt: time,
    scheduledFor: time,
    paused: record({ ...markProperties, cause: { enum: ['asked', 'baseline-changed', 'baseline-lost', 'rejected'] } }, [
      'reason',
      'intent',
    ]),
    ended: mark,
  },
  ['overrides', 'drafted', 'startedAt', 'scheduledFor', 'paused', 'ended'],
);

const approval = record(
  {
    version,
    rollout: text,
    at: time,
    by: text,
    reason: { type: 'string' },
    intent: text,
    authenticated: record({ method: { enum: ['token', 'signature'] }, id: text }),
    binding: digest,
  },
  ['rollout', 'reason'],
);

const bumps: Schema = { type: 'array', items: { enum: ['major', 'minor', 'patch'] } };
const texts: Schema = { type: 'array', items: text };

const environmentPolicy = record(
  {
    serve: { enum: ['promoted', 'automatic'] },
    default: { type: 'boolean' },
    plan: text,
    approvals: {
      type: 'array',
      items: record({ for: bumps, count: { type: 'integer', minimum: 1 }, teams: texts }, ['for', 'teams']),
    },
  },
  ['default', 'plan', 'approvals'],
);

const policySchema: Schema = record(
  {
    environments: {
      type: 'object',
      propertyNames: { type: 'string', format: 'environment' },
      additionalProperties: environmentPolicy,
    },
    plans: { type: 'object', additionalProperties: plan },
    teams: { type: 'object', additionalProperties: texts },
    signers: { type: 'object', additionalProperties: text },
  },
  ['plans', 'teams', 'signers'],
);

const publicKey = record({ id: text, algorithm: { const: 'ed25519' }, key: text, added: mark, revoked: mark }, [
  'revoked',
]);

export const metaSchema: Schema = record({
  format: { const: 1 },
  epoch: { type: 'integer', minimum: 1 },
  policy: policySchema,
  publicKeys: { type: 'array', items: publicKey },
});

export const releaseSchema: Schema = record(
  {
    format: { const: 1 },
    name,
    versions: byVersion(releaseRecord),
    refused: byVersion(record({ tag: oid, code: text, problem: text, at: time })),
    retired: record({ ...markProperties, successor: name }, ['reason', 'intent', 'successor']),
  },
  ['refused', 'retired'],
);

export const environmentSchema: Schema = record(
  {
    format: { const: 1 },
    environment: { type: 'string', format: 'environment' },
    name,
    promoted: byVersion(mark),
    withdrawn: byVersion(mark),
    forced: byVersion(record({ baseline: version, changes: texts })),
    rollouts: { type: 'array', items: rollout },
    approvals: { type: 'array', items: approval },
  },
  ['forced', 'rollouts', 'approvals'],
);
