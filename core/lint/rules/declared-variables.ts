import { isObject } from '../../json-parts.ts';
import { ownValue } from '../../own-value.ts';
import type { JsonObject } from '../../protocol.ts';

/** What the input schema says of a path, or why it says nothing. */
export type Declared =
  | { readonly kind: 'declared'; readonly schema: JsonObject }
  /** The schema leaves open what there is: anything goes. */
  | { readonly kind: 'open' }
  /** `name` is the part of the path that is not declared; `names` are the ones that are, beside it. */
  | { readonly kind: 'undeclared'; readonly name: string; readonly names: readonly string[] };

const OPEN: Declared = { kind: 'open' };

/** Looks a variable up (`user.name`, `items[].title`). */
export function declaredBy(root: JsonObject, subject: string): Declared {
  let schema: JsonObject = root;
  for (const [index, part] of subject.split('.').entries()) {
    const [name = '', ...loops] = part.split('[]');
    const property = partOf(schema, name, index === 0);
    if (property.kind !== 'declared') return property;
    schema = property.schema;
    for (let left = loops.length; left > 0; left -= 1) {
      const items = schema['items'];
      if (!isObject(items)) return OPEN;
      schema = items;
    }
  }
  return { kind: 'declared', schema };
}

function partOf(schema: JsonObject, name: string, isRoot: boolean): Declared {
  const { properties, items } = schema;
  if (isObject(items) && /^\d+$/u.test(name)) return { kind: 'declared', schema: items };
  if (!isObject(properties)) return OPEN;
  const property = ownValue(properties, name);
  if (isObject(property)) return { kind: 'declared', schema: property };
  if (property !== undefined || !isClosed(schema, isRoot)) return OPEN;
  return { kind: 'undeclared', name, names: Object.keys(properties) };
}

/** Nested objects are often described in part; what is passed to a prompt is described for the prompt. */
function isClosed(schema: JsonObject, isRoot: boolean): boolean {
  const more = schema['additionalProperties'];
  const isComposed = ['$ref', 'allOf', 'anyOf', 'oneOf', 'patternProperties', 'if'].some((key) => key in schema);
  return !isComposed && (more === false || (isRoot && more === undefined));
}
