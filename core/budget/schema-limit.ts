import type { JsonObject } from '../protocol.ts';

/** Nobody sends so much: sums of larger limits would be no numbers any more. */
const MOST = 1_000_000_000;

/** What a schema allows at most by a keyword, or what it lacks. */
export type SchemaLimit =
  | { readonly most: number; readonly because?: undefined }
  | { readonly most?: undefined; readonly because: string };

/** Reads `maxLength`, `maxItems` or `maxProperties`. A limit of more than 1,000,000,000 bounds nothing. */
export function schemaLimit(own: JsonObject, keyword: 'maxLength' | 'maxItems' | 'maxProperties'): SchemaLimit {
  const most = own[keyword];
  if (typeof most !== 'number') return { because: `has no ${keyword}` };
  return most <= MOST ? { most } : { because: `has no ${keyword} up to ${MOST.toLocaleString('en-US')}` };
}
