import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

const extra =
  '(explanation|explanations|comment|comments|commentary|note|notes|remark|remarks|justification|rationale|reasoning|caveat|caveats|observation|annotation|clarification|elaboration|reason|reasons|alternative|alternatives|variant|variants|suggestion|suggestions|tip|tips|advice|greeting|preamble|introduction|intro|introductory sentence|friendly sentence|opening line|closing line|closing sentence|closing remark|postscript|p . s|ps|summary|disclaimer|recap|conclusion|hint|context|background|follow up|follow up question|offer|question|apology|thanks|compliment|confidence|confidence score|description of|word on|sentence on|sentences on|line on|lines on|sentence about|sentences about|line about|lines about|paragraph on|paragraph about|list of|breakdown|walkthrough|footnote|title|heading|headline|label|legend|source|sources|motto|joke|fun fact|changelog|analysis|discussion|assessment|verdict|opinion|feedback)';

/** What "no …" rules out; a ban of titles, sources or questions is a matter of its own. */
const idle =
  '(explanatory text|surrounding text|extra text|additional text|text before|text after|words around|chatter|small talk|fluff|padding|frills|setup|set up|lead in|wrapper|prose|conversational text|explanation|explanations|comment|comments|commentary|note|notes|remark|remarks|justification|rationale|reasoning|caveat|caveats|annotation|clarification|elaboration|alternative|alternatives|variant|variants|suggestion|suggestions|greeting|preamble|introduction|intro|introductory sentence|opening line|closing line|closing sentence|closing remark|postscript|disclaimer|recap|hint|follow up|follow up question|offer|apology|thanks|compliment|confidence score|footnote|analysis|discussion)';

const outside =
  '(below|beneath|underneath|under it|after it|afterwards|above it|at the bottom|at the end|at the top|beside it|next to it|outside|in front of it|before it|first|on top|alongside|in addition|on the side|below it|after that|afterward|following it|under the @answer|below the @answer|after the @answer|before the @answer|above the @answer|below the (json|xml|code|block|array|object|query|translation|table|list|line|number|label|name|sql|command|script|yaml|csv|text|title|result)|under the (json|xml|code|block|array|object|query|translation|table|list|line|number|label|name|sql|command|script)|after the (json|xml|code|block|array|object|query|translation|table|list|line|number|label|name|sql|command|script|yaml|csv|objects|title|result)|above the (json|xml|code|block|array|object|query|translation|table|list|line|number|label|name|sql|command|script|yaml|csv|result)|before the (json|xml|code|block|array|object|query|translation|table|list|line|number|label|name|sql|command|script|yaml|csv|result)|outside the (braces|json|block|fence|code|array|object|table|tags|quotes|brackets))';

const asked: readonly SurfacePhrase[] = [
  `(@add|@explain|@mention|@tell|@write|justify|report|remark|comment|flag|point out|give|greet|thank|apologise|apologize|wish|assess|rate|summarise|summarize|say|show|append|ask|motivate|defend) ... ${outside}`,
  `${outside} .. , .. (@add|@explain|@mention|@tell|@write|justify|flag|give|greet|say|point out|show|ask|thank|list)`,
  `(@begin|@end|follow|precede|preface|supplement|complement|accompany|introduce|close|round off|conclude|prefix|crown|top|wrap up|finish) (it|them|this|that|@answer|your @answer|the @answer|the (list|translation|query|json|code|message|text|description|array|object|title|name|label|command|number|result|table|score|list)|each @answer|every @answer|everything|off)? (off)? (with|by) (a|an|one|two|three|some|short|brief|the|#|few)? .. ${extra}`,
  `(@begin|@end|follow|precede|preface|introduce|round) .. (off)? with (a|an|one|two|three|some|short|brief|friendly|#|few|couple of)? (short|brief|friendly|warm|personal)? (sentence|line|word|paragraph|remark|note|comment) (on|about|that|which|of|for|why|how|in which|saying|explaining|where)`,
  `(@explain|justify|defend|motivate|give reasons for|account for) (your|the|each|every|why|how|this|that|it) (choice|decision|answer|verdict|rating|score|pick|reasoning|result|change|changes|translation|label|classification|query|code|solution|conclusion|selection|approach|step|steps|you|edit|edits|correction|corrections|ranking|grade|assessment|it)`,
  `(@add|give|provide|include|offer|propose|suggest|list|name) (a|an|one|two|three|some|your|the|short|brief|at least|#|few|several)? (short|brief|one sentence|one line|quick|other|possible|further)? (explanation|justification|rationale|commentary|reasoning|alternative|alternatives|caveat|caveats|explanatory note|translator note|variants|other options|remarks|comments) (for|of|on|as|with|about|below|after|,|$|to|why|how)`,
  '(let) @user know .. (at the bottom|at the end|below|afterwards|which|what|where|why|how|if|whether)',
  '(state|say|tell|note|mention|indicate|explain|show|write|add) (briefly|shortly|also|in a sentence|in one line|underneath|below)? (why|how you|which passage|what you|where you|from which|on what)',
  '(flag|mark|point out|report|note|list|comment on) (any|all|every|each|idioms|words|passages|errors|mistakes|problems|issues|assumptions|ambiguities|changes|uncertain|doubtful|unclear) .. (that|which|you|and|for|in|to|,)',
  '(how|why) you (arrived|came|got|chose|decided|did|reached|picked|settled)',
  '(walk|take|talk|lead) @user through (your|the|what|how|each)',
];

const ruledOut: readonly SurfacePhrase[] = [
  ...against([
    '(and|or|,|but)? nothing (else|more|other|besides|beyond|further|around|outside)',
    '(nothing|not anything|none) (else|more|other|besides|beyond|around it|outside|before|after|in front of|in addition) ',
    '(nothing|not a word|no word|no text|no character|not a character|not anything|no sentence) .. (before|after|outside|around|in addition|beyond|besides|above|below|in front of|other than)',
    '(only|just|solely|exclusively|merely) (@output_verb|write|the|a|one|your) .. (itself|alone|,|$|.|and|without)',
    '(@output_verb|@answer_verb|@write) (only|just|solely|exclusively|nothing but|nothing except|nothing other than|strictly|with only|with just|with nothing but|merely) ..',
    '(@output_verb|@answer_verb) .. (only|alone|by itself|exclusively|and stop|and no more|and that be all|and be done|without further ado|full stop|period) ($|.|,|;)',
    '(only|just) (the)? (translation|code|query|json|sql|number|label|name|title|answer|result|summary|text|list|category|array|object|word|command|letter|digit|message|line|sentence|headline|poem|score|class|tag|date|url|regex|script|file name|filename|core message|option|requested)',
    '(@answer|reply|it|output|result|what you write) .. (consist of|be|contain|hold|comprise|be made up of) (only|just|nothing but|solely|exclusively|the .. alone|.. and nothing else)',
    `(no|without|zero|omit|skip|avoid|nor|not add|not include|not give|not provide|leave out|spare @user|free of|drop|not write|not offer) (any|an|a|the|your|additional|extra|further|kind of|all)? (additional|extra|further|unnecessary|introductory|surrounding|accompanying)? ${idle}`,
    "(do not|never|don't|not) (explain|justify|comment|elaborate|annotate|apologise|apologize|introduce|summarise|summarize) (on)? (it|your|the|yourself|anything|$|.|what|why|how|them|or|and)",
    '(get|come) (straight|directly|right) to the point',
    '(not|no) (setup|set up|commentary|comment) (to it|on it)?',
    'ready (to|for) (paste|be pasted|insert|insertion|be inserted|use|print|publication|publish)',
  ]),
  ...plainlyAgainst([
    '(whatever|what|everything|anything|the text|the answer|your answer|the reply|your reply|the output|your output|each character) (that)? (you|is)? .. (become|go straight|go directly|go unread|be pasted|be inserted|be copied|be used|be run|be executed|be parsed|be saved|be piped|be fed|be stored|be written|be printed|be sent|be displayed|be shown|be published|be read) (as|into|to|by|in|on|straight|directly|as is|verbatim|without|unchanged|automatically|the)',
    '(be|is|are|get) (pasted|inserted|copied|piped|fed|parsed|executed|evaluated|loaded|imported|saved|compared|matched|run|dropped|injected|read|shown) (straight|directly|as is|as it is|verbatim|unchanged|automatically|by a script|by a program|by a parser|by machine|without further|without any|character by character|as a subtitle|as the file name|as a file name|as a caption|as a label|as a title|as the title|as the subject)',
    '(straight|directly) (into|to) (the|a|our|their) (parser|database|compiler|shell|terminal|script|field|form|cell|column|api|pipeline|spreadsheet|log|page|interpreter)',
    '(anything|everything|any word|any text|each word|every word) (else|more|extra|beyond|around|outside|before|after|in addition|other) .. (break|crash|fail|be lost|be cut|be cut off|be discarded|be shown|be an error|throw|end up|be rejected|trip|be ignored|confuse|ruin|spoil|be read|stop)',
    '(@receiver) .. @breaks (anything|any other|any extra|any text|any word|everything|even one) (else|but|besides|around|other|outside|more|before|after|beyond|extra)?',
    '(no one|nobody|no human) (read|see|look at|look) (anything|the rest|more|it|your)',
  ]),
];

/** Whether the answer holds more than what was asked for: a comment on it, alternatives, words around it. */
export const extrasSurface: Surface = {
  id: 'extras',
  rule: 'conflict/only-output',
  question: 'whether the answer holds more than what is asked for',
  names: { add: 'something beside what was asked for' },
  exclusive: 'none',
  poles: { add: [...asked, ...ruledOut] },
};
