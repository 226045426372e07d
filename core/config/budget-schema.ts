import { MOST_REQUESTS_PER_DAY, SHARE_PATTERN, shareFigures, tokenFigures } from '../budget/limit-values.ts';

type Schema = Readonly<Record<string, unknown>>;

const tokens = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
const share = { type: 'string', pattern: SHARE_PATTERN };

/** A value, `off`, or a value for each level: one schema with all types, so that errors name one place. */
const limitOf = (value: Schema, types: readonly string[]): Schema => ({
  ...value,
  type: [...types, 'object'],
  pattern: `${types.includes('integer') ? '' : `${SHARE_PATTERN}|`}^off$`,
  additionalProperties: false,
  minProperties: 1,
  properties: { warn: value, error: value },
});

const descriptions: Readonly<Record<string, string>> = {
  static: 'Tokens of the texts that count the same in every rendering.',
  p50: 'Tokens of the median sample.',
  p90: 'Tokens that nine of ten samples keep.',
  maxSample: 'Tokens of the longest sample.',
  maxTypical: 'Tokens with every value as long as its schema allows, at the density of the samples.',
  maxAscii: 'Tokens of any rendering with ASCII values.',
  maxAny: 'Tokens of any rendering.',
  growth: 'Static tokens more than in the release before.',
  window: 'Share of the window of the model, without what is kept for the answer.',
};

const limits = Object.fromEntries([
  ...tokenFigures.map((figure) => [
    figure,
    { description: descriptions[figure], ...limitOf(tokens, ['integer', 'string']) },
  ]),
  ...shareFigures.map((figure) => [figure, { description: descriptions[figure], ...limitOf(share, ['string']) }]),
]);

const requestsPerDay = {
  description: 'Requests that a prompt gets on a day, for the cost of a month; --requests-per-day goes before.',
  ...{ type: 'integer', minimum: 1, maximum: MOST_REQUESTS_PER_DAY },
};

/** JSON Schema of `budget` in `.promptrc`. */
export const budgetSchema: Schema = {
  description:
    'What prompts may cost at most: a number, off, or one for warn and one for error. The front matter goes before.',
  type: 'object',
  additionalProperties: false,
  properties: {
    ...limits,
    requestsPerDay,
    overrides: {
      description: 'Limits for some prompts; later ones win.',
      type: 'array',
      maxItems: 64,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['files'],
        properties: {
          files: {
            description: 'Patterns of paths relative to this file: *, ?, [ab], {a,b}, and ** for any folders.',
            type: 'array',
            minItems: 1,
            maxItems: 64,
            items: { type: 'string', minLength: 1, maxLength: 1024 },
          },
          ...limits,
          requestsPerDay,
        },
      },
    },
  },
};
