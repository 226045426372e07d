import type { Surface, SurfacePhrase } from '../surface.ts';
import { givenOnly, knownBesides } from './given-or-known.ts';

const only =
  '(only|solely|exclusively|strictly|purely|nothing but|just|entirely|alone|nothing except|nothing other than)';

export const knowledgeSurface: Surface = {
  id: 'knowledge',
  rule: 'conflict/knowledge',
  question: 'where the content of the answer comes from',
  placeless: true,
  names: { given: 'only what is given', outside: 'what the model knows beside it' },
  exclusive: [['given', 'outside']],
  poles: {
    given: sweeping([
      ...givenOnly,
      '(rely|draw|build|lean|work|depend|base yourself) (on|from|upon|with) (@det|@given|attached|supplied)? (@given|attached|supplied)? @material (only|alone|exclusively|solely)',
      '(treat|regard|consider|see|use|take) ... as (the|your) (one and only|only|sole|single) (source|basis|authority|truth)',
      '(answer|reply|respond|write|work) (strictly)? from (the|these|this|@given) (@given)? @material (only|alone|exclusively)',
      `(use|answer|rely|draw|base|work|build|write|take|respond|reply|summarise|summarize|report|ground) .. ${only} .. (from|on|with|by|in|of|using)? .. @material`,
      `${only} (use|answer from|rely on|draw on|work with|report|state|mention|include|write|repeat|cite|based on|information from|facts from|facts in|what|from) .. (@material|stated|written|be stated|given|say|says|reported|told)`,
      '(use|rely on|take|report|say|write|repeat|draw on) (only)? (what|that which) (stand|be written|is written|is stated|be stated|be in|is in|be given|is given|@material|the) .. (@material|say|contain|state|give|hold|and nothing)',
      '(nothing|not anything|no fact|no information|no detail|no word) (beyond|outside|more than|except|but|that be not in|that is not in|which is not in|not in|other than) .. (it|@material|that|them|this|what|those)',
      'every (statement|claim|sentence|fact|word|figure|detail|line) .. (be|must be|has to be|have to be|come from|comes from|rest on|stand in|appear in|needs) .. (supported|backed|grounded|found|traceable|taken|covered|contained|in|from|basis) .. @material',
      '(stick|keep|confine yourself|restrict yourself|limit yourself|adhere|hold|be limited|be confined|restrict your answer|limit your answer|stay) (strictly|closely|only)? (to|within|with) (@det|what|@given)? (@det|@given|facts|information|content)? .. @material',
      '(base|ground|rest|build) .. (answer|response|reply|summary|everything|yourself|statement|it|report) .. (on|in) (@det|only|solely|@given) .. @material',
      '(be|is) (your|the) (one and only|only|sole|single|exclusive) (source|basis|reference|authority)',
      '(take|draw|get|fetch) (everything|all|all facts|all information|every fact|your facts|each fact) from .. @material',
      {
        phrase:
          '(what|whatever|anything|everything) ... (not|nowhere|never) .. (written|in|say|mentioned|contain|stand|said|recorded|appear|know|reported|told) ... (not exist|never happened|not happen|nonexistent|not in the answer|stay out|be left out|have no place|be not true|not count|not there)',
        mood: 'any',
      },
      {
        phrase:
          'if (it|something|a fact) be not (in|on|part of) .. @material (, (it|leave|do|keep|that) .. (not|out))?',
        mood: 'any',
      },
      'not (go|step|reach|stray|look|venture) (beyond|outside|past) .. @material',
      "(do not|don't|never|not|avoid) (add|use|mention|include|bring in|introduce|say) (anything|facts|information|details|something|a fact|content|knowledge) .. (not|that be not|beyond|outside) .. @material",
      '(pretend|act as if|imagine|behave as if|as though) .. (know|knew) (only|nothing but|just|nothing except|no more than)',
      `(know|knew) (only|nothing but|nothing except) what .. @material`,
      '(document|context|text|source|transcript)-only',
      'closed (book|world|corpus)',
    ]),
    outside: [
      ...knownBesides,
      '(add|supply|include|give|mention|provide) (@det|#|one|two|three|some|a few|further)? (facts|details|information|data|points|findings) (that|which)? (@det|it)? (@material)? (leave out|lack|omit|miss|not contain|not mention)',
      '(mention|add|cite|name|quote|bring in|include|work in) .. (that|which)? you (remember|recall|know of|know about|know from|have read|came across|come across)',
      '(answer|judge|decide|check|rate|reply|write|work|assess|estimate) ... (from experience|by heart|off the top of your head|from what you know|out of your own knowledge|from what you have learnt|from what you learned)',
      {
        phrase:
          '(what|whatever|that which) you (learn|learned|learnt|know|remember|were trained on|were taught) .. (take|takes|count|counts|come first|comes first|fill|fills|be|matter|matters|decide|decides) !(not|no|nothing|irrelevant)',
        mood: 'any',
      },
      {
        phrase:
          '(your|own|general) (own|general)? (training|knowledge|memory|expertise|experience) .. (take|takes|fill|fills|complete|completes|make|makes|suffice|suffices|be enough) !(no|not)',
        mood: 'any',
      },
      '(fall back on|draw on|draw upon|use|rely on|resort to|bring in|add|apply|contribute|tap|supplement .. with|complement .. with|enrich .. with|fill .. from|fill .. with|complete .. from|complete .. with|answer from|write from|work from|turn to|supply from|consult|add from|go by|include|mix in|exploit|lean on) (@det|your|own|broad|wide|extensive|about)? (@det|own|broad|wide|extensive|vast)? @outside',
      '(add|write|use|tell|say|share|give|contribute|supply|include|put in|insert|apply|complete .. with|round .. off with) (anything|everything|whatever|what|all) (else|that)? you (know|learn|learned|learnt|remember|recall|have learnt|have learned|be taught|were taught|have read|pick up)',
      '(draw on|draw upon|bring in|tap) (anything|everything|whatever|what|all) .. you (know|learn|learned|learnt|remember|recall|have learnt|have learned|were taught|have read|pick up) ..',
      '(from|out of) (memory|your memory|your training|your own knowledge|general knowledge|your head|experience|own experience|elsewhere)',
      '(supplement|complement|enrich|round off|round .. off|flesh out|flesh .. out|extend|expand|pad|fill out|complete|augment|broaden|embellish) .. (with|by|from|using) .. (background|context from|information from|elsewhere|other source|outside|what .. report|what .. say|forum|press|internet|web|knowledge|common|general|history|own|further facts)',
      '(add|give|provide|supply|bring in|include) .. (background|context|information|facts|detail) (from elsewhere|from other|from outside|from the web|from your|that the text|that the source|which the text|not in the|beyond the|of your own|that is missing|left out)',
      '(add|supply|include) (facts|details|information|data) .. (that|which) .. (leave out|lack|omit|miss|not contain|do not have|does not have|not mention)',
      '(put|place|set) .. (into|in) (its|their|the|a) (historical|wider|broader|political|social|cultural|larger) (context|perspective|setting|background)',
      '(complete|fill|enrich|supplement|add) ... (with|of) ... (which|that) .. (tend to|usually|often|mostly|seldom|rarely|never)? (omit|leave out|forget|lack|not mention|mention|give)',
      '(fill|close|plug) .. (gap|hole) .. (from|with|by) .. (memory|knowledge|know|experience|training|common|elsewhere|usual)',
      {
        phrase:
          '(if|when|where|whenever) (@det|@given)? (@det|@given)? @material (do|be)? (not|never|silent|nothing|no) ... (say|reply|answer|respond|tell|state|admit|return|write|output) .. (so|that (you|it|the)|<quote>|you (do not|cannot))',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(if|when|where|whenever) ... (not|nothing|no|silent|lack|miss|without) ... (@material|it|there|found) ... (say|reply|answer|respond|tell|state|admit|return|write|output) .. (so|that (you|it|the)|<quote>|you (do not|cannot))',
        sign: '-',
        mood: 'any',
      },
      { phrase: '(leave|keep|put) .. @outside .. (out|aside|away|at home|to yourself)', sign: '-' },
      {
        phrase:
          '(ignore|forget|disregard|set aside|leave aside|suppress|switch off|discount|put aside|unlearn|exclude) (everything|anything|all|whatever|what|@det|your)? (@det|own|prior)? (you know|you have learnt|you learnt|@outside)',
        sign: '-',
      },
      {
        phrase: '@outside .. (play|plays|have|has|be|is|count|counts) (no|not|nothing|irrelevant|@forbidden|out of)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(no|without|nothing from|avoid|not any) (@det|use of|any|information from|facts from|recourse to)? (@det)? @outside',
        sign: '-',
      },
      {
        phrase: '(nothing|no fact|no information) from (outside|elsewhere|other sources|beyond|the web|memory)',
        sign: '-',
        mood: 'any',
      },
    ],
  },
};

/** "Only" is what all of them mean. */
function sweeping(phrases: readonly SurfacePhrase[]): readonly SurfacePhrase[] {
  return phrases.map((one) =>
    typeof one === 'string' ? { phrase: one, exclusive: true } : { ...one, exclusive: true },
  );
}
