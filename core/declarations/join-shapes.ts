import type { TypeShape } from './type-shape.ts';
import { neverShape, textOfShape, unknownShape } from './type-shape.ts';

/** The type of everything that has one of these types. */
export function joinShapes(shapes: readonly TypeShape[]): TypeShape {
  const parts = new Map<string, TypeShape>();
  for (const part of shapes.flatMap((shape) => (shape.kind === 'union' ? shape.parts : [shape]))) {
    if (part.kind === 'unknown') return unknownShape;
    // Of equal types the first one tells what their fields mean.
    if (part.kind !== 'never') parts.set(textOfShape(part), parts.get(textOfShape(part)) ?? part);
  }
  if (parts.has('true') && parts.has('false')) parts.set('boolean', { kind: 'boolean' });
  const kept = [...parts.values()].filter((part) => part.kind !== 'literal' || !parts.has(typeof part.value));
  const [only = neverShape, ...more] = kept;
  return more.length === 0 ? only : { kind: 'union', parts: kept };
}
