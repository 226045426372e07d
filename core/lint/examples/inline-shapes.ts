import type { RuleContext } from '../rules/rule.ts';
import type { OutputField } from './output-field.ts';

/** `"service": "standard" | "express"` */
const ENUM =
  /"(?<name>[\p{L}_][\p{L}\p{N}_-]{0,60})"\s{0,4}:\s{0,4}(?<values>"[^"\n]{1,60}"(?:\s{0,4}\|\s{0,4}"[^"\n]{1,60}"){1,20})/gu;

/** Fields whose values a shape in the text lists, as in `{"size": "small" | "large"}`. */
export function shapesIn({ source: { file, text } }: RuleContext): readonly OutputField[] {
  return [...text.matchAll(ENUM)].map(({ groups, index, 0: whole }) => ({
    name: groups?.['name'] ?? '',
    values: (groups?.['values'] ?? '').split('|').map((value) => value.trim().slice(1, -1)),
    place: { file, start: index, end: index + whole.length },
    isSchema: false,
  }));
}
