import { joinShapes } from './join-shapes.ts';
import { meetAll, meetShapes } from './meet-shapes.ts';
import type { NamedShapes } from './named-shapes.ts';
import type { FieldShape, ObjectShape, TypeShape } from './type-shape.ts';
import { anyObject } from './type-shape.ts';

/** The type of variables: always an object, of which what has a default may be left out. */
export function inputShape(shape: TypeShape, defaults: readonly string[], named: NamedShapes): TypeShape {
  return withDefaults(meetShapes(shape, anyObject), new Set(defaults), named);
}

function withDefaults(shape: TypeShape, defaults: ReadonlySet<string>, named: NamedShapes): TypeShape {
  if (defaults.size === 0) return shape;
  if (shape.kind === 'object') return optionalFields(shape, defaults);
  if (shape.kind === 'reference') return withDefaults(named.shapeOf(shape.name), defaults, named);
  if (shape.kind === 'union') return joinShapes(shape.parts.map((part) => withDefaults(part, defaults, named)));
  if (shape.kind !== 'intersection') return shape;
  return meetAll(shape.parts.map((part) => withDefaults(part, defaults, named)));
}

function optionalFields({ fields, rest }: ObjectShape, defaults: ReadonlySet<string>): ObjectShape {
  const entries = [...fields].map(([name, field]): [string, FieldShape] => [
    name,
    defaults.has(name) ? { ...field, isRequired: false } : field,
  ]);
  return { kind: 'object', fields: new Map(entries), rest };
}
