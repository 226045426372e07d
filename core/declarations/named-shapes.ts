import type { TypeShape } from './type-shape.ts';
import { unknownShape } from './type-shape.ts';

/** Whether applications give values of a type, or take them. */
export type Direction = 'given' | 'taken';

export interface NamedShape {
  readonly shape: TypeShape;
  readonly direction: Direction;
}

/** Types that are declared by name in one file. */
export class NamedShapes {
  readonly #shapes = new Map<string, NamedShape | undefined>();
  readonly #byKey = new Map<string, string>();

  /** @param taken - names that the file uses itself */
  constructor(taken: readonly string[] = []) {
    for (const name of taken) this.#shapes.set(name, undefined);
  }

  /** A name that no other type has: the wished one, or one with a number. What has the same key is the same type. */
  reserve(wish: string, key: string): string {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    let name = wish;
    for (let number = 2; this.#shapes.has(name); number += 1) name = `${wish}${number}`;
    this.#shapes.set(name, undefined);
    this.#byKey.set(key, name);
    return name;
  }

  define(name: string, shape: NamedShape): TypeShape {
    this.#shapes.set(name, shape);
    return { kind: 'reference', name };
  }

  shapeOf(name: string): TypeShape {
    return this.#shapes.get(name)?.shape ?? unknownShape;
  }

  /** What was defined, in the order of names. */
  entries(): readonly (readonly [name: string, shape: NamedShape])[] {
    return [...this.#shapes]
      .flatMap(([name, shape]) => (shape === undefined ? [] : [[name, shape] as const]))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
