import type { LatePattern } from '../text/late-pattern.ts';
import { latePattern } from '../text/late-pattern.ts';
import type { OrderFrame } from './order-frame.ts';
import { placeFrames, sequenceFrames } from './step-frames.ts';

const steps = (source: string): OrderFrame => ({ surface: 'step-order', pattern: latePattern(source, 'du') });
const ranks = (source: string): OrderFrame => ({ surface: 'priority', pattern: latePattern(source, 'du') });

/** A few words without a mark between them. */
const words = '[^,;:.!?"]{2,70}?';
const a = `(?<a>${words})`;
const b = `(?<b>${words})`;
const end = '(?=$|[,;:.!?])';
const lead = '(?:^|[,;:] )(?:and |but |then |always |please |so |only )*';
const giving =
  '(?:put|mention|name|state|give|show|list|describe|tell|bring|place|present|cover|handle|treat|discuss|do|address|print|set|take|write|say|deal with|let|have) ';
const done =
  '(?:last|at the (?:very )?(?:end|close|bottom)(?: of (?:the|your|each|every) [a-z ]{2,25}?)?|in the end|at last|last of all)';
const understanding =
  '(?:understands?|grasps?|follows?|makes? sense of|appreciates?|sees?|gets?|takes? in|cares? about|believes?)';

/** Orders of steps and topics. */
const stepFrames: readonly OrderFrame[] = [
  steps(
    `${lead}(?:${giving})?${a} (?:comes |goes |come |go )?first, (?:and )?(?:only )?(?:then|afterwards|after that|next|followed by)(?:,| comes?| put| mention)? ${b}${end}`,
  ),
  steps(
    `${lead}(?:${giving})?${a} first(?:,| and) ${b} (?:second|next|afterwards|later|behind it|after it|last)${end}`,
  ),
  steps(
    `${lead}(?:hold|keep|put|push|save|leave|hold off|hold back|delay|postpone|defer|reserve|withhold|shelve|park)(?: on| with| back)? ${b}(?: back| off)? (?:until|till|for after|for when|for the time after) ${a}${end}`,
  ),
  steps(`${lead}${b} (?:must |has to |have to |should |will |can )?waits? (?:until|till|for) (?:after )?${a}${end}`),
  steps(
    `${lead}(?:lead|start|begin|open|kick off) (?:off )?(?:with|by|on) ${a}(?:,|,? and|,? then|;) (?:then )?(?:let |have )?${b} (?:follows?|comes?|appears?|goes|come later|is for later|can wait)`,
  ),
  steps(
    `${lead}(?:lead|start|begin|open) (?:off )?(?:with|by|on) ${a} and (?:end|close|finish|conclude) (?:with|by|on) ${b}${end}`,
  ),
  steps(
    `${lead}(?:lead|start|begin|open) (?:off )?(?:with|by) ${a}, and (?!then)${b} (?:on a later|later|afterwards|after that)`,
  ),
  steps(
    `${lead}let ${b} be the (?:very )?(?:last|final|closing) (?:thing|word|point|topic|part|step|item)[^,;:.]*, (?:below|after|behind|following|beneath) ${a}${end}`,
  ),
  steps(
    `${lead}(?:let |have )?${b} (?:be|is|are|as|make|form) the (?:very )?(?:last|final|closing|crowning) (?:thing|word|point|topic|part|step|item|act|stage|task)`,
  ),
  steps(
    `${lead}(?:let |have )?${b} (?:must |should |has to |have to )?(?:comes?|goes|stands?|follows?|be|is|are|happens?|is done|are done|takes? place) ${done}${end}`,
  ),
  steps(
    `${lead}(?:save|keep|leave|reserve|hold) ${b} (?:for|till|until|to) (?:the )?(?:very )?(?:last|end|close|finale)${end}`,
  ),
  steps(
    `${lead}(?:build|work|lead) (?:up )?(?:to|towards|toward) ${b} as the (?:finale|climax|end|close|last|crowning|high)`,
  ),
  steps(`${lead}${b} (?:is|are) a matter for the (?:very )?end`),
  steps(
    `${lead}(?:the )?${b} (?:stays?|remains?|is left|are left) (?:cold|closed|shut|off|untouched|empty|locked|silent|dark|unopened|switched off|out of it) (?:until|till) ${a}${end}`,
  ),
  steps(
    `${lead}${b} (?:is|are) (?:settled|done|checked|handled|dealt with|added|looked at|taken care of|left for) (?:later|afterwards|at the end)`,
  ),
  steps(`(?:^|[,;:] )(?:last|last of all|finally|at the very end),? (?:comes?|is|goes|follows?) ${b}${end}`),
  steps(
    `${understanding} ${b} (?:only )?(?:once|after|when|if|as soon as) (?:they|you|he|she|we|readers?|people|one)? ?(?:know|knows|have (?:read|seen|heard|met|understood)|has (?:read|seen|heard|met|understood)|understood) ?(?:about |of )?${a}${end}`,
  ),
  steps(
    `${lead}${b} (?:only )?(?:makes? sense|means? something|is clear|are clear|can be understood|is understood|works?) (?:only )?(?:once|after|when|if) ${a}${end}`,
  ),
  steps(
    `\\bmust (?:already )?(?:know|have (?:met|seen|read|heard)) (?:about |of )?${a} and (?:must )?not yet (?:have )?(?:met|know|knows|seen|heard of|heard|read about|read) ${b}${end}`,
  ),
  steps(
    `${lead}${a} (?:paves? the way for|sets? the stage for|is followed by|are followed by|precedes?|leads? into|introduces?) ${b}${end}`,
  ),
  steps(`${lead}${a}, followed by ${b}${end}`),
  steps(`${lead}first,? ${a},? and ${b} (?:on a later|later|afterwards|after that|in a later)`),
  steps(
    `${lead}(?:do )?${a} (?:straight away|right away|at once|immediately)[;,] ${b} (?:can|may|will|is|are) (?:be )?(?:[a-z]+ )?(?:once|after|when|later|afterwards)`,
  ),
  steps(
    `${lead}${b} (?:is|are) [a-z]+(?:ed|ne|wn|nt) (?:only )?(?:in|as|at) the (?:very )?(?:final|last) (?:step|stage|act|thing|pass|round)`,
  ),
  steps(`${lead}${a} (?:opens?|begins?|starts?|kicks? off|heads?) (?:each|every|the|your|any) `),
];

const yielding =
  '(?:yields?|bends?|adapts?|gives? way|waits?|steps? back|backs? down|follows?|comes? second|(?:has|have) to (?:yield|bend|adapt|give way|wait|step back|follow|make do)|must (?:yield|bend|adapt|give way|wait)|takes? a back seat|take second place)';
const weighty =
  '(?:order of (?:importance|priority|precedence|weight)|priorit(?:y|ies)|importance falls in this order|importance, in this order|priority order|ranking|hierarchy|order of rank|most important first|by importance|in order of weight)';

/** Orders of rules and wishes. */
const rankFrames: readonly OrderFrame[] = [
  ranks(`${lead}(?:what )?${a} (?:wants? |needs? |wishes? |asks? for )?comes? first, (?:and )?${b} ${yielding}`),
  ranks(`${lead}${a} (?:has|have|gets?|keeps?) the (?:last|final|deciding|casting) (?:word|say|vote)`),
  ranks(`${lead}(?:give|grant|leave|let) ${a} (?:have )?the (?:last|final|deciding|casting) (?:word|say|vote)`),
  ranks(
    `${lead}${a} (?:is|are) (?:always )?(?:king|queen|sacred|sacrosanct|paramount|supreme|boss|the boss|non negotiable|the be all and end all)`,
  ),
  ranks(`${lead}${b} (?:counts?|weighs?|matters?) (?:the )?least`),
  ranks(`${lead}${b} (?:comes?|ranks?) last (?:in importance|of all|in the ranking|among)`),
  ranks(
    `${lead}${b} (?:is|are) (?:the )?(?:one |ones )?(?:whose [a-z]+ (?:is|are) )?(?:dropped|sacrificed|given up|cut|overruled|ignored) first`,
  ),
  ranks(`${lead}${b} (?:is|are) the first (?:thing )?(?:to go|to be (?:dropped|cut|sacrificed))`),
  ranks(`${lead}let ${b} (?:bend|yield|adapt|give way|wait|come second|step back)${end}`),
  ranks(`[,;:] (?:and )?(?:the )?${b} (?:has to|have to|must) (?:yield|give way|bend)${end}`),
  ranks(
    `${lead}(?:never |do not |don't )(?:sacrifice|trade|give up|compromise|risk) ${a} (?:for|to gain|in favou?r of|over) ${b}${end}`,
  ),
  ranks(
    `${lead}${b} (?:must |may |should |can )?(?:never|not) (?:come|go|be had|be bought|be gained) at the (?:expense|cost|price) of ${a}${end}`,
  ),
  ranks(`${lead}${b} takes? (?:a back seat|second place|second rank) to ${a}${end}`),
  ranks(`${lead}(?:put|place|rank|hold|set) ${a} (?:above|over|ahead of|before|higher than) ${b}${end}`),
  ranks(
    `^(?!.*\\b(?:wins?|ranks?|prevails?|priority|precedence|stands?|goes|comes?|is|are|has|have)\\b)${a} (?:over|above|>) ${b}[.!]?$`,
  ),
  ranks(`${lead}first ${a}, then ${b}: (?:decide|choose|weigh|judge|rank)`),
  ranks(`\\b${weighty}[^:]{0,30}: (?:1 ?[.)] )?(?:the )?${a}(?:,|;| >|\\.) (?:2 ?[.)] )?(?:then )?(?:the )?${b}${end}`),
];

/** Where two are at odds, one of them gives way. */
const verdictFrames: readonly OrderFrame[] = [
  ranks(
    `${lead}(?:where|when|whenever|if|should) ${words}(?:collide|conflict|clash|compete|differ|disagree|pull apart|are at odds|come into conflict|contradict each other)[^,]{0,30}, ${a} (?:wins|prevails|decides|counts|goes first|comes first|is what counts|has the edge|takes it)`,
  ),
  ranks(
    `${lead}${b} (?:gives? way|stands? back|steps? back|has to (?:stand back|give way|wait|yield)|is dropped|is forgotten|retreats?|ends?|stops?) (?:as soon as|when|whenever|if|where|once) (?:the )?${a} (?:is|are) (?:at stake|involved|ticking|short|threatened|concerned|at risk|in danger|affected|on the line)`,
  ),
  ranks(
    `${lead}(?:put|place|write|set) ${a} at the (?:very )?(?:top|head)(?: of [a-z ]{2,30}?)? and ${b} (?:below|under|beneath|behind|after)`,
  ),
  ranks(
    `${lead}(?:give way|defer|yield|bow|give in) to ${a} (?:whenever|when|if|where|even if|even when|over) ${b} (?:want|wants|ask|asks|say|says|demand|demands|prefer|prefers|object|objects)`,
  ),
  ranks(
    `${lead}${a} (?:comes? before|beats?|trumps?|outranks?|overrides?|tops?) (?:everything|anything|all)(?: else)?, (?:including|even|also) ${b}${end}`,
  ),
  ranks(
    `${lead}${a} (?:comes? before|beats?|trumps?|outranks?|overrides?|tops?) (?:everything|anything|all)(?: else)?, ${b} included`,
  ),
];

/** In the order in which they are tried; the first that fits decides for its surface. */
export const orderFrames: readonly OrderFrame[] = [
  ...stepFrames,
  ...sequenceFrames,
  ...placeFrames,
  ...verdictFrames,
  ...rankFrames,
];

/** A ranking of three or more: "order of importance: cost, speed, safety". */
export const rankedList: LatePattern = latePattern(`\\b${weighty}[^:]{0,30}:(?<list>[^:]{5,160})$`, 'du');
