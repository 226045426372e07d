import type { Directive } from '../directives/directive.ts';
import { clauseText } from '../exact/clause-text.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';

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
  if (areTwo(first.audience, second.audience)) return true;
  return a.surface === 'tell-contact' && b.surface === 'tell-contact' && areTwo(first.contact, second.contact);
}

const areTwo = (one: RegExp | undefined, other: RegExp | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** The one group that a clause names; undefined where it names none, or several. */
interface Groups {
  readonly audience: RegExp | undefined;
  readonly contact: RegExp | undefined;
}

const groupsOf = rememberedOfClauses(({ sentence: { tokens }, ...range }: Clause): Groups => {
  const { text } = clauseText({ tokens, ...range });
  const audience = toAudience.test(text) ? onlyIn(text, audiences) : undefined;
  return { audience, contact: onlyIn(text, contacts) };
});

function onlyIn(text: string, groups: readonly RegExp[]): RegExp | undefined {
  const [first, ...others] = groups.filter((group) => group.test(text));
  return others.length === 0 ? first : undefined;
}
