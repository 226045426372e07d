import type { SurfacePhrase } from '../surface.ts';

/** What an answer is when something is said about it. */
const answer =
  '(it|them|this|that|text|json|xml|yaml|html|csv|sql|code|regex|diff|query|translation|summary|title|headline|score|label|tag|category|verdict|list|table|command|script|function|statement|formula|commit message|message|result|template|poem|file|snippet|array|object|block|brackets|fence|solution|correction|corrected sentence|rewrite|final answer|answer)';

const beside =
  '(below|under|underneath|beneath|above|before|after|behind|next to|beside|alongside|on top of|in front of|following)';

const acts =
  '(explain|describe|outline|discuss|justify|comment on|comment|remark on|sum up|summarise|summarize|show|state|list|note|add|mention|say|tell|write|give|put|include|sketch|spell out|lay out|set out|walk|elaborate|introduce|greet|thank|point out|provide|offer|name|recap|ask)';

const some = '(the|your|each|every|this|that|any|both|all)?';

const account =
  '(description|overview|recap|outline|account|explanation|note|summary|sentence|paragraph|word|line|rundown|sketch|commentary)';

/** Ways to ask for words around what was asked for: where they stand, and what they tell of it. */
export const addedBeside: readonly SurfacePhrase[] = [
  '(tell|show|inform|let) (the|your|our|each|every|a)? (@user|caller|them) (know|of|about)? (which|what|how|why) (assumption|assumptions|changes|steps|choices|sources|keywords|method|methods|options|words|devices|criteria|rules|inspired|you|alternatives|parts|passages) ..',
  '(say|state|mention|admit|point out) (so|it|this|that) (in|with|by|as) (a|an|one|two|your) .. (remark|remarks|note|notes|footnote|comment|postscript|caveat|warning)',
  '(comment|remark) on (what|how|why|the (quality|style|tone|language|choice|structure|state|strengths|weaknesses|changes|result|wording)) ..',
  '(state|say|tell|indicate|mention|note|show|report|add|give|estimate|disclose) (how (sure|certain|confident) (you|it|we) (be|are|is)|your (confidence|certainty|degree of certainty|level of confidence)) ..',
  '(point out|mention|say|state|note|show|list|explain|describe) (what|where|how) (could|can|might|should) be (improved|better|done|changed|clearer|wrong|different) ..',
  '(mention|state|list|name|say|note|disclose|show|spell out|indicate|explain|describe) (which|what|the|any|all|your) (assumption|assumptions|premise|premises|sources|keywords|criteria|limits|limitations|doubts|caveats|steps|method|methods|choices) (go|went|made|you|that|behind|used|lie|were|are|of|on which|underlying) ..',
  '(describe|explain|say|state|tell|outline) .. (in plain english|in plain words|in words|briefly|in a sentence|in one sentence|in everyday language)? .. what (each|every|the|this|your) (command|line|step|function|query|code|snippet|block|part|clause|statement|formula|expression|regex|script) (do|does|is for|means)',
  '(give|provide|add|supply|offer|include) (a bit of|some|the|any|brief|a little|more|necessary)? (context|background|colour|perspective|reasons|evidence) (for|to|on|behind|about|around) (the|your|each|every|it) ..',
  '(append|attach|include|add|provide|give|write) (a|an|the|your)? (short|brief|final|one line|quick)? (summary|list|overview|log|table|record|account) of (the|your|all|any)? (changes|edits|corrections|assumptions|modifications|decisions|alternatives|steps) ..',
  '(indicate|state|mention|say|list|name|note) (which|what) (source|sources|tool|tools|document|documents|rule|rules|method|data|version|criteria) you ..',
  '(tell|explain to|describe to|show) (the|your|a)? (@user|reader) .. (below|above|after|before|under|beneath|following) (the|your|it) ..',
  '(propose|suggest|offer|give|add|write|list) .. (above|below|before|after|under|beneath|next to|beside|on top of) the (email|mail|letter|body|email body|text|code|json|answer|table|translation|post|article|summary|poem|main text|message)',
  '(provide|give|include|add|offer|supply|write|attach) (clear|detailed|brief|short|any|all|the|some|concise|relevant|necessary|full|thorough|helpful)? (explanation|explanations|rationale|justification|justifications|reasoning|reasons) (for|of|behind) (your|each|every|the) ..',
  '(provide|give|include|return|output|write|send) .. (and|with|plus) (any|some|the|all)? (relevant|necessary|short|brief|useful|helpful|required|needed) (explanations|comments|notes|remarks|commentary|explanation) ..',
  `${acts} ... ${beside} ${some} ${answer} ($|.|,|;)`,
  `${beside} ${some} (final)? ${answer} , .. ${acts}`,
  `(open|start|begin|close|end|finish|wrap up|conclude|lead|follow up|round off) (off|up)? with (a|an|one|two|some|your|the)? (short|brief|quick|one sentence|one line|plain|friendly|few)? ${account} (of|on|about) (what|how|why|which|the (query|code|structure|approach|method|change|changes|choice|choices|result|reasons|steps|logic|idea)|your)`,
  '(list|name|note|state|mention|describe|document|summarise|summarize|explain|record|report|point out|show) (all|any|the|your|each|every|briefly|which)? (change|edit|correction|assumption|difference|alteration|modification|rewording|doubt|choice|decision) (you|made|at|below|above|and|that|underneath|afterwards|in a|,|.|$)',
  '(mention|say|show|explain|state|tell|describe|note|indicate|write|add) .. (how|where|from what|from which) .. (be|was|were|is|are|has been|have been|come|comes|came|you) (worked out|calculated|derived|reached|arrived|computed|obtained|found|from|come by|got|made up|put together|determined)',
  '(tell|show|explain to|let) (the|your|our|each|every|a)? @user (know)? (what|where|which|why) .. (be|was|is|went|were|are|goes|has) (wrong|mistaken|incorrect|changed|different|corrected|off|amiss|a mistake|better)',
  '(walk|take|talk|lead|guide) (the|your|our|each|every|a|any|all|their|my|other)? @user through (the|each|every|all|its) (solution|steps|reasoning|calculation|derivation|code|query|logic|result|proof|working|change|changes)',
  '(say|state|tell|mention|add|explain|indicate|name) (which|what) (one|of them|option|version|variant|alternative)? (you|we|i) (prefer|recommend|favour|favor|like best|would choose|would take|think best|like more)',
  '(add|give|include|provide|offer|attach|append|supply|throw in) (a|an|one|two|three|some|several|a few|#|few)? (short|small|sample|quick|matching)? (example|test|sample|illustration|test string|test case|usage example|sample call|use case) (with|to go with|along with|alongside|below|after|under|next to) (it|them|the|each|your)',
  '(add|give|include|provide|append|attach|show|state|print|report) (a|an|the|your|also|its)? (confidence|confidence score|confidence level|certainty|probability|likelihood|score) (as well|too|in addition|besides|next to|beside|alongside|in percent|in brackets|with it|for it)',
  '(accompany|furnish|supplement|garnish|surround|pad|flank|frame|complement|back|back up) (it|them|this|that|the|each|every|your) .. (with|by) (a|an|some|one|two|your|short|brief|few)? .. (explanation|explanations|note|notes|remark|remarks|comment|comments|sentence|sentences|words|commentary|context|introduction|reason|reasons|justification|example|examples)',
  '(ask|enquire|inquire) .. (whether|if) (the|they|he|she|you|there|this|that|it|anything) .. (want|need|would|like|be|is|helped|help|was|clear|else|happy|satisfied)',
];
