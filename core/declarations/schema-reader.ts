import { canonicalJson } from '../canonical-json.ts';
import { isObject, listOf } from '../json-parts.ts';
import { ownValue } from '../own-value.ts';
import type { Json, JsonObject } from '../protocol.ts';
import { joinShapes } from './join-shapes.ts';
import { meetAll } from './meet-shapes.ts';
import type { Direction, NamedShapes } from './named-shapes.ts';
import { ownShape } from './own-shape.ts';
import type { TypeShape } from './type-shape.ts';
import { neverShape, textOfShape, unknownShape } from './type-shape.ts';

/** With one of these, a `$ref` can mean anything. */
const MOVED_BASE = ['$id', '$anchor', '$dynamicAnchor', '$recursiveAnchor'];
/** Above, what is referred to is declared by name, so that a text of many references does not grow without end. */
const MAX_INLINE = 4_000;

export interface ReadingContext {
  readonly named: NamedShapes;
  readonly direction: Direction;
  /** What the schema as a whole is called, where it refers to itself. */
  readonly label: string;
}

/**
 * Reads one JSON Schema as a type that everything has that fits the schema. What TypeScript cannot say, such as a
 * pattern or `not`, is left out: the type is then wider than the schema, and never narrower.
 */
export class SchemaReader {
  readonly #root: JsonObject;
  readonly #context: ReadingContext;
  readonly #isOpaque: boolean;
  readonly #isOlder: boolean;
  /** What a definition means depends on no more than this. */
  readonly #definitions: string;
  /** Places that are being read, and how many objects and lists around them are. */
  readonly #open = new Map<string, number>();
  readonly #recursive = new Map<string, string>();
  readonly #done = new Map<string, TypeShape>();
  #depth = 0;

  constructor(schema: JsonObject, context: ReadingContext) {
    const { $id: _, ...root } = schema;
    this.#root = root;
    this.#context = context;
    const text = canonicalJson(root);
    this.#isOpaque = MOVED_BASE.some((keyword) => text.includes(`"${keyword}":`));
    this.#isOlder = String(schema['$schema'] ?? '').includes('draft-0');
    const isPlain = !/"\$ref":"(?!#\/(?:\$defs|definitions)\/)/u.test(text);
    const { $defs = null, definitions = null } = root;
    this.#definitions = isPlain ? canonicalJson([this.#isOlder, $defs, definitions]) : text;
  }

  readRoot(): TypeShape {
    return this.#readPlace('#', this.#root);
  }

  #read(schema: Json | undefined): TypeShape {
    if (schema === false) return neverShape;
    if (!isObject(schema)) return unknownShape;
    const { $ref: reference, allOf, anyOf, oneOf, then: ifSo, else: ifNot } = schema;
    const isDecided = schema['if'] !== undefined && ifSo !== undefined && ifNot !== undefined;
    return meetAll([
      ownShape(schema, (part) => this.#inner(part), this.#isOlder),
      ...(typeof reference === 'string' ? [this.#follow(reference)] : []),
      ...listOf(allOf).map((part) => this.#read(part)),
      ...[anyOf, oneOf, isDecided ? [ifSo, ifNot] : undefined].flatMap((choice) =>
        Array.isArray(choice) ? [joinShapes(listOf(choice as Json).map((part) => this.#read(part)))] : [],
      ),
    ]);
  }

  /** A field, or an item: what leads back from there has an end. */
  #inner(schema: Json | undefined): TypeShape {
    this.#depth += 1;
    try {
      return this.#read(schema);
    } finally {
      this.#depth -= 1;
    }
  }

  #follow(reference: string): TypeShape {
    if (this.#isOpaque || !/^#(?:\/|$)/u.test(reference)) return unknownShape;
    const done = this.#done.get(reference);
    if (done !== undefined) return done;
    const open = this.#open.get(reference);
    if (open === undefined) return this.#readPlace(reference, resolvePointer(this.#root, reference));
    // What is itself, or something else beside itself, says nothing.
    if (open === this.#depth) return unknownShape;
    const name = this.#nameFor(reference);
    return { kind: 'reference', name };
  }

  #readPlace(place: string, schema: Json | undefined): TypeShape {
    this.#open.set(place, this.#depth);
    const shape = this.#read(schema);
    this.#open.delete(place);
    const isLong = place !== '#' && textOfShape(shape).length > MAX_INLINE;
    const name = isLong ? this.#nameFor(place) : this.#recursive.get(place);
    const { named, direction } = this.#context;
    const read = name === undefined ? shape : named.define(name, { shape, direction });
    this.#done.set(place, read);
    return read;
  }

  #nameFor(place: string): string {
    const { named, direction, label } = this.#context;
    const wish = nameOf(place, label);
    const name =
      this.#recursive.get(place) ?? named.reserve(wish, canonicalJson([place, direction, this.#definitions]));
    this.#recursive.set(place, name);
    return name;
  }
}

function resolvePointer(root: JsonObject, pointer: string): Json | undefined {
  let at: Json | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = unescapeStep(step);
    if (Array.isArray(at)) at = (at as readonly Json[])[Number(name)];
    else at = isObject(at) ? ownValue(at, name) : undefined;
  }
  return at;
}

function unescapeStep(step: string): string {
  try {
    return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return step;
  }
}

/** The last step of a pointer, as far as an identifier can say it. */
function nameOf(pointer: string, label: string): string {
  const words = unescapeStep(pointer.slice(pointer.lastIndexOf('/') + 1)).match(/[A-Za-z0-9]+/gu) ?? [];
  const name = pointer === '#' ? label : words.map(capitalized).join('').slice(0, 60);
  return /^[A-Z]/u.test(name) ? name : `${label}Part`;
}

const capitalized = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
