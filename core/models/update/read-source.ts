import { Ajv } from 'ajv';
import { list } from '../../error-catalog/problem.ts';
import { fail } from '../../fail.ts';
import type { LockedModel, SourceKind } from '../model-lock.ts';
import type { LimitList } from './read-limit-list.ts';
import { readLimitList } from './read-limit-list.ts';
import type { PriceList } from './read-price-list.ts';
import { readPriceList } from './read-price-list.ts';

/** What a source says of models, not yet looked at for sense. */
export interface ModelSource {
  /** Where it was read. */
  readonly from: string;
  readonly kind: SourceKind;
  readonly models: ReadonlyMap<string, LockedModel>;
}

/** What the text of a source is read with. */
export interface ReadSourceOptions {
  readonly from: string;
  /** Keys of the models that are known: a list may name them by a rule only. */
  readonly known: readonly string[];
  /** Whether a provider, such as `openai`, is one whose models are kept. */
  readonly keeps: (provider: string) => boolean;
}

const price = {
  anyOf: [
    { type: ['number', 'null'] },
    {
      type: 'object',
      required: ['base', 'tiers'],
      properties: {
        base: { type: 'number' },
        tiers: {
          type: 'array',
          items: {
            type: 'object',
            required: ['start', 'price'],
            properties: { start: { type: 'integer', minimum: 0 }, price: { type: 'number' } },
          },
        },
      },
    },
  ],
};
const figures = ['input_mtok', 'output_mtok', 'cache_read_mtok', 'cache_write_mtok'];
const prices = { type: 'object', properties: Object.fromEntries(figures.map((name) => [name, price])) };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const schemas: Readonly<Record<SourceKind, object>> = {
  prices: {
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      required: ['id', 'models'],
      properties: {
        id: { type: 'string', minLength: 1 },
        models: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'prices'],
            properties: {
              id: { type: 'string', minLength: 1 },
              match: { type: ['object', 'null'] },
              prices: {
                if: { type: 'array' },
                // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
                then: {
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['prices'],
                    properties: {
                      prices,
                      constraint: { type: ['object', 'null'], properties: { start_date: day } },
                    },
                  },
                },
                else: prices,
              },
            },
          },
        },
      },
    },
  },
  limits: {
    type: 'object',
    minProperties: 1,
    additionalProperties: {
      type: 'object',
      required: ['models'],
      properties: {
        models: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            properties: {
              limit: {
                type: ['object', 'null'],
                properties: { context: { type: ['number', 'null'] }, output: { type: ['number', 'null'] } },
              },
            },
          },
        },
      },
    },
  },
};

/**
 * Reads a source: the price list of genai-prices, which is a list of providers, or the list of models.dev, which has
 * providers by name.
 *
 * @throws MODELS_SOURCE_INVALID
 */
export function readModelSource(text: string, { from, known, keeps }: ReadSourceOptions): ModelSource {
  const value = parseJson(text, from);
  const kind: SourceKind = Array.isArray(value) ? 'prices' : 'limits';
  const validate = new Ajv({ strict: false, meta: false, validateSchema: false }).compile(schemas[kind]);
  if (!validate(value)) {
    const { instancePath = '', message = 'is not valid' } = validate.errors?.[0] ?? {};
    throw fail('MODELS_SOURCE_INVALID', { from, problem: list([{ path: instancePath, message }]) });
  }
  const all = kind === 'prices' ? readPriceList(value as PriceList, known) : readLimitList(value as LimitList);
  const models = new Map([...all].filter(([key]) => KEY.test(key) && keeps(key.slice(0, key.indexOf('/')))));
  if (models.size > 0) return { from, kind, models };
  throw fail('MODELS_SOURCE_INVALID', { from, problem: 'it has no model of a provider that is known' });
}

/** Names that can stand in a file and on a terminal. */
const KEY = /^[\w.@:/+-]{1,200}$/u;

function parseJson(text: string, from: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const problem = text.trim() === '' ? 'it is empty' : 'it is not JSON, or only the beginning of it';
    throw fail('MODELS_SOURCE_INVALID', { from, problem }, error);
  }
}
