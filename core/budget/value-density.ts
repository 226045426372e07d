import type { JsonObject } from '../protocol.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import type { MeasuredSlot } from './measured-node.ts';
import { conformalQuantile } from './quantile.ts';

/** Tokens per character of a slot's values, at the high end. */
export type Density = (slot: MeasuredSlot) => number;

/** English text in o200k has 0.23; markup, names and numbers have more. */
const PRIOR_TEXT = 0.3;
/** JSON has 0.35. */
const PRIOR_JSON = 0.4;

const SHARE = 0.99;

/** Fewer characters than this say nothing about a density. */
const LEAST_CHARACTERS = 8;

/** Densities of the values that samples give; a prior where they give none. */
export function densityOf(inputs: readonly JsonObject[], tokenizer: Tokenizer): Density {
  const known = new Map<string, number | null>();
  return ({ subject, print }) => {
    const key = `${print} ${subject}`;
    if (!known.has(key)) {
      const texts = inputs.flatMap((input) => valuesAt(input, subject)).map((value) => printed(value, print));
      known.set(
        key,
        conformalQuantile(
          texts.flatMap((text) => densityOfText(text, tokenizer)),
          SHARE,
        ),
      );
    }
    return known.get(key) ?? (print === 'json' ? PRIOR_JSON : PRIOR_TEXT);
  };
}

function densityOfText(text: string, tokenizer: Tokenizer): readonly number[] {
  const characters = text.length - (text.match(PAIR)?.length ?? 0);
  return characters < LEAST_CHARACTERS ? [] : [tokenizer.count(text) / characters];
}

/** A character that takes two code units. */
const PAIR = /[\u{10000}-\u{10ffff}]/gu;

const printed = (value: unknown, print: MeasuredSlot['print']): string =>
  print === 'json' ? (JSON.stringify(value) ?? '') : typeof value === 'string' ? value : '';

/** All values at a path: `orders[].title` has one for each order. */
function valuesAt(input: JsonObject, subject: string): readonly unknown[] {
  if (!/^[\w.[\]]+$/u.test(subject)) return [];
  let values: readonly unknown[] = [input];
  for (const part of subject === 'this' ? [] : subject.split('.')) {
    const [name = '', ...lists] = part.split('[]');
    values = values.flatMap((value) => memberOf(value, name));
    for (const _ of lists) values = values.flatMap((value) => (Array.isArray(value) ? value : []));
  }
  return values;
}

const memberOf = (value: unknown, name: string): readonly unknown[] =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? [(value as Readonly<Record<string, unknown>>)[name]]
    : [];
