import { MOST_TOKENS } from '../models/model-figures.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Names of models as prompts write them: `acme/house-model`, `openai:gpt-5`. */
const MODEL_NAME = '^[A-Za-z0-9][A-Za-z0-9._@:/+-]*$';

const tokens = (description: string): Schema => ({ description, type: 'integer', minimum: 1, maximum: MOST_TOKENS });
const dollars = (description: string): Schema => ({ description, type: 'number', minimum: 0 });

const tokenizer: Schema = {
  description: 'How tokens are counted: exactly by an encoding, or by a factor on it, with its error.',
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    encoding: { description: 'The encoding.', enum: ['o200k_base', 'cl100k_base'], default: 'o200k_base' },
    factor: {
      description: 'Tokens of the model for each one of the encoding.',
      type: 'number',
      minimum: 0.1,
      maximum: 10,
      default: 1,
    },
    error: {
      description: 'By how many percent the true count may be lower and higher, such as [-10, 15].',
      type: 'array',
      minItems: 2,
      maxItems: 2,
      items: { type: 'number', minimum: -99, maximum: 1000 },
    },
  },
};

const prices: Schema = {
  description: 'In US dollars per million tokens.',
  type: 'object',
  additionalProperties: false,
  required: ['input', 'output'],
  properties: {
    input: dollars('Of what is sent.'),
    output: dollars('Of what is answered.'),
    cacheRead: dollars('Of what is read from the cache.'),
    cacheWrite: dollars('Of what is written to the cache.'),
  },
};

/** JSON Schema of `models` in `.promptrc`. */
export const modelsSchema: Schema = {
  description: 'Facts of models, by the name that prompts use; they go before every table.',
  type: 'object',
  maxProperties: 256,
  propertyNames: { pattern: MODEL_NAME, maxLength: 128 },
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: {
      window: tokens('Most tokens of input and output together.'),
      output: tokens('Most tokens of an answer.'),
      tokenizer,
      prices,
      cacheMinimum: {
        description: 'Shorter beginnings of prompts are not cached.',
        type: 'integer',
        minimum: 0,
        maximum: MOST_TOKENS,
      },
      retires: {
        description: 'Day from which the model answers no more, such as 2027-01-31, or never.',
        type: 'string',
        pattern: '^(\\d{4}-\\d{2}-\\d{2}|never)$',
      },
    },
  },
};
