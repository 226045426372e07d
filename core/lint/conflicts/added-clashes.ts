import type { Directive } from '../directives/directive.ts';
import { skipRequest } from '../directives/request-openers.ts';
import type { Clause } from '../text/clause.ts';
import { isImperativeAt, skipNegation, skipOpeners } from '../text/order-start.ts';
import { isAnswer } from '../text/part-nouns.ts';
import { isAddedAct } from './added-acts.ts';
import type { GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';

/** More than these are not compared: no prompt has them, and pairs take time. */
const most = 150;

/** "Reply with the translation and nothing else" against whatever is to stand beside it: "Close with a fun fact". */
export const findAddedClashes: GroupCheck = (directives, { meet, source }) => {
  const sole = directives.filter(isSole).slice(0, most);
  if (sole.length === 0) return [];
  const task = playsRole.test(source.text) ? undefined : firstOrder(directives);
  const others = firstOfClauses(directives.filter(({ clause }) => clause.sentence.position !== task)).slice(0, most);
  return sole.flatMap((only) =>
    others
      .filter((one) => isAddedAct(one, only) && meet(one, only))
      .map((one) =>
        clashBetween({
          rule: 'conflict/only-output',
          first: [only, 'nothing beside what was asked for'],
          second: [one, 'something beside it'],
          certainty: 'likely',
        }),
      ),
  );
};

/** In "only JSON", what is asked for besides may have a field of its own. */
const isSole = ({ surface, sign, derived, clause }: Directive): boolean =>
  surface === 'extras' &&
  sign === '-' &&
  derived === undefined &&
  isOfTheAnswer(clause) &&
  !clause.sentence.tokens.some(({ lower }) => dataForms.has(lower));

/** An order to the model, or said of its answer: "Models contain scopes, nothing else" is neither. */
function isOfTheAnswer({ sentence: { tokens }, from, to }: Clause): boolean {
  const at = skipOpeners(tokens, skipRequest(tokens, from, to), to);
  if (isImperativeAt(tokens, at, to) || skipNegation(tokens, at, to) > at) return true;
  return tokens.slice(from, Math.min(to, from + 6)).some(({ lower, stem }) => isAnswer(stem) || own.has(lower));
}

const own: ReadonlySet<string> = new Set(
  'you your it i nothing no not only just without never avoid skip nor'.split(' '),
);

const dataForms: ReadonlySet<string> = new Set(
  'json xml yaml csv html markdown object array schema table fields field list sections section'.split(' '),
);

/** "I want you to act as a terminal": by that the task has been told. */
const playsRole =
  /^\s*(?:i (?:want|would like|need) you to |please |you (?:will|are to|should) |let's )?(?:act|behave|work|pretend) (?:as|like|to be)\b/iu;

/** Where the first order stands: what it asks for is what the answer holds, and nothing beside it. */
const firstOrder = (directives: readonly Directive[]): number =>
  directives
    .filter(({ clause }) => clause.mood === 'order')
    .reduce((first, { clause }) => Math.min(first, clause.sentence.position), Number.POSITIVE_INFINITY);

/** One directive of each clause: what the clause adds is told by the clause. */
function firstOfClauses(directives: readonly Directive[]): readonly Directive[] {
  const seen = new Set<Clause>();
  return directives.filter(({ clause, derived, value }) => {
    if (derived !== undefined || (seen.has(clause) && value.kind !== 'edge')) return false;
    seen.add(clause);
    return true;
  });
}
