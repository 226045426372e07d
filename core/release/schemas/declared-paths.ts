import type { JsonObject } from '../../protocol.ts';
import { namesOf } from './facts.ts';
import { joinPath } from './loss.ts';
import type { Rules } from './schema-side.ts';
import { SchemaSide } from './schema-side.ts';

/** Deeper fields are rare, and a schema that refers to itself has no end. */
const MAX_DEPTH = 6;
const MAX_PATHS = 2000;

/** Paths of all fields that a schema names: `order`, `order.items[].sku`. */
export function declaredPaths(schema: JsonObject): ReadonlySet<string> {
  const side = new SchemaSide(schema);
  const paths = new Set<string>();
  const visit = (rules: Rules, path: string, depth: number): void => {
    if (depth === 0 || paths.size > MAX_PATHS) return;
    for (const name of namesOf(rules)) {
      paths.add(joinPath(path, name));
      visit(side.property(rules, name), joinPath(path, name), depth - 1);
    }
    const items = side.item(rules, Number.MAX_SAFE_INTEGER);
    if (items.length > 0) visit(items, `${path}[]`, depth - 1);
  };
  visit(side.rules(side.root), '', MAX_DEPTH);
  return paths;
}
