import { featureSurface } from '../feature.ts';
import { against, plainly, plainlyAgainst, solely } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';
import { markupSigns } from './markup-signs.ts';

const bullet =
  'bullet|bullets|bullet point|bullet list|bulleted list|bulleted|dot point|dash list|list of bullet|dashed list|itemised list|itemized list|unordered list|asterisk list|list format|list form|list formatting|dashed point';

const numbering =
  'numbered list|numbered step|numbered item|numbered point|ordered list|=numbering|numbered section|numbered paragraph|numbered format|numeric list|enumerated list|enumerated step|enumeration|serial number|consecutive number';

const table =
  'table !(of contents|content|name|schema|structure|listed|below|above|row|cell)|tabular|tabular form|tabular format|markdown table|comparison table|rows and columns|columns and rows|pipe table|ascii table|table form';

/** Whether the text runs on, is cut into points, numbered, or set as a table. */
export const layoutSurface: Surface = {
  id: 'layout',
  rule: 'conflict/markup',
  question: 'how the answer is laid out',
  names: {
    prose: 'continuous prose',
    bullets: 'bullet points',
    numbered: 'a numbered list',
    table: 'a table',
    nested: 'lists inside of lists',
  },
  exclusive: [
    ['prose', 'bullets'],
    ['prose', 'numbered'],
    ['prose', 'table'],
  ],
  poles: {
    prose: [
      ...markupSigns.prose,
      '(weave|work|knit|melt|fuse|fold|blend) (all|the|every|your|them|these)? (point|points|item|items|facts|ideas|it|them|everything)? .. (into|to) (whole|full|complete|one|a|flowing|connected|continuous)? .. (sentence|sentences|text|paragraph|whole|story|narrative)',
      '(no|never) (line|sentence|paragraph) .. (begin|start) with (a|an)? (hyphen|dash|dot|bullet|asterisk|star|number)',
      '(sentence|sentences) (that|which) (lead|flow|run) into (each other|one another)',
      '(flowing|continuous|running|connected|unbroken|coherent|full|narrative|ordinary|proper|regular|natural) .. (prose|text|paragraph|narrative)',
      '(in|as|into|use|only|form|with) (a|one|of|single|well formed|complete|full|normal)? (prose|prose paragraph|paragraph form|essay form|narrative form|paragraphs only|one paragraph|single paragraph|single block of text|one block of text)',
      '(prose|paragraph) (only|alone|throughout|instead of|rather than)',
      '(write|keep|put|weave|work|stitch|fold|express) .. (into|as|to|in) (one|a|continuous|running|connected|full)? .. (prose|sentences that flow|text that flows|running text|story|narrative)',
      '(one|single|whole) .. (unbroken|continuous|seamless) (block|piece|text|flow|stretch)',
      '(no|without|avoid) .. (list structure|listing of any kind|list of any kind|lists of any kind|structure of any kind|list or table|bullet list or table)',
      '(format|style|layout|form) : .. (prose|running text|paragraph)',
      '(as|like) .. (essay|letter|conversation|story|novel|column) .. (would|do) .. (not|never|no) .. (list|bullet)',
      ...plainly(['(read aloud|be spoken|be sung|heard) .. so .. (prose|whole sentences|full sentences)']),
    ],
    nested: [
      `(@use|@add|@write|nest|have|no|without|not|never|avoid) .. (${bullet}|list|lists) (inside|within|under|in|below) (other|another|a|of|further|more)? .. (${bullet}|list|lists|point|points)`,
      '(=nested|=nest|=nesting) (of)? (list|lists|bullet|bullets)',
      `(${bullet}) (inside|within|under) .. (${bullet}|list|lists)`,
      '(=nest|=nesting) .. (sub bullets|sub points|subpoints|subitems|sub items|sublists|sub lists) ..',
      ...against(['(flat|unnested) (list|lists|bullets|bullet list) (only|.|$|without)']),
    ],
    bullets: [
      ...markupSigns.bullets,
      ...against([
        '(no|not|never|without|avoid|not use|use no|skip) (any|use)? (bullets|bullet points|bullet lists|bulleted lists) (or|and|nor) (any)? (numbers|numbered|numbering|tables|dashes|lists|headings)',
      ]),
      `(@use|@write|@output_verb|@format|@show|@add|list|summarise|summarize|break|break down|organise|organize|split|structure|present|put|group|answer|respond|reply|explain) ... (in|into|as|with|using|by|via|under|over)? .. (${bullet})`,
      `(${bullet}) (only|please|throughout|instead of|rather than|not numbers|format|form|one per|one for each)`,
      `(as|in|with|into|using|by) (a|an|the|short|concise|crisp|#|of|few|clear|exactly|simple|at least|three|four|five|six|seven)? .. (${bullet})`,
      '(each|every) .. (point|item|idea|fact|option|step|reason|entry) .. (on a line of its own|on its own line|on a new line|on a separate line|preceded by a dash|after a dash|begin with a dash|start with a dash|begin with an asterisk|behind a dash)',
      '(list|present|put|place) .. (item|point|reason|option|fact|finding) .. (one below the other|one under the other|beneath each other|below each other|one per line)',
      '(dash|hyphen|asterisk|dot) .. (in front of|before|at the start of|at the beginning of) (each|every)',
      '(format|style|layout|form) : .. (bullet|list)',
      '(@whole|@text|@part) .. @must? (contain|have|include|consist of|be|comprise) .. # .. (bullet|bullet point)',
      '(at least|exactly|at most|no more than|up to|between # and) # (short|concise)? (bullet|bullet point)',
      ...against([
        '(no|without|never|not in|avoid|not|nor|not as) (use|write|add|make|include|put|insert|produce|give|create|answer in|respond with|output|present)? (any|a|use|the|of|form of|kind of|bulleted|as|in)? (bullet|bullets|list|lists|listing|enumeration|itemisation|itemization|bulleted) !(.. (inside|within|under|in) (other|another|a|bullets|lists|list|the bullets))',
        `(${bullet}|list|lists|listing|enumeration|enumerations) .. (be|are) (strictly|always|all)? @forbidden`,
        '(bullet|list) free',
        '(nothing|not anything) (that looks like|resembling|like) a list',
      ]),
      ...plainly([`(every|each|all) .. (contain|have|include|carry|get|come as) .. (${bullet})`]),
      ...plainlyAgainst([
        `(contain|have|include|carry|use|be) (no|free of|without) (any|a)? (${bullet})`,
        '(bullet|list) .. (break|get lost|collapse|run together|look ugly|be shown as|turn into|come out as|be read out|mean nothing|be not rendered|be lost)',
        '(@receiver|it|that|which) .. (@cannot|not) .. (bullet|list)',
        '(nobody|no one|people) (speak|talk) in (bullet|list)',
      ]),
    ],
    numbered: [
      ...markupSigns.numbered,
      `(@use|@write|@output_verb|@format|@show|@add|list|break|break down|organise|organize|split|structure|present|put|answer|give|explain) ... (in|into|as|with|using|by|via)? .. (${numbering})`,
      `(as|in|with|into|using) (a|an|the|short|#|clear)? .. (${numbering})`,
      '(=number|enumerate) (the|each|every|all|your|them|these|its|those|any) ..',
      '(each|every|the|all) .. (step|item|point|paragraph|section|argument|option|question|finding|entry|rule|task) .. @must? (be numbered|be enumerated|get a number|have a number|carry a number|bear a number|begin with a number|begin with its number|start with a number|start with its number|be preceded by a number|receive a number)',
      '(step|item|point|paragraph|section|argument|option|question|finding|entry) .. (be|are) (=numbered|=enumerated)',
      '(=numbered) (from # to #|consecutively|1 , 2 , 3|1 to #|in order|sequentially|through)',
      '(use|with|by|put) (consecutive|arabic|roman|running|ordinal)? (number|numeral|digit|letter) (for|to mark|to label|in front of|before|at the start of|instead of bullets|not bullets|rather than bullets) ..',
      '(1 , 2 , 3|first , second , third) (and so on|etc|, 4)',
      ...against([
        '(not|never) =number (anything|them|the|items|steps|points|entries|your|any) ..',
        `(no|without|never|avoid|not use|nor|not as|drop|remove|not) (any|a|use|the|of)? .. (${numbering}|numbers before|number in front of)`,
        '(bullet|bullets|dash|dashes|asterisk|dot|dots) (point|points)? (,)? (and)? (not|no|instead of|rather than|never) (a|any)? (number|numbers|numeral|numerals|numbered)',
        "(do not|never|don't) (number|enumerate) .. (step|item|point|paragraph|section|list|answer|it|them|bullet)",
        '(step|item|point|paragraph|section|list) .. (be|stay|remain|go|leave) (unnumbered|without numbers|without a number|not numbered)',
        '(unnumbered|unordered) (list|item|point|bullet|step)',
      ]),
    ],
    table: [
      ...markupSigns.table,
      '(arrange|set out|lay out|present|draw|organise|organize|display|put|show) ... (as|in|into|on) (a|an|one)? .. (grid|matrix)',
      '(a|one) (grid|matrix) (of|with|that|,|.|$)',
      '(pipe|pipes|vertical bar|vertical bars) .. (and|to|for|between|as|with) .. (dash|dashes|column|columns|cell|cells|line up|separate|values)',
      '(line up|align|arrange) .. (in|under|into|below) .. (column|columns|column headings|headers)',
      '(one|each|every) .. (row|column) (per|for each|for every|for|is|holds) ..',
      `(@use|@write|@output_verb|@format|@show|@add|structure|present|put|organise|organize|summarise|summarize|compare|list|lay out|answer|set out|arrange|gather|collect|render|display|make|draw) ... (in|into|as|with|using|by|via)? .. (${table})`,
      `(as|in|with|into|using) (a|an|the|one|single|#|clear|simple|two column|three column|small|of)? .. (${table})`,
      '(one|a) (row|line) (for|per) (each|every)? .. (and|with|one) .. column',
      '(column|columns) : ..',
      '(@part|@text|@answer) .. (be|have to be|must be) (a|one) (single)? (table|grid)',
      '(table|tabular) (only|alone|format|form|with .. column)',
      ...solely([
        '(nothing|not anything) (but|except|other than|besides|beyond|apart from) (a|the|one)? .. (table|grid)',
        '(only|just|solely|exclusively) (a|the|one)? .. (table)',
        '(entire|whole|complete) .. (as|in|be) (a|one) .. table',
      ]),
      ...against([
        '(no|without|never|avoid|nor|not in|not|not as|free of) (use|write|add|make|include|put|insert|produce|give|create|answer in|respond with|output|draw)? (any|a|use|the|of|kind of|an|markdown|as|in)? (table|tables|tabular|grid|grids|columns and rows|rows and columns|matrix) !(of contents)',
        '(table|grid) .. (be|are) (strictly|always|all)? @forbidden',
        'table free',
      ]),
      ...plainly([`(every|each|all) .. (contain|have|include|carry|get|come as) .. (${table})`]),
      ...plainlyAgainst([
        `(contain|have|include|carry|use|be) (no|free of|without) (any|a)? (${table})`,
        '(table|grid|column) .. (break|get lost|collapse|run together|fall apart|look ugly|be unreadable|be not rendered|turn into|come out as|be shown as|be illegible|arrive|overflow|wrap|be cut off)',
        '(@receiver|it|that|which|phone|screen) .. (@cannot|not|too narrow for|no room for) .. (table|grid)',
      ]),
    ],
  },
};

export const headingSurface: Surface = featureSurface({
  id: 'heading',
  name: 'headings',
  thing:
    'heading|headings|header|subheading|subheadings|subheader|section title|h1|h2|h3|h4|heading level|headline|title line|caption above|section header|markdown heading|sub heading|a title|main title|suitable title|title at the top|chapter title|title above',
  more: [
    ...markupSigns.heading,
    '(level one|level two|level three|level #|second level|first level|third level|top level|markdown) (heading|headings|header|headers) ..',
    '(section|block|part|chapter|topic) .. (open|opens|begin|begins|start|starts) with (a|an|its) .. (caption|title|heading|name|header|label) ..',
    '(=title|name) (the|each|every|your|all) (section|part|paragraph|block|chapter) ..',
    '(each|every|all) (section|part|paragraph|block|chapter) .. (under|below|introduced by|preceded by|begin with|start with|open with|get|have|carry|with) .. (heading|title|header|headline)',
    '(divide|split|structure|organise|organize|break|break up|arrange) .. (with|by|using|under|into) .. (heading|header|subheading|titled section|section with title|named section)',
    '(preceded|introduced|headed|topped) by (a|an) .. (heading|title|header|headline)',
    '(give|put) .. (a|an) .. (title|headline|heading) (to|above|over|on top|at the top|before)',
    '(give|assign) (it|the @text|each|every|the story|the report|your @text) .. (a|an) .. (title|headline|heading)',
    '(begin|start|open) .. with (a|an|the|its) .. (title|heading|headline|header|h1)',
    '(add|include|insert|put|use|need|must have|has|have|provide|contain) (a|an|the) (short|suitable|catchy|fitting|clear|main|bold|descriptive|attractive)? (title|headline)',
    ...against([
      '(no|without|never|nor|omit|skip|avoid|leave out|drop|not add|not include|not write) (any|a|an|the)? (title|headline|heading|header|headings|titles|heading of any kind)',
      '(untitled|without a title|without a heading|no title at all)',
    ]),
    ...plainlyAgainst([
      '(template|cms|page|website|system|layout|software|editor|portal|platform|wrapper|frame|form|app) .. (supply|add|provide|bring|insert|set|put|generate|come with|already have|already contain|write|show|print|display) .. (title|heading|headline|header|headings)',
      '(heading|title|headline) .. (appear|show up|be there|stand there|be shown|be printed|occur) (twice|two times|a second time|doubled)',
      '(title|heading|headline) .. (be|come|is) (already|supplied by|provided by|added by|set by|generated by|from the template|taken care of)',
      '(duplicate|double) (title|heading|headline)',
      '(get|cause|produce|result|leave|give|show|make|lead|end) .. (a second|another) (title|heading|headline)',
      '(start|begin) (directly|right away|straight|immediately|at once) with the (first)? (sentence|paragraph|text|body)',
    ]),
  ],
});
