import { against, plainly, plainlyAgainst, solely } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

/** What reads a text out: marks and columns cannot be heard. */
const voice =
  '(screen reader|speech engine|speech synthesiser|speech synthesizer|text to speech|tts|voice assistant|synthetic voice|newsreader|announcer)';

const tags =
  '(=p|=em|=strong|=ul|=ol|=li|=h1|=h2|=h3|=div|=span|=tr|=td|=th|=table|=b|=i|=br|=html|=body|=section|=article)';

/** How prompts tell a format without its name: by its marks, by what reads it, by what it looks like. */
export const formatSigns: Readonly<Record<string, readonly SurfacePhrase[]>> = {
  json: [
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
  yaml: plainly(['(be|call|run|use) (a|an|our|the) (strict)? (yaml|yml) (loader|parser|reader)']),
  csv: [
    '(@separate|delimit|split) .. (value|field|column|cell|entry|figure|record) .. (by|with) (a|single|plain)? (comma|semicolon|tab)',
    '(value|field|column|cell|entry|figure) .. (separated|delimited|divided|split) (by|with) (a|single|plain)? (comma|semicolon|tab)',
    '(one|a|each|every) (line|row) .. as in (a)? csv',
    '(one|a) (record|row|entry) (a|per) (line|row) .. (comma|semicolon|header|first)',
    ...plainly([
      '(it|@answer|everything|this|that|which|file|row|rows) .. (go|goes|paste|pasted|import|imported|load|loaded|drop|dropped|open|opened|opens|read|pour|fed) .. (into|in|by|with|to) (microsoft|a|the|our|google)? (excel|spreadsheet|sheets|libreoffice|worksheet) !(cell)',
      '(excel|spreadsheet|libreoffice) .. (open|opens|import|imports|load|loads|read|reads) .. (it|@answer|file|row|rows|as|without)',
    ]),
  ],
  html: [
    `(@wrap|@write|@use|@output_verb|mark up|mark|build|tag) ... < ${tags} >`,
    '(@write|build|make|set|draw|output|return|show|give) .. (html table|html list|web page)',
    '(every|each) (paragraph|heading|item|line) .. (in|inside|within) (its|an|a) (own)? (element|tag)',
    '(tags and all|markup and all|complete with tags)',
    '(hand|deliver|send|give|publish|provide|supply|produce|make|turn) .. (over|in|it)? (as|into) (a|an) html (page|document|file)',
    ...solely([
      '(@wrap|set|write|build|deliver) (the|your)? (whole|entire|complete) .. (in|with|as|inside|within) html',
    ]),
  ],
  markdown: [
    '(@output_verb|@answer_verb|@write|@format|structure|@show|list|@use) ... (as|in|into|with|using) (a|an|the)? (numbered|bulleted|nested|proper|simple)? markdown (list|table|bullets|bullet points|headings|checklist)',
    '(github|readme|wiki) style (formatting|markup|text)',
    '(pipe|pipes) and (dash|dashes|hyphen|hyphens)',
    '(look|looks|shown|displayed|rendered) (good|nice|nicely|well|properly)? on github',
    ...plainly([
      '(render|renders|show|shows|display|displays|support|supports|understand|understands) .. (github style|github flavoured|github flavored|markdown) (formatting|markup|syntax)?',
    ]),
  ],
  plain: [
    '^ (plain text|plaintext) (,|:|.|only|please|throughout|because|since|as|$)',
    ...plainly([
      '(send|sent|go|goes|deliver|delivered|arrive|arrives|forwarded|transmitted) .. (as|by|via|through|over) (a|an|the|our)? (sms|text message|text messages|sms gateway|pager|telegram|fax|teletype)',
      '(look|looks|read|be|show|shown|open|opened|finished|displayed|legible|readable) .. (in|on|with) (windows|a|the|old|simple)? (notepad|plain text editor|line printer|text only editor|teletype|dumb terminal)',
      '(@receiver|it|that|which) .. (plain text|raw text|unformatted text|text) only',
      '(show|shows|display|displays|print|prints|read|reads|leave|leaves) (the)? (markdown|asterisk|hash|formatting|markup) (signs|sign|marks|mark|syntax|symbols|characters)? (as they are|as is|as such|as they stand|literally|in the raw|raw)',
    ]),
  ],
  unmarked: [
    '(no|without|free of|zero|neither) (symbols|emojis|markup|markdown|special characters|asterisks|bullets) (or|,|and|nor) (formatting|markup|styling)',
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
