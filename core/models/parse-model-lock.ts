import { Ajv } from 'ajv';
import { list } from '../error-catalog/problem.ts';
import { fail } from '../fail.ts';
import type { AbsurdFigure, PriceFigures } from './model-figures.ts';
import { absurdFigures, MOST_TOKENS } from './model-figures.ts';
import type { LockedModel, LockedPrice, LockedPrices, ModelLock } from './model-lock.ts';

/** Where the lock lies, relative to the `.promptrc`. */
export const LOCK_FILE = '.stemma/models.lock.json';

const tokens = { type: 'integer', minimum: 1, maximum: MOST_TOKENS };
const price = {
  anyOf: [
    { type: 'number', minimum: 0 },
    {
      type: 'array',
      minItems: 1,
      items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number', minimum: 0 } },
    },
  ],
};
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const schema = {
  type: 'object',
  required: ['format', 'sources', 'models'],
  properties: {
    format: { const: 1 },
    sources: {
      type: 'array',
      items: {
        type: 'object',
        required: ['from', 'kind', 'fetched', 'models'],
        properties: {
          from: { type: 'string' },
          kind: { enum: ['prices', 'limits'] },
          fetched: day,
          models: { type: 'integer' },
        },
      },
    },
    models: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          window: tokens,
          output: tokens,
          prices: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['input', 'output'],
              properties: { from: day, input: price, output: price, cacheRead: price, cacheWrite: price },
            },
          },
        },
      },
    },
  },
};

/**
 * Reads a lock. It is a file that people and merges can change, so its figures are checked as if they came from outside.
 *
 * @param file - its name, for messages
 * @throws MODELS_LOCK_INVALID
 */
export function parseModelLock(text: string, file: string): ModelLock {
  const value = parseJson(text, file);
  const validate = new Ajv({ strict: false, meta: false, validateSchema: false }).compile<ModelLock>(schema);
  if (!validate(value)) {
    const { instancePath = '', message = 'is not valid' } = validate.errors?.[0] ?? {};
    throw fail('MODELS_LOCK_INVALID', { file, problem: list([{ path: instancePath, message }]) });
  }
  for (const [id, model] of Object.entries(value.models)) {
    const [absurd] = absurdModel(model);
    if (absurd !== undefined) {
      throw fail('MODELS_LOCK_INVALID', { file, problem: `${absurd.path} of "${id}" ${absurd.message}` });
    }
  }
  return value;
}

/** Figures of a locked model that cannot be right. */
export function absurdModel({ window, output, prices = [] }: LockedModel): readonly AbsurdFigure[] {
  return [...absurdFigures({ window, output }), ...prices.flatMap((one) => absurdPrices(one))];
}

/** Each tier is looked at by itself. */
function absurdPrices({ input, output, cacheRead, cacheWrite }: LockedPrices): readonly AbsurdFigure[] {
  const tiers = Math.max(...[input, output, cacheRead, cacheWrite].map((one) => (Array.isArray(one) ? one.length : 1)));
  return Array.from({ length: tiers }, (_, at) => at).flatMap((at) => {
    const prices: PriceFigures = {
      ...{ input: dollarsAt(input, at), output: dollarsAt(output, at) },
      ...(cacheRead !== undefined && { cacheRead: dollarsAt(cacheRead, at) }),
      ...(cacheWrite !== undefined && { cacheWrite: dollarsAt(cacheWrite, at) }),
    };
    return absurdFigures({ prices });
  });
}

const dollarsAt = (price: LockedPrice, at: number): number =>
  typeof price === 'number' ? price : (price[Math.min(at, price.length - 1)]?.[1] ?? 0);

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fail('MODELS_LOCK_INVALID', { file, problem: 'it is not JSON' }, error);
  }
}
