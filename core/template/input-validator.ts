import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { closestMatch } from '../closest-match.ts';
import type { Problem } from '../error-catalog/prompt-errors.ts';
import { fail } from '../fail.ts';
import type { JsonObject } from '../protocol.ts';
import type { InputValidator } from './compiled-prompt.ts';

/**
 * Compiles a JSON Schema into a check of variables.
 *
 * @param prompt - its name, for messages
 * @throws SCHEMA_INVALID
 */
export function createInputValidator(prompt: string, schema: JsonObject): InputValidator {
  const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false, ownProperties: true });
  addFormats.default(ajv);
  try {
    const validate = ajv.compile(schema);
    const known = Object.keys((schema['properties'] ?? {}) as JsonObject);
    return (variables) => (validate(variables) ? [] : (validate.errors ?? []).map((error) => problemOf(error, known)));
  } catch (error) {
    const problem = error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read';
    throw fail('SCHEMA_INVALID', { prompt, schema: 'input.schema', problem }, error);
  }
}

function problemOf({ instancePath, keyword, params, message }: ErrorObject, known: readonly string[]): Problem {
  if (keyword === 'required') {
    return { path: `${instancePath}/${String(params['missingProperty'])}`, message: 'is missing' };
  }
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    const nearest = closestMatch(key, known);
    const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
    return { path: `${instancePath}/${key}`, message: `is not known${advice}` };
  }
  return { path: instancePath, message: message ?? 'is not valid' };
}
