import type { ClauseTokens } from './clause-tokens.ts';

const material =
  /^(?:(?:the|our|your|most|some|other|many|all|these|those|such|their|last year's|older|old|printed|paper|big|few) )*(?:materials?|sources?|inputs?|colleagues|competitors?|rivals|newspapers?|magazines?|journals?|papers? form|form|forms|questionnaire|knowledge base|database|archive|archives|handbook|manual|website|web page|(?:articles?|texts?|notes?|entries|pages?|documents?|files?|books?) (?:that|which|you|this|in the|from the|of the|by)|senders?|authors?|writers|others|people who)\b/u;
const byOthers =
  /\b(?:written|done|made|drafted|handled|prepared) by (?:somebody|someone|others|another|other people|hand|colleagues|a colleague)\b|\byou (?:do not|don't|never) see\b|\bwhich others write\b|\bon (?:their|his|her|its|somebody's|another) (?:own )?(?:site|website|web site|page|home page|blog|channel|profile)\b/u;
const owed = /\b(?:must|should|shall|has to|have to|needs? to|may not|cannot|is to|are to)\b/u;

/** So much of a sentence is looked at for each of its clauses. */
const longest = 600;

/** "The articles that this is based on have 450 words", "colleagues write more": nothing is asked of the answer. */
export function isOfOthers({ tokens, from, to, clause }: ClauseTokens): boolean {
  if (clause.force === 'forbid' || tokens.slice(from, to).some(({ lower }) => owed.test(lower))) return false;
  const text = tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  return (
    /^.{0,200}\bselect\b.{1,200}\bfrom\b/u.test(text) ||
    material.test(text) ||
    byOthers.test(clause.sentence.text.slice(0, longest).toLowerCase())
  );
}
