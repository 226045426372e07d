import type { Branch, BranchLiteral } from '../text/sentence.ts';
import type { HelperCall, Meaning, Names } from './names.ts';
import { callText, helperName, literalText, meaningOf, textOf } from './names.ts';

/** When the two arms of a block are rendered; `undefined`: never. */
export interface Arms {
  readonly main: Branch | undefined;
  readonly otherwise: Branch | undefined;
}

const always: Arms = { main: [], otherwise: undefined };

const opposite = ({ main, otherwise }: Arms): Arms => ({ main: otherwise, otherwise: main });

const EQUAL = /^(?:if|is)?_?-?(?:eq|equals?|is|isequal|same)$/iu;
const UNEQUAL = /^(?:(?:if|is)?_?-?(?:ne|neq|notequals?|isnt|isnot|not_?-?eq)|unless_?-?(?:eq|equals?))$/iu;
const EQUAL_SIGNS: readonly unknown[] = ['==', '===', '=', 'eq', 'is'];
const UNEQUAL_SIGNS: readonly unknown[] = ['!=', '!==', '<>', 'ne'];

/** When the arms of a block are rendered that decides: all but `each`, `with` and other ones that loop. */
export function armsOf(call: HelperCall, names: Names): Arms {
  const name = helperName(call);
  const [condition] = call.params;
  if (condition !== undefined && name === 'if') return ifArms(call, condition, names);
  if (condition !== undefined && name === 'unless') return opposite(ifArms(call, condition, names));
  return callArms(call, names);
}

/** `includeZero` makes a zero count as a value. */
function ifArms({ hash }: HelperCall, condition: hbs.AST.Expression, names: Names): Arms {
  const withZero = (hash?.pairs ?? []).some(({ key }) => key === 'includeZero');
  return withZero ? presenceArms('with', meaningOf(condition, names)) : truthArms(condition, names);
}

/** Whether an expression is truthy. */
function truthArms(expression: hbs.AST.Expression, names: Names): Arms {
  if (expression.type === 'SubExpression') return callArms(expression as hbs.AST.SubExpression, names);
  const meaning = meaningOf(expression, names);
  if (meaning.kind === 'literal') return meaning.value ? always : opposite(always);
  return literalArms({ subject: meaning.subject, holds: true });
}

const literalArms = (literal: BranchLiteral): Arms => ({
  main: [literal],
  otherwise: [{ ...literal, holds: !literal.holds }],
});

/** Whether a call of a helper is truthy: equality and logic are understood, all else is a subject of its own. */
function callArms(call: HelperCall, names: Names): Arms {
  const name = helperName(call);
  const [first] = call.params;
  if (first !== undefined && name === 'not' && call.params.length === 1) return opposite(truthArms(first, names));
  if (name === 'and' || name === 'or') return logicArms(call, name, names);
  const subject = call.params.length === 0 ? name : `(${callText(call, names)})`;
  return comparisonArms(call, names) ?? literalArms({ subject, holds: true });
}

/** Of `eq a b`, `unlessEquals a b` and `compare a "==" b`. */
function comparisonArms(call: HelperCall, names: Names): Arms | undefined {
  const name = helperName(call);
  const [first, second, third, surplus] = call.params;
  if (first === undefined || second === undefined || surplus !== undefined) return undefined;
  if (third !== undefined) {
    const sign = meaningOf(second, names);
    return sign.kind === 'literal' ? signArms(sign.value, first, { third, names }) : undefined;
  }
  const isUnequal = UNEQUAL.test(name);
  if (!isUnequal && !EQUAL.test(name)) return undefined;
  const arms = equalityArms(meaningOf(first, names), meaningOf(second, names));
  return isUnequal ? opposite(arms) : arms;
}

function signArms(
  sign: unknown,
  first: hbs.AST.Expression,
  { third, names }: { readonly third: hbs.AST.Expression; readonly names: Names },
): Arms | undefined {
  const isEqual = EQUAL_SIGNS.includes(sign);
  if (!isEqual && !UNEQUAL_SIGNS.includes(sign)) return undefined;
  const arms = equalityArms(meaningOf(first, names), meaningOf(third, names));
  return isEqual ? arms : opposite(arms);
}

export function equalityArms(a: Meaning, b: Meaning): Arms {
  if (a.kind === 'literal' && b.kind === 'literal') return a.value === b.value ? always : opposite(always);
  if (a.kind === 'subject' && b.kind === 'literal') {
    return literalArms({ subject: a.subject, equals: literalText(b.value), holds: true });
  }
  if (a.kind === 'literal') return equalityArms(b, a);
  const [first, second] = [textOf(a), textOf(b)].sort();
  return first === second ? always : literalArms({ subject: `(${first} == ${second})`, holds: true });
}

/**
 * The arm in which all parts are decided has them; the other one only says that not all of them hold, by a subject of
 * its own.
 */
function logicArms(call: HelperCall, name: 'and' | 'or', names: Names): Arms {
  const parts = call.params.map((param) => truthArms(param, names));
  const subject = `(${callText(call, names)})`;
  const known = parts.map((arms) => (name === 'and' ? arms.main : arms.otherwise));
  const holds = name === 'and';
  const decided = known.includes(undefined)
    ? undefined
    : [...known.flatMap((branch) => branch ?? []), { subject, holds }];
  const open: Branch | undefined = known.every((branch) => branch?.length === 0)
    ? undefined
    : [{ subject, holds: !holds }];
  return name === 'and' ? { main: decided, otherwise: open } : { main: open, otherwise: decided };
}

/**
 * Whether there is something to loop over, or to take as a context. That is not quite being truthy: a text is truthy
 * and has no items, a zero is a context and not truthy.
 */
export function presenceArms(kind: 'each' | 'with' | 'block', meaning: Meaning): Arms {
  if (meaning.kind === 'literal') return { main: [], otherwise: [] };
  const { subject } = meaning;
  const given = { subject: `${kind} ${subject}`, holds: true };
  const absent = { ...given, holds: false };
  if (kind === 'each') return { main: [{ subject, holds: true }, given], otherwise: [absent] };
  return { main: [given], otherwise: [{ subject, holds: false }, absent] };
}
