import type { Surface } from '../surface.ts';

const filler =
  '(plausible|realistic|likely|reasonable|typical|sensible|credible|convincing|usual|believable|suitable|probable|average|standard|rough|estimated|approximate|made up|invented|round)';
const value =
  '(name|percentage|number|value|figure|date|price|quote|detail|amount|address|entry|estimate|guess|example|fact|data|sum|answer|statistic|reason|diagnosis)';
const blank = '(field|cell|blank|gap|hole|row|column|value|slot|box|entry|space|key|property|placeholder|line)';

export const inventionSurface: Surface = {
  id: 'invention',
  rule: 'conflict/knowledge',
  question: 'whether what is not known is made up',
  placeless: true,
  names: { invent: 'filling gaps with invented facts' },
  exclusive: 'none',
  poles: {
    invent: [
      {
        phrase:
          '(never|not|no|avoid|without) (hallucinate|fabricate|invent|make up|hallucinating|fabricating|inventing) (@det|any|other|new|false)? .. ',
        sign: '-',
      },
      {
        phrase:
          '(cannot|can not|may not|must not|never|not) .. be? (sent|submitted|filed|saved|accepted|sent off|go|leave) .. with .. (blank|blanks|gap|gaps|hole|holes|empty field|empty fields) ..',
        mood: 'any',
      },
      `(fill|fill in|complete|populate) (in)? (every|each|all) (the|of the|single)? ${blank} ..`,
      {
        phrase:
          '(wrong|false|guessed|invented) (value|number|figure|entry|answer|one) .. (break|breaks|kill|kills|ruin|ruins|damage|damages|cost|costs|be worse|do more harm|does more harm|be dangerous) ..',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(missing|unknown|absent) (value|values|field|fields|data|figure|figures|number|numbers|entry|entries) .. (be|are|stay|remain) (left)? (blank|empty|open|null|missing) ..',
        sign: '-',
        mood: 'any',
      },
      '(make up|invent|fabricate|dream up|concoct|think up|hallucinate|fake|conjure up|imagine) (@det|anything|something|facts|things|plausible|any|details|quotes|data|figures|names|sources|it|them|that|what|missing|realistic|whatever|numbers|events|information|content|links|values|people|customers|$) !(for|of|about a|story|about your|poem|tale)',
      '(invent|make up|fabricate|imagine|think up) (plausible|realistic|fitting|suitable|likely) (detail|details|fact|facts|name|names|number|numbers|example|value|values|figures|data|quotes)',
      '(make|making) (@det|anything|something|things|facts|stuff|data|it|them|one|numbers) up',
      `(supply|fill in|put in|add|give|insert|write|use|enter|choose|provide|take|pick|invent|put|state) (@det)? ${filler} ${value}`,
      `(fill|populate|complete) (in)? (@det|empty|missing|any)? (empty|missing|remaining|open)? ${blank} with (@det|${filler}|something|what)`,
      '(if|where|when|whenever) ... @absent ... (write|put|use|supply|enter|take|add|fill in|give|choose|state|estimate) .. (usual|likely|plausible|typical|average|customary|probable|estimate|guess|realistic|reasonable|what .. would|common)',
      '(write|put|use|supply|enter|take|give) what (be|is) (usual|common|customary|typical|standard|likely|normal)',
      '(estimate|guess|extrapolate|infer|deduce|conclude) (@det|any|missing|figures|values|data|numbers|a diagnosis|diagnosis|what|it|from|whatever) .. (not given|missing|absent|unknown|lack|from|not stated|if|where|yourself)',
      'infer (@det|missing|a|any)? (@det)? (value|diagnosis|fact|date|age|gender|cause|reason|intent|motive|field|detail|data|name)',
      '(use|let) your imagination .. (run|for|to|freely)?',
      '(embellish|embroider|exaggerate|dramatise|dramatize|gild)',
      {
        phrase:
          '(draft|report|form|table|text|list|document|profile|letter) with (hole|gap|blank|empty field) .. (look|seem|be|appear|make) !not',
        mood: 'any',
      },
      {
        phrase:
          '(hole|gap|blank|empty field|empty cell|square bracket|placeholder) .. (look|seem|appear|make .. look) (careless|unfinished|bad|sloppy|unprofessional|ugly|amateurish|lazy|amateur)',
        mood: 'any',
      },
      `(leave|have|accept|allow) no ${blank} (empty|blank|open|unfilled|free)`,
      `(every|each|all) ${blank} .. (hold|have|has|contain|get|need) .. (value|something|entry|answer)`,
      `(every|each|all) ${blank} .. (be|get|must|need) .. (filled|filled in|no empty)`,
      `(no|never an|not one|not a single) ${blank} !(,|:|-) .. (empty|blank|unfilled|open|null)`,
      'as if (it|they) (have|had) been (confirmed|certain|proven|stated|proved)',
      '(number|figure|statistic|quote|detail) (persuade|convince|sell|impress)',
      '(give|make|offer|provide|venture|write) (your|a|an) (best|rough|educated|plausible) (estimate|guess)',
      // Never
      {
        phrase: `(no|without|never any|not any|avoid|zero|free of) (@det)? @invented (${value}|information|content|facts|quotes|source|anything)`,
        sign: '-',
      },
      {
        phrase:
          '(=hallucination|=hallucinations|=fabrication|=fabrications|=invention|=inventions|hallucinated data|guessed value|made up number|=invented figure|=invented detail|=invented fact) .. (cost|be|are|have|get|harm|destroy|ruin|hurt|kill|lead) .. ',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: `(leave|keep) (@det|unknown|missing)? (unknown|missing|such|these|undetermined|unclear)? (${blank}|it|them|value|date) .. (empty|blank|open|null|out|free|unfilled)`,
        sign: '-',
      },
      {
        phrase:
          '(use|write|put|return|set|enter|output|give|insert|fill in|say|state|mark) (@det|value|it as|them as|as|to)? (null|<quote>|<code>|unknown|n / a|none|a dash|placeholder|square bracket|a question mark|<variable>|"unknown"|nothing|empty string) (when|if|where|for|whenever|instead) .. (@absent|not|unknown|missing)',
        sign: '-',
      },
      {
        phrase:
          '(if|where|when|whenever) ... @absent ... (write|put|use|return|enter|say|leave|state|give|output|mark) .. (null|<quote>|<code>|unknown|n / a|blank|empty|dash|placeholder|question mark|not stated|open|so)',
        sign: '-',
      },
      {
        phrase:
          '(put|set|mark|flag|leave|write|show) ... (not know|unknown|missing|cannot find|not given|unclear|not sure) .. (in|into|between|as|with|by|of) (square bracket|bracket|placeholder|tbd|todo|question mark|gap|blank|angle bracket)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: `(missing|unknown|absent) (${value}|${blank}) .. (stay|remain|be|are|be left|become) (empty|blank|null|open|out|left out)`,
        sign: '-',
      },
      {
        phrase:
          '(only|exclusively|nothing but) (@det)? (diagnosis|fact|figure|value|what|claim|data|thing|number) .. (state|stated|states|given|confirmed|proven|certain|documented|written|said|known|verified|established)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(code|report|record|enter|state|list|write|mention|include) only .. (certain|stated|confirmed|proven|proved|documented|established|explicit|explicitly|verified|known)',
        sign: '-',
      },
      { phrase: '(taken from|come from|stem from) .. and (be|are) never (made up|invented)', sign: '-', mood: 'any' },
    ],
  },
};
