import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

const whose = '(her|his|their|its|your|my|our)';
const one = '(the|your|our|each|every|a|an|any|all|their)';
const teller =
  '(author|writer|narrator|speaker|storyteller|hero|heroine|protagonist|main character|reporter|columnist|blogger)';
const house =
  '(company|team|firm|shop|office|organisation|organization|brand|business|department|practice|restaurant|hotel|charity|bank|authority|club|school|institute|studio|agency|household|family|union|council|museum|ministry|clinic|crew|house|library|publisher|manufacturer|editors|staff)';
const outsider =
  '(outsider|onlooker|journalist|reporter|bystander|observer|stranger|auditor|historian|biographer|neutral party|third party|visitor from outside|news agency|independent analyst)';

/** Told by whom it happens to. */
export const insideStory: readonly SurfacePhrase[] = [
  ...plainly([`${teller} (speak|speaks|say|says|talk|talks|tell .. |narrates) as (the|an)? ("i"|=i)`]),
  `(@write|tell|narrate|describe|see|word|phrase) ... from (the|an|a)? .. own (point of view|perspective|viewpoint|angle|experience|standpoint)`,
  '(in|using|use) (the)? ("i"|=i) (form|perspective|voice)',
  '(let|have|make) .. (tell|narrate|recount|relate|report|describe) .. (himself|herself|themselves|own story|own words|first person)',
  ...plainly([
    `(@text|it|@answer|piece|letter|story|text|book|novel|entry) (be|is) (a|an|the)? (diary entry|journal entry|diary|personal account|first hand account|firsthand account|memoir|confession|autobiography|monologue|personal letter|inner monologue|testimony|eyewitness account) .. (of|by|from|told|written)`,
    `(hero|heroine|protagonist|main character|detective|captain|victim|child|soldier) (be|is) (the|our|also the)? (narrator|storyteller|teller|one who tells)`,
    `(told|written|narrated|spoken) in (her|his|their|its) own (voice|words|person)`,
    `(@text|letter|story|piece|text|it) (speak|speaks|be told|is told|be written|is written) in the (voice|person|words) of (its|the|his|her) (writer|author|hero|heroine|narrator|protagonist|speaker|applicant|main character)`,
    `(told|recounted|described|related|narrated) by the (one|person|man|woman|child) who (lived|saw|did|was|went|suffered|experienced) ..`,
  ]),
  '(from|in) (your|her|his|their|my|its) own (point of view|perspective|viewpoint|voice|words|name|experience|memory)',
  `(speak|write|tell|talk|narrate|report|answer) .. as (the)? (person|one|man|woman|child|creature|animal) (it|who|whom|this|that) .. (about|concerned|happened|happen|lived)`,
  `(as though|as if) it (were|was|is) ${whose} own (account|story|memory|life|experience|confession)`,
  ...plainly([
    `(diary|journal|logbook|log|memoir|confession) (entry|page)? of (the)? (person|one|man|woman|${teller}|captain|victim|witness|patient|traveller)`,
  ]),
  `(put|bring|write|place|include|insert) yourself (into|in) (the)? (picture|story|text|scene|middle|account|report)`,
  ...plainly([
    `${teller} .. (put|bring|write|place|include) (herself|himself|themselves|yourself) (into|in|at) ..`,
    `${teller} .. (tell|relate|report|recount|describe|recall) what (happen|befell|she|he|they) .. (her|him|them|lived|saw|felt|through)`,
  ]),
  '(as|like) (an|a|the) (eyewitness|eye witness|participant|survivor|person who was there|one who was there)',
  '(inside|into) (the)? (head|skin|shoes|mind) of (the|our|your|a) ..',
  '(narrator|teller) (be|must be|should be|is) (the|a)? (hero|heroine|protagonist|main character|victim|part of the story|part of the action|one of them)',
];

/** What cannot be told without an "I" or a "you": no third person, whichever of the two it is. */
export const personal: readonly SurfacePhrase[] = [
  ...against([
    '(letter|mail|email|note|card|postcard|message) from (one|a|an|the) (friend|mother|father|sister|brother|son|daughter|lover|soldier|neighbour|neighbor|pen pal|uncle|aunt|grandmother|grandfather|colleague) to ..',
  ]),
];

/** Told by a house: its own "we". */
export const ofTheHouse: readonly SurfacePhrase[] = [
  `(speak|write|answer|talk|reply|sign|sound) (as|like) (a|an|one|part)? (member|part|one|voice|insider|spokesman|spokeswoman|spokesperson|colleague|mouthpiece) (of|in|from|inside) (the|our|this|us)? ${house}`,
  `(speak|write|answer|talk|reply|sign|act) (for|on behalf of|in the name of|as the voice of|as) (the|our|your|this) (whole|entire)? ${house}`,
  `(voice|name) of (the|our|your) (whole|entire)? ${house}`,
  `(you|author|writer|speaker) (be|are|is) (one of us|one of them|part of the team|part of the company|part of the family|a member of the team|an insider|a colleague)`,
  '(use|prefer|adopt|speak in) (the)? (corporate|company|collective|communal) (voice|we|perspective)',
];

/** Spoken to somebody. */
export const talkedTo: readonly SurfacePhrase[] = [
  ...plainly([
    `(@text|guide|manual|copy|instructions|it|letter|article|page) (address|addresses|speak to|speaks to|talk to|talks to|turn to|turns to) (the|your|our|each|every|its) @user (directly|personally|as|like|$|.|,|;|in|throughout)`,
  ]),
  `(use|using|with|by using) ("you"|=you) and ("your"|=your)`,
  `(address|speak to|talk to|write to|refer to|greet) ${one}? .. (as|with|by) .. ("you"|"your")`,
  `(turn to|appeal to|speak to|talk to|write to) ${one} .. (directly|personally|in person|face to face|in each|in every|by saying)`,
  `(as if|as though|like) (you|the text|it)? (be|were|are|was|is)? (talking|speaking|writing|chatting) (to|with) (one|a single|this one|that one|exactly one|just one) (person|reader|friend|human|listener)`,
  `(look|see) ${one} .. (in the eye|in the eyes|straight in the eye)`,
  '(direct|personal) (address|form of address|appeal)',
  '(ask|asks) (people|readers|visitors|guests|travellers|parents|users|customers|listeners|viewers|the reader|the listener) (whether|if|how|what|when|why) (they|she|he) ..',
  ...plainly([
    '(every|each) (sentence|line|step|tip|paragraph) (speak|speaks|talk|talks|address|addresses|turn|turns) (to)? (the|your|each|our) @user',
  ]),
];

/** Told by somebody who has no part in it. */
export const outsideOfIt: readonly SurfacePhrase[] = [
  ...plainly([
    `(narrator|storyteller|voice|teller|chronicler) .. (stand|stands|stay|stays|remain|remains|be|is) (outside|apart from|above|beyond|not part of|no part of|no character in) (of)? (the)? (story|action|events|plot|scene|it)`,
    `(an|the)? (omniscient|all knowing|outside|external|uninvolved|third person|detached|invisible|unseen) (narrator|storyteller|observer|voice|chronicler) .. (tell|tells|narrate|narrates|recount|recounts|relate|relates|describe|describes|report|reports|speak|speaks|see|sees|know|knows|follow|follows)`,
    `(told|narrated|recounted|related|described|seen|reported|written) by (an|the|a) (omniscient|all knowing|outside|external|uninvolved|third person|detached|invisible|unseen|neutral) (narrator|storyteller|observer|voice|chronicler)`,
  ]),
  '(use|write|say) ("he"|"she"|"they"|=he|=she|=they) (, ("she"|=she) or ("they"|=they)|or ("she"|"they"|=she|=they)) ..',
  `(speak|speaks|talk|talks|write|writes) of (its|the|his|her|their) (subject|hero|heroine|author|person|owner|speaker) (as|with) ("he"|"she"|"they"|=he|=she|=they)`,
  `(like|as|by|from) (a|an|some|any) .. ${outsider} (with no|without any|who|that|would|does|unconnected|unrelated|not|and|,|.|$)`,
  `${outsider} (who|that|with) .. (nothing|no) .. (to do|part|share|stake|connection|interest|ties|tie)`,
  `(talk|speak|write|report|tell) .. (of|about|on) (the|our|your|this)? .. (as of|as if|as though|as about|like) (strangers|a stranger|someone else|somebody else|other people|others|another|you were not|you did not|you had no)`,
  `(call|refer to|name|mention|speak of) (the|your|our|this)? ${house} (only|always|just)? (by its|by the|by) (full|proper|registered|official|legal)? name`,
  '(refer to|speak of|talk of|call|mention|name|talk about) yourself (only|always|just)? (by|with|as|under) (your)? (own|first|full)? name',
  '(talk|speak|write|report|tell) (of|about) yourself .. (way|as|like|how) .. (caesar|julius caesar|king|queen|stranger|somebody else|someone else|another person|outsider)',

  '(tell|describe|narrate|report|show|see) (it|everything|all|the|this) .. from (the)? (outside|a distance|afar|above|without|the sidelines|the outside in)',
  ...plainly([
    '(minutes|report|reports|summary|summaries|story|everything|all|it|captions|entry|entries|log|text|texts|account|biography|minutes of .. ) (be|is|are) (always|strictly|all|written|told|kept|worded|phrased|narrated|set)? (written|told|kept|worded|phrased|narrated|set)? in the third person',
    `${house} (be|is|are) (always|only)? (referred to|spoken of|called|named|mentioned) .. (third person|by name|by its name|"it"|as if)`,
  ]),
];

/** Spoken to nobody. */
export const announcedToNobody: readonly SurfacePhrase[] = [
  ...plainlyAgainst(['(@user) .. (be|is|are) (never|not) (addressed|spoken to|talked to|mentioned|called) ..']),
  ...against([
    '^ (keep|make|stay|leave|be) (the|your|it|each|every)? (@text|@answer|it|style|wording|sentences)? (strictly|completely|wholly|entirely)? (impersonal) ..',
  ]),
  ...plainlyAgainst([
    '(nobody|no one|not anybody|no reader|no person|no single person) .. (be|is|are|gets|feels|feel) (ever|directly|personally)? (addressed|spoken to|talked to|meant personally|singled out)',
    '(which|that|it|text) (talk|talks|speak|speaks|turn|turns) to (no one|nobody|no one in particular|nobody in particular)',
    '(text|sentence|tip|step|wording) .. (must|should|has to|needs to) (work|make sense|fit|do|be right) .. (for)? (somebody|someone|anybody|anyone|people|everyone) .. (not meant|else|never|who happens)',
  ]),
  ...against([
    `(address|speak to|talk to|turn to|appeal to|greet) (no one|nobody|no single person|no reader|no particular person|nobody in particular)`,
    "(never|not|do not|don't|without) (turn|turning|speak|speaking|talk|talking|appeal|appealing) to (a|any|one|the|some)? (particular|single|certain|specific|individual)? (person|reader|human|individual|somebody|anybody|listener|viewer)",
    `(speak|talk|write|tell) (of|about) .. (rather than|instead of|and not|not) (to|with|at) (them|him|her|it|the reader)`,
    `(leave|keep) ${one} (@user|judge|addressee) (out of|outside of) (it|this|the @text|the picture)`,
    '(things|something|events|what) (that|which)? (happen|happens|happened|befalls|concerns) (to)? (a|an|some|the) (made up|invented|fictitious|imaginary|fictional|third) ..',
    `(talk|speak|write) past ${one} @user`,
    '(instead of|rather than|without) (addressing|speaking to|talking to|turning to|appealing to) (anybody|anyone|somebody|someone|the|them|people|readers|a)',
    '(say|write|use|prefer) ("one"|"people"|"a person"|"the reader"|"the user") .. (where|instead|rather|for|in place|never|and|not)',
    '(no|without|avoid|never any|free of) (any)? (direct address|form of address|second person|personal address|talking to the reader)',
  ]),
];

/** Whoever writes is not to be seen. */
export const unseenAuthor: readonly SurfacePhrase[] = [
  ...plainlyAgainst([`${teller} (stay|stays|remain|remains|keep|keeps|be kept|is kept) (out of|outside) ..`]),
  ...against([
    "(do not|never|don't|not|without|avoid) (refer|referring|mention|mentioning|talk|talking|speak|speaking) (to|about|of)? (yourself|yourselves|itself|your own person) ..",
  ]),
  ...plainlyAgainst([
    `(${teller}|person who writes) .. (be|is|are|stay|stays|remain|remains|must be|has to be|goes) (invisible|unseen|absent|hidden|transparent|out of sight|out of the picture|in the background|behind the text)`,
    '(no|not a|not one) (pronoun|word|sentence|trace|hint|verb|line) .. (point|points|hint|hints|refer|refers|lead|leads|back|of) .. (to|at|of)? (whoever|who|the author|the writer|the narrator|the speaker|yourself|somebody behind)',
  ]),
  ...against([
    '(efface|erase|remove|hide|withdraw|subtract) yourself (from|behind|in|completely|entirely|altogether)?',
    "(do not|never|don't|not) (appear|show up|turn up|occur|figure|feature) (yourself)? (in) (the)? (text|story|account|report|it|picture)",
    `(no|without a|without any|leave no) (trace|sign|hint) of (the|an|any|a)? ${teller}`,
  ]),
];

/** A house does not speak of itself from inside. */
export const noHouse: readonly SurfacePhrase[] = [
  ...plainlyAgainst([
    `(no|nobody|no one|none of) .. (get the idea|get the impression|think|believe|suspect|notice|feel|guess|conclude|find out) .. (that)? .. (author|writer|you|text|speaker|narrator) .. (belong|part of|member|work for|works for|employed|one of|insider|come from|comes from)`,
    '(first person plural|"we"|royal we|corporate we|plural) (sound|sounds|feel|feels|read|reads|come across|seem|seems|be|is) .. (pompous|arrogant|stiff|vain|odd|wrong|false|corporate|strange|fake|ridiculous|awkward|dishonest)',
  ]),
  ...against([
    "(never|not|do not|don't) (speak|talk|sound|write)? (as)? (one of them|one of us|part of them|an insider|a member of the team|somebody from inside|a colleague)",
    `(speak|write|talk|sound|answer|sign) (as|like) (one|a single|one single|a|an) (person|individual|human|human being|author|writer|private person|single person|single author) (who|only|alone|not|,|.|$|answering|speaking|speaks|answers)`,
    `(speak|write|answer|talk) (for|about) (yourself|herself|himself) (alone|only)`,
  ]),
];
