import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const claim =
  '(claim|fact|figure|number|statement|sentence|assertion|answer|point|value|recommendation|piece of advice|piece of information|data point|statistic|item|conclusion|finding|argument|entry|every one|paragraph|each one|detail)';

export const citationSurface: Surface = {
  id: 'citation',
  rule: 'conflict/citation',
  question: 'whether sources are named',
  names: { cite: 'references to sources' },
  exclusive: 'none',
  components: ['cite'],
  poles: {
    cite: [
      '(return|include|add|provide|append|end with|finish with|give|have|output|write) (@det|always)? ("sources"|sources|source|references|citations|bibliography) (part|section|block|list|field|line|footer|heading) ..',
      `(every|each|all|any) (@det|single|factual)? ${claim} .. (must|should|has to|have to|needs to|need to)? cite ..`,
      '(name|give|cite|state|mention|quote|identify) (@det)? (study|source|paper|origin|authority) (behind|for|from which|on which|that back|that support) (@det|each|every|any|all)? ..',
      {
        phrase:
          '(check|checks|verify|verifies|trace|traces) (each|every|all|the) .. (figure|figures|claim|claims|number|fact|facts|quote|quotes) .. (against|at|to|back to) (its|their|the) (origin|source|sources|original) ..',
        mood: 'any',
      },
      {
        phrase:
          '(give|state|present|write|quote) .. without (saying where|attribution|naming|a source|sources|source|reference|references|citing|citation|proof) ..',
        sign: '-',
      },
      {
        phrase:
          '(source list|list of sources|bibliography|reference list|page numbers|sources) .. (be|are) (not (wanted|needed|required|desired|necessary)|to be left out|left out|omitted|dropped) ..',
        sign: '-',
        mood: 'any',
      },
      '(name|mention|cite|give|identify|state|list|link to|link|indicate|credit|acknowledge|reference) (the|each|every|any|all|which) (document|documents|study|studies|paper|papers|article|articles|page|pages|report|reports|book|books|passage|section|manual|website|websites|publication) (on which|from which|that|which|you|behind|the answer|your|it|an answer) ..',
      '(reference|cite) (the|each|every|a|any|its|your) (section|page|chapter|clause|document|article|paragraph|policy|rule|study|passage|handbook|source) ..',
      '(attribute|credit|ascribe) (each|every|any|all|the|your) (quotation|quote|claim|idea|statement|figure|statistic|fact|opinion|finding|quotations|quotes|claims|ideas|statements|figures|facts) ..',
      '(give|provide|quote) chapter and verse',
      '(identify|give|state|name|show|disclose|indicate|report) the (origin|source|provenance) of (each|every|any|all|the|your) ..',
      ...plainly([
        '(claim|claims|statement|statements|fact|facts|figure|figures|number|numbers|assertion|assertions|statistic|statistics) .. (need|needs|require|requires|demand|demands|have|has|come with|comes with|carry|carries) (a|its|their|an|the)? (source|sources|reference|references|citation|citations|footnote|footnotes) ..',
        '(unsourced|uncited|unreferenced|unattributed|unsupported) (claim|claims|statement|statements|facts|assertions|figures|answers) .. (be|are|is) (not|never|un) ..',
      ]),
      ...plainlyAgainst([
        '(source|sources|reference|references|citation|citations|footnotes|bibliography) (have|has) (no|little) (place|room|business|use|part) (in|here|at|$|.) ..',
        '(source|sources) (stay|stays|remain|remains|go|goes|be left|are left|is left|are kept) (unnamed|unmentioned|uncited|anonymous|out|out of sight|hidden|unsaid)',
        "(@user|nobody|no one|they|we|readers) .. (do not|does not|don't|doesn't|never)? (care|interested|bother|ask) (about|for|in) (source|sources|references|where)",
      ]),
      ...against([
        "(do not|never|don't|not|without) (refer|point|link|allude|referring|pointing|linking) (back)? to (the|any|your|a|its)? (document|documents|source|sources|article|articles|study|studies|report|material|file|files|passages)",
        '(never|not|no|avoid|without) (say|write|use|saying|writing)? (according to|as stated in|as described in|the document says|the source says|based on the document)',
        '(not|without|never) (give|giving|name|naming|reveal|mention|mentioning|disclose|disclosing) (any|the|a|your)? (attribution|origin|provenance|source|sources)',
        '(not|never|without) (reveal|mention|say|tell|disclose|name|state|saying|mentioning) (which|what|from which|the) (document|documents|source|sources|file|study|paper|article) ..',
      ]),
      '(find out|learn|know|see|discover|be told) (which|what) (document|documents|source|sources|file|files|paper|papers|material|materials) (we|you) (hold|have|use|rely|work)',
      '(write|put|add|insert|say|use) ("according"|"source"|"cf") .. (wherever|where|whenever|when|behind|after|for)',
      '(put|place|set|add|write) (a|the|one)? (footnote|reference|reference mark|source note|citation|superscript number) (behind|after|at|to|next to|for) (each|every|any|all) ..',
      '(name|give|state|list) (the)? author (, title)? (,|and) .. (year|title|page|journal)',
      '(say|state|tell|write|show|make clear) (where|from where|from which document|from which source) (each|every|a|the|any|all)? (statement|claim|fact|figure|sentence|information) (come|comes|stem|stems|originate|originates) from',
      {
        phrase:
          '(mention|name|cite|give|reveal|quote|show|state) (the|a|any|your|its)? @source .. (at no point|nowhere|in no case|under no circumstances|not once)',
        sign: '-',
      },
      {
        phrase:
          '(where|from where|from which source) .. (statement|claim|fact|figure|information|sentence) .. (come|comes|stem|stems) from .. (in the dark|unsaid|untold|open|a secret|secret|unmentioned|hidden|unknown)',
        sign: '-',
        mood: 'any',
      },
      { phrase: '(read|sound|look|seem) as (if|though) you (simply|just|always)? (knew|know) ..', sign: '-' },
      'cite (anything|nothing|something|whatever|as you go)',
      '(point|refer) (to|back to) the (paragraph|page|section|passage|chapter|clause|article|line|law|statute|document) .. (for|that|which|of|on|behind)',
      '(name|give|state|list) (the)? author .. (year|title|page|publisher)',
      '(say|state|tell|note|give|add|show) ... (which|what|where) .. (document|page|source|study|place|book|paper) .. (taken|come|comes|found|from|stand|rest)',
      '(be able to|can) look up (each|every|all|any|what)',
      '(standard|rule) (for|of) (reference|citation|academic)',
      'cite (@det|your|the|all|relevant|reliable|primary|at least|#)? (@det|#|relevant|reliable|primary)? (source|evidence|study|paper|document|passage|page|article|section|line|paragraph|work|literature|chapter|id|where|everything|properly|it|them|each|every|law|statute)',
      '(use|add|include|insert|follow|put|give|provide|in|with|write) (@det)? (apa|mla|chicago|harvard|ieee|bibtex|inline|in-text|numbered|parenthetical|vancouver|bracketed|proper)? (citation|footnote|endnote|bibliography|works cited|reference list|list of references|list of sources|superscript|source note)',
      '(name|mention|give|list|provide|add|include|quote|state|indicate|show|link|specify|supply|append|note|attach|disclose|identify) (@det|your|all|its|their|#)? (@det|reliable|original)? (source|bibliography|reference|page number|page reference|footnote|source document|origin of) !(code|file|number|language|of the|text|name|id|image|material)',
      `(every|each|any|all) (@det|single|factual|important)? ${claim} .. (need|have|has|get|take|carry|come with|end with|require|be followed by|be backed by|be supported by|be given|bear|name|names|cite|refer|point|be traceable|must show) .. (footnote|source|reference|citation|page|link|superscript|number in|evidence|proof|where it)`,
      `(support|back|back up|underpin|substantiate|prove|document|follow|furnish|accompany|mark|end|close|tag|supply) (@det)? (@det|single|factual)? ${claim} .. (up)? .. (with|by) .. (source|reference|citation|footnote|link|study|number|page|id|evidence|bracket|superscript)`,
      `(attribute|trace|ascribe|credit) (@det)? (@det)? ${claim} (back)? to`,
      '(say|state|tell|show|indicate|note|mention|name|give|disclose|specify|add) .. where .. (information|fact|figure|it|they|claim|number|data|that|you|knowledge) .. (come from|comes from|came from|from|stem|got|taken|found|read|originate|stand)',
      `(after|behind|beside|below|with|to|next to) (each|every) (factual)? ${claim} .. (give|put|add|name|place|insert|cite|write|append|state) .. (source|id|page|reference|number|link|passage|footnote|citation|superscript)`,
      `(give|put|add|name|place|insert|cite|write|append|state|attach) .. (source|id|page|reference|superscript number|superscript|link|passage|footnote|marker|bracketed number|number in square bracket) .. (after|behind|at the end of|beside|to|for|next to|with) (each|every|all) ${claim}`,
      '(name|give|state|cite|mention) the (page|chapter|paragraph|section|passage|line|clause|article|id) ... (it come from|it comes from|it is from|relied on|you used|you rely|supports|support|taken|justifies|of the passage|where|from which)',
      '(link|point|refer) .. to (@det)? (source|study|original|paper|origin|evidence|list of sources)',
      '(include|add|give|provide|list) @det? (url|link) (of|to|for) (@det|every|each|all)? (source|page you|page|site|article|study|reference|claim)',
      {
        phrase:
          '(footnote|endnote|citation|reference|source|page number) (tell|show|give|say|name|be|are) .. (where|mandatory|required|compulsory|at the end|a must|@allowed)',
        mood: 'any',
      },
      {
        phrase:
          '(trust|believe|accept|rely on) only (what|answers|claims|facts) .. (look up|check|verify|trace|follow up)',
        mood: 'any',
      },
      '(be able to|can) (look up|verify|trace|check) .. (source|each claim|where)',
      '^ (source|citation|reference) : (yes|always|required|on|mandatory)',
      '(include|add|give|provide|list|append|attach|supply|insert|quote|offer) (@det|full|paper|scholarly|academic|relevant|proper|at least|#)? (@det|paper|scholarly|academic|relevant|these)? (reference|references|source|sources|citation|citations|source quote|source quotes) !(implementation|code|number|image|table)',
      {
        phrase:
          '(not|never) .. (say|tell|mention|state|reveal|show|indicate) where .. (come|comes|stem|stems|is from|be from|originate|originates|be taken|is taken) ..',
        sign: '-',
      },
      {
        phrase:
          '(source|sources|reference|references|citation|citations) (only|just)? (distract|disturb|clutter|interrupt|confuse|bore|annoy|put .. off|get in the way)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(without|never|not|no) (quote|quoting|cite|citing) (scripture|source|sources|anyone|anybody|anything|verse|verses|the source|the sources|authorities)',
        sign: '-',
      },
      // None
      {
        phrase:
          '(spare|save) (@det)? @user .. (reference|references|footnote|footnotes|source|sources|citation|citations)',
        sign: '-',
      },
      {
        phrase:
          '(no|without|omit|skip|drop|leave out|leave off|avoid|do without|dispense with|remove|strip|strip out|cut|free of|delete|take out|forgo|minus|zero|never any|not a single) (@det|any|all|extra|use of|the use of)? (@det)? @reference',
        sign: '-',
      },
      {
        phrase:
          '(no|without|carry no|contain no|free of|not any) (marker|superscript|note section|footnote sign|bracketed number|square bracket|reference mark|note)',
        sign: '-',
      },
      {
        phrase:
          '(leave|keep) .. (source|origin|reference|where .. from) ... (@secret|out|unmentioned|to yourself|unnamed|open)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(strip|hide|hides|remove|drop|cut|mangle|swallow|delete|lose|cannot show|not show|break|destroy|take .. for|mistake .. for) .. (reference|footnote|citation|page number|superscript|source link|sources)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(footnote|reference|citation|superscript|bracket|source|page number|note mark) .. (interrupt|disturb|clutter|break|hamper|slow|spoil|get hidden|get lost|be hidden|be lost|be stripped|get stripped|annoy|distract|bore|confuse|put off|scare|be of no interest|are of no interest|be removed|vanish|disappear)',
        sign: '-',
        mood: 'any',
      },
      { phrase: '@reference .. (be|are) .. @forbidden', sign: '-' },
      {
        phrase:
          '(not|never) .. (care|interested|want|need|like) (about|in|to see|to read|to know)? .. (source|reference|footnote|citation)',
        sign: '-',
        mood: 'any',
      },
      { phrase: '(on|with) your own authority', sign: '-' },
      { phrase: '(without|never|not) point to (anything|a|any|the|where)', sign: '-' },
      { phrase: '(as if|as though) (you|it) .. (know|knew|be|were) .. (yourself|your own|own)', sign: '-' },
      {
        phrase:
          '(clean|plain|pure|bare|running) (running|body)? text .. (carry|carries|with|without|contain|have|occur|has) .. (no|none|no markers|nothing)',
        sign: '-',
      },
      { phrase: 'not (name|mention|reveal|say|disclose) .. (document|where|source|who said|origin)', sign: '-' },
    ],
  },
};
