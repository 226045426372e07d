import { objectOf } from '../../json-parts.ts';
import type { Json } from '../../protocol.ts';
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

function patternLosses({ rules, rule, path, from, to, compare }: Question): readonly Loss[] {
  return patternsOf(rule).flatMap(([pattern, schema]) => {
    const named = [...namesOf(rules)]
      .filter((name) => to.matches(pattern, name) !== false)
      .flatMap((name) => compare(from.property(rules, name), schema, joinPath(path, name)));
    const same = rules.flatMap((one) => from.rules(objectOf(one['patternProperties'])[pattern]));
    const rest = rules.filter((one) => patternsOf(one).length === 0);
    return [...named, ...compare([...same, ...from.otherProperties(rest)], schema, joinPath(path, '*'))];
  });
}

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
