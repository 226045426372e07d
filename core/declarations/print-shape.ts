import { joinShapes } from './join-shapes.ts';
import type { Direction } from './named-shapes.ts';
import { printNote } from './print-note.ts';
import { quoteText } from './quote-text.ts';
import type { FieldShape, ObjectShape, TupleShape, TypeShape } from './type-shape.ts';

interface Place {
  /** What applications give may be read-only, and says which fields are possible; what they take is theirs. */
  readonly direction: Direction;
  readonly indent: string;
}

/** Writes a type as TypeScript does. */
export function printShape(shape: TypeShape, place: Place): string {
  switch (shape.kind) {
    case 'literal':
      return typeof shape.value === 'string' ? quoteText(shape.value) : String(shape.value);
    case 'reference':
      return shape.name;
    case 'array':
      return `${readOnly(place)}${printItem(shape.item, place)}[]`;
    case 'tuple':
      return isCircular(shape)
        ? printShape({ kind: 'array', item: joinShapes([...shape.first, shape.rest]) }, place)
        : `${readOnly(place)}${printTuple(shape, place)}`;
    case 'object':
      return printObject(shape, place);
    case 'union':
      return shape.parts.map((part) => printShape(part, place)).join(' | ');
    case 'intersection':
      return shape.parts.map((part) => inBrackets(part, place, ['union'])).join(' & ');
    default:
      return shape.kind;
  }
}

const readOnly = ({ direction }: Place): string => (direction === 'given' ? 'readonly ' : '');

function inBrackets(shape: TypeShape, place: Place, kinds: readonly TypeShape['kind'][]): string {
  const text = printShape(shape, place);
  return kinds.includes(shape.kind) ? `(${text})` : text;
}

const printItem = (shape: TypeShape, place: Place): string =>
  inBrackets(shape, place, ['union', 'intersection', 'array', 'tuple']);

/**
 * The compiler looks at once into items that may be missing and into those that follow in any number, and takes what leads
 * back from there for a circle.
 */
function isCircular({ first, required, rest }: TupleShape): boolean {
  return leadsBack(rest) || (required < first.length && first.some(leadsBack));
}

function leadsBack(shape: TypeShape): boolean {
  if (shape.kind === 'reference') return true;
  if (shape.kind === 'array') return leadsBack(shape.item);
  if (shape.kind === 'tuple') return [...shape.first, shape.rest].some(leadsBack);
  return (shape.kind === 'union' || shape.kind === 'intersection') && shape.parts.some(leadsBack);
}

function printTuple({ first, required, rest }: TupleShape, place: Place): string {
  const places = first.map((item, index) =>
    index < required ? printShape(item, place) : `${printItem(item, place)}?`,
  );
  return `[${[...places, ...(rest.kind === 'never' ? [] : [`...${printItem(rest, place)}[]`])].join(', ')}]`;
}

function printObject(shape: ObjectShape, { direction, indent }: Place): string {
  const inner = { direction, indent: `${indent}  ` };
  const mark = direction === 'given' ? 'readonly ' : '';
  const fields = [...shape.fields].map(([name, field]) => {
    const key = /^[A-Za-z_$][\w$]*$/u.test(name) ? name : quoteText(name);
    return `${printNote(field, inner.indent)}${inner.indent}${mark}${key}${field.isRequired ? '' : '?'}: ${printShape(field.type, inner)};\n`;
  });
  const others = otherFields(shape, direction);
  const rest =
    others === undefined ? '' : `${inner.indent}${mark}[name: string]: ${othersText(others, shape, inner)};\n`;
  return `{\n${fields.join('')}${rest}${indent}}`;
}

/** What fields without a name hold, where the type has to say it. */
function otherFields({ fields, rest }: ObjectShape, direction: Direction): TypeShape | undefined {
  if (fields.size === 0) return rest;
  const isSaid = rest.kind !== 'never' && (rest.kind !== 'unknown' || direction === 'given');
  return isSaid ? joinShapes([rest, ...[...fields.values()].map(({ type }: FieldShape) => type)]) : undefined;
}

/** What fields without a name hold must be true of those with one, which may be absent. */
function othersText(others: TypeShape, { fields }: ObjectShape, place: Place): string {
  const canBeAbsent = others.kind !== 'unknown' && [...fields.values()].some(({ isRequired }) => !isRequired);
  return `${printShape(others, place)}${canBeAbsent ? ' | undefined' : ''}`;
}
