import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';
import { addedBeside } from './added-beside.ts';
import { bareAnswer } from './bare-answer.ts';

/** What "no …" rules out; a ban of titles, sources or questions is a matter of its own. */
const idle =
  '(explanatory text|surrounding text|extra text|additional text|text before|text after|words around|chatter|small talk|fluff|padding|frills|setup|set up|lead in|wrapper|prose|conversational text|explanation|explanations|commentary|note|notes|remark|remarks|justification|rationale|annotation|clarification|elaboration|postscript|additional comments|extra comments|additional text)';

const only =
  '(only|just|solely|exclusively|nothing but|nothing except|nothing other than|strictly|with only|with just|with nothing but|merely)';

/** "Answer only in English", "answer only when asked" say something else than that nothing is added. */
const notOnly =
  '!(in|for|when|if|as|from|about|after|to|on|at|by|basic|what|use|using|with|facts|true|markdown|html|english|(the|your|a)? (reply|email|e-mail|letter|message))';

/** What is added to an answer. */
const extra =
  '(explanation|explanations|comment|comments|commentary|note|notes|remark|remarks|justification|rationale|reasoning|caveat|caveats|observation|annotation|clarification|elaboration|reason|reasons|alternative|alternatives|variant|variants|suggestion|suggestions|tip|tips|greeting|preamble|introduction|introductory sentence|friendly sentence|opening line|closing line|closing sentence|closing remark|postscript|p . s|ps|summary|disclaimer|recap|hint|background|follow up question|apology|thanks|compliment|confidence|confidence score|word on|sentence on|sentences on|line on|lines on|sentence about|sentences about|line about|lines about|paragraph on|paragraph about|breakdown|walkthrough|footnote|motto|joke|fun fact|changelog|analysis|discussion|assessment|verdict|opinion|feedback)';

const thing =
  '(json|xml|code|block|file|statement|subtitle|subtitles|row|rows|csv|minutes|entry|entries|document|letter|transcript|array|object|objects|query|translation|table|list|line|number|label|name|sql|command|script|yaml|csv|title|result|answer|braces|fence|tag|tags|quotes|brackets|output|reply|response|poem|headline|score)';

/** Places beside the answer itself. */
const beside = `(beneath|underneath|under it|after it|afterwards|above it|beside it|next to it|in front of it|before it|on top|alongside|below it|at the bottom|at the very end|before or after it|below !(@text|in|the|conversation|data|input|list)|(below|under|after|above|before|outside|outside of|beside|next to|in front of|beneath) (the|your|each|every|this|that) (final|actual|json|code)? ${thing})`;

const commenting =
  '(state|say|explain|mention|@tell|note|justify|remark|indicate|greet|thank|apologise|apologize|comment|assess|rate|summarise|summarize|repeat|point out|give|add|write|list|show|ask|flag)';

const asked: readonly SurfacePhrase[] = [
  '(@add) (a|an|the|your)? (confidence|confidence score|confidence level|probability|score) (with|for|to|next to|after) (each|every|the|your) (label|category|class|answer|prediction|classification|entry)',
  `(also|additionally|in addition|as well as that|moreover|besides|furthermore) (@output_verb|@add|@write|state|explain|mention|tell) (a|an|the|your|some|one|two)? .. ${extra}`,
  '(@add|append|attach|include|leave|write) (a|an|one|some|short|brief|the)? (short|brief|final|closing|small|personal)? (note|notes|remark|remarks|comment|comments|caveat|explanation|commentary|line|sentence|paragraph|postscript|explanatory note) (on|about|that|saying|explaining|for|why|how|which|telling|to|below|after|with)',
  '(put|write|add|give|state|show|note|print|append|place|set) (your|a|the|his|its) (confidence|certainty|degree of certainty|degree of confidence|level of confidence|probability|doubts|rating|reasons|reasoning) ... (below|above|underneath|beneath|separate line|line of its own|own line|next line|last line|first line|in brackets|in parentheses|behind it|after it|afterwards|at the end|at the bottom)',
  '(why|how) (it|this|that|things|the @answer) (turned out|turn out|came out|came about|come about|ended up|got) (this|that|so|like|the|as|here)? .. ',
  '(tell|inform|explain to|brief|let) (them|him|her|@user|it to them|the reader) .. in the same (message|answer|reply|response|breath|text|go)',
  '(@explain|tell|describe|say) .. (your|how you|why you) (reasoning|thinking|choices|decisions|approach|arrived|chose|work|rationale|logic)',
  `(@add|@output_verb|@write|@show|@mention|append) (a|an|one|two|three|some|your|the|short|brief|#|friendly|few)? .. ${extra} .. ${beside}`,
  `${commenting} (briefly|also|me|@user|it|this|them|him|her|in one sentence|in a sentence|in one line)? (briefly)? ${beside}`,
  `${beside} .. , .. ${commenting}`,
  `(above|below|before|after|under|beneath) the ${thing} (,)? (greet|thank|welcome|address|wish)`,
  `(@begin|@end|follow|precede|preface|supplement|complement|accompany|introduce|close|round off|conclude|prefix|crown|top|wrap up|finish) (it|them|this|that|@answer|your @answer|the @answer|the ${thing}|each ${thing}|every ${thing}|your ${thing}|everything|off|the message|the description|the text)? (off)? (with|by) (a|an|one|two|three|some|short|brief|the|#|few)? .. ${extra}`,
  `(@begin|@end|follow|precede|preface|introduce|round) .. (off)? with (a|an|one|two|three|some|short|brief|friendly|#|few|couple of)? (short|brief|friendly|warm|personal)? (sentence|sentences|line|lines|word|words|paragraph|remark|note|comment) (on|about|that explains|that tells|that says|which explains|of explanation|of advice|of context|for the|why|how|in which|saying|explaining|where|outside|telling)`,
  `(introduce|precede|preface|follow|accompany) (the|your|each|every) .. (with|by) (a|an|one|two|some) .. (sentence|line|paragraph|remark|note|word|words|sentences|lines)`,
  `(@explain|justify|defend|motivate|give reasons for|account for|back up) (your|why you|how you|each|every) (choice|decision|answer|verdict|rating|score|pick|reasoning|result|change|changes|translation|label|classification|query|code|solution|conclusion|selection|approach|step|steps|edit|edits|correction|corrections|ranking|grade|assessment|arrived|chose|decided|came|got|picked|reached)`,
  `(@add|give|provide|include|offer|propose|suggest|name) (a|an|one|two|three|some|your|the|short|brief|at least|#|few|several)? (short|brief|further|one sentence|one line|quick|other|possible)? (explanation|justification|rationale|commentary|reasoning|alternative|alternatives|caveat|caveats|explanatory note|translator note|variants|other options|remark|remarks|comment|comments) (for|of|on|as|with|about|below|after|,|$|to|why|how)`,
  '(add|propose|offer|suggest|give) (two|three|one|a few|some|several|#)? (alternative|alternatives|variant|variants|other options|more options) ..',
  'let .. know .. (at the bottom|at the end|below|afterwards|which|what|where|why|how|if|whether)',
  '(state|say|tell|note|mention|indicate|explain|show|write|add) (briefly|shortly|also|in a sentence|in one line|underneath|below)? (why you|how you|which passage|what you changed|where you|from which|on what basis)',
  '(flag|point out|comment on) (any|all|every|each|the)? (idiom|idioms|word|words|passage|passages|error|errors|mistake|mistakes|problem|problems|issue|issues|assumption|assumptions|ambiguities|ambiguity|uncertain|doubtful|unclear|doubts) ..',
  '(how|why) you (arrived|came|got|chose|decided|did|reached|picked|settled)',
  '(walk|take|talk|lead) (@det)? .. through (your|how you|each of your|every step of your)',
  `(above|below|before|after|under|underneath|beneath|outside) the ${thing} , (@add|@explain|greet|@tell|say|write|give|thank|wish|list|state|address|ask|welcome)`,
];

const ruledOut: readonly SurfacePhrase[] = [
  ...against([
    '(and|or|,|but|:) (with|absolutely)? nothing (else|more|besides|further|around it|around them|outside|in addition) !(in|than)',
    '^ nothing else !(matter|count|be|happen|help|work)',
    '(contain|output|return|write|hold|include|print|send|emit|reply|respond|answer|say) (with)? nothing (else|more|besides) !(than)',
    '(nothing|not anything|not a word|no word|no text|no character|not a character|no sentence) .. (before|after|outside|around|in front of|above|below) (it|of it|them|the|that|or)',
    '(no|not|without any|zero) (additional|extra|further|other|surrounding)? (text|words|prose|content|output|characters) (before|after|around|outside|other than|besides|at all|in front of|,|.|$)',
    `(@output_verb|@write) ${only} ${notOnly}`,
    `@answer_verb ${only} ${notOnly} !(.. (question|request|enquiry|inquiry))`,
    '^ (@output_verb|@answer_verb) !(.. (in|with|as|to|for|when|if|from|markdown|html|plain text|english|text)) .. (only|alone) ($|.|,|;)',
    '(@output_verb|@answer_verb) .. (by itself|and stop|and no more|and that be all|and be done|without further ado|full stop|period) ($|.|,|;)',
    `(only|just) (the)? (translation|code|query|json|sql|number|label|final answer|result|category|array|object|command|letter|digit|headline|poem|score|class|tag|date|url|regex|script|file name|filename|core message|option|translated line|requested !(changes))  ($|.|,|alone|itself|and|without|,)`,
    `(consist|consists|made up) of (only|just|nothing but|solely|exclusively|the) .. (alone|only|itself)`,
    '(consist|consists|made up) of (only|just|nothing but|solely|exclusively) ..',
    '(consist|consists|made up) (only|solely|exclusively|entirely|purely|wholly) of ..',
    '^ (please)? (just|only|simply) (give|tell|send|show|hand) (me|us|@det? @user) (the|a|an|your) .. ($|.|,)',
    '(only|just|simply|merely) @answer_verb with .. ',
    '(not|never|no|without|avoid) (output|return|write|include|add|print|send|give|produce|adding|writing)? (any|some)? (other|further|additional|extra|introductory|concluding|closing|opening) (or|and|nor)? (introductory|concluding|closing|opening)? (text|content|output|prose|remarks|phrases)',
    '(not|never|nothing|no) !(go|stray|venture|move|reach|spend) .. (anything|any text|text|words)? (except|except for|besides|other than|apart from|beyond|but for) (the|a|an|your) ..',
    '^ you (should|must|may|can|will|are to)? only (@output_verb|@answer_verb) !(if|when|in|to|about) !(.. (markdown|html|english|text|json|questions|requests)) ..',
    '(no|without|cut the|skip the) (yapping|chatter|waffle|waffling|rambling|fluff|filler|chitchat|chit chat)',
    'only the .. .. (should|must|may|is to|are to|will) (appear|stand|be|show up|remain) .. @answer',
    '(entire|whole|complete|full) @answer (be|must be|should be|has to be|is) (the|a|an|your|one|just|only) ..',
    '(not|never) (preface|introduce|precede|follow up) (your|the) @answer',
    '^ strictly @output_verb (the|a|your) ..',
    '(@answer_verb|@output_verb) (with|as|in) (a|an|one)? (single|bare|lone|plain|mere) (number|word|emoji|figure|letter|digit|value|label|line|sentence|yes or no|integer|token) ($|.|,|only|without)',
    "(not|never|don't) (add|append|attach|put|write|include) anything (to|else|of your own|more|extra|around|below|beside|beyond|besides) ..",
    '@answer (be|contain|include|comprise|consist of|hold|show) (only|just|nothing but|solely|exclusively|limited to) !(in|on|for|when|if|about|as)',
    '^ (only|just) @output_verb (the|your|a|an) .. ($|.|, nothing|and nothing|, no)',
    'ready (to|for) (paste|be pasted|insert|insertion|be inserted|print|publication|publish)',
  ]),
  ...plainlyAgainst([
    '(whatever|what|everything|anything|the text|the answer|your answer|the reply|your reply|the output|your output|each character) (that)? (you)? .. (become|becomes|go straight|goes straight|go directly|goes directly|be pasted|be inserted|be copied|be run|be executed|be piped|be fed|be saved as|be used as) (into|as|to|the|straight|directly|verbatim|without|unchanged|automatically)',
    '(be|get|gets|it) (pasted|inserted|copied|piped|fed|parsed|executed|evaluated|loaded|imported|saved|compared|matched|run|dropped|injected) (straight|directly|as is|as it is|verbatim|unchanged|automatically|by a script|by a program|by a parser|by machine|without further|without any|character by character)',
    '(shown|displayed|used|printed|saved|stored) as (a|the) (subtitle|file name|filename|caption|label|title|subject|button|headline|tooltip|heading|name)',
    '(straight|directly) (into|to) (the|a|our|their) (parser|database|compiler|shell|terminal|script|field|form|cell|column|api|pipeline|spreadsheet|log|interpreter)',
    '(anything|everything|any word|any text|each word|every word) (else|more|extra|beyond|around|outside|before|after|in addition|other) .. (break|crash|fail|be lost|be cut|be cut off|be discarded|be an error|throw|end up|be rejected|trip|confuse|ruin|spoil|stop)',
  ]),
];

const bans: readonly SurfacePhrase[] = against([
  '(@answer_verb|write|respond|do it) without (elaborating|elaboration|commenting|explaining|explaining yourself|introducing|introduction|introductions|adding anything|ado|comment|further comment|commentary) ($|.|,|;|on|or|and)',
  "(do not|never|don't|not|no|without|refrain from|avoid|skip|drop) (add|adding|write|include|append|put|attach)? (a|an|any|the)? (closing|opening|introductory|concluding|final|parting|personal|own) (remark|remarks|comment|comments|note|notes|word|words|thought|thoughts)",
  "(do not|never|don't|not) (chat|introduce|announce|preface|comment on|discuss|frame) (the|your|;|$|.|,|:|and) (@answer|code|result|command|translation|query|label|list|output|reply|$|.|,|;|print|return|give|write)?",
  '(refrain from|abstain from|stop|avoid|without|no) (saying|commenting|remarking|writing|talking|adding|explaining) (anything|something|on|about|a word) .. (about|on|to|it|the|of|beyond|besides|else)?',
  '(keep|leave) (any|all|the|your)? (explanation|explanations|commentary|remarks|thoughts|opinions|reasoning) (out|to yourself|out of) ..',
  `(no|without|zero|omit|skip|avoid|nor|not add|not include|not give|not provide|leave out|spare (the|your|our|each|every|a|any|all|their|my|other)? @user|free of|drop|not write|not offer) (any|an|a|the|your|additional|extra|further|kind of|all)? (additional|extra|further|unnecessary|introductory|surrounding|accompanying)? ${idle} !(in the code|in code|section|field|of the user)`,
  `(not|no) (a|any)? ${idle} (to|on|of) (it|them) ..`,
  "(do not|never|don't|not) (explain|justify|comment on|elaborate on|annotate|introduce) (it|your|yourself|anything|$|.|what you|why you|how you) !(on)",
]);

/** Whether the answer holds more than what was asked for: a comment on it, alternatives, words around it. */
export const extrasSurface: Surface = {
  id: 'extras',
  rule: 'conflict/only-output',
  question: 'whether the answer holds more than what is asked for',
  names: { add: 'something beside what was asked for' },
  exclusive: 'none',
  poles: { add: [...ruledOut, ...bareAnswer] },
};

/** Whether the answer is commented on. "No explanation" leaves room for a greeting, "nothing else" does not. */
export const commentarySurface: Surface = {
  id: 'commentary',
  rule: 'conflict/only-output',
  question: 'whether the answer is explained',
  names: { add: 'an explanation or a remark' },
  exclusive: 'none',
  components: ['add'],
  poles: { add: [...asked, ...addedBeside, ...bans] },
};

const datum =
  '(sql|sql statement|statement|query|json|json object|json array|array|object|number|integer|figure|label|category|class|tag|code|rows|row|translation|title|name|category name|class name|label name|name of the (category|class|label)|file name|filename|id|identifier|date|url|regex|pattern|command|score|rating|word|letter|boolean|value|csv|xml|yaml|hex code|list of ids|keyword|keywords|slug|email address|expression|formula|diff|patch)';

/** Whether the answer is a bare datum, in which even a greeting has no place. */
export const datumSurface: Surface = {
  id: 'bare-datum',
  rule: 'conflict/only-output',
  question: 'whether the answer is a bare datum',
  names: { only: 'a bare datum' },
  exclusive: 'none',
  poles: {
    only: [
      `(@output_verb|@answer_verb|@write) (only|just|solely|exclusively|nothing but|nothing except|nothing other than|with only|with just|with nothing but) (the|a|an|one|your|valid|raw|single)? (final|valid|raw|finished|corrected|resulting|matching|single)? ${datum}`,
      `^ (only|just) (@output_verb|@answer_verb) (with)? (the|a|an|one|your|valid|raw|single)? (final|valid|raw|matching|single)? ${datum} ($|.|,|and nothing)`,
      `(@output_verb|@answer_verb) (the|a|an|one|your|valid|raw|single)? (final|valid|raw|finished|corrected|resulting|matching|single)? ${datum} (only|alone|and nothing else|by itself|and stop) !(where|when|whenever|if|for|in|on|at|to|as|once|after|before|with|from|by|until|unless|while)`,
      `(@answer|reply|it|output|result) .. (consist of|be|contain) (only|just|nothing but|solely|exclusively) (the|a|an|one|your)? ${datum}`,
      ...plainly([
        `(@answer|it|what you return|whatever you return|output|result|reply) .. (go|goes|be fed|be piped|be pasted|is passed|be passed|be handed|become|becomes) (straight|directly|unchanged|automatically)? (into|to|as|the) (the|a|our)? (parser|database|compiler|shell|terminal|script|interpreter|column|cell|json parser|file name|filename|key|slug|url|api)`,
      ]),
    ],
  },
};
