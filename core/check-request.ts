import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { closestMatch } from './closest-match.ts';
import type { Problem } from './error-catalog/prompt-errors.ts';
import { fail } from './fail.ts';

/** A JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Checks that were compiled, by their schema. */
const compiled = new WeakMap<JsonSchema, ValidateFunction>();

function compile(schema: JsonSchema): ValidateFunction {
  // Our own schemas are valid, and to compile the schema of schemas takes longer than to compile one of them.
  const options = { allErrors: true, strict: false, meta: false, validateSchema: false };
  const validate = compiled.get(schema) ?? new Ajv2020(options).compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/**
 * Builds the check of a request body by its schema of the OpenAPI document; compiled on first use. An absent body
 * counts as `{}`.
 *
 * @returns a function that returns the body, or throws REQUEST_INVALID with every problem, or PARAMETER_UNKNOWN
 */
export function createRequestCheck<Body>(schema: JsonSchema): (body: unknown) => Body {
  return (body) => {
    const validate = compile(schema);
    const value = body ?? {};
    if (validate(value)) return value as Body;
    throw bodyError(validate.errors ?? [], schema);
  };
}

function bodyError(errors: readonly ErrorObject[], schema: JsonSchema): Error {
  const unknown = errors.find(({ keyword, instancePath }) => keyword === 'additionalProperties' && instancePath === '');
  const parameter = unknown === undefined ? undefined : String(unknown.params['additionalProperty']).slice(0, 64);
  if (parameter !== undefined) {
    const known = Object.keys(schema['properties'] ?? {});
    return fail('PARAMETER_UNKNOWN', { parameter, where: 'body', nearest: closestMatch(parameter, known), known });
  }
  return fail('REQUEST_INVALID', { problems: errors.map(problemOf) });
}

/** The place and what is expected there; never the value, which could be a variable. */
function problemOf({ instancePath, keyword, message = 'is not valid', params }: ErrorObject): Problem {
  if (keyword === 'enum') return { path: instancePath, message: `${message}: ${String(params['allowedValues'])}` };
  return { path: instancePath === '' ? 'the body' : instancePath, message };
}
