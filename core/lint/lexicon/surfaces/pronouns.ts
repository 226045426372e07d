import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

export const first = '("=i"|"=my"|"=me"|"=mine"|"=myself"|"=i\'m"|"=i\'ve")';
export const we = '("=we"|"=our"|"=us"|"=ours"|"=ourselves"|"=we\'re"|"=we\'ve")';
export const you = '("=you"|"=your"|"=yours"|"=yourself"|"=you\'re")';
export const they = '("=she"|"=he"|"=they"|"=her"|"=his"|"=their"|"=him"|"=them")';

const pronoun = '(word|pronoun|form|term|possessive|person)';

const saying = '(say|use|write|speak|talk|put|prefer|choose|employ|take|answer|reply|stay with|stick to|go with)';

/** "when you speak of the shop": what is spoken of, and no case. */
const ofWhom =
  '(when|where|whenever|wherever|if) (you)? (speak of|speaking of|talk of|talk about|talking about|write about|writing about|refer to|referring to|mention|mentioning|describe|tell of|tell about) ... $';

/** The ways in which a prompt asks for a person by its pronouns or by its number. */
export const askedPronouns = (it: string, person: 'first' | 'second' | 'third'): readonly SurfacePhrase[] => [
  `${saying} ${pronoun}? ${it} (for|when|where|throughout|everywhere|only|always|instead|rather|not|in|all)`,
  `${pronoun} (:|be|of choice) .. ${it}`,
  ...plainly([
    `(we|you|company|it|text) be (always|simply|just|never anything but)? ${it}`,
    `${saying} ${it} ${ofWhom}`,
    `in the ${person} person ${ofWhom}`,
    `(in the|in) ${person} person (throughout|only|alone|always|singular throughout|plural throughout)`,
  ]),
];

/** The ways in which a prompt rules the pronouns of a person out. */
export const bannedPronouns = (it: string): readonly SurfacePhrase[] => [
  ...plainlyAgainst([
    `${pronoun}? (such as|like)? ${it} .. .. (be|are|stay|remain) .. @forbidden`,
    `${it} .. .. (have|has) no (place|room|business)`,
    `(not a single|not one|no|not a) .. ${it} .. (may|must|should|appear|anywhere|occur|slip|remain|be left|be found)`,
    `${it} (must|may|should|shall) (not|never) ..`,
    `(@receiver|@user|editor|checker|lawyer|style guide) .. (reject|strike|strikes|cross out|crosses out|delete|flag|flags|refuse|return|returns) .. ${it}`,
  ]),
  ...against([
    `(keep|leave|take|edit|cut|weed) .. ${it} .. (out|away)`,
    `(replace|swap|exchange|trade|turn|change) .. ${it} .. (with|by|for|into)`,
    `(search|scan|look|check|hunt) for .. ${it} .. (replace|remove|delete|rewrite|rephrase)`,
    `(do|manage|get by|get along) without .. ${it}`,
    `(a|any) (sentence|line|clause) .. (with|that contains|containing|that has) .. ${it} .. (wrong|fail|rewrite|rewritten|error|mistake)`,
  ]),
];
