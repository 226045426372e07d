import type { JsonObject } from '../../protocol.ts';
import type { TextRange } from '../text/sentence.ts';

/** A field of the output: what a schema, or a shape in the text, says about it. */
export interface OutputField {
  readonly name: string;
  readonly values?: readonly string[];
  readonly place?: TextRange;
  readonly isSchema: boolean;
}

/** Fields at any depth; of two with one name the outer one. */
export function fieldsOf(schema: JsonObject, depth = 0): readonly OutputField[] {
  const properties = Object.entries(schema['properties'] ?? {}) as [string, JsonObject][];
  const inner = depth > 6 ? [] : [...properties.map(([, property]) => property), schema['items'] as JsonObject];
  return [
    ...properties.map(([name, property]) => fieldOf(name, property)),
    ...inner.flatMap((one) => (typeof one === 'object' && one !== null ? fieldsOf(one, depth + 1) : [])),
  ];
}

function fieldOf(name: string, property: JsonObject): OutputField {
  const values = Array.isArray(property['enum']) ? property['enum'].filter((value) => typeof value === 'string') : [];
  return {
    name,
    isSchema: true,
    ...(values.length === 0 ? {} : { values }),
  };
}
