import type { JsonObject } from '../protocol.ts';
import { limitFigures } from './limit-values.ts';

type Properties = Readonly<Record<string, JsonObject>>;

const text: JsonObject = { type: 'string' };
const count: JsonObject = { type: 'integer', minimum: 0 };
const whole: JsonObject = { type: 'integer' };
const amount: JsonObject = { type: 'number', minimum: 0 };
const share: JsonObject = { type: 'number', minimum: 0, maximum: 1 };
const countOrNull: JsonObject = { type: ['integer', 'null'], minimum: 0 };
const textOrNull: JsonObject = { type: ['string', 'null'] };
const moment: JsonObject = { type: 'string', format: 'date-time' };

const list = (items: JsonObject): JsonObject => ({ type: 'array', items });
const pair = (items: JsonObject): JsonObject => ({ type: 'array', items, minItems: 2, maxItems: 2 });
const described = (description: string, schema: JsonObject): JsonObject => ({ description, ...schema });

function closed(required: Properties, optional: Properties = {}): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

const figureProperties: Properties = {
  static: described('Texts of the author that count the same in every rendering.', count),
  minimum: described('No rendering has fewer.', count),
  p50: described('Of the samples: half of them have at most so many.', countOrNull),
  ...{ p90: countOrNull, maxSample: countOrNull },
  maxTypical: described(
    'With every variable as long as its schema allows, at the density of the samples; null for no bound.',
    countOrNull,
  ),
  maxAscii: described('No rendering with ASCII values has more; null for no bound.', countOrNull),
  maxAny: described('No rendering has more; null for no bound.', countOrNull),
};

const overhead = closed({
  messages: described('Roles and marks of messages; an estimate.', count),
  tools: described('Definitions of tools; an estimate.', count),
});

const model = closed({
  id: text,
  isKnown: { type: 'boolean' },
  windowTokens: countOrNull,
  reservedTokens: described('Kept free for the answer.', countOrNull),
  requestedTokens: described('Most tokens of an answer, by the settings of the prompt.', countOrNull),
  cacheMinimumTokens: described('Shorter beginnings are not cached.', countOrNull),
  windowPercent: described('Of the window without the reserve; of an estimate, with its error.', {
    ...{ type: ['number', 'null'], minimum: 0 },
  }),
  windowBasis: described('The figure that the share rests on; of minimum, nothing says how much more it is.', {
    enum: ['p90', 'maxTypical', 'minimum', null],
  }),
  warnings: list(text),
});

const tokenizer = closed(
  { id: text, confidence: { enum: ['exact', 'estimate'] } },
  { errorPercent: described('By how much the true count may be lower and higher.', pair({ type: 'number' })) },
);

const unbounded = list(
  closed({
    subject: described('The variable, or what is looped over.', text),
    because: described('What its schema lacks.', text),
    ...{ file: text, start: count },
  }),
);

const prefix = closed(
  {
    tokens: described('Of the beginning that requests share, by how steady its variables are.', {
      ...closed({ constant: count, deploy: count, tenant: count, session: count }),
    }),
  },
  {
    advice: closed(
      {
        subject: described('What ends the beginning that all requests share.', text),
        tokens: count,
        possible: described('With that at the end.', count),
      },
      { origin: closed({ file: text, start: count, end: count, chain: list(text) }) },
    ),
  },
);

const cost = closed(
  {
    inputPerRequest: described('US dollars, the lowest and the highest, with nothing cached.', pair(amount)),
    outputPerRequest: described('US dollars at most, by the settings of the prompt.', {
      ...{ type: ['number', 'null'], minimum: 0 },
    }),
    basis: described('What the interval spans.', { enum: ['samples', 'bounds'] }),
    dated: described('Day of the price list, or .promptrc.', text),
  },
  {
    month: closed({
      requestsPerDay: { type: 'integer', minimum: 1 },
      input: described('US dollars of 30 days, with the cache.', pair(amount)),
      hitRate: share,
      prefixTokens: described('Tokens that are cached.', count),
    }),
  },
);

const check = (outcomes: readonly string[]): JsonObject =>
  closed(
    {
      figure: { enum: limitFigures },
      level: { enum: ['warn', 'error'] },
      limit: amount,
      origin: described('Where it is written.', text),
      unit: { enum: ['tokens', 'percent'] },
      actual: described('null where there is no bound, or nothing to measure by.', { type: ['number', 'null'] }),
      outcome: { enum: outcomes },
    },
    { because: described('Why there is no figure, or only a least one.', text), unbounded },
  );

const range = closed({ low: count, median: count, high: count });

const forecast: JsonObject = {
  oneOf: [
    closed({ kind: { const: 'too-few' }, releases: count, needed: count }),
    closed(
      {
        kind: { enum: ['growth', 'no-growth'] },
        basedOn: described('Releases since the last large drop.', count),
        percentPerRelease: { type: 'number' },
        next: described('Static tokens of the next releases: a range that holds about 80 %.', list(range)),
      },
      {
        limit: closed({
          limit: count,
          probability: described('That it is exceeded within five releases.', share),
          releases: described(
            'How many from now.',
            closed({ low: countOrNull, median: countOrNull, high: countOrNull }),
          ),
          dates: closed({ low: textOrNull, median: textOrNull, high: textOrNull }),
        }),
      },
    ),
  ],
};

const base = closed(
  {
    version: text,
    static: count,
    added: described('Static tokens more than the base has.', whole),
    addedPercent: described('null where the base has none.', { type: ['number', 'null'] }),
    maxTypical: countOrNull,
    sections: described('Those that changed, most first.', list(closed({ title: text, static: count, added: whole }))),
  },
  {
    p90: described('Of the samples of today; absent where they do not fit the base.', count),
    inputPerRequest: described('US dollars, the lowest and the highest, with nothing cached.', pair(amount)),
  },
);

const releases = list(closed({ version: text, releasedAt: moment, static: count, maxTypical: countOrNull }));

const report = closed(
  {
    schemaVersion: { const: 1 },
    name: text,
    version: described('A version, or workspace.', text),
    tokenizer,
    totals: described('Of the texts of messages.', closed(figureProperties)),
    overhead: described('What comes on top in a request; the share of the window and the cost hold it.', overhead),
    samples: count,
    sections: described('In the order of the template.', list(closed({ title: text, ...figureProperties }))),
    partials: described('What each adds to the static tokens.', list(closed({ name: text, static: count }))),
    unbounded,
    prefix,
    limits: list(check(['kept', 'exceeded', 'unmeasured', 'unchecked'])),
    findings: described('The limits that do not hold, or that nothing shows to hold.', {
      ...list(check(['exceeded', 'unmeasured'])),
    }),
  },
  {
    model: described('Absent where the prompt names none.', model),
    cost: described('Absent where the model has no price, and where nothing bounds the input.', cost),
    base: described('The release that is compared with.', base),
    releases: described('All earlier full releases, lowest first.', releases),
    forecast,
  },
);

/**
 * JSON Schema of what `stemma budget --json` prints. The package ships it as `docs/schema/budget.schema.json`.
 */
export const budgetReportSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'stemma budget',
  anyOf: [
    report,
    described('Of a call that names no prompt: all of them, those that fail first.', {
      ...closed({
        schemaVersion: { const: 1 },
        prompts: list({
          anyOf: [report, closed({ name: text, error: closed({ code: text, message: text }) })],
        }),
        failed: described('How many break a limit that is an error, or cannot be measured.', count),
      }),
    }),
  ],
};
