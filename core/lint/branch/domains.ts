import { isObject } from '../../json-parts.ts';
import { ownValue } from '../../own-value.ts';
import type { Json, JsonObject } from '../../protocol.ts';
import type { BranchLiteral } from '../text/sentence.ts';
import type { PossibleValue } from './satisfies.ts';

/** What variables can be. */
export interface Domains {
  /**
   * Values of a variable, one at least of each kind that a template can tell apart, those that read best first.
   *
   * @param literals - what is asked of it: values that are named there are among the answer where they are possible
   */
  valuesOf(subject: string, literals: readonly BranchLiteral[]): readonly PossibleValue[];
}

const values = (...all: readonly unknown[]): readonly PossibleValue[] => all.map((value) => ({ value }));

const numbers = values(1, 0);
const booleans = values(true, false);
const lists = values(['item'], []);
const objects = values({ key: 'value' }, {});
const nothing = values(undefined);
const NULL = values(null);

/** Variables of which nothing is known. */
export const anyValue: Domains = {
  valuesOf: (_, literals) => [
    ...named(literals),
    ...[booleans, texts(literals), numbers, lists, objects, nothing, NULL].flat(),
  ],
};

/** What an input schema allows. Variables that it does not describe can be anything. */
export function domainsOf(inputSchema: JsonObject | undefined): Domains {
  if (inputSchema === undefined) return anyValue;
  return {
    valuesOf(subject, literals) {
      const found = describedBy(inputSchema, subject);
      if (found === undefined) return anyValue.valuesOf(subject, literals);
      const possible = valuesFor(found.schema, literals);
      // A default in a schema says what is usual: nothing is filled in where it stands.
      return found.isRequired ? possible : [...possible, ...nothing];
    },
  };
}

/** Whether a variable has one value per item of a list, not one per rendering. */
export const isVarying = (subject: string): boolean =>
  subject.includes('[]') || /^@(?:index|key|first|last|\.\.)/u.test(subject);

/** The schema of a variable by its path, and whether it is always given. */
export function describedBy(
  root: JsonObject,
  subject: string,
): { readonly schema: JsonObject; readonly isRequired: boolean } | undefined {
  let schema: JsonObject = root;
  let isRequired = true;
  for (const name of subject.split('.')) {
    const property = ownValue((schema['properties'] ?? {}) as JsonObject, name);
    if (!isObject(property)) return undefined;
    isRequired &&= Array.isArray(schema['required']) && schema['required'].includes(name);
    schema = property;
  }
  return { schema, isRequired };
}

function valuesFor(schema: JsonObject, literals: readonly BranchLiteral[]): readonly PossibleValue[] {
  if (Array.isArray(schema['enum'])) return values(...schema['enum']);
  if ('const' in schema) return values(schema['const']);
  const types = [schema['type']].flat();
  const kinds = types.map((type) => byType(type, literals));
  return kinds.includes(undefined) ? anyValue.valuesOf('', literals) : kinds.flatMap((kind) => kind ?? []);
}

function byType(type: Json | undefined, literals: readonly BranchLiteral[]): readonly PossibleValue[] | undefined {
  switch (type) {
    case 'string':
      return [...named(literals).filter(({ value }) => typeof value === 'string'), ...texts(literals)];
    case 'number':
    case 'integer':
      return [
        ...named(literals).filter(({ value }) => typeof value === 'number'),
        ...freshNumber(literals),
        ...numbers,
      ];
    case 'boolean':
      return booleans;
    case 'array':
      return lists;
    case 'object':
      return objects;
    case 'null':
      return NULL;
    default:
      return undefined;
  }
}

/** Values that the template compares with. */
function named(literals: readonly BranchLiteral[]): readonly PossibleValue[] {
  return literals.flatMap(({ equals }) => (equals === undefined ? [] : [{ value: parse(equals) }]));
}

const parse = (equals: string): unknown => (equals === 'undefined' ? undefined : JSON.parse(equals));

/** A text that is none of those that the template compares with, and an empty one. */
function texts(literals: readonly BranchLiteral[]): readonly PossibleValue[] {
  const taken = new Set(literals.map(({ equals }) => equals));
  let text = 'text';
  while (taken.has(JSON.stringify(text))) text += '-';
  return values(text, '');
}

function freshNumber(literals: readonly BranchLiteral[]): readonly PossibleValue[] {
  const taken = named(literals).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return values(Math.max(1, ...taken.map((value) => Math.ceil(value) + 1)));
}
