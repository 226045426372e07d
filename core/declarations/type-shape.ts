/** A TypeScript type as data: what is read from JSON Schemas, joined, met and printed. */
export type TypeShape =
  | { readonly kind: 'unknown' | 'never' | 'null' | 'boolean' | 'number' | 'string' }
  | { readonly kind: 'literal'; readonly value: boolean | number | string }
  | { readonly kind: 'array'; readonly item: TypeShape }
  | TupleShape
  | ObjectShape
  /** A type that is declared by name, because it refers to itself. */
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'union' | 'intersection'; readonly parts: readonly TypeShape[] };

export interface TupleShape {
  readonly kind: 'tuple';
  readonly first: readonly TypeShape[];
  /** How many of the first must be there. */
  readonly required: number;
  /** What may follow; `never` where nothing may. */
  readonly rest: TypeShape;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: ReadonlyMap<string, FieldShape>;
  /** What other fields may hold: `unknown` where anything, `never` where there may be none. */
  readonly rest: TypeShape;
}

export interface FieldShape {
  readonly type: TypeShape;
  readonly isRequired: boolean;
  readonly description?: string;
  readonly isDeprecated?: true;
}

export const unknownShape: TypeShape = { kind: 'unknown' };
export const neverShape: TypeShape = { kind: 'never' };
export const anyObject: ObjectShape = { kind: 'object', fields: new Map(), rest: unknownShape };

/** Equal for shapes that are the same type, whatever their fields are said to mean. */
export function textOfShape(shape: TypeShape): string {
  switch (shape.kind) {
    case 'literal':
      return JSON.stringify(shape.value);
    case 'reference':
      return `&${shape.name}`;
    case 'array':
      return `${textOfShape(shape.item)}[]`;
    case 'tuple':
      return `[${shape.required};${shape.first.map(textOfShape).join()};${textOfShape(shape.rest)}]`;
    case 'object':
      return `{${fieldTexts(shape).join()};${textOfShape(shape.rest)}}`;
    case 'union':
    case 'intersection':
      return `${shape.kind}(${shape.parts.map(textOfShape).sort().join()})`;
    default:
      return shape.kind;
  }
}

function fieldTexts({ fields }: ObjectShape): readonly string[] {
  const texts = [...fields].map(
    ([name, { type, isRequired }]) => `${JSON.stringify(name)}${isRequired ? '' : '?'}:${textOfShape(type)}`,
  );
  return texts.sort();
}
