import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

type Mark = 'emoji' | 'bold' | 'heading' | 'link' | 'bullets' | 'numbered' | 'table' | 'prose' | 'fence';

/** How prompts tell marks of a text without their names: by their looks, by what they are for, by who cannot have them. */
export const markupSigns: Readonly<Record<Mark, readonly SurfacePhrase[]>> = {
  emoji: [
    '(rate|score|mark|show|grade|judge) ... (with|by|in|as) .. <emoji>',

    ...against([
      '(no|without|not) (any|the)? (little|small)? (picture|image|symbol|heart|face) (between|among|amid|in between|amidst) ..',
    ]),
    ...plainlyAgainst([
      '(survive|withstand|pass|go through|make it through) .. (conversion|encoding|transcoding|trip|export|re encoding) .. (latin 1|ascii|iso 8859|windows 1252|ansi|ebcdic)',
      '(no|not a) (glyph|glyphs|character|characters|code point|code points) (beyond|besides|outside|other than|except|apart from) ..',
    ]),
  ],
  bold: [
    '(fatter|heavier|thicker|heavy|darker|strong) (letter|letters|type|strokes|print|characters|font|weight)',
    '(letter|letters|type|strokes) .. (be|are) (thicker|heavier|fatter|darker) ..',
    '(emphasise|emphasize|mark|highlight|set|put|wrap|@use|enclose|surround|stress) ... < (strong|b) >',
    '(highlight|mark|emphasise|emphasize|write|set|wrap|show) .. * * ..',
    ...plainly([
      '(letter|letters) .. (be|are) (thicker|heavier|fatter|darker) than ..',
      '(highlighter|parser|script|plugin|tool|app) .. (pick|picks|look|looks|search|searches|need|needs) .. (between|for|inside) * * ..',
    ]),
  ],
  heading: [
    '(begin|start|open|introduce|head) (each|every|all|the)? (part|section|block|chapter|topic) with (a line|a row)? (that|which)? (begin|start|open)? (with)? (<quote>|# #)',
    '(labelled|labeled|named|titled|captioned) (section|chapter|part|block) ..',
    '(@sort|group|put|divide|arrange|structure|file|split) .. (under|beneath|below|into) <quote> (,|and) ..',
    '(short|brief|catchy|fitting|own|small|descriptive)? (title|label|caption|headline) (over|above|ahead of|before|for|to|at the head of) (each|every|all|the (first|second|third)|any) (second|third|other|new|few|two|three)? (paragraph|section|part|block|passage|chapter|group|topic|step)',
    '(name|title|label|caption) .. (stand|stands|standing|sit|sits|sitting|appear|appears|placed|printed) (above|over|on top of|at the head of) ..',
    ...plainly([
      '(build|builds|generate|generates|make|makes|derive|derives|create|creates) .. (table of contents|toc|outline|navigation|menu|index) .. (from|out of|by) ..',
      '(jump|skip|navigate|hop) (from|between|to) .. (labelled|labeled|named|titled)? (section|chapter|heading) ..',
    ]),
  ],
  link: [
    '(@add|@write|insert|@mention|cite|@use|@format) ... [ .. ] .. (=https|=http|=url|=link|=href)',
    '(tappable|clickable|tap to open|click through|hyperlinked)',
    ...plainly(['(one|a|single) (click|tap) (on)? .. (take|takes|bring|brings|lead|leads|open|opens|land|lands) ..']),
  ],
  bullets: [
    '(list|give|set out|state|present|name|go through) .. (point by point|item by item)',
    '(itemise|itemize) (the|your|each|every|all|any|its) ..',
    '(@part|@text|finding|findings|results|facts|reasons|tips|options|everything|it|they) .. (be|are|is) (bulleted|itemised|itemized|dashed)',
    '(each|every) (finding|point|item|fact|reason|tip|recommendation|argument|step|option|idea|question) .. (be|is|as|becomes|get|gets) (a|its own|one|a separate)? bullet ..',
    '(it|them|this|that|everything|facts|findings|points) (as|into) bullets',
    ...plainly([
      '(bulleted|bullet|bullet point) (list|lists|points)? .. (be|is|are) what (@user|the|we|they|our|people) .. (want|wants|need|needs|expect|expects|like|likes|ask for)',
    ]),
    '(@use|@write|@format|make|turn|lay|set|shape|present|give|do) .. (as|like|into|in|out as|out like) (a|an)? (check list|checklist|shopping list|to do list|todo list|tick list|packing list|laundry list)',
    '(make|be) (it|this|them)? (a|an) (checklist|check list|tick list|to do list)',
    '(item|point|line|step|entry) .. (with|behind|after|preceded by|introduced by) (a|an|its own|their own|the same)? (dot|dash|hyphen|marker|asterisk|star|tick box|tick|box|arrow) ..',
    '(each|every) (with|behind|after) (a|an|its own) (dot|dash|hyphen|marker|asterisk|star|tick box|tick|box)',
    '(point|item|step|fact|reason) .. (one below the other|one under the other|one beneath the other|one underneath the other|below each other|under each other)',
    ...plainly(['(tick|ticks|check|checks|cross|crosses) .. off .. (one by one|one after the other|as they go)']),
    ...plainlyAgainst([
      '@cannot (pronounce|speak|say|read|read out) .. (list mark|list marks|bullet|bullets|dashes|hyphens)',
      '(enumerating|enumerate|listing|itemising|itemizing|enumerations) .. (look|looks|feel|feels|be|seem) .. (shopping list|cheap|lazy|beneath us|below us|clumsy|bureaucratic)',
      '(bullet|list|enumeration) .. (be|are) (beneath|below) (us|our dignity)',
    ]),
  ],
  numbered: ['# . , # . , # . ..', '(number|figure|digit) (at|in|down) the (margin|left|left hand side|left margin)'],
  table: [
    '(tabulate) (the|your|all|them|these|it|each|every|any) ..',
    '(@answer|comparison|overview|result|results|plan|schedule|it|summary|data) .. @must? (take|takes|have|has|come in|comes in|be in|is in) the (form|shape|format) of (a|one) (table|grid|matrix)',
    '(@answer|comparison|overview|results|plan|schedule|itinerary|summary|data|figures) .. (be|is|are) (a|one|shown in a|given in a|set in a|put in a) (table|grid|matrix)',
    '(look|looks|lay|set|be) .. like (a|the) (railway|bus|train|school)? (timetable|league table|multiplication table|score sheet|seating plan)',
    ...plainly([
      '(row|line) (meet|meets|cross|crosses|intersect|intersects) (a|the|its|each)? column',
      '(a|one) (matrix|grid) (with|of) .. (axis|axes|row|column|cell|entry|label|labels|labelled)',
      '(value|figure|number|entry|amount) .. (line up|lined up|align|aligned|stand) (under|below|beneath) (column|their|its) ..',
    ]),
  ],
  prose: [
    '(present|tell|give|report|deliver|set out|lay out|put|recount) (the|your|all|these)? (@answer|findings|results|facts|events|points|plan|comparison|it|everything|recommendations|details) (as|in the form of|like) (a|an|one)? (connected|flowing|continuous|short|coherent|single|running)? (narrative|story|essay|prose|account)',
    '(@write|phrase|compose|word) (it|this|everything|the @answer|your @answer|the @text|a|the piece) (as|like) (a|an|one) (short|proper|coherent|connected|personal)? (essay|narrative|column)',
    '(skip|avoid|drop|no|not|never|instead of|rather than|without) (use|any|the)? (lists|bullets|bullet points|bulleted lists|list) (in favour of|in favor of|for|and use|and write|and prefer|: write) (full|flowing|running|whole|connected|short)? (paragraphs|prose|sentences|text)',
    '(@answer|@text|reply|it|everything|report) (consist|consists|be made up|is made up|be made|is made) of (full|whole|flowing|connected|short|complete)? (paragraphs|prose|running text|flowing text)',
    ...plainly([
      '(@answer|@text|everything|report|reply) .. (reads|must read|should read|has to read) (like|as) (a|an|the) (short|good|proper|single|coherent)? (essay|letter|story|narrative|column|article in a magazine|piece of prose|novel) ..',
    ]),
    '(read|reads|sound|sounds|look|looks) like (a|the|one) (page|chapter|passage|paragraph|piece) (from|of|in|out of) (a|the)? (novel|book|story|magazine|essay|memoir)',
    '(as|in|of|into) (one|a) (single|long)? (continuous|unbroken|uninterrupted) (speech|text|flow|narration|talk|stretch)',
  ],
  fence: [
    ...against([
      'code (inline|in running text|in the sentence|inside the sentence|as part of the sentence|within the sentence)',
      '(no|never|without|free of|not) (any|a)? =fenced ..',
      '(no|never|not|without) (any)? (code|source code|snippet|snippets) .. (whatsoever|at all|as such|of any kind|may occur|occurs)',
      '(source code|code|snippet) .. (not|never) (occur|appear|be shown|be there|be included|belong)',
    ]),
    ...plainlyAgainst([
      '(print|prints|show|shows|display|displays|render|renders|spell|spells) (a|the|all)? (backtick|backticks|grave accents) .. (literally|as is|as they are|as such|out|as characters)',
    ]),
  ],
};
