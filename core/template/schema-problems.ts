import type { ErrorObject } from 'ajv';
import type { Problem } from '../error-catalog/problem.ts';
import type { JsonObject } from '../protocol.ts';
import { pointerTo, unknownVariable } from './required-validator.ts';

/** Values that are searched for every problem; of larger ones only the first is told, so that memory is bounded. */
const MAX_SEARCHED = 20_000;

/** Says what the schema wants, never what the value is. */
export function problemOf({ instancePath: path, keyword, params, message, parentSchema }: ErrorObject): Problem {
  if (keyword === 'required')
    return { path: `${path}/${pointerTo(String(params['missingProperty']))}`, message: 'is missing' };
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    const name = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
    return unknownVariable(path, name, Object.keys((parentSchema?.['properties'] ?? {}) as JsonObject));
  }
  if (keyword === 'enum') return { path, message: `must be one of ${JSON.stringify(params['allowedValues'])}` };
  return { path, message: message ?? 'is not valid' };
}

/** Whether a value has few enough values in it to be searched for every problem. Counts them, and gives up at the limit. */
export function isSearchable(value: unknown): boolean {
  const pending: unknown[] = [value];
  for (let seen = 0; pending.length > 0; seen += 1) {
    if (seen + pending.length > MAX_SEARCHED) return false;
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next) && next.length > MAX_SEARCHED) return false;
    for (const child of Object.values(next)) pending.push(child);
  }
  return true;
}
