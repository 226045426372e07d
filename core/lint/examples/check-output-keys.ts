import { canHoldTogether } from '../branch/can-hold-together.ts';
import { domainsOf } from '../branch/domains.ts';
import type { Report, RuleContext } from '../rules/rule.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { namesOf } from './field-of-clause.ts';
import type { NamedKey } from './named-keys.ts';
import { namedKeys } from './named-keys.ts';
import type { KeyProblem, OutputShape } from './output-shape.ts';
import { outputShapes } from './output-shape.ts';
import { clauseRange, wordsBehindLabel } from './rule-of-example.ts';
import { typeProblem } from './type-problem.ts';

/** Prose that asks for keys that the output does not have, drops some that it must have, or gives them another type. */
export function checkOutputKeys(context: RuleContext): readonly Report[] {
  return outputShapes(context).flatMap((shape) => {
    const names = namesOf([...shape.keys.values()].map(({ name }) => name));
    const holdsWith = togetherIn(context);
    return context.clauses.filter(isRule).flatMap((clause) => {
      if (!holdsWith(shape, clause)) return [];
      const key = shape.isToldToo === true ? undefined : keyProblem(clause, shape);
      const problem = key ?? typeProblem(clause, shape, names);
      return problem === undefined ? [] : reportOf(clause, shape, problem);
    });
  });
}

/** Whether a clause holds together with the one that tells the shape. */
const togetherIn =
  ({ source }: RuleContext) =>
  ({ clause: told }: OutputShape, { sentence }: Clause): boolean =>
    told === undefined ||
    (told.sentence.position !== sentence.position &&
      canHoldTogether([told.sentence.branch, sentence.branch], domainsOf(source.inputSchema)));

function reportOf(clause: Clause, shape: OutputShape, { message, key }: KeyProblem): readonly Report[] {
  const [place, own] = [shape.placeOf(key), clauseRange(clause)];
  if (place === undefined || (place.file === own.file && place.start < own.end && own.start < place.end)) return [];
  return [{ message, places: [place, own], certainty: 'likely' }];
}

const isRule = ({ sentence, precedence, force, mood, unless }: Clause): boolean =>
  sentence.context === 'normal' &&
  !precedence &&
  force !== 'permit' &&
  force !== 'prefer' &&
  mood !== 'narrative' &&
  mood !== 'question' &&
  unless.length === 0;

const adding =
  /^(?:(?:also|always|then|please|and|next|besides|in addition|additionally) ?,? ?)*(?:add|include|return|give|output|put|write|use|fill|set|create|insert|append|provide|emit|store|report|have|attach|supply)\b|\bonly (?:two |three |four |\d )?(?:keys|fields|properties)\b|^(?:the |your |each )?(?:result|output|object|json|answer|response|reply|root|top level|item|entry|consumer|parser|importer|client|app|service|frontend|backend|system|program|script|reader|caller) (?:always |also |must |should |has to |needs to |then )*(?:has|have|contains?|includes?|holds?|carries|carry|needs?|expects?|reads?|consists? of|comprises?)\b|\b(?:is|are|be) (?:mandatory|required|obligatory|compulsory|expected|present|needed)\b|\bthere (?:is|are|must be|should be|has to be)\b/u;
const dropping =
  /^(?:please |always |then |and )*(?:leave out|leave away|leave off|omit|drop|skip|remove|do without|do not (?:return|include|output|give|write|add|send|emit|fill)|never (?:return|include|output|give|write|add|send|emit|fill))\b/u;
const incoming =
  /\b(?:keys?|fields?|propert(?:y|ies)|attributes?)(?: [\p{L}_-]+)? (?:of|from|in) (?:the |each |every |your |this |an? )?(?:message|input|request|ticket|document|source|email|record|row|form|database|invoice|text|payload|file|log|event|user|customer)\b/u;

/** A key that is none of the shape, or that the shape must have. */
function keyProblem(clause: Clause, shape: OutputShape): KeyProblem | undefined {
  const asked = askedOfKeys(clause);
  if (asked === undefined) return undefined;
  const names = [...namedKeys(clause), ...membersIn(clause)];
  if (asked === 'drop') return droppedKey(clause, shape, names);
  if (names.length === 0) return undefined;
  const unknown = names.find(({ name }) => !shape.keys.has(name.toLowerCase().split('.').at(-1) ?? ''));
  if (unknown === undefined) return missingKey(wordsBehindLabel(clause), shape, names);
  if (shape.isOpen === true) return undefined;
  const all = [...shape.keys.values()].map(({ name }) => name).join(', ');
  return { message: `"${unknown.name}" is no key of the output: ${all}` };
}

/** What the words of a clause would have done with keys that it names: most ask nothing of any, whatever the shape. */
const askedOfKeys = rememberedOfClauses((clause): 'add' | 'drop' | undefined => {
  const words = wordsBehindLabel(clause);
  if (dropping.test(words)) return 'drop';
  return clause.negators.length === 0 && adding.test(words) && !incoming.test(words) ? 'add' : undefined;
});

/** "The only keys are title and urgency", of an output that must have more. */
function missingKey(words: string, shape: OutputShape, names: readonly NamedKey[]): KeyProblem | undefined {
  if (names.length < 2 || !/\b(?:only|exactly|no other|nothing but|just)\b/u.test(words)) return undefined;
  const said = new Set(names.map(({ name }) => name.toLowerCase()));
  const isInner = ![...said].every((name) => shape.outer.has(name));
  const missing = [...shape.keys.values()].find(
    ({ name, isRequired }) => isRequired && shape.outer.has(name.toLowerCase()) && !said.has(name.toLowerCase()),
  );
  if (isInner || missing === undefined) return undefined;
  return { message: `"${missing.name}" is a key that the output must have, too`, key: missing.name };
}

/** "Leave out the key currency", "do not return the score". */
function droppedKey(clause: Clause, shape: OutputShape, names: readonly NamedKey[]): KeyProblem | undefined {
  const { sentence, from, to } = clause;
  const behind = sentence.tokens.slice(from, to).filter(({ kind }) => kind !== 'punctuation');
  const last = behind.at(-1)?.lower ?? '';
  const isObject = /^(?:the|its|any|your)$/u.test(behind.at(-2)?.lower ?? '') && behind.length <= 5;
  const name = names[0]?.name.toLowerCase() ?? (isObject ? last : '');
  const key = shape.keys.get(name);
  if (key?.isRequired !== true || clause.when.length > 0) return undefined;
  return { message: `"${key.name}" is a key that the output must have`, key: key.name };
}

/** "result.total": a member of the output that is spoken of. */
function membersIn({ sentence: { tokens, text }, from, to }: Clause): readonly NamedKey[] {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const said = text.slice(first?.start ?? 0, last?.end ?? text.length);
  const name = /\b(?:result|output|response|answer|json|data)\.(?<name>[\p{L}_][\p{L}\p{N}_]{1,40})\b/u.exec(said)
    ?.groups?.['name'];
  return name === undefined ? [] : [{ name, at: from }];
}
