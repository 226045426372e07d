import { listOf } from '../../json-parts.ts';
import { atMost, isTrivial, kindsOf } from './facts.ts';
import type { Loss, Question } from './loss.ts';

/** What the rules of a list's items refuse. */
export function arrayLosses(question: Question): readonly Loss[] {
  const { rules, rule, path } = question;
  if (!kindsOf(rules).has('array')) return [];
  const isUnique = rules.some(({ uniqueItems }) => uniqueItems === true) || atMost(rules, 'maxItems') <= 1;
  return [
    ...(rule['uniqueItems'] === true && !isUnique ? [{ path, kind: 'limited', detail: 'uniqueItems' } as const] : []),
    ...itemLosses(question),
  ];
}

function itemLosses({ rules, rule, path, from, compare }: Question): readonly Loss[] {
  const most = atMost(rules, 'maxItems');
  const at = (index: number, place: string, schema = rule['items']): readonly Loss[] =>
    index >= most ? [] : compare(from.item(rules, index), schema, `${path}[${place}]`);
  const first = listOf(rule['prefixItems']);
  const placed = first.flatMap((schema, index) => at(index, String(index), schema));
  if (isTrivial(rule['items'])) return placed;
  const longest = Math.max(first.length, ...rules.map((one) => listOf(one['prefixItems']).length));
  const between = Array.from({ length: longest - first.length }, (_, index) => first.length + index);
  return [...placed, ...between.flatMap((index) => at(index, String(index))), ...at(longest, '')];
}
