import type { Directive } from '../directives/directive.ts';
import { clauseText } from '../exact/clause-text.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';

/** People who are talked to. */
const audiences: readonly RegExp[] = [
  /\b(?:customers?|clients?|users|guests?|shoppers?|patients?|laypeople|beginners|novices|newcomers|the public)\b/u,
  /\b(?:engineers?|developers?|experts?|specialists?|colleagues?|doctors?|physicians?|staff|professionals?|agents?)\b/u,
  /\b(?:children|kids|pupils|students|teenagers|minors)\b/u,
];

/** Ways to reach somebody. */
const contacts: readonly RegExp[] = [/\baddress(?:es)?\b/u, /\b(?:tele)?phone numbers?\b/u];

/** "With customers", "to engineers": whom something is said to. */
const toAudience = /\b(?:with|to|towards?|for) (?:the |your |our |all )?\p{L}+\.?$/u;

/**
 * Whether each of two rules is for one group of readers, and both for another ("No jargon with customers", "Technical
 * terms with engineers"), or keeps back or tells another way to reach somebody.
 */
export function areForOtherGroups(a: Directive, b: Directive): boolean {
  const [first, second] = [groupsOf(a.clause), groupsOf(b.clause)];
  if (areTwo(first.audience, second.audience) || areOtherPeople(first.some, second.some)) return true;
  return a.surface === 'tell-contact' && b.surface === 'tell-contact' && areTwo(first.contact, second.contact);
}

const areTwo = (one: RegExp | undefined, other: RegExp | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** "With *new* customers", "with customers *who use first names*": some of them each, and not the same. */
const areOtherPeople = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((stem) => other.has(stem));

/** The one group that a clause names; undefined where it names none, or several. */
interface Groups {
  readonly audience: RegExp | undefined;
  /** What tells which people it is said of or to, where that is some of them. */
  readonly some: ReadonlySet<string>;
  readonly contact: RegExp | undefined;
}

const groupsOf = rememberedOfClauses(({ sentence: { tokens }, ...range }: Clause): Groups => {
  const { text } = clauseText({ tokens, ...range });
  const audience = toAudience.test(text) ? onlyIn(text, audiences) : undefined;
  return { audience, some: modifiersOfPeople(tokens.slice(range.from, range.to)), contact: onlyIn(text, contacts) };
});

const toWhom = setOf('with to towards toward for');
const people = stemsOf(
  'customer client user guest reader visitor patient student pupil employee colleague child people member',
);
const idle = stemsOf('all every each any our your the these those other');

/** Stems of what stands with the noun behind "with" or "to": ahead of it, and in its relative clause. */
function modifiersOfPeople(tokens: readonly Token[]): ReadonlySet<string> {
  const at = tokens.findIndex(({ stem }, index) => index > 0 && people.has(stem));
  const start = tokens.slice(0, Math.max(at, 0)).findLastIndex(({ lower }) => toWhom.has(lower));
  if (start === -1 || at - start > MOST_MODIFIERS) return new Set();
  const ahead = tokens.slice(start + 1, at).filter(({ kind, stem }) => kind === 'word' && !idle.has(stem));
  const behind = ['who', 'whose'].includes(tokens[at + 1]?.lower ?? '') ? tokens.slice(at + 2) : [];
  return new Set([...ahead, ...behind.filter(({ kind }) => kind === 'word')].map(({ stem }) => stem));
}

const MOST_MODIFIERS = 3;

function onlyIn(text: string, groups: readonly RegExp[]): RegExp | undefined {
  const [first, ...others] = groups.filter((group) => group.test(text));
  return others.length === 0 ? first : undefined;
}
