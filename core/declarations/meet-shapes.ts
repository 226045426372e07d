import { joinShapes } from './join-shapes.ts';
import type { FieldShape, ObjectShape, TupleShape, TypeShape } from './type-shape.ts';
import { neverShape, textOfShape, unknownShape } from './type-shape.ts';

/** Above, alternatives are not met one by one: the declaration says `A & B`, which means the same less readably. */
const MAX_PAIRS = 256;

/** The type of everything that has both types; of what is said of a field, the first one's words are kept. */
export function meetShapes(one: TypeShape, other: TypeShape): TypeShape {
  if (one.kind === 'unknown' || other.kind === 'never') return other;
  if (other.kind === 'unknown' || one.kind === 'never' || textOfShape(one) === textOfShape(other)) return one;
  if (one.kind === 'union' || other.kind === 'union') return meetUnions(partsOf(one), partsOf(other), { one, other });
  if (isNamed(one) || isNamed(other)) return intersect(one, other);
  return meetPlain(one, other);
}

const isNamed = ({ kind }: TypeShape): boolean => kind === 'reference' || kind === 'intersection';

const partsOf = (shape: TypeShape): readonly TypeShape[] => (shape.kind === 'union' ? shape.parts : [shape]);

function meetUnions(
  ones: readonly TypeShape[],
  others: readonly TypeShape[],
  { one, other }: { readonly one: TypeShape; readonly other: TypeShape },
): TypeShape {
  // Of two lists of values the common ones are found without looking at pairs.
  const literals = [...ones, ...others].every(({ kind }) => kind === 'literal' || kind === 'null');
  if (literals) {
    const texts = new Set(others.map(textOfShape));
    return joinShapes(ones.filter((part) => texts.has(textOfShape(part))));
  }
  if (others.length > 1 && ones.length * others.length > MAX_PAIRS) return intersect(one, other);
  return joinShapes(ones.flatMap((a) => others.map((b) => meetShapes(a, b))));
}

function intersect(one: TypeShape, other: TypeShape): TypeShape {
  const all = [one, other].flatMap((shape) => (shape.kind === 'intersection' ? shape.parts : [shape]));
  const parts = [...new Map(all.map((part) => [textOfShape(part), part])).values()];
  return parts.length === 1 ? one : { kind: 'intersection', parts };
}

/** Of two types without alternatives that are not equal. */
function meetPlain(one: TypeShape, other: TypeShape): TypeShape {
  if (one.kind === 'literal') return typeof one.value === other.kind ? one : neverShape;
  if (other.kind === 'literal') return meetPlain(other, one);
  if (one.kind === 'object' && other.kind === 'object') return meetObjects(one, other);
  if (one.kind === 'array' && other.kind === 'array') {
    return { kind: 'array', item: meetShapes(one.item, other.item) };
  }
  const [a, b] = [tupleOf(one), tupleOf(other)];
  return a === undefined || b === undefined ? neverShape : meetTuples(a, b);
}

function meetObjects(one: ObjectShape, other: ObjectShape): TypeShape {
  const fields = new Map<string, FieldShape>();
  for (const name of new Set([...one.fields.keys(), ...other.fields.keys()])) {
    const field = meetFields(fieldOf(one, name), fieldOf(other, name));
    if (field.isRequired && field.type.kind === 'never') return neverShape;
    fields.set(name, field);
  }
  return { kind: 'object', fields, rest: meetShapes(one.rest, other.rest) };
}

const fieldOf = ({ fields, rest }: ObjectShape, name: string): FieldShape =>
  fields.get(name) ?? { type: rest, isRequired: false };

function meetFields(one: FieldShape, other: FieldShape): FieldShape {
  const description = one.description ?? other.description;
  return {
    type: meetShapes(one.type, other.type),
    isRequired: one.isRequired || other.isRequired,
    ...(description !== undefined && { description }),
    ...((one.isDeprecated ?? other.isDeprecated) && { isDeprecated: true }),
  };
}

function tupleOf(shape: TypeShape): TupleShape | undefined {
  if (shape.kind === 'tuple') return shape;
  return shape.kind === 'array' ? { kind: 'tuple', first: [], required: 0, rest: shape.item } : undefined;
}

function meetTuples(one: TupleShape, other: TupleShape): TypeShape {
  const at = ({ first, rest }: TupleShape, index: number): TypeShape => first[index] ?? rest;
  const required = Math.max(one.required, other.required);
  const places = Array.from({ length: Math.max(one.first.length, other.first.length) }, (_, index) =>
    meetShapes(at(one, index), at(other, index)),
  );
  // Where nothing fits, the list ends.
  const end = places.findIndex(({ kind }) => kind === 'never');
  if (end === -1) return { kind: 'tuple', first: places, required, rest: meetShapes(one.rest, other.rest) };
  return end < required ? neverShape : { kind: 'tuple', first: places.slice(0, end), required, rest: neverShape };
}

/** The type of everything that has all of these types. */
export function meetAll(shapes: readonly TypeShape[]): TypeShape {
  return shapes.reduce(meetShapes, unknownShape);
}
