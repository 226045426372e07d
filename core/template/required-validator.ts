import { closestMatch } from '../closest-match.ts';
import type { Problem } from '../error-catalog/problem.ts';
import type { JsonObject } from '../protocol.ts';
import type { InputValidator } from './compiled-prompt.ts';

/**
 * Checks without Ajv what goes wrong most often: required variables that are missing, and names that are not known
 * where the schema is closed. Types are not looked at.
 */
export function createRequiredValidator(schema: JsonObject | undefined): InputValidator {
  const required = (schema?.['required'] ?? []) as readonly string[];
  const known = Object.keys((schema?.['properties'] ?? {}) as JsonObject);
  const isClosed = schema?.['additionalProperties'] === false;
  return (variables) => {
    const problems = required.filter((name) => !isGiven(variables, name)).map(missingVariable);
    if (!isClosed) return problems;
    const unknown = Object.keys(variables).filter((name) => !known.includes(name));
    return [...problems, ...unknown.map((name) => unknownVariable('', name, known))];
  };
}

const isGiven = (variables: Readonly<Record<string, unknown>>, name: string): boolean =>
  Object.hasOwn(variables, name) && variables[name] !== undefined;

const missingVariable = (name: string): Problem => ({ path: `/${pointerTo(name)}`, message: 'is missing' });

export function unknownVariable(parent: string, name: string, known: readonly string[]): Problem {
  const nearest = closestMatch(name, known);
  const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return { path: `${parent}/${pointerTo(name)}`, message: `is not known${advice}` };
}

/** A name as a step of a JSON pointer. */
export const pointerTo = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
