import { hasKind, nameOfKind } from '../conflicts/character-kinds.ts';
import { describeCount } from '../conflicts/describe-count.ts';
import { countIn, edgeText } from '../conflicts/text-containment.ts';
import type { Directive } from '../directives/directive.ts';
import type { DirectiveValue } from '../directives/value.ts';
import { plainText } from '../exact/literals.ts';
import type { Certainty } from '../finding.ts';
import { countInText } from './count-in-text.ts';

/** How an example breaks a rule. */
export interface Breach {
  readonly message: string;
  readonly certainty: Certainty;
}

type Value<Kind extends DirectiveValue['kind']> = Extract<DirectiveValue, { readonly kind: Kind }>;

/** Checks a text against what a directive asks of the whole answer; undefined when it holds, or cannot be checked. */
export function breachOf(text: string, directive: Directive): Breach | undefined {
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
      return poleBreach(text, directive, value.pole);
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

function edgeBreach(text: string, { surface, sign }: Directive, { text: edge }: Value<'edge'>): Breach | undefined {
  if (edge === undefined || edge === '"') return undefined;
  const [whole, piece] = [edgeText(text), edgeText(edge)];
  const has = surface === 'start' ? whole.startsWith(piece) : whole.endsWith(piece);
  if (has === (sign === '+')) return undefined;
  return { message: `${has ? 'has' : 'does not have'} "${edge}" at its ${surface}`, certainty: 'certain' };
}

/** Poles of the lexicon that a text shows by itself. */
const poleChecks: Readonly<Record<string, (text: string) => string | undefined>> = {
  'case upper': (text) => (/\p{Ll}/u.test(text) ? 'has small letters' : undefined),
  'case lower': (text) => (/\p{Lu}/u.test(text) ? 'has capitals' : undefined),
  'format json': (text) => (isJson(text) ? undefined : 'is no JSON'),
  'date-format iso': (text) =>
    /\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/u.test(text) ? 'has a date in another format' : undefined,
  'date-format day': (text) => (/\b\d{4}-\d{2}-\d{2}\b/u.test(text) ? 'has a date in another format' : undefined),
  'date-format month': (text) =>
    /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b/u.test(text) ? 'has a date in another format' : undefined,
};

function poleBreach(text: string, { surface, sign }: Directive, pole: string): Breach | undefined {
  if (surface === 'characters') {
    return sign === '-' && hasKind(text, pole)
      ? { message: `has what is ruled out: no ${nameOfKind(pole)}`, certainty: 'certain' }
      : undefined;
  }
  const message = sign === '+' ? poleChecks[`${surface} ${pole}`]?.(text) : undefined;
  return message === undefined ? undefined : { message, certainty: 'likely' };
}

function isJson(text: string): boolean {
  const bare = text.replace(/^```\w*\s*|\s*```$/gu, '');
  try {
    JSON.parse(bare);
    return true;
  } catch {
    return false;
  }
}
