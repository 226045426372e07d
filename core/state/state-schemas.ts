/** JSON Schemas of the documents in branch `stemma/state`. Formats `version`, `name` and `environment` are ours. */

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const time: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$' };
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
    yanked: mark,
    deprecated: mark,
    killed: mark,
  },
  ['yanked', 'deprecated', 'killed'],
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

const rollout = record(
  {
    id: text,
    candidate: version,
    baseline: version,
    status: { enum: rolloutStatuses },
    bucketing: { const: 'murmur3-x86-32/mulshift/v1' },
    salt: { type: 'string', pattern: '^[0-9a-f]{32}$' },
    canaryPpm: { type: 'integer', minimum: 0, maximum: 1_000_000 },
    overrides: { type: 'array', items: hash },
  },
  ['overrides'],
);

const policySchema: Schema = record({
  environments: {
    type: 'object',
    propertyNames: { type: 'string', format: 'environment' },
    additionalProperties: record({ serve: { enum: ['promoted', 'automatic'] }, default: { type: 'boolean' } }, [
      'default',
    ]),
  },
});

export const metaSchema: Schema = record({
  format: { const: 1 },
  epoch: { type: 'integer', minimum: 1 },
  policy: policySchema,
  publicKeys: { type: 'array', items: text },
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
    rollouts: { type: 'array', items: rollout },
  },
  ['rollouts'],
);
