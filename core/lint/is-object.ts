import type { JsonObject } from '../protocol.ts';

/** Tells objects of JSON from arrays and plain values. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
