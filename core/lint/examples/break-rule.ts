import { hasKind, nameOfKind } from '../conflicts/character-kinds.ts';
import { describeCount } from '../conflicts/describe-count.ts';
import { countIn, edgeText } from '../conflicts/text-containment.ts';
import type { Directive } from '../directives/directive.ts';
import type { DirectiveValue } from '../directives/value.ts';
import { plainText } from '../exact/literals.ts';
import type { Certainty } from '../finding.ts';
import { countInText } from './count-in-text.ts';
import { poleShown } from './show-pole.ts';
import { hasThingAt } from './things-at-edges.ts';

/** How an example breaks a rule. */
export interface Breach {
  readonly message: string;
  readonly certainty: Certainty;
}

type Value<Kind extends DirectiveValue['kind']> = Extract<DirectiveValue, { readonly kind: Kind }>;

/**
 * Checks a text against what a directive asks of it; undefined when it holds, or cannot be checked.
 *
 * @param isField - the text is a field of the answer, and the directive about it: more can be told of a short text
 */
export function breachOf(text: string, directive: Directive, isField = false): Breach | undefined {
  const { value } = directive;
  switch (value.kind) {
    case 'interval':
      return lengthBreach(text, directive, value);
    case 'occurrence':
      return wordBreach(text, value);
    case 'options':
      return value.texts.some((one) => plainText(one) === plainText(text))
        ? undefined
        : { message: `is none of ${value.texts.map((one) => `"${one}"`).join(', ')}`, certainty: 'certain' };
    case 'edge':
      return edgeBreach(text, directive, value);
    case 'pole':
      return poleBreach(text, directive, { pole: value.pole, isField });
    default:
      return undefined;
  }
}

function lengthBreach(text: string, directive: Directive, { min, max }: Value<'interval'>): Breach | undefined {
  const unit = directive.surface.replace('length:', '');
  const count = countInText(text, unit);
  if (count === undefined) return undefined;
  const isShort = typeof min === 'number' && count < min;
  const isLong = typeof max === 'number' && count > max;
  if (!isShort && !isLong) return undefined;
  const certainty = directive.per === undefined && directive.strength === 'hard' ? 'certain' : 'likely';
  return { message: `has ${count}, not ${describeCount({ ...directive, target: { kind: 'response' } })}`, certainty };
}

function wordBreach(text: string, { texts, as, min, max }: Value<'occurrence'>): Breach | undefined {
  const found = texts.reduce((sum, one) => sum + countIn(text, one, as), 0);
  const named = texts.map((one) => `"${one}"`).join(' or ');
  if (typeof max === 'number' && found > max)
    return { message: `has ${named} ${found === 1 ? 'once' : `${found} times`}`, certainty: 'certain' };
  return typeof min === 'number' && found < min ? { message: `lacks ${named}`, certainty: 'likely' } : undefined;
}

function edgeBreach(text: string, { surface, sign }: Directive, edge: Value<'edge'>): Breach | undefined {
  const side = surface === 'start' ? 'start' : 'end';
  const has = edge.text === undefined ? hasThingAt(text, side, edge) : hasTextAt(text, side, edge.text);
  if (has === undefined || has === (sign === '+')) return undefined;
  const named = edge.text === undefined ? `a ${edge.thing}` : `"${edge.text}"`;
  const certainty = edge.text === undefined ? 'likely' : 'certain';
  return { message: `${has ? 'has' : 'does not have'} ${named} at its ${side}`, certainty };
}

/** Marks at its ends are left out, unless the text is nothing else: writers put them as they please. */
function hasTextAt(text: string, side: 'start' | 'end', edge: string): boolean | undefined {
  if (edge === '"') return undefined;
  const strip = edgeText(edge) === '' ? (one: string): string => one.trim() : edgeText;
  return side === 'start' ? strip(text).startsWith(strip(edge)) : strip(text).endsWith(strip(edge));
}

function poleBreach(
  text: string,
  { surface, sign }: Directive,
  rule: { pole: string; isField: boolean },
): Breach | undefined {
  const { pole, isField } = rule;
  if (surface === 'characters') {
    const isAsked = sign === '+';
    if (hasKind(text, pole) === isAsked || (isAsked && !isField)) return undefined;
    const message = isAsked ? `has no ${nameOfKind(pole)}` : `has what is ruled out: no ${nameOfKind(pole)}`;
    return { message, certainty: isAsked ? 'likely' : 'certain' };
  }
  const message = poleShown(text, { id: `${surface} ${pole}`, isAsked: sign === '+', isField });
  return message === undefined ? undefined : { message, certainty: 'likely' };
}
