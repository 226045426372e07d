import { featureSurface } from '../feature.ts';
import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';
import { markupSigns } from './markup-signs.ts';

/** Means of emphasis and other marks of Markdown and its like. */
export const markupSurfaces: readonly Surface[] = [
  featureSurface({
    id: 'bold',
    name: 'bold type',
    thing:
      'bold|bold type|bold face|boldface|bold text|bold font|bolding|bold print|bold letter|fat print|double asterisk|markdown bold|strong tag|bold formatting',
    more: [
      ...markupSigns.bold,
      '(=bold|embolden|=bolded) (the|each|every|all|any|key|important|your|every|its) ..',
      '(set|print|put|mark|write|type|render|make|highlight|emphasise|emphasize|format|show|appear|stand|be|are|is) .. in (bold|bold type|boldface|fat letters)',
      '(make|set|keep|render|print) (the|each|every|all|any|key|it|them) .. =bold',
      '(surround|wrap|enclose|mark|put|stand) .. (in|with|between|by) (double|two)? (asterisk|asterisks|stars)',
      '(highlight|emphasise|emphasize|stress|mark) .. (with|by|in|using|through) (markdown|asterisks|double asterisks|bold|fat|strong)',
      '(bold|fat) : ..',
      ...against([
        '(no|without|never|not|nor|avoid) (any|use|use of|be)? (emphasis|highlighting|highlighted text|font styling|type styles|formatting of words|text styling)',
      ]),
    ],
  }),
  featureSurface({
    id: 'italics',
    name: 'italics',
    thing:
      'italic|italics|italicised text|italicized text|slanted type|cursive|oblique type|underscores for emphasis|underlining|underlined text',
    more: [
      '(italicise|italicize) (the|each|every|all|any|key|foreign|titles|your|names) ..',
      '(set|print|put|mark|write|type|render|be|are|is|appear) .. in (italics|italic|cursive)',
      '(make|set|keep) (the|each|every|all|any|it|them) .. =italic',
    ],
  }),
  featureSurface({
    id: 'asterisk',
    name: 'asterisks, hashes and other Markdown marks',
    thing:
      'asterisk|asterisks|asterisk symbols|hash sign|hash symbol|pound sign|markdown character|markdown symbol|markdown sign|markup character|formatting character|star character|markdown mark|markdown syntax|markdown formatting|markdown code !(block|fence)|markup|mark up|formatting mark|formatting code|formatting symbol|formatting tag|rich text|rich formatting|text formatting|any formatting|styling',
    more: [
      '(@format|format|emphasise|emphasize|highlight|style|mark|structure|stress) ... (with|using|by|in|through) (markdown|asterisks|rich text)',
      '(use|apply|add|with) (rich|full|proper|generous|clean)? markdown (to|for|formatting|syntax|where|liberally|freely|generously)',
      ...plainly([
        '(@receiver|it|that|which) (render|display|support|understand|interpret|show) markdown (well|nicely|properly|correctly|as it should)?',
      ]),
      ...plainlyAgainst([
        '(@receiver|it|that|which|they) (show|display|print|render|read out|read|pronounce|speak) (every|each|all) (character|sign|mark|symbol) (you send|you write|as it is|as is|literally|verbatim)?',
        '(asterisk|hash|star|markdown|markup|tag) .. (be|are|show up|appear|come out|arrive|get|be shown|be printed) .. (literally|as is|as they are|as such|verbatim|read out|read aloud|as characters|as plain characters|visible|escaped)',
        '(asterisk|hash|star|backtick|underscore|pound sign) ... (must not|never|should not|cannot|may not|not) .. (see|seen|appear|visible|reach|occur)',
        '(@receiver|it|that|which) .. @cannot (render|show|display|interpret|understand|support|know|handle|process) (any)? (markdown|formatting|markup|rich text)',
        '(strip|remove|delete|drop|discard|escape|ignore) (all|any|every)? (markdown|formatting|markup|rich text|styling) !(file|document|page|cell)',
        '(nobody|no one|passenger|reader|user|customer) .. (want|must|may|should|like) .. (not see|see no|see asterisk|see hash)',
      ]),
    ],
  }),
  featureSurface({
    id: 'code-fence',
    name: 'code fences',
    thing:
      'code fence|code fences|code block|code blocks|fenced block|fenced code|triple backtick|backtick|backticks|fence|fencing|markdown fence|markdown code block|code formatting|codeblock|json fence|three backtick|fenced code block',
    more: [
      ...markupSigns.fence,
      '(@wrap|@format|put|place|enclose|return|output|deliver|surround|set|give|show|write) ... (in|into|inside|within|with|by|between) (a|an|one|single|the)? .. (code block|code fence|codeblock|backticks|triple backticks|fence|fenced block)',
      '(start|begin|open|end|close|finish) .. with (three|triple|3) (backtick|backticks|grave accents)',
      '(in|inside|within) (one|a|single) (fenced|code|fenced code) block',
      ...against([
        '(raw|bare|naked|unfenced|unwrapped) (json|yaml|xml|sql|code|output|text|html|csv|array|object)',
        "(do not|never|don't|without|not) (wrap|fence|wrapping|fencing|enclose|surround|put) .. (in|with|by) .. (backtick|fence|code block|markdown|code)",
        '(no|without|not) (surrounding|enclosing) (mark|marks|backtick|fence|block)',
      ]),

      ...plainlyAgainst(['(fence|backtick) .. (break|crash|end up|be taken for|be read as|trip|stop|choke|kill)']),
    ],
  }),
  featureSurface({
    id: 'latex',
    name: 'LaTeX',
    thing:
      'latex|tex|mathjax|katex|latex notation|math mode|dollar sign for formulas|typeset formula|typeset maths|typeset math|latex formatting',
    more: [
      '(typeset|type set) .. (formula|equation|fraction|math|maths|expression|them|it)',
      '(formula|equation|fraction|math|maths|expression) .. (typeset|in latex|in dollar signs|between dollar signs|as latex|with \\frac|with latex|set properly)',
      '(wrap|enclose|put|place|surround|set) .. (in|between|with|by|inside) (double|single|two)? (dollar sign|dollar signs|dollars)',
      '(\\ frac|\\ sqrt|\\ begin|\\ sum|\\ int)',
      ...against([
        '(formula|equation|fraction|math|maths|calculation) .. (in|as) (plain|simple|ordinary|normal) (text|characters|ascii|keyboard characters|notation)',
        '(plain|simple|ordinary) (text|ascii) .. (formula|equation|fraction|math|maths|calculation)',
      ]),
    ],
  }),
  featureSurface({
    id: 'html',
    name: 'HTML tags',
    thing:
      'html|html tag|html tags|html element|html markup|angle bracket tag|tag such as|br tag|inline html|html code|html entity',
    more: [
      '(@use|@add|@write|put|insert|mark|separate|break|place) .. ("br"|"sup"|"sub"|"span"|"div"|"strong"|"em"|"details"|"img"|"hr"|"ul"|"li")',
    ],
  }),
];
