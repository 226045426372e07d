import { against, plainly, plainlyAgainst, solely } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

/** What reads a text out: marks and columns cannot be heard. */
const voice =
  '(screen reader|speech engine|speech synthesiser|speech synthesizer|text to speech|tts|voice assistant|synthetic voice|newsreader|announcer)';

const tags =
  '(=p|=em|=strong|=ul|=ol|=li|=h1|=h2|=h3|=div|=span|=tr|=td|=th|=table|=b|=i|=html|=body|=section|=article)';

/** How prompts tell a format without its name: by its marks, by what reads it, by what it looks like. */
export const formatSigns: Readonly<Record<string, readonly SurfacePhrase[]>> = {
  json: [
    '(@output_verb|@write|reply with|answer with|respond with) (a|an|one|single)? (python|javascript|json|plain|flat|nested|js)? (dictionary|dict|hash map|object literal|dictionary literal|dict literal|object with the keys|object with the fields|object with keys|object with fields|object with the properties) !(of synonym|entry|definition)',
    '(@output_verb|@answer_verb|@write) .. in the (form|shape|format) { ..',
    '(@output_verb|@write|hand|hand back|supply) .. (as|in) (a|an)? (array|list) of json ..',
    ...plainly([
      '(@answer|output|it|everything|what you (return|send|write|print|output|produce)|whatever you (return|send|write|print|output|produce)) .. @must? (follow|follows|match|matches|conform to|conforms to|comply with|adhere to|satisfy|satisfies|fit|fits|obey|respect|validate against|validates against|be validated against|be checked against|pass) (the|this|that|our|a|following|given)? (following|given)? (json|pydantic|zod|openapi)? (schema|json schema|pydantic model|zod schema|typescript interface|typescript type|dataclass|data model) ..',
      '(pydantic|zod|ajv|serde|jackson|gson|jsonschema|json schema|a zod schema|our json parser|the json parser|json decoder) .. (parse|parses|validate|validates|check|checks|read|reads|load|loads|take|takes|decode|decodes|reject|rejects) (the|your|every|each|what)? ..',
      '(@answer|output|it|result|completion|what you (return|send|write|print)) .. (be|is|are|get|gets) (deserialised|deserialized|unmarshalled|unmarshaled|decoded|parsed|loaded|read|turned|validated|checked) .. (into|as|by|with|against|to) (a|an|the|our)? (python dict|dict|dictionary|python dictionary|object|javascript object|js object|pydantic|pydantic model|zod|zod schema|dataclass|struct|go struct|json schema|json object|serde)',
      '(deserialise|deserialises|deserialize|deserializes|unmarshal|unmarshals|json decodes) (the|your|each|every|whatever)? (@answer|output|it|completion|reply|result|what you ..)',
      '(machine readable|machine parseable|machine-parsable|parseable|parsable) json',
    ]),
    '(array|list) of objects (,)? (each)? (with|having|whose|keyed|in which|that have) ..',
    '(a|one|single) (flat|single|nested)? object (with|of|made of) (key|keys|field|fields|properties|named values) ..',
    '(@output_verb|@answer_verb|@write) .. (with|as|in) (one|a) key (per|for) ..',
    ...plainly([
      '(first|last|opening) (character|byte|sign) .. (be|is) (a|an|the)? (opening|closing)? (brace|curly brace|square bracket)',
      'JSON . parse',
      '(call|calls|run|runs|with) json . (loads|load|parse)',
      '(with|has|have) the keys? <quote>',
    ]),
    ...plainlyAgainst([
      '(no|not|never|nobody|without|nor|neither) ... (curly brace|curly braces|curly bracket|curly brackets|braces)',
      '(hate|confuse|frighten|put off by|scared of|afraid of) .. (curly brace|curly braces|curly bracket|curly brackets|braces)',
    ]),
  ],
  xml: plainly([
    '(@answer|output|it|everything|document|result) .. (validate|validates|validated|checked|conform|conforms) .. (against|with|by|to) (the|our|an|a)? (xsd|xml schema|dtd|relax ng schema|relax ng)',
    '(result|results|answer|answers|value|values|everything|record|records) .. (go|goes|stand|stands|belong|belongs|sit|sits|be) .. (in|into|inside|within) .. (element|elements) of (an|a|the|one) xml ..',
  ]),
  yaml: plainly([
    '(be|call|run|use) (a|an|our|the) (strict)? (yaml|yml) (loader|parser|reader)',
    '(pass|passes|satisfy|satisfies|get past|survive|clear|checked by|linted by|validated by|linted with|checked with) yamllint',
  ]),
  csv: [
    '(comma|tab|semicolon) (separated|delimited) (line|lines|row|rows|record|records|data|text|file|output|format|form|list of fields)',
    '(@separate|delimit|split) .. (value|field|column|cell|entry|figure|record) .. (by|with) (a|single|plain)? (comma|semicolon|tab)',
    '(value|field|column|cell|entry|figure) .. (separated|delimited|divided|split) (by|with) (a|single|plain)? (comma|semicolon|tab)',
    ...plainly([
      '(it|@answer|everything|this|that|which|file|row|rows) .. (go|goes|paste|pasted|import|imported|load|loaded|drop|dropped|open|opened|opens|read|pour|fed) .. (into|in|by|with|to) (microsoft|a|the|our|google)? (excel|spreadsheet|sheets|libreoffice|worksheet) !(cell)',
      '(import|imports|load|loads|pull|pulls|upload|uploads|paste|pastes|open|opens|read|reads) (the|your|this|each|every)? (@answer|output|reply|rows|table|result|file|it) .. (into|in|with) (microsoft|google|a|the|our)? (excel|sheets|spreadsheet|libreoffice|worksheet|airtable) .. (as csv|$)',
      '(with|by|using) (the)? (csv module|papaparse|csv parser|csv reader|csv importer)',
      '(excel|spreadsheet|libreoffice) .. (open|opens|import|imports|load|loads|read|reads) .. (it|@answer|file|row|rows|as|without)',
    ]),
  ],
  html: [
    `(mark|mark up|tag|enclose|set) (the|each|every|all)? (paragraph|paragraphs|heading|headings|list|lists|item|items|text) .. (up|off)? (with|in|by|using) ${tags} (tag|tags|element|elements)`,
    ...plainly([
      '(as|into|through|via|with|by|be|be set as|be assigned to|be inserted as|the) (innerhtml|inner html|dangerouslysetinnerhtml|outerhtml|v-html)',
    ]),
    `(@wrap|@write|@use|@output_verb|mark up|mark|build|tag) ... < ${tags} >`,
    '(@write|build|make|set|draw|output|return|show|give) .. (html table|html list|web page)',
    '(every|each) (paragraph|heading|item|line) .. (in|inside|within) (its|an|a) (own)? (element|tag)',
    '(tags and all|markup and all|complete with tags)',
    ...solely([
      '(@wrap|set|write|build|deliver) (the|your)? (whole|entire|complete) .. (in|with|as|inside|within) html',
    ]),
  ],
  markdown: [
    '(@output_verb|@answer_verb|@write|@format|structure|@show|list|@use) ... (as|in|into|with|using) (a|an|the)? (numbered|bulleted|nested|proper|simple)? markdown (list|table|bullets|bullet points|headings|checklist)',
    '(pipe|pipes) and (dash|dashes|hyphen|hyphens)',
    '(highlighted) (part|parts|section|sections|passage|passages|phrase|phrases) , (like|such as|e.g.|for example|i.e.) ..',
    '(look|looks|shown|displayed|rendered) (good|nice|nicely|well|properly)? on github',
    '(@use|@write|follow|stick to|format in|answer in) (github|gfm|gitlab|obsidian|slack)? (flavoured|flavored) markdown',
    '(full|liberal|generous|extensive|good|free|frequent|heavy) use of markdown',
    ...plainly([
      '(render|renders|show|shows|display|displays|support|supports|understand|understands) .. (github style|github flavoured|github flavored|markdown) (formatting|markup|syntax)?',
    ]),
  ],
  latex: [
    '(@output_verb|@answer_verb|deliver|hand in|submit) .. (a|an|valid|compilable|complete|only|as|in)? (latex|tex) (source|document|file|code|source code) ..',
    ...plainly([
      '(@answer|@text|everything|document|paper|output|it) .. (be|is|are) .. (latex source|a latex document|latex code|latex source code|a tex file|valid latex|compilable latex|latex that compiles) ..',
    ]),
  ],
  plain: [
    ...plainly([
      'markdown .. (show|shows|appear|appears|come|comes|turn|turns|end|ends|look|looks) .. (as|like|up as|out as) (garbage|gibberish|noise|clutter|junk|raw text|plain text|source|asterisks|literal)',
      '(field|widget|box|client|display|app|channel|screen|terminal|console|window|form) (show|shows|take|takes|accept|accepts|hold|holds|display|displays|store|stores|support|supports|expect|expects|know|knows|handle|handles) (only|just|nothing but)? (plain|raw|unformatted|bare|simple) text ..',
    ]),
    '^ (plain text|plaintext) (,|:|.|only|please|throughout|because|since|as|$)',
    ...plainly([
      '(send|sent|go|goes|deliver|delivered|arrive|arrives|forwarded|transmitted) .. (as|by|via|through|over) (a|an|the|our)? (sms|text message|text messages|sms gateway|pager|telegram|fax|teletype)',
      '(look|looks|read|be|show|shown|open|opened|finished|displayed|legible|readable) .. (in|on|with) (windows|a|the|old|simple)? (notepad|plain text editor|line printer|text only editor|teletype|dumb terminal)',
      '(@receiver|it|that|which) .. (plain text|raw text|unformatted text|text) only',
      '(show|shows|display|displays|print|prints|read|reads|leave|leaves) (the)? (markdown|asterisk|hash|formatting|markup) (signs|sign|marks|mark|syntax|symbols|characters)? (as they are|as is|as such|as they stand|literally|in the raw|raw)',
    ]),
  ],
  unmarked: [
    "(do not|never|don't|not) (format|style|mark up|decorate|typeset|apply formatting|apply any formatting|apply styling|use formatting|add formatting|use any formatting|use styling|add styling|add markup|use markup) (the|your|any|it|anything|text|@answer|$|.|,|of|to|in)",
    '(nothing|no part|no word|no text) .. (@answer|output|text|you write)? .. @must? (be|is) (styled|formatted|marked up|decorated|emphasised|emphasized)',
    '(write|answer|reply|respond|send) .. (unformatted|unstyled|without formatting|without styling)',
    ...plainly([
      '(formatting|markdown|markup|special|formatting and special) (character|characters|mark|marks|sign|signs|symbol|symbols|syntax|code|codes) .. (be|is|are|get|gets|appear|appears|show|shows|come out|turn up|displayed|shown|printed) .. (literally|as they are|as is|as such|as text|raw|escaped|stripped|visible|verbatim|garbage|garbled|noise)',
      '(@user|@receiver|they|it|he|she|console|field) (see|sees|show|shows|get|gets|display|displays|print|prints|receive|receives) (the|all|any)? (raw|bare|literal|plain|unrendered) (character|characters|text|markdown|source|string|symbols|asterisks|marks|markup)',
      '(console|terminal|field|widget|log|display|screen|printer|label|box|form|textarea|text area|app) (print|prints|show|shows|display|displays|render|renders) (the|all|every)? (characters|character|text|asterisks|symbols|marks) .. (as they are|as it is|as is|literally|verbatim|unchanged)',
      '(@answer|output|reply|it|everything|text) .. (be|is|goes|go|gets|piped|written|sent|printed|copied|stored|land|lands|end|ends) .. (to|into|in|as|on|up in) (a|an|the|our)? (plain text|plaintext|text only|raw text|plain) (log|file|field|email|mail|box|column|terminal|console|widget|area|format|channel|display|message|client)',
    ]),
    '(no|without|free of|avoid|not use|zero|strip) (any|all|kind of|sort of|the)? (formatting|markup|mark up|markup language|markdown formatting|text formatting|rich text|styling|formatting of any kind)',
    '(no|without|free of) (any)? (stray|odd|strange|funny|superfluous|extra) (symbol|symbols|mark|marks|character|characters|sign|signs)',
    '(formatting|markup|styling) .. (be|are) @forbidden',
    '(just|only|nothing but|simply) (plain|bare|the)? (words|text|letters|sentences) (and|with)? (spaces|line breaks|no formatting|nothing around)?',
    ...plainly([
      '(@receiver|it|that|which) .. @cannot (render|show|display|interpret|understand|support|know|handle|process) (any)? (formatting|markup|rich text|styling)',
      '(know|knows|have|has|understand|understands|support|supports|show|shows|allow|allows) no (formatting|markup|rich text|styling|fonts)',
      '(strip|discard|throw away|lose|drop) (all|any|every)? (formatting|markup|styling)',
      `${voice} .. (spell|spells|read|reads|pronounce|pronounces|speak|speaks|say|says) .. (mark|marks|symbol|symbols|asterisk|asterisks|hash|hashes|formatting|markup)`,
      '(hash|asterisk|backtick|underscore|star|formatting mark) .. (show|shows|appear|appears|come out|comes out|visible|printed|print|prints) .. (literally|as is|as such|as it is|as they are|to the reader)',
    ]),
  ],
  prose: [
    ...plainly([
      '(@answer|reply|text|result|whole thing|it|review|report) .. (be|is|consist of|consists of|take the form of|takes the form of) (a|an|one|two|three|full|whole|complete|everyday|plain|ordinary|connected|few|#)? .. (sentence in|sentences in|sentence that|sentences that) (everyday|plain|ordinary|simple|good|natural|english|spoken|a|the) ..',
    ]),
    '(@write|@answer_verb|word|phrase|compose|put) (the|your|each|every|this|it)? (@answer|it|everything|reply|message|result|decision|finding|findings)? (as|in the form of|like) (a|an) (warm|personal|friendly|formal|short|chatty|handwritten|kind|polite|old fashioned|proper|heartfelt|brief|long)? (letter|note to|story|speech|conversation|fairy tale|postcard|diary entry|monologue|anecdote|chat)',
    '(tell|inform|brief) @det? (@user|reader|caller|@person) .. in (a|an|one|two|three|few)? (chatty|friendly|warm|conversational|plain|short|ordinary|full|casual)? (paragraph|paragraphs|sentence|sentences|letter|prose|conversational tone)',
    '(@write|phrase|compose|make|deliver|render|produce|put|turn) (it|everything|this|all|the whole|the whole thing|your @answer|the @answer|the @text|all of it) (down|out)? (as|in|into|like) (a|one|an)? (running|flowing|connected|continuous|ordinary|spoken|short|personal)? (spoken)? (prose|letter|speech|report|story|conversation|running text|paragraph of prose)',
    '(@write|phrase|compose) (it|everything|this) (as|like|the way) (you|one|people) (would)? (write|speak|tell)? (a|an|to) (letter|story|speech|friend|neighbour)',
    '(describe|state|tell|report|put|express) (each|every|all) (the)? (record|row|entry|result|figure|value|line) .. (in|as|with|into) .. (sentence|sentences|words of its own)',
    '(flowing|whole|full|complete|connected) sentences (throughout|from beginning to end|from start to finish|only|and nothing else|everywhere)',
    ...plainly([
      `(it|@answer|everything|this|that) .. (read|reads|read out|spoken|speak|played) .. (over the phone|over the telephone|on the radio|on the air|on the .. call|by a .. voice|by (a|the|our) ${voice})`,
      '(get|gets|receive|receives) (it|this|the @answer|everything) as a (letter|speech|telegram)',
    ]),
    ...against(['(no|not|never|without|instead of|rather than|avoid) (in|as|use|any|write|running)? prose']),
  ],
};
