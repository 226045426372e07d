import type { JsonObject } from '../protocol.ts';

type Properties = Readonly<Record<string, JsonObject>>;

const text: JsonObject = { type: 'string' };
const flag: JsonObject = { type: 'boolean' };
const count: JsonObject = { type: 'integer', minimum: 0 };
const amount: JsonObject = { type: 'number', minimum: 0 };
const texts: JsonObject = { type: 'array', items: text };
const countOrNull: JsonObject = { type: ['integer', 'null'], minimum: 0 };

const list = (items: JsonObject): JsonObject => ({ type: 'array', items });

function closed(required: Properties, optional: Properties = {}): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

const orNull = (schema: JsonObject): JsonObject => ({ anyOf: [schema, { type: 'null' }] });
const described = (description: string, schema: JsonObject): JsonObject => ({ description, ...schema });

const side = closed({ name: text, version: text }, { digest: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' } });

const line: JsonObject = {
  oneOf: [
    closed({ kind: { const: 'same' }, text, before: count, after: count }),
    closed({ kind: { const: 'removed' }, text, before: count }),
    closed({ kind: { const: 'added' }, text, after: count }),
    closed({
      kind: { const: 'changed' },
      words: list(closed({ kind: { enum: ['same', 'removed', 'added'] }, text })),
      ...{ before: count, after: count },
    }),
  ],
};

const hunks = described(
  'Changes that stand close together, with unchanged lines around them. Lines count from 1 on each side.',
  list(closed({ before: count, after: count, lines: list(line) })),
);

const bump: JsonObject = { enum: ['major', 'minor', 'patch'] };

const change = closed({
  bump,
  area: { enum: ['contract', 'input', 'output', 'tools', 'model', 'messages', 'instructions', 'wording'] },
  reason: described('One sentence without its full stop.', text),
});

const setting = closed(
  { setting: described('The key, such as config.temperature.', text) },
  { before: described('Absent where it was not set.', {}), after: described('Absent where it is not set.', {}) },
);

const instruction = closed({
  change: { enum: ['added', 'removed', 'changed'] },
  strength: { enum: ['hard', 'soft'] },
  about: text,
  before: described('The sentences that say it.', texts),
  after: texts,
});

const figures = closed({
  ...{ static: count, minimum: count },
  ...{ p50: countOrNull, p90: countOrNull, maxSample: countOrNull },
  ...{ maxTypical: countOrNull, maxAscii: countOrNull, maxAny: countOrNull },
});

const tokens = closed({
  tokenizer: closed(
    { id: text, confidence: { enum: ['exact', 'estimate'] } },
    { errorPercent: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 } },
  ),
  ...{ before: figures, after: figures },
  samples: { type: 'array', items: count, minItems: 2, maxItems: 2 },
  sections: list(closed({ title: text, before: count, after: count })),
});

const cost = orNull(
  closed({
    model: text,
    inputPerRequest: described('US dollars, the lowest and the highest.', {
      ...{ type: 'array', items: amount, minItems: 2, maxItems: 2 },
    }),
    outputPerRequest: { type: ['number', 'null'], minimum: 0 },
    basis: { enum: ['samples', 'bounds'] },
    dated: text,
  }),
);

const cacheReset = closed({
  because: { enum: ['model', 'tools', 'text'] },
  tokens: described('Of the old beginning that all requests shared.', count),
  keptTokens: described('Of them, those ahead of the first change.', count),
  cachedTokens: described('Of them, those that the provider had cached.', countOrNull),
  minimumTokens: countOrNull,
});

const sample = closed({
  name: text,
  change: { enum: ['same', 'changed', 'unfit'] },
  tokens: closed({ before: countOrNull, after: countOrNull }),
  problems: closed({}, { before: text, after: text }),
  hasOwnInputs: flag,
  hunks,
});

const reach = closed({
  part: { enum: ['partial', 'schema', 'tool'] },
  name: text,
  prompts: list(closed({ name: text, static: orNull(closed({ before: count, after: count })) })),
});

const textChange = closed(
  {
    part: { enum: ['prompt', 'partial', 'schema', 'tool'] },
    name: text,
    change: { enum: ['added', 'removed', 'changed'] },
    ...{ added: count, removed: count, hunks },
  },
  { endsWithLineBreak: { enum: ['before', 'after'] } },
);

/** JSON Schema of a comparison, for other schemas to be made of. */
export const diffReportSchema: JsonObject = closed(
  {
    schemaVersion: { const: 1 },
    ...{ before: side, after: side },
    bump: described(
      'The smallest bump that tells users of the changes; null where nothing differs, and between two prompts.',
      { enum: ['major', 'minor', 'patch', null] },
    ),
    changes: described('Of contract, model, messages and instructions, the weightiest first.', list(change)),
    settings: list(setting),
    instructions: list(instruction),
    tokens: described('null where a side is not valid, or too large.', orNull(tokens)),
    cost: described('null where no price is known.', orNull(closed({ before: cost, after: cost }))),
    cacheReset: described('null where all requests begin as before.', orNull(cacheReset)),
    samples: list(sample),
    reach: described('Other prompts of the work tree that changed parts take effect in.', list(reach)),
    texts: list(textChange),
  },
  { problem: described('Why the texts alone are compared.', closed({ code: text, message: text })) },
);

/**
 * JSON Schema of what `stemma diff --json` prints and `GET /v1/diff/{name}` answers. The package ships it as
 * `docs/schema/diff.schema.json`.
 */
export const diffSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'stemma diff',
  anyOf: [
    diffReportSchema,
    described(
      'Of a call that names no prompt: all that changed since their last releases.',
      closed({
        schemaVersion: { const: 1 },
        prompts: list(diffReportSchema),
        unreleased: described('Prompts that have no release yet.', texts),
        invalid: described(
          'Prompts whose files cannot be read, and why.',
          list(closed({ name: text, code: text, message: text })),
        ),
      }),
    ),
  ],
};
