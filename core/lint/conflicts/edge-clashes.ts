import type { Directive } from '../directives/directive.ts';
import type { Edge } from '../directives/value.ts';
import type { Certainty } from '../finding.ts';
import type { Clash, GroupCheck, GroupContext } from './clash.ts';
import { clashBetween } from './clash-between.ts';
import { canBothEnd, canBothStart } from './text-containment.ts';
import { areDistinct, isInstance, isOnce, isThingOf, kindOf } from './things.ts';

/** More than these are not compared: no prompt has them, and pairs take time. */
const mostEdges = 150;

/** Two different things at the first or last place of one text. */
export const findEdgeClashes: GroupCheck = (directives, { meet }) => {
  const edges = directives.filter(({ value }) => value.kind === 'edge').slice(0, mostEdges);
  return [
    ...unlikeEdges(edges, meet),
    ...closingsRuledOut(directives, edges, meet),
    ...titlesRuledOut(directives, edges, meet),
  ];
};

type Meet = GroupContext['meet'];

const unlikeEdges = (edges: readonly Directive[], meet: Meet): readonly Clash[] =>
  edges.flatMap((first, index) =>
    edges.slice(index + 1).flatMap((second) => {
      if (!isSameText(first, second)) return [];
      const clash = first.surface === second.surface ? clashOf(first, second) : atBothEnds(first, second);
      return clash !== undefined && meet(first, second) ? [clash] : [];
    }),
  );

/** "No closing formulas" leaves no room for a fixed text at the end. */
function closingsRuledOut(directives: readonly Directive[], edges: readonly Directive[], meet: Meet): readonly Clash[] {
  const closings = edges.filter((edge) => edge.surface === 'end' && isFixed(edge));
  return against(closings, { others: directives.filter(isPlainBan), read: 'no closing words', meet });
}

/** "The first characters are 'Once upon a time', with nothing in front": no title stands there. */
function titlesRuledOut(directives: readonly Directive[], edges: readonly Directive[], meet: Meet): readonly Clash[] {
  const openings = edges.filter(
    (edge) => edge.surface === 'start' && isFixed(edge) && veryFirst.test(edge.clause.sentence.text),
  );
  return against(openings, { others: directives.filter(isTitle), read: 'a title at the top', meet });
}

interface Opposed {
  readonly others: readonly Directive[];
  /** How what they ask for is read. */
  readonly read: string;
  readonly meet: Meet;
}

/** Fixed texts at an edge against what leaves no room for them. */
const against = (edges: readonly Directive[], { others, read, meet }: Opposed): readonly Clash[] =>
  others.slice(0, mostEdges).flatMap((other) =>
    edges
      .filter((edge) => meet(other, edge))
      .map((edge) =>
        clashBetween({
          rule: 'conflict/start-end',
          first: [other, read],
          second: [edge, edge.value.kind === 'edge' ? described(edge, edge.value) : ''],
          certainty: 'likely',
        }),
      ),
  );

const isFixed = (edge: Directive): boolean => edge.sign === '+' && isWords(edge);

const veryFirst =
  /\b(?:nothing (?:may |must |should |is to )?(?:stand |come |go )?(?:before|in front|ahead)|(?:very )?first (?:characters?|letters?|words?)|very (?:beginning|start|first))\b/iu;

const isTitle = ({ surface, sign, derived, clause: { sentence } }: Directive): boolean =>
  surface === 'heading' &&
  sign === '+' &&
  derived === undefined &&
  sentence.tokens.some(({ lower }) => lower === 'title' || lower === 'headline');

/** "Add nothing after the closing words" bans none. */
const isPlainBan = ({ surface, sign, clause: { sentence, from, to } }: Directive): boolean =>
  surface === 'sign-off' &&
  sign === '-' &&
  !sentence.tokens.slice(from, to).some(({ lower }) => /^(?:after|behind|below|than|before)$/u.test(lower));

const isWords = ({ value, target, per }: Directive): boolean =>
  value.kind === 'edge' &&
  target.kind === 'response' &&
  per === undefined &&
  (value.text?.trim().split(/\s+/u).length ?? 0) > 2;

/** There is one of these, and it stands at one end: "Start with the conclusion", "Put the conclusion at the end". */
function atBothEnds(first: Directive, second: Directive): Clash | undefined {
  if (first.value.kind !== 'edge' || second.value.kind !== 'edge') return undefined;
  if (first.sign === '-' || second.sign === '-' || first.per !== undefined) return undefined;
  const [a, b] = [first.value.thing, second.value.thing];
  if (a === undefined || b === undefined || !isOnce(a) || kindOf(a) !== kindOf(b)) return undefined;
  return clashBetween({
    rule: 'conflict/start-end',
    first: [first, described(first, first.value)],
    second: [second, described(second, second.value)],
    certainty: 'likely',
  });
}

function isSameText(a: Directive, b: Directive): boolean {
  const part = ({ target }: Directive): string | undefined => (target.kind === 'part' ? target.name : undefined);
  const whole = ({ target }: Directive): string | undefined => (target.kind === 'response' ? target.name : undefined);
  const sameWhole = whole(a) === undefined || whole(b) === undefined || whole(a) === whole(b);
  return part(a) === part(b) && sameWhole && (a.per === b.per || startsAlike(a, b) || startsAlike(b, a));
}

/** The answer begins as its first sentence does: what no sentence may start with, the answer may not. */
const startsAlike = (banned: Directive, other: Directive): boolean =>
  banned.sign === '-' && banned.surface === other.surface && isFiller(banned.per) && other.per === undefined;

const isFiller = (unit: string | undefined): boolean => unit === 'sentence' || unit === 'paragraph' || unit === 'line';

function clashOf(first: Directive, second: Directive): Clash | undefined {
  if (first.value.kind !== 'edge' || second.value.kind !== 'edge') return undefined;
  if (first.sign === '-' && second.sign === '-') return undefined;
  const certainty =
    first.sign !== second.sign
      ? forbidden(first, second)
      : (unlike(first.surface, first.value, second.value) ?? wrappedIn(first, second));
  if (certainty === undefined) return undefined;
  const soft = first.strength === 'soft' || second.strength === 'soft';
  return clashBetween({
    rule: 'conflict/start-end',
    first: [first, described(first, first.value)],
    second: [second, described(second, second.value)],
    certainty: soft ? 'likely' : certainty,
  });
}

/** Whether two things cannot stand at one place. */
function unlike(surface: string, a: Edge, b: Edge): Certainty | undefined {
  if (a.text !== undefined && b.text !== undefined) return areUnlike(surface, a.text, b.text) ? 'certain' : undefined;
  if (a.thing !== undefined && b.thing !== undefined) return areDistinct(a.thing, b.thing) ? 'likely' : undefined;
  const side = surface === 'start' ? 'start' : 'end';
  return isInstance(a.text ?? b.text ?? '', a.thing ?? b.thing ?? '', side) === false ? 'likely' : undefined;
}

/** Marks around the answer go with any text inside of them. */
function areUnlike(surface: string, a: string, b: string): boolean {
  if (a === '"' || b === '"') return false;
  return surface === 'start' ? !canBothStart(a, b) : !canBothEnd(a, b);
}

/** In quotation marks, the answer ends with one: not with a text that nothing may follow. */
function wrappedIn(first: Directive, second: Directive): Certainty | undefined {
  const [mark, other] = textOf(first) === '"' ? [first, second] : [second, first];
  const text = textOf(other);
  if (textOf(mark) !== '"' || text === undefined || !other.exclusive) return undefined;
  return /["“”]$/u.test(text) ? undefined : 'likely';
}

const textOf = ({ value }: Directive): string | undefined => (value.kind === 'edge' ? value.text : undefined);

/** "Never start with X" against a start that begins with X, or that is one. */
function forbidden(first: Directive, second: Directive): Certainty | undefined {
  const [asked, ruledOut] = first.sign === '+' ? [first.value, second.value] : [second.value, first.value];
  if (asked.kind !== 'edge' || ruledOut.kind !== 'edge') return undefined;
  if (ruledOut.thing !== undefined) {
    const side = first.surface === 'start' ? 'start' : 'end';
    return isOneOf(asked, ruledOut.thing, side) ? 'likely' : undefined;
  }
  if (asked.text === undefined || ruledOut.text === undefined) return undefined;
  const [longer, shorter] = [asked.text, ruledOut.text];
  if (longer.length < shorter.length) return undefined;
  const fits = first.surface === 'start' ? canBothStart(longer, shorter) : canBothEnd(longer, shorter);
  return fits ? 'certain' : undefined;
}

const isOneOf = ({ text, thing }: Edge, banned: string, side: 'start' | 'end'): boolean =>
  text === undefined ? isThingOf(thing ?? '', banned) : isInstance(text, banned, side) === true;

function described({ surface, sign }: Directive, { text, thing }: Edge): string {
  const name = sign === '-' ? (thing ?? '') : `the ${thing ?? ''}`;
  return `${sign === '-' ? 'no ' : ''}${text === undefined ? name : `"${text}"`} at the ${surface}`;
}
