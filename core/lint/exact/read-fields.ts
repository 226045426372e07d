import type { Directive } from '../directives/directive.ts';
import type { DirectiveValue } from '../directives/value.ts';
import type { TokenRange } from '../text/clause.ts';
import { auxiliaries, modals } from '../text/clause-words.ts';
import { skipOpeners } from '../text/order-start.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated, tellingWords, tokensOf, wordAt } from './clause-tokens.ts';
import type { ExactReader } from './exact-reader.ts';
import { typeNamed } from './field-types.ts';
import { literalLists, literalText, mayHoldLiteral, plainText } from './literals.ts';

/**
 * What a field of the answer holds, by its name: its type ("`age` is a number", "return `tags` as one string"), the texts
 * that it may be ("`priority` is one of "low" and "high""), and the text that is put into it.
 */
export const readFields: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative' || clause.force === 'permit') return [];
  const view = tokensOf(clause);
  const filled = filledField(view);
  if (filled !== undefined) return heldBy(view, filled);
  const field = statedField(view) ?? orderedField(view);
  if (field === undefined || isNegated(clause, field)) return [];
  return textsOf(view, field) ?? typesOf(view, field);
};

/** Whether a field may be named among tokens. */
export const mayNameField = (tokens: readonly Token[]): boolean => mayHoldLiteral(tokens);

interface Field extends TokenRange {
  readonly name: string;
}

const NAME = /^[\p{L}_][\p{L}\d_.-]{0,40}$/u;

const fieldNouns = stemsOf('field key property attribute column parameter element entry value');

function fieldAt({ tokens }: ClauseTokens, at: number): Field | undefined {
  const name = literalText(tokens[at]);
  return name === undefined || !NAME.test(name) ? undefined : { name: name.toLowerCase(), from: at, to: at + 1 };
}

/** "`age` is …", "The field "tags" holds …" */
function statedField(view: ClauseTokens): Field | undefined {
  const start = skipOpeners(view.tokens, view.from, view.to);
  for (let at = start; at < Math.min(view.to, start + 4); at += 1) {
    const field = fieldAt(view, at);
    if (field === undefined) continue;
    const next = fieldNouns.has(view.tokens[field.to]?.stem ?? '') ? field.to + 1 : field.to;
    const word = wordAt(view, next);
    const isStated = word === ':' || auxiliaries.has(word) || modals.has(word) || holding.has(stemAt(view, next));
    return isStated ? { ...field, to: next } : undefined;
  }
  return undefined;
}

const stemAt = ({ tokens }: ClauseTokens, at: number): string => tokens[at]?.stem ?? '';

const holding = stemsOf('hold contain take accept store have');

const giving = stemsOf(
  'return give write output put make store represent encode express format emit render provide keep',
);

/** "Return "tags" as …" */
function orderedField(view: ClauseTokens): Field | undefined {
  const verb = skipOpeners(view.tokens, view.from, view.to);
  if (!giving.has(stemAt(view, verb))) return undefined;
  for (let at = verb + 1; at < Math.min(view.to, verb + 5); at += 1) {
    const field = fieldAt(view, at);
    if (field === undefined) continue;
    const next = fieldNouns.has(stemAt(view, field.to)) ? field.to + 1 : field.to;
    return wordAt(view, next) === 'as' || wordAt(view, next) === 'in' ? { ...field, to: next } : undefined;
  }
  return undefined;
}

interface Filled extends Field {
  readonly text: string;
}

const setting = stemsOf('set put write enter insert fill assign');

/** "Set `priority` to "urgent"", "Put "unknown" into "age"" */
function filledField(view: ClauseTokens): Filled | undefined {
  for (let at = view.from; at < Math.min(view.to, view.from + 12); at += 1) {
    const filled = setting.has(stemAt(view, at)) ? filledAt(view, at) : undefined;
    if (filled !== undefined) return filled;
  }
  return undefined;
}

function filledAt(view: ClauseTokens, at: number): Filled | undefined {
  const first = nextLiteral(view, at + 1);
  const second = first === undefined ? undefined : nextLiteral(view, first + 1);
  if (first === undefined || second === undefined) return undefined;
  const joint = view.tokens.slice(first + 1, second).map(({ lower }) => lower);
  const isInto = joint.some((word) => word === 'into' || word === 'in');
  if (!isInto && !joint.some((word) => word === 'to' || word === 'as')) return undefined;
  const field = fieldAt(view, isInto ? second : first);
  const text = literalText(view.tokens[isInto ? first : second]);
  return field === undefined || text === undefined ? undefined : { ...field, text, from: at, to: second + 1 };
}

/** The next quoted text, at most a few words further on. */
function nextLiteral(view: ClauseTokens, from: number): number | undefined {
  for (let at = from; at < Math.min(view.to, from + 5); at += 1)
    if (literalText(view.tokens[at]) !== undefined) return at;
  return undefined;
}

/** A text that is put into a field is one of those it may be, and says which type the field has. */
function heldBy(view: ClauseTokens, { name, text, from, to }: Filled): readonly Directive[] {
  const value = directive(view, {
    from,
    to,
    surface: `field-values:${name}`,
    value: { kind: 'options', texts: [text] },
  });
  return isPlainWord(text) ? [value, typeOf(view, { name, from, to }, 'text')] : [value];
}

const typeOf = (view: ClauseTokens, { name, from, to }: Field, text: string): Directive =>
  directive(view, { from, to, surface: `field-type:${name}`, value: { kind: 'literal', text } });

/** Neither a number nor a constant of a program. */
const isPlainWord = (text: string): boolean =>
  /\p{L}/u.test(text) && !/^(?:true|false|null|none|\d.*)$/iu.test(plainText(text));

const restricting = tellingWords('one either only');

/** "… one of "low", "medium" and "high"" */
function textsOf(view: ClauseTokens, field: Field): readonly Directive[] | undefined {
  const list = literalLists(view).find(({ from }) => from > field.from);
  if (list === undefined || list.texts.length < 2) return undefined;
  const before = view.tokens.slice(field.to, list.from).map(({ stem }) => stem);
  const isClosed = list.anyOne || before.some((stem) => restricting.stems.has(stem));
  if (!isClosed) return undefined;
  const said = { from: field.from, to: list.to };
  const value = { kind: 'options', texts: list.texts } as const;
  return [
    directive(view, { ...said, surface: `field-values:${field.name}`, value, exclusive: true }),
    typeOf(view, { ...field, ...said }, 'text'),
  ];
}

/** "… is a number", "… as an array of strings" */
function typesOf(view: ClauseTokens, field: Field): readonly Directive[] {
  const found = typeNamed(view, field.to);
  return found === undefined ? [] : [typeOf(view, { ...field, to: found.to }, found.type)];
}

interface Said extends TokenRange {
  readonly surface: string;
  readonly value: DirectiveValue;
  readonly exclusive?: true;
}

function directive({ clause }: ClauseTokens, { from, to, surface, value, exclusive }: Said): Directive {
  return {
    clause,
    evidence: { from, to },
    surface,
    value,
    sign: '+',
    strength: clause.force === 'prefer' ? 'soft' : 'hard',
    exclusive: exclusive === true,
    target: { kind: 'response' },
  };
}
