import type { Directive } from '../directives/directive.ts';
import type { Bound } from '../directives/value.ts';
import { pluralOf } from '../text/plural-of.ts';

const shown = (bound: Bound): string =>
  typeof bound === 'number' ? bound.toLocaleString('en') : `{{${bound.variable}}}`;

/** A count in words: "at most 30 words per bullet in the summary". */
export function describeCount({ surface, value, target, per }: Directive): string {
  const noun = surface.slice('length:'.length);
  const range = value.kind === 'interval' ? rangeText(value.min, value.max, noun) : pluralOf(noun);
  const each = per === undefined ? '' : ` per ${per}`;
  const part = target.kind === 'part' && target.name !== undefined ? ` in the ${target.name}` : '';
  return `${range}${each}${part}`;
}

function rangeText(min: Bound | undefined, max: Bound | undefined, noun: string): string {
  const nouns = (bound: Bound): string => (bound === 1 ? noun : pluralOf(noun));
  if (min === undefined) return max === undefined ? pluralOf(noun) : `at most ${shown(max)} ${nouns(max)}`;
  if (max === undefined) return `at least ${shown(min)} ${nouns(min)}`;
  return shown(min) === shown(max)
    ? `exactly ${shown(min)} ${nouns(min)}`
    : `${shown(min)} to ${shown(max)} ${nouns(max)}`;
}
