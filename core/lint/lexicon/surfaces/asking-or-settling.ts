import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

const questions = '(question|query|questionnaire|interview|inquiry|enquiry)';
const likeliest =
  '(likeliest|likely|most likely|most plausible|plausible|most probable|probable|obvious|most obvious|most common|most natural|simplest|most sensible|sensible|most reasonable|reasonable|best|usual)';
const reading = '(reading|meaning|interpretation|option|choice|sense|value|variant|version|course|path|intent)';
const machine =
  '(script|program|pipeline|parser|process|job|endpoint|system|next step|next stage|queue|webhook|workflow|scheduler|cron job|inbox|mailbox|batch)';
const bother =
  '(cost|annoy|irritate|frustrate|put off|scare|drive away|delay|tire|hold up|slow|break the flow|interrupt|be a nuisance|be a burden|be a waste|waste|lose us|kill|lower|hurt)';

/** Asking back as a matter of order, of rank, and of who is there to answer. */
export const askingFirst: readonly SurfacePhrase[] = [
  '(clarify|clear up) (@det|any|all|every)? (ambiguous|unclear|vague|open|conflicting|missing|underspecified) .. (before|first|with|up front|upfront|prior|early) ..',
  '(clarify) (before|first|prior to|rather than|instead of|when|if) ..',
  '(trigger|lead to|call for|prompt|result in|warrant|require) (a)? (clarification|clarifying question|question|check with) .. (not|rather|instead)? ..',
  '(surface|raise|flag|report) (@det|any|all)? (blocker|blockers|unclear scope|ambiguity|ambiguities|open questions|conflicting requirements|missing requirements) .. (early|before|immediately|at once|first|up front|upfront|as soon as) ..',
  'ask (only|just)? (for|about|on) (unclear|missing|ambiguous|conflicting|open) ..',
  '(never|not) (assume|presume|guess) (@det|any|unstated|missing)? (requirement|requirements|intent|details|intentions|scope|what @user) ..',
  '(never|not) (pick|choose|decide|settle|resolve) (silently|quietly|on your own|yourself|arbitrarily) .. (between|among|which|on|for)? ..',
  '(use|call|invoke) (@det)? (<code>|ask_user|ask user|question|clarify|follow-up) (tool|function) .. (when|if|whenever|to) .. (need|clarify|missing|unclear|more|ask) ..',
  '(present|list|show|lay out|offer|give) (@det|both|all|possible)? (interpretation|interpretations|readings|options) .. (and|,) (let|have|ask) (@det)? @user (choose|decide|pick) ..',
  '(ask|check in|check) early (and often)? ..',
  `(start|begin|open|kick off|launch|commence) (@det|every|each)? (new)? (session|lesson|chat|conversation|call|consultation|project|task|engagement) (with|by) ... ${questions}`,
  `(put|direct|address|pose|raise|take|bring|pass) (@det|any|all|open|it|this|that|such)? (question|query|point|matter|doubt|issue|it|this) .. (to|with|before) @det? @person`,
  '(check|come|get|go|report) back .. (with|to) @det? @person .. (if|when|whenever|where|in case|about|on)',
  '(check|clear|verify|clarify|establish) .. with @det? @person (first|beforehand|directly)? .. (what|which|whether|how|when|where|who) ..',
  '(draw|tease|coax|bring) (it|them|this|@det .. ) out .. (with|by|through) question',
  '(with|by means of|through|by asking|via) (@det|#|some|open|targeted|follow up|guiding|specific|short)? (@det|#|open|targeted|follow up|specific|short)? question (first|before|beforehand|until)',
  '(find out|learn|discover|establish|uncover) ... (by|through) (asking|questioning|inquiring|enquiring)',
  '(never|not) (start|begin|draft|write|code|answer|recommend|propose|implement|quote|advise|act) ... (until|before|unless) (you|it|@det) .. (understood|understand|clear|clarified|know|asked|answered|established|found out)',
  '(seek|prefer|favour|favor|value|choose) (clarity|clarification|asking|question) (over|to|rather than|before|instead of)',
  '(ask|question|quiz|sound out|interview|probe|survey|consult|poll) @det? @person (thoroughly|briefly|carefully|closely|in detail|about|on|as to|first|before|until)',
  '(turn|reach out|write|speak|talk|get back|revert|refer back|return) to @det? @person .. (for (clarification|clarity|details|more|guidance|input|help)|with question|to (clarify|ask|find out|check))',
  '(ask|request|get) (@person|for)? .. (to clarify|to elaborate|to be specific|to fill in|to supply|to complete)',
  '(invite|encourage|prompt|press|nudge) @det? @person to (clarify|specify|explain|elaborate|say more|add|supply|be more)',
  `(let|have) ${questions} (come|precede|go) (first|before)`,
  '(never|not) (guess|assume|presume|speculate|fill in|make up|decide) ... (ask|check with|inquire|enquire|query|clarify|find out)',
  '(when|if|whenever) in doubt , (ask|check with|inquire|enquire|query|clarify)',
  '(surface|raise|flag|voice|list) (@det|any|all|your)? (open|unclear)? (question|doubts|ambiguity|assumption) .. (before|first|up front|upfront|at the start|at the outset)',
  ...plainly([
    `${questions} (@det|at the outset|at the start|up front|first)? .. be (a must|a duty|mandatory|required|obligatory|compulsory|part of the job|expected of you)`,
    '(guess|guessing|assumption|assuming) .. (be worse|cost more|be more expensive|do more harm|be dangerous|be never) .. (question|asking|ask|acceptable|allowed|an option)',
  ]),
  ...against([
    '(bias|lean|err) .. (towards|toward|to|on the side of) (not asking|acting|action|doing) ..',
    '(never|only|not) (yield|hand|turn|give) (back)? .. (control|to @det? @user|the turn) .. (until|when|unless) ..',
    '(not|never) ask $',
    '(not|never) ask @det? .. (anything|for anything|about anything)',
    `(no|without|skip|forgo|omit|leave out|spare @person) (@det|any)? (further|more|preliminary|prior|introductory|opening|warm up|intermediate|intervening|additional|first|initial|unnecessary)? ${questions} !(mark|be needed|be answered|unanswered|answer)`,
    '(instead of|rather than|without|before) (first)? (querying|quizzing|questioning|consulting|interviewing|returning to|going back to|coming back to|checking back with|turning to|referring back to|writing back to|getting back to|reverting to) .. @person',
    '(treat|regard|consider|take|view|see|handle) .. (prompt|request|message|instruction|instructions|brief|ticket|task|order|spec) as (complete|final|self contained|sufficient|all there is|all you get|finished)',
    '(on the basis of|based on|from|judging by|going by|with|off) (the|their|his|her|just the|only the)? (first|opening|initial|very first) (message|request|question|post|mail|email|input|prompt|line) (alone|only|and nothing else|as it stands)?',
    '(never|not|no) (reply|answer|respond|come back|return|get back) (to @person)? .. (with|by) (a|another|more|any|further)? (counter)? question',
    '(keep|save) (@det|any|your)? question (to yourself|for yourself|for the end|for later)',
    '(do|work|get by|manage|proceed|carry on|go ahead|continue|get on) without (asking|question|clarification|further input|further details|more input|more details|feedback)',
    '(never|not) (hold|stop|pause|wait|delay|block|stall) .. (to|for) (ask|asking|clarification|an answer|answers|details|more information|input from)',
    '(never|not) (send|pass|hand|give|throw|return|bounce) .. (back|question) .. (to|for|at) @person .. (clarification|details|question|more)',
  ]),
  ...plainlyAgainst([
    `${machine} (, )?(which|that)? (cannot|can not|can't|not|be unable to|be not able to|have no way to|never|will not) .. (reply|answer|respond|write back|talk back|converse|be asked|ask)`,
    '(nobody|no one|no human|no person|no operator|no user|none) (on this end|here)? (be|will|ever)? (read|reads|see|sees|watch|watches|look at|monitor|follow|supervise|check|attend|listen to|reply to|answer) .. (message|messages|output|question|questions|run|job|session|log|process|you)',
    '(only|just|nothing but) (the|your) (final|finished|last|first) (artefact|artifact|answer|output|message|file|result|version) .. (be|get|will be) .. (collected|graded|evaluated|scored|kept|picked up|looked at)',
    `^ (each|every|extra|further|back|follow up|clarifying|unnecessary|too many|more|such)? (extra|clarifying)? ${questions} (only|just|merely|always)? ${bother}`,
    `(being asked|getting|receiving|having to answer) .. ${questions}? .. ${bother} @det? @person`,
    '(i|we|@user|they|author|team|client|owner|requester) .. not be (available|reachable|around|on hand|contactable|at my desk|at our desks|at their desk|online) (for|to|today|tonight|during|until|while|$)',
    '(there|you) (be|get|have) (nobody|no one|no human|no channel|no way|no means|no possibility) (to|for|of) (ask|question|clarify|clarification|asking|reach|consult)',
    '(conversation|chat|exchange|contact) (end|ends|close|closes|be over) (with|after) (your|the|a single|one) (first|single|only)? (reply|answer|message|response)',
  ]),
];

/** Settling oneself what is open. */
export const settlingAlone: readonly SurfacePhrase[] = [
  '(infer|deduce|guess|derive) (@det)? (most)? (likely|probable|intended|likeliest) .. (meaning|word|goal|purpose|need|intention|target|value|option|intent) ..',
  '(state|explain|name|give|note) (your)? (interpretation|reading|understanding|assumption|assumptions) (before|and|, then|when|if|in|at|up front|clearly) ..',
  '(find|look for|search for|discover) (the)? (answer|answers|information|it|out) (yourself|on your own|by yourself) .. (rather than|instead of|before|without)? ..',
  `(pick|choose|take|go with|use|select|adopt|follow|assume|settle on|act on|run with|work from|default to) (the|a|just the|whichever be the|whatever be the)? ${likeliest} ${reading}`,
  '(decide|judge|determine|work out|figure out|choose|settle|gauge) (for yourself|by yourself|yourself|on your own|independently|alone) (who|what|which|how|when|where|whether|as to)',
  '(resolve|settle|clear up|sort out|interpret|iron out|deal with) .. (@unclear|doubt|gap|ambiguity) ... (on your own|yourself|by yourself|independently|silently|internally|as you see fit|as best you can|with your best judgement)',
  '@unclear .. .. be (yours|up to you|your call|for you|left to you|at your discretion|your decision) ..',
  '(fill|close|plug|bridge|cover) .. (gap|blank|hole) .. (with|by|from|using) .. (likely|sensible|reasonable|default|assumption|guess|judgement|judgment|common sense|typical|usual|plausible|educated|probable)',
  '(use|apply|exercise|rely on|trust|go by) (your)? (own|best|good|common)? (judgement|judgment|common sense|discretion|intuition|instinct) .. (when|where|if|whenever|wherever|to (fill|resolve|settle|interpret|decide)|for) ... (@unclear|detail|silent|not say|gap|open)',
  '(if|when|whenever|where|wherever|should) ... (@unclear|silent|not say|gap|in doubt|unsure|uncertain) ... (use|exercise|rely on|trust|go by|apply) (your)? (own|best|good|common)? (judgement|judgment|common sense|discretion|intuition|best guess)',
  '(assume|presume|suppose) .. and (proceed|continue|go on|carry on|move on|get on|state|note|say)',
  '(state|note|list|declare|document|spell out|mention) (@det|your|any|all)? assumption .. (and|,|then) (proceed|continue|go on|carry on|move on|get on|start|deliver)',
  '(proceed|continue|go on|carry on|move on|go ahead|press ahead|work) (with|on|on the basis of|under) .. (assumption|best guess|best interpretation|likeliest reading|own interpretation|what you have|whatever you have)',
];
