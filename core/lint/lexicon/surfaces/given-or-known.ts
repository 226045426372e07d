import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

const given =
  '(@material|passage|passages|snippet|snippets|faq|excerpt|chunk|chunks|result|results|set text|textbook|chapter|formulary|price list|wiki|knowledge base|case file|corpus)';
const papers =
  '(document|documents|passage|passages|snippet|snippets|excerpt|excerpts|chunk|chunks|manual|manuals|handbook|article|articles|source|sources|uploaded files|attached files|faq|knowledge base|retrieved results|context)';
const known =
  '(your own (knowledge|expertise|memory|training)|general knowledge|(general|common|broad|your own|professional) (industry|domain|telecom|medical|legal|technical|world)? (know how|knowhow|expertise|experience)|own knowledge|what you (know|remember|learned|learnt|have learned|have learnt)|background knowledge|common sense|experience|training|pretraining|expertise|world knowledge|wider reading|memory)';
const notThere =
  '(be silent|say nothing|not (contain|say|mention|list|have|cover|answer|include|know|give|provide)|lack|lacks|leave .. open|have no (entry|answer|word|information)|run out|fall short|end)';

/** Only what is given. */
export const givenOnly: readonly SurfacePhrase[] = [
  `(must|should|has to|have to|need to|needs to|shall) (only|always)? be (directly|solely|only|entirely|strictly|fully)? (derived|taken|drawn|found|supported|grounded|based|quoted|extracted|sourced|answerable|verifiable) .. (directly|solely|only|entirely|strictly)? (from|in|inside|within|by|on|using|with) (@det|@given)? (@det|@given)? ${given}`,
  `(judge|assess|evaluate|check|decide|verify|answer|score) .. (only|solely|strictly|exclusively) .. (against|by|from|on|using|with|in light of) (@det|@given)? (@det|@given|those|these)? ${given}`,
  `(avoid|never|not|no|without) (add|adding|use|using|state|stating|include|including|introduce|introducing) ... (not|beyond|outside|absent|missing) .. (directly|explicitly|clearly)? .. (in|from|inferable|present|supported|found|stated|contained|by) .. ${given}`,
  `(answer|respond|reply|write|work) (only|exclusively|solely|strictly)? (with|from|using|by|on) (@det)? (facts|information|details|content|what|data|text|passages)? .. (listed|found|given|contained|provided|stated|present) (in|by|within|below|above) .. ${given}?`,
  `(work|operate|reason|stay) (only|exclusively|solely|strictly) (with|within|from|inside) (what)? .. ${given} ..`,
  `(use|treat|take|regard) .. ${given} .. as (the|your|a)? (single|only|sole|ultimate|final)? (source of truth|ground truth|authority) ..`,
  '(take|accept|treat|read) (each|every|the|any)? (context|passage|document|text|excerpt|statement) .. at face value ..',
  ...plainly([
    `${given} .. (mark|marks|be|set|sets|draw|draws|define|defines) (the|your)? (limit|limits|boundary|boundaries|border|edge|frame|extent|whole) (of|to) (what|all|everything|your) ..`,
    `(nothing|no other|no one|nobody) (else|more|beyond)? .. (count|counts|qualify|qualifies|serve|serves|pass|passes|be accepted|be valid|be allowed) (as)? (a|an)? (source|reference|evidence|authority|basis)`,
    `(only|just|nothing but) (@det|this|that)? ${given} (count|counts|matter|matters|be valid|be allowed|be relevant|apply|applies)`,
    `(what|that which) .. ${given} .. not (back up|support|say|contain|mention|cover|state) .. `,
    `(deduct|subtract|lose|cost|penalise|penalize|punish) .. (point|points|mark|marks) .. (not in|outside|beyond) .. ${given}`,
    `(knowledge|memory|recollection|recall) of .. (have|has)? .. (kill|killed|hurt|harm|harmed|fail|failed|mislead|misled|be wrong|be unreliable|be outdated|be often wrong|not be trusted)`,
  ]),
  `(stick|keep|hold|cling|adhere|confine yourself|restrict yourself|limit yourself) (strictly|closely|rigidly|firmly)? to (@det|@given)? (@det|@given|facts in|content of|text of)? ${given} ..`,
  `(ground|anchor|root|base|source|support) (each|every|all|your|any) .. (in|on|with|by|from) .. ${given}`,
  `(answer|reply|respond|speak|advise|quote) (only|strictly|solely|exclusively)? (from|by|within|out of) (@det|@given)? (@det|@given)? ${given} (alone|only|and nothing else|exclusively)`,
  `(for) .. , (use|rely on|consult|quote|trust|go by|follow) (@det)? (@det)? ${given} (alone|only|exclusively)`,
  `(never|not) (infer|deduce|conclude|read into|extrapolate|assume|guess|imply|interpret|speculate) ... (not|beyond|outside|between|than) .. (spelled|spelt|spell|stated|written|said|given|explicit|there|${given}|lines)`,
  `(never|not) (stray|go|step|venture|look|reach|move|draw) (beyond|outside|further than|past) .. ${given}`,
  `(quote|treat|cite|regard|take|accept|follow|trust) (@det|retrieved)? (@det|retrieved)? ${given} .. as (the|an|your)? (highest|final|sole|only|single|ultimate)? (authority|gospel|truth|last word|source of truth|law)`,
  `(say|tell|state|report|answer|reply|admit) .. (not found|not in|no answer|nothing|not know|cannot find|can not find|not able) .. (when|if|where|whenever) .. ${given} .. ${notThere}`,
];

/** What the model knows besides. */
export const knownBesides: readonly SurfacePhrase[] = [
  `(if|when|where|whenever|wherever) (@det|@given)? (@det|@given)? ${given} .. ${notThere} ... (from|use|rely on|fall back on|draw on|turn to|apply|by|with|consult|trust|to) .. ${known}`,
  `(answer|give|decide|judge|advise|reply|write|explain|fill in|complete|supply|quote|state|respond) ... (from|by|with|out of|using|based on|on the basis of) ${known} ... (when|if|where|whenever) .. ${given} .. ${notThere}`,
  `(not found|not covered|not answered|not mentioned|missing|absent) (in|by|from) .. ${given} .. (be)? (answered|filled|supplied|completed|covered|taken) (from|by|with|out of) ${known}`,
  `(trust|believe|prefer|favour|favor|put|place|rank|rely on) (@det)? ${known} .. (over|above|before|more than|rather than|instead of|ahead of) ..`,
  `(override|correct|overrule|amend|update|improve|contradict|check|challenge) (@det|it|them|author|source|text|wherever) .. (with|by|from|on the basis of|where|whenever|if) ... ${known}`,
  '(show off|bring in|display|parade|demonstrate|draw on|contribute) (@det|all|any)? (wide|wider|broad|broader|general|own|extensive) (reading|knowledge|expertise|erudition|learning|experience) ..',
  '(read|look) between the lines ..',
  `(infer|deduce|conclude|state|spell out|say|explain|derive) (@det)? (what|things|anything|whatever) .. (imply|implies|implied|suggest|suggests|hint|hints|unsaid|between the lines|not say|leave unsaid)`,
  `(add|give|include|use|bring in|mention|draw on|cite) (@det|useful|further|relevant|comparable|similar|some)? (@det|fact|facts|examples|cases|details|ideas)? .. (from|that|of which|which) .. (other|another|elsewhere|you know|you remember|you recall|outside|beyond|not mention|not list|not contain|not in) ..`,
  `(supplement|enrich|complete|round off|extend|flesh out|augment|complement|expand|embellish) .. (with|by|from) .. (${known}|knowledge|expertise|facts|background)`,
  ...plainly([
    `${papers} .. be (only|just|merely|mere|no more than|nothing more than)? (a|an|mere|only)? (hint|hints|suggestion|suggestions|starting point|starting points|inspiration|background|decoration|for show|there for show|for orientation)`,
    `${papers} .. be .. (out of date|outdated|stale|years old|obsolete|incomplete|unreliable|full of (error|errors|mistakes)|wrong|not to be trusted|untrustworthy)`,
    `(your) (answer|answers|knowledge|facts|information) (come|comes) from (your)? (own)? (training|memory|knowledge|experience|head)`,
  ]),
  ...against([
    `(never|not|no|without|avoid) (incorporate|incorporating|use|using|bring in|add|apply|introduce|rely on|mix in|include|draw on|answer from|import) ... (prior knowledge|outside knowledge|external knowledge|own knowledge|background knowledge|pretrained knowledge|training knowledge|knowledge you have|what you know|general knowledge|memory|training data)`,
    `(ignore|forget|disregard|set aside|leave aside|suppress|park|switch off) .. (what you (remember|know|learned|learnt|believe)|your (memory|training|knowledge)) ..`,
  ]),
  ...plainlyAgainst([
    `(knowledge|memory|recollection|recall|training) .. (of|about)? .. (be|have|has) .. (unreliable|wrong|outdated|stale|killed|hurt|forbidden|off limits|not wanted|not (to be)? trusted)`,
  ]),
];
