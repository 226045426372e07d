import { objectOf } from '../../json-parts.ts';
import type { Json, JsonObject } from '../../protocol.ts';
import { isTrivial, kindsOf, namesOf, requiredOf } from './facts.ts';
import type { Loss, Question } from './loss.ts';
import { joinPath } from './loss.ts';
import type { Rules } from './schema-side.ts';
import { patternsOf } from './schema-side.ts';

/** What the rules of an object's properties refuse. */
export function objectLosses(question: Question): readonly Loss[] {
  if (!kindsOf(question.rules).has('object')) return [];
  return [...requiredLosses(question), ...namedLosses(question), ...patternLosses(question), ...otherLosses(question)];
}

function requiredLosses({ rules, rule, path }: Question): readonly Loss[] {
  const known = requiredOf(rules);
  return [...requiredOf([rule])]
    .filter((name) => !known.has(name))
    .map((name): Loss => ({ path: joinPath(path, name), kind: 'required', detail: '' }));
}

function namedLosses({ rules, rule, path, from, compare }: Question): readonly Loss[] {
  return Object.entries(objectOf(rule['properties'])).flatMap(([name, schema]) =>
    compare(from.property(rules, name), schema, joinPath(path, name)),
  );
}

function patternLosses(question: Question): readonly Loss[] {
  const { rules, rule, path, from, to, compare } = question;
  return patternsOf(rule).flatMap(([pattern, schema]) => {
    const named = [...namesOf(rules)]
      .filter((name) => to.matches(pattern, name) !== false)
      .flatMap((name) => compare(from.property(rules, name), schema, joinPath(path, name)));
    return [...named, ...unnamedLosses(question, [pattern, schema])];
  });
}

/** What a pattern refuses of properties that nobody names. */
function unnamedLosses({ rules, path, from, compare }: Question, [pattern, schema]: Pattern): readonly Loss[] {
  const same = rules.flatMap((one) => from.rules(objectOf(one['patternProperties'])[pattern]));
  const lossesOf = (known: Rules): readonly Loss[] => compare([...same, ...known], schema, joinPath(path, '*'));
  const plain = lossesOf(from.otherProperties(rules.filter((one) => patternsOf(one).length === 0)));
  if (plain.length === 0) return plain;
  // By a rule with patterns, a property is one of a pattern's, or one of the others: what all of these give is enough.
  const isSafe = (one: JsonObject): boolean =>
    [
      from.otherProperties([one]),
      ...patternsOf(one)
        .filter(([other]) => !takeOtherNames(other, pattern))
        .map(([, part]) => from.rules(part)),
    ].every((known) => lossesOf(known).length === 0);
  return rules.some((one) => patternsOf(one).length > 0 && isSafe(one)) ? [] : plain;
}

/** Whether no name can match both: `^x-` and `^y-`. */
function takeOtherNames(one: string, other: string): boolean {
  const [first, second] = [startOf(one), startOf(other)];
  return first !== undefined && second !== undefined && !first.startsWith(second) && !second.startsWith(first);
}

/** The plain characters that all names of a pattern begin with. */
const startOf = (pattern: string): string | undefined =>
  pattern.includes('|') ? undefined : /^\^((?:[A-Za-z0-9_-](?![*+?{]))+)/u.exec(pattern)?.[1];

type Pattern = readonly [pattern: string, schema: Json];

/** Properties that the rule does not name. */
function otherLosses(question: Question): readonly Loss[] {
  const { rules, rule, path, from, compare } = question;
  const schema = rule['additionalProperties'];
  if (isTrivial(schema)) return [];
  const named = [...namesOf(rules)]
    .filter((name) => isOther(question, name))
    .flatMap((name) => compare(from.property(rules, name), schema, joinPath(path, name)));
  const patterns = Object.keys(objectOf(rule['patternProperties']));
  const matched = rules.flatMap((one) =>
    patternsOf(one)
      .filter(([pattern]) => !patterns.includes(pattern))
      .flatMap(([, part]) => compare(from.rules(part), schema, joinPath(path, '*'))),
  );
  return [...named, ...matched, ...restLosses(question, schema)];
}

function restLosses({ rules, path, from, compare }: Question, schema: Json | undefined): readonly Loss[] {
  const rest: Rules = from.otherProperties(rules);
  return compare(rest, schema, joinPath(path, '*'));
}

function isOther({ rule, to }: Question, name: string): boolean {
  if (Object.hasOwn(objectOf(rule['properties']), name)) return false;
  return !patternsOf(rule).some(([pattern]) => to.matches(pattern, name) === true);
}
