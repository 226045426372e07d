import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

const talk =
  '(session|message|conversation|chat|call|visit|lesson|ticket|question|request|exchange|turn|interaction|case|thread|order|purchase|answer|reply|day|week)';
const before = '(earlier|previous|past|former|prior|last|preceding|older|yesterday|before|already|previously|so far)';
const said =
  '(said|told|mentioned|shared|asked|wrote|learned|learnt|discussed|agreed|sent|bought|told you|gave|saw|decided|advised|answered)';

/** Keeping something for later. */
export const keptForLater: readonly SurfacePhrase[] = [
  '(remember|memorise|memorize|retain|keep track of|store|recall) (@det|important|significant|key|relevant|personal|professional|user|all)? (important|significant|key|relevant|personal|professional|user)? (information|details|facts|preferences|dates|names|data) (like|such as|about|of|the user|@person|for|across|from|that|mentioned) ..',
  `(save|store|keep|note|record|write|put|add|commit|file|jot down|log|remember) ... (about @det? @person|@person .. (tell|say|like|prefer|share|mention)|preference|preferences|fact|facts|detail|details) .. (to|in|into|for|across) (your|the|a|their)? (notes|memory|profile|notebook|file|record|next|later|future|long term)`,
  `(carry|bring|take|transfer|pass) (@det|what|any)? .. (over|forward|across|on) (to|into|between) (@det|next|future|later|following)? ${talk}`,
  `(carry|bring|take|transfer|pass) (@det|what|any)? .. (over|forward|across|on) (from|between) (@det|one)? ${talk}`,
  `(apply|use|reuse) (it|them|this|these|@det preferences) .. (in|for|across|throughout) (@det|later|future|following|further|subsequent|other)? (later|future|following|further|subsequent|other) ${talk}`,
  `(persist|retain|preserve) .. (across|between|beyond|after|over) .. ${talk}`,
  ...against([
    `(keep|store|retain|save|remember|hold on to|record|log) (nothing|none|not a thing|no (record|trace|copy|log|memory|notes)) (of|from|about|on)? ..`,
    `forget (everything|it|all|what|the last one|the previous one|previous|last|@det) .. (${talk}|@person (say|said|tell|told)|over|end|ends|last one|previous one)`,
    `(start|begin|open|approach|treat|face|greet) (each|every|all|any|returning)? .. (with a (blank|clean) (slate|sheet|page)|from (zero|scratch)|afresh|anew|as (if|though) .. (new|never met|first)|exactly like new ones|like strangers|as strangers)`,
  ]),
  ...plainlyAgainst([
    `(each|every) ${talk} .. be (a)? (fresh start|new start|clean slate|blank page|new beginning|independent|closed book|stand alone)`,
    `.. (must|has to|have to|should|shall|be to|will|be) be (forgotten|erased|deleted|wiped|discarded|purged) (as soon as|after|when|once|at the end|immediately after) .. (${talk}|over|done|finished|answered)`,
    '(you) (be|are|work|operate|run) (stateless|memoryless|without memory|amnesiac) ..',
    '(conversation|conversations|chat|chats|message|messages|call|calls) .. be not (recorded|stored|saved|kept|logged|retained|archived) ..',
  ]),
  ...plainly([
    '(tutor|assistant|you|bot|coach|companion) (know|knows|remember|remembers|recall|recalls) ... (from|of) .. (last|earlier|previous|past) (week|lesson|session|chat|conversation|time|visit|month)',
  ]),
];

/** Coming back to what was said before. */
export const comingBack: readonly SurfacePhrase[] = [
  `(reference|cite|mention|recall|consider|review|check|look at|consult|read|maintain awareness of) (@det|all|any|entire|full)? (${before}|conversation|chat|message|entire|earlier|full)? (conversation|chat|message|dialogue)? (history|exchanges|messages|context|conversations|turns|sessions) .. (when|where|if|first|before|for|to|carefully|in|as|and|$) ..`,
  `(refer|link|come|go|hark|point|connect|relate) (back)? (to) (what|things|something|whatever|anything|that which|the) .. ${said} .. (${before}|in the chat|at the start|in this chat)?`,
  `(use|apply|draw on|build on|take|rely on|make use of|consider|take into account|take account of|factor in|consult|bear in mind|keep in mind) (@det|what|anything|whatever)? .. (${said}|learned)? .. (${before}|the conversation history|chat history|the history|conversation so far) ${talk}?`,
  `(use|consult|read|consider|take into account|look at|rely on|draw on) (@det)? (conversation|chat|message|dialogue|case)? (history|log|so far) ..`,
  `(base|ground|build) .. (on|upon) (@det)? (whole|entire|full|complete) (conversation|thread|chat|history|dialogue|exchange) ..`,
  `(take) .. ${before} ${talk} .. into (account|consideration) ..`,
  `(pick up|resume|continue|carry on|go on|start) (right)? (where|from where|at the point where) .. (left off|stopped|ended|broke off|last ${talk}|${before})`,
  `(compare|contrast|match|check) ... (with|to|against) .. ((that|what) .. ${said}|${before} ${talk}|yesterday|last time|last week)`,
  `(build on|extend|continue|develop|follow on from|add to) (@det|your)? ${before} (${talk}|work|draft|result) ..`,
  `(recall|recalling|remember|remembering|mention|mentioning|bring up) (@det|their|his|her)? ${before} (${talk}|problem|problems) ..`,

  ...against([
    `(ignore|disregard|forget|discard|drop|overlook|pay no attention to|leave aside|put aside|not consider) (@det|what|whatever|everything|anything|all|that which)? .. (${said}|come|came|went|history|conversation so far) .. (${before}|before)?`,
    '(ignore|disregard|forget|discard|drop|overlook|not use|never use|not consult) (@det)? (conversation|chat|message|dialogue)? history ..',
    `(treat|see|take|handle|answer|read|consider|judge|regard) (each|every|all|any|the) ${talk} .. (on its own|by itself|independently|in isolation|separately|as if nothing|as though nothing|afresh|alone|for itself|as (the|a) first|without (reference|regard))`,
    `(never|not) (bring up|mention|refer to|come back to|return to|raise|touch on|allude to|quote) ... ${before} (${talk})`,
    `(assume|pretend|act as if|act as though|behave as if|suppose) (that)? you (have|had)? (never|not) (met|seen|spoken|talked|heard|know|knew|spoken) ..`,
  ]),
  ...plainlyAgainst([
    `(only|just|nothing but) (@det)? (@user|user's|customer's)? (latest|last|current|most recent) (message|question|turn|request|input) .. (matter|matters|count|counts|be relevant|be used|be considered)`,
    `(each|every) ${talk} .. (be|as) (a|an)? (fresh start|new start|clean slate|blank page|new beginning|independent|closed book)`,
    `(each|every) ${talk} .. (stand|stands|arrive|arrives|come|comes|be) (alone|by itself|on its own|for itself|independent|unrelated|separate) ..`,
    '(you) (be|are|work|operate|run) (stateless|memoryless|without memory|amnesiac) ..',
  ]),
];
