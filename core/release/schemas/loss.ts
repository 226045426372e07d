import type { Json, JsonObject } from '../../protocol.ts';
import type { Rules, SchemaSide } from './schema-side.ts';

/** Values that one schema accepts and another refuses. */
export interface Loss {
  /** Dotted, `order.items[].sku`; empty for the whole. */
  readonly path: string;
  /**
   * `refused`: the property may not be there. `required`: it may not be missing. `limited`: it may have fewer values.
   * `undecided`: it may be as before, which the comparison cannot tell.
   */
  readonly kind: 'refused' | 'required' | 'limited' | 'undecided';
  /** What refuses: `maxLength 5`. */
  readonly detail: string;
}

/** One comparison of parts: what the rules of `from` leave, against one rule of `to`. */
export interface Question {
  readonly rules: Rules;
  readonly rule: JsonObject;
  readonly path: string;
  readonly from: SchemaSide;
  readonly to: SchemaSide;
  /** Asks the same of parts. */
  readonly compare: (rules: Rules, schema: Json | undefined, path: string) => readonly Loss[];
}

export const joinPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

export const undecided = (path: string, detail: string): Loss => ({ path, kind: 'undecided', detail });
