import { conductClasses } from './conduct-classes.ts';
import type { WordClasses } from './phrase.ts';

/**
 * Words that prompts use for each other, by the name under which phrases call them (`@write`). Words are compared
 * by stem, so one form of each is enough. A class may name another one.
 */
const classes = {
  // Acts
  write:
    'write|draft|compose|phrase|=word|=worded|=wording|formulate|put|express|state|produce|create|generate|deliver|prepare|craft|make|type|pen|render|set out|note down|write up|write down|write out|put down|put together|come up with',
  answer_verb: 'answer|reply|respond|react|write back|get back',
  output_verb:
    'output|return|emit|print|produce|generate|respond with|reply with|answer with|give|give back|provide|deliver|send|send back|write|hand back|yield|supply|present',
  mention:
    'mention|name|list|state|include|give|cite|refer to|bring up|point out|point to|note|touch on|raise|talk about|speak of|report|indicate|specify|call out|make reference to|allude to',
  use: 'use|employ|apply|adopt|utilise|utilize|make use of|go with|stick to|stick with|work with|rely on|opt for|choose|pick|prefer|default to|go for|keep to|resort to|turn to',
  add: 'add|include|insert|append|put|place|attach|provide|give|write|supply|tack on|throw in|drop in|slip in|work in|sprinkle|prepend|supplement|set|offer|mix in|weave in|finish with|end with|end on|close with|start with|open with|begin with|conclude with|follow with|lead with|accompany .. with|decorate .. with|pepper .. with|season .. with|illustrate .. with|top .. with|round off .. with|enrich .. with',
  keep: 'keep|leave|retain|preserve|maintain|hold on to|let stand',
  show: 'show|display|render|print|present|reveal|expose|make visible|set out|lay out|exhibit|surface',
  explain:
    'explain|describe|clarify|elaborate on|spell out|walk through|go through|talk through|set out|illustrate|justify|comment on|expand on|account for|shed light on|make clear',
  change:
    'change|alter|modify|edit|adjust|adapt|amend|rewrite|rephrase|reword|revise|rework|touch up|tweak|polish|tidy|fix|correct|improve',
  remove:
    'remove|strip|delete|cut|drop|discard|erase|take out|strip out|leave out|throw out|throw away|filter out|scrub|eliminate|weed out|prune|purge',
  avoid:
    'avoid|skip|omit|leave out|leave off|leave away|drop|refrain from|abstain from|steer clear of|stay away from|do without|dispense with|shun|exclude|keep out|spare|forgo|forego|resist|hold back|stop|ban|forbid|prohibit|cut|suppress|ditch|eschew|do away with|keep free of|go without|lose|no need for|no need of|no room for|no place for|no use for|have no',
  follow: 'follow|obey|respect|observe|adhere to|comply with|conform to|stick to|honor|honour|abide by|keep to',
  speak: 'speak|talk|address|converse|chat|communicate',
  convert: 'convert|turn|translate|transform|change|map|transcribe|recast',
  separate: 'separate|split|divide|delimit|break|join',
  wrap: 'wrap|enclose|surround|put|place|embed|fence|set|encase|box|package',
  sort: 'sort|order|arrange|list|rank|sequence|organise|organize|lay out|line up',
  begin: 'begin|start|open|lead|kick off|commence|head|preface|introduce',
  end: 'end|close|finish|conclude|wrap up|sign off|round off|terminate',
  tell: 'tell|inform|let know|notify|advise|make aware|say|share|disclose|announce|report',
  sound: 'sound|read|feel|come across|seem|appear|look|be',
  format: 'format|style|lay out|structure|present|render|set|typeset|mark up',

  // Asking and forbidding
  must: 'must|shall|should|need to|have to|has to|be to|be required to|be obliged to|be supposed to|be expected to|ought to|had better',
  cannot:
    "cannot|can't|can not|could not|do not|don't|doesn't|will not|won't|be unable to|be not able to|be incapable of|have no way to|fail to|refuse to|be not capable of|never|be unlikely to",
  only: 'only|solely|exclusively|just|nothing but|purely|merely|nothing except|nothing other than|none but|nothing besides|entirely|wholly|strictly',
  always:
    'always|at all times|in all cases|every time|without exception|invariably|consistently|throughout|in every case|each time|no matter what|under all circumstances|from start to finish|from first to last|from beginning to end|all the way through|across the board',
  never:
    'never|under no circumstances|at no point|not ever|in no case|on no account|at no time|by no means|in no way|not once|no way',
  allowed:
    'allowed|permitted|acceptable|fine|ok|okay|welcome|encouraged|desired|wanted|wished for|appreciated|good|mandatory|required|compulsory|expected|obligatory|needed|necessary|a must|called for|in order|due',
  forbidden:
    'forbidden|banned|prohibited|not allowed|not permitted|not welcome|unwelcome|off limits|out of bounds|off the table|taboo|verboten|out|unacceptable|not acceptable|not wanted|unwanted|undesired|undesirable|disallowed|discouraged|not okay|not ok|a no go|out of place|out of the question|not to be used|not to appear|not needed|unnecessary|superfluous|not required|redundant|frowned upon|not an option|not desired|not used|not included|not shown|never used|not appropriate|inappropriate|not supported|unsupported|disabled|stripped|stripped out|rejected|for others|for other people|for somebody else|for someone else|not for us|not our style|not our thing|not part of',
  goal: 'so that|in order that|in order to|so|because|since|as|for|to make sure|to ensure|such that',

  // Who and what
  answer:
    'answer|response|reply|output|message|result|text|completion|whole thing|generation|reaction|what you write|what you produce|what you send|what you return|everything you write|everything you say|all you write|body',
  whole:
    'answer|response|reply|output|message|completion|result|everything|all|all text|the whole text|the entire text|every word|every line|every sentence|every answer|every reply|every response|every message|whatever you write|whatever you say',
  user: 'user|customer|client|reader|visitor|caller|guest|patient|student|pupil|learner|audience|recipient|addressee|person|people|human|buyer|shopper|member|subscriber|traveller|traveler|passenger|tenant|applicant|candidate|employee|colleague|team|child|kid|parent|participant|player|listener|viewer|subscriber|requester|asker|writer|sender|questioner|interlocutor|they|he|she|him|her|them|everyone|anybody|anyone|everybody|somebody|someone',
  model: 'you|the assistant|the model|the bot|the agent|the ai|the chatbot|the system|assistant',
  text: 'text|story|essay|article|piece|copy|prose|post|letter|email|e mail|report|document|description|summary|paragraph|narrative|note|blog post|tale|novel|chapter|script|passage|content|page|entry|poem|review|memo|brief|briefing|announcement|speech|caption|comment|headline|title|paper|abstract|section|diary|recap|account|newsletter|bulletin|product description|biography|bio|readme|mail|advisory|digest|obituary|commentary|invitation|tweet|tutorial|feed|translation|minutes|write up|ticket|listing|advert|ad',
  part: 'part|section|paragraph|sentence|line|heading|title|introduction|intro|conclusion|summary|list|item|bullet|table|column|row|cell|field|key|value|entry|step|caption|note|footnote|comment|header|footer|subject line|greeting|closing|example|quote|chapter|block|label|name|opening|ending',
  word: 'word|term|expression|phrase|wording|vocabulary|language',
  rule: 'rule|guideline|instruction|requirement|constraint|policy|standard|convention|house style|style guide',
  source:
    'source|reference|citation|evidence|origin|page number|bibliography|footnote|link|document|study|article|literature',

  // Receivers: what the answer goes into
  receiver:
    'parser|script|program|app|application|software|system|pipeline|tool|service|server|api|endpoint|database|importer|import|cms|crm|front end|frontend|backend|back end|back office|client|browser|viewer|editor|widget|plugin|bot|robot|machine|device|screen|display|terminal|console|shell|printer|line printer|label printer|receipt printer|reader|form|form reader|scanner|sign|board|notice board|notice|ticker|panel|kiosk|watch|smartwatch|pager|phone|handset|speaker|voice assistant|speech engine|speech synthesiser|speech synthesizer|screen reader|text to speech|tts|channel|chat|chat window|sms gateway|sms|gateway|field|text field|column|cell|spreadsheet|template|renderer|page|web page|website|dashboard|output device|consumer|job|loader|ingest|validator|linter|compiler|interpreter|formatter|mailer|mail system|mail client|email client|ticket system|ticketing system|helpdesk|platform|portal|archive|search index|font|typeface|character set|charset|encoding|e ink|led|lcd|teletype|fax|telegram|cash register|till|barcode|feed|subtitle|overlay|component|module|step|code|function|regex|next step|next stage|downstream system|downstream',
  breaks:
    'break on|break at|break with|choke on|die on|die at|fail on|fail at|fail with|crash on|crash at|crash with|stumble over|stumble on|trip over|trip on|throw on|throw an error on|reject|refuse|mangle|garble|destroy|swallow|strip|strip out|drop|discard|ignore|lose|mishandle|not support|not like|not know|not understand|not render|not show|not display|not accept|not have|not handle|not process|not cope with|not parse|not print|not interpret|not take|not tolerate|not allow|not recognise|not recognize|not read|hiccup on|barf on|blow up on|panic on|stop at|give up on|escape|bounce',
  cannotShow:
    'show|display|render|print|handle|process|cope with|deal with|parse|read|read out|read aloud|interpret|accept|support|take|digest|reproduce|represent|draw|encode|store|understand|recognise|recognize|tolerate|see|make sense of|swallow|stomach|transmit|carry|pronounce|speak',
} as const;

/** For `compilePhrase`. */
export const wordClasses: WordClasses = new Map(Object.entries({ ...classes, ...conductClasses }));
