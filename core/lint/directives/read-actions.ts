import type { ExactReader } from '../exact/exact-reader.ts';
import { kindsOfThing } from '../lexicon/kinds-of-thing.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import { isPerson } from '../text/clause-mood.ts';
import { isAnswer } from '../text/part-nouns.ts';
import { stemWord } from '../text/stem-word.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { mentioning, verbsAt } from './act-verbs.ts';
import type { Verb } from './action-directive.ts';
import { toDirective } from './action-directive.ts';
import type { ActionObject } from './action-object.ts';
import { readClauseObject, readComplement, readObjects } from './action-object.ts';
import { isKnownAction, sensesOf } from './action-verbs.ts';
import { actsOn } from './acts-on.ts';
import { callParts } from './call-parts.ts';
import { containedThings } from './contained-things.ts';
import type { Directive } from './directive.ts';
import { nominalAct } from './nominal-acts.ts';
import { everyone, persons } from './persons.ts';
import { readUsedCode } from './used-code.ts';
import type { Action } from './value.ts';
import { followingFrom, tellers } from './what-follows.ts';

/**
 * What a clause orders to be done to what, in the general form of what no surface knows: "Never merge the promises of
 * two people". Its surface names act and thing (`action:merge:promise`), so only opposite orders on one thing meet.
 */
export const readActions: ExactReader = (clause) => {
  const active = clause.mood === 'order' && !isName(clause) ? [...readActive(clause), ...readUsedCode(clause)] : [];
  return active.length > 0 || clause.mood === 'question' || clause.mood === 'narrative' ? active : readPassive(clause);
};

/**
 * Whether an order and a ban exclude each other: the ban covers all that is ordered, as every word that narrows it
 * down also narrows the order down.
 */
export function isBanned(ordered: Action, banned: Action): boolean {
  return banned.object.every((word) => ordered.object.includes(word));
}

function readActive(clause: Clause): readonly Directive[] {
  const { tokens } = clause.sentence;
  const verbs = verbsAt(tokens, clause);
  const last = verbs.at(-1);
  if (last === undefined) return [];
  const contained = readContained(clause, last);
  if (holdsBack(clause, last.to)) return [...contained, ...readInstead(clause)];
  const nominal = nominalAct(tokens, { from: last.from, to: clause.to });
  return [...readActs(clause, verbs), ...(nominal === undefined ? [] : readActs(clause, [nominal])), ...contained];
}

/** "Delete Note" with nothing around it: what a tool is called, and no order. */
const isName = ({ sentence: { text } }: Clause): boolean => NAME.test(text);

const NAME = /^[*_]*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}[*_]*:?$/u;

/** What is to be in a text that is asked for, or not in it; a text that is not asked for says nothing of either. */
function readContained(clause: Clause, verb: Verb): readonly Directive[] {
  const { tokens } = clause.sentence;
  if (clause.negators.some(({ from, governs }) => from < verb.from || governs.from <= verb.from)) return [];
  const lists = containedThings(tokens, verb.from, clause.to);
  return lists.flatMap(({ sign, ...at }, index) => {
    const range = { from: at.to, to: lists[index + 1]?.from ?? clause.to };
    const sense = { verb: 'mention', sign };
    return readObjects(tokens, range).flatMap((object) =>
      toDirective({ ...clause, negators: [] }, { verb: { ...at, stem: mentioning }, object, sense }),
    );
  });
}

/** "Use X *instead of Y*": of the same act on another thing, which is thereby ruled out. */
function readInstead(clause: Clause): readonly Directive[] {
  const { tokens } = clause.sentence;
  const at = tokens.findIndex(
    ({ lower }, index) => index > clause.from && index < clause.to - 2 && (lower === 'instead' || lower === 'rather'),
  );
  const joint = tokens[at + 1]?.lower;
  const [verb] = verbsAt(tokens, clause);
  if (at === -1 || verb?.stem !== 'use' || (joint !== 'of' && joint !== 'than')) return [];
  const objects = readObjects(tokens, { from: at + 2, to: clause.to });
  const isPlain = clause.force === 'require' || clause.force === 'forbid';
  return objects.flatMap((object) =>
    object.restricted || object.modifiers.length === 0 || !isPlain
      ? []
      : sensesOf(verb.stem).flatMap((sense) =>
          toDirective({ ...clause, negators: [] }, { verb, object, sense: { ...sense, sign: '-' } }),
        ),
  );
}

function readActs(clause: Clause, verbs: readonly Verb[]): readonly Directive[] {
  const last = verbs.at(-1);
  const objects = last === undefined ? [] : objectsOf(clause.sentence.tokens, { last, to: clause.to });
  return verbs.flatMap((verb) =>
    objects
      .flatMap(ofEveryone)
      .flatMap((object) => [object, ...kindsOf(object), ...usedWith(verb, object)])
      .flatMap((object) => actsOn(clause, verb, object))
      .flatMap((directive) => followingFrom(directive, verb.stem)),
  );
}

/** What is done to a thing is done to something of its kind. */
const kindsOf = (object: ActionObject): readonly ActionObject[] =>
  (kindsOfThing.get(object.head) ?? []).map((head) => ({ ...object, head, restricted: true }));

/** What only is something of another thing: who runs shell commands uses the shell. */
const ofTools = stemsOf('command function call feature syntax component hook selector query tool');

const usedWith = ({ stem }: Verb, object: ActionObject): readonly ActionObject[] => {
  const [owner] = object.own.slice(-1);
  const isUse = sensesOf(stem).some(({ verb, sign }) => verb === 'use' && sign === '+');
  if (isUse && object.head.startsWith('`'))
    return callParts(object.head).map((head) => ({ ...object, head, restricted: true }));
  return isUse && owner !== undefined && ofTools.has(object.head) ? [{ ...object, head: owner, restricted: true }] : [];
};

/** What is done to anyone is done to customers and readers alike. */
const ofEveryone = (object: ActionObject): readonly ActionObject[] =>
  everyone.has(object.head) ? [object, ...persons.map((head) => ({ ...object, head }))] : [object];

/** "Let the customer know how …" tells it too. */
function objectsOf(
  tokens: readonly Token[],
  { last, to }: { readonly last: Verb; readonly to: number },
): readonly ActionObject[] {
  const isTelling = sensesOf(last.stem).some(({ verb }) => tellers.has(verb));
  const asked = isTelling ? readClauseObject(tokens, { from: last.to, to }) : undefined;
  const advised = advising.has(last.stem) ? advisedAt(tokens, { from: last.to, to }) : undefined;
  if (advised !== undefined) return readObjects(tokens, { from: advised, to });
  if (asked !== undefined) return [asked];
  const objects = readObjects(tokens, { from: last.to, to });
  const complement =
    objects.length > 0 || isTelling || posing.has(last.stem)
      ? undefined
      : readComplement(tokens, { from: last.to, to });
  return complement === undefined ? objects : [complement];
}

/** "Act as a chef": who the model is, and nothing that it does. */
const posing = stemsOf('act serve pose play work');

const advising: ReadonlySet<string> = new Set('advise recommend encourage urge'.split(' ').map(stemWord));

/** "Advise anyone *to lie* about their age": the act is what is advised. */
function advisedAt(tokens: readonly Token[], { from, to }: TokenRange): number | undefined {
  for (let at = from; at < Math.min(to - 1, from + 4); at += 1) {
    if (tokens[at]?.kind !== 'word') return undefined;
    // "Recommend a wine to go with it": what is advised is the wine.
    if (tokens[at]?.lower === 'to') return at === from || !isPerson(tokens, { from, to: at }) ? undefined : at + 1;
  }
  return undefined;
}

/** "not only", "without B": the clause says less than its verb. */
function holdsBack({ sentence: { tokens }, from, to }: Clause, at: number): boolean {
  for (let index = from; index < to; index += 1) {
    const word = tokens[index]?.lower ?? '';
    const next = tokens[index + 1]?.lower ?? '';
    if ((word === 'not' || word === 'never') && /^(only|just|merely|necessarily)$/u.test(next)) return true;
    if (index >= at && /^(without|except|unless|instead|rather|only)$/u.test(word)) return true;
    if (index >= at && word === 'other' && next === 'than') return true;
  }
  return false;
}

/** "A posting is never changed or deleted", "Prices must not be mentioned". */
function readPassive(clause: Clause): readonly Directive[] {
  const { tokens } = clause.sentence;
  for (let at = clause.from + 1; at < Math.min(clause.to, clause.from + 12); at += 1) {
    if (tokens[at]?.stem !== 'be') continue;
    const participle = participleAfter(tokens, { from: at + 1, to: clause.to });
    if (participle === undefined) continue;
    const objects = readObjects(tokens, { from: clause.from, to: at });
    return participle.flatMap((verb) =>
      objects.flatMap((object) => sensesOf(verb.stem).flatMap((sense) => toDirective(clause, { verb, object, sense }))),
    );
  }
  return [...readAbsent(clause), ...readLacking(clause)];
}

/** "The answer contains *no anecdotes*", "There must be no anecdotes". */
function readLacking(clause: Clause): readonly Directive[] {
  const { tokens } = clause.sentence;
  const at = tokens.findIndex(({ lower }, index) => index > clause.from && index < clause.to && lower === 'no');
  if (
    at === -1 ||
    !holding.has(tokens[at - 1]?.stem ?? '') ||
    !isOfAnswer(tokens[clause.from], tokens[clause.from + 1])
  )
    return [];
  return unmentioned(
    { ...clause, negators: [] },
    { from: at, to: at + 1 },
    readObjects(tokens, { from: at + 1, to: clause.to }),
  );
}

const holding = stemsOf('contain include have hold be feature');

const isOfAnswer = (first: Token | undefined, second: Token | undefined): boolean =>
  first?.lower === 'there' || isAnswer(first?.stem ?? '') || isAnswer(second?.stem ?? '');

/** Subjects that are to be absent: "Calories stay out of the app", "Competitors are off limits". */
function readAbsent(clause: Clause): readonly Directive[] {
  const absence = clause.negators.find(({ from, governs }) => governs.from === clause.from && governs.to === from);
  if (absence === undefined) return [];
  const objects = readObjects(clause.sentence.tokens, { from: clause.from, to: absence.from });
  return unmentioned(clause, { from: absence.from, to: absence.to }, objects);
}

/** What is to be absent is neither told nor used. */
function unmentioned(clause: Clause, at: TokenRange, objects: readonly ActionObject[]): readonly Directive[] {
  const verb = { ...at, stem: mentioning };
  return objects.flatMap((object) =>
    ['mention', 'use'].flatMap((act) => toDirective(clause, { verb, object, sense: { verb: act, sign: '-' } })),
  );
}

function participleAfter(tokens: readonly Token[], { from, to }: TokenRange): readonly Verb[] | undefined {
  const verbs: Verb[] = [];
  for (let at = from; at < Math.min(to, from + 8); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') break;
    if (isKnownAction(token.stem) && /(ed|t|n|d|ne|de)$/u.test(token.lower))
      verbs.push({ from: at, to: at + 1, stem: token.stem });
    else if (!/^(never|not|always|to|be|or|and|ever|also)$/u.test(token.lower)) break;
  }
  return verbs.length === 0 ? undefined : verbs;
}
