import type { Json, JsonObject } from './protocol.ts';

/** Tells objects of JSON from arrays and plain values. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that stands there; an empty one where something else does. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
/** The list that stands there; an empty one where something else does. */
export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
