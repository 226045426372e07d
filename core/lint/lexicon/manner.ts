import type { SurfacePhrase } from './surface.ts';

/** The words for one manner of writing. Each is a phrase: `formal|businesslike`. */
interface Manner {
  readonly adjectives: string;
  readonly adverbs?: string;
  /** What has it: "with warmth". */
  readonly nouns?: string;
}

const quality =
  '(tone|register|style|manner|voice|attitude|note|mood|vibe|feel|air|approach|demeanor|demeanour|diction|spirit|way|fashion|phrasing|wording|form of address|tonality|touch|prose|language|air|sentence|sentences|words)';

const kept =
  '(be|sound|stay|remain|keep|keep it|keep things|keep everything|make it|make them|feel|read|read as|come across as|come over as|seem|appear|act|aim to be|aim for|strive to be|strive for|lean|err on the side of|go for|opt for|prefer|ensure)';

/** The ways in which prompts ask for a manner: "in a formal tone", "sound formal", "Tone: formal", "formally". */
export function mannerOf({ adjectives, adverbs, nouns }: Manner): readonly SurfacePhrase[] {
  const it = `(${adjectives})`;
  return [
    `${it} ${quality}`,
    `${it} (and|but|yet|,|/|or|though) .. ${quality}`,
    `${kept} (very|always|strictly|rather|more|as|completely|consistently|absolutely|the|your|@text|@answer|@part|a|an|extremely|truly|quite|too|as|overly|highly|purely|at all times|and)? (very|always|strictly|more|overly|@answer|@text|tone|tone of the @text)? ${it} !(@text|information|question|data|content|detail|word|term|list|example|number|user|customer|reader|to the point of|enough to|at the expense of)`,
    `${kept} .. (and|,|but|yet) ${it} ($|,|and|in|at|throughout|toward|towards|with|.)`,
    `${quality} .. (be|:|stay|remain|should be|is|,|to be|must be|of) (very|always|strictly|rather|quite|consistently|a|an|both)? ${it}`,
    `${quality} (:|be) .. (,|and) ${it}`,
    `(make|turn) (the|your|its|this)? ${quality} (very|always|strictly|consistently|thoroughly|decidedly)? ${it}`,
    `(@text|@answer|it|they|everything|@whole|@part) .. (be|sound|read|feel|stay|remain) (very|always|strictly|quite|consistently|as|too|rather|highly)? ${it} ($|,|and|in|throughout|.|toward|towards|with|but)`,
    {
      phrase: `(drop|abandon|forget|no|without|avoid|lose|skip|leave out|ban|omit|free of|not a trace of|never any) (any|all|the|every|kind of|of)? (${nouns ?? adjectives})`,
      sign: '-',
    },
    `@write .. (in|with) (a|an) (very|rather|strictly|more)? ${it}`,
    ...(adverbs === undefined ? [] : mannersBy(`(${adverbs})`)),
    ...(nouns === undefined
      ? []
      : [
          `(with|add|bring|show|use|inject|include|convey|express|radiate|exude|display|put in|infuse|sprinkle in|sprinkle|inject|allow) (a|an|the|some|plenty of|lots of|a lot of|a little|a bit of|a touch of|a dash of|a hint of|a sense of|great|much|more|of|any|all)? (genuine|real|gentle|light|dry|subtle|clear|strong)? (${nouns})`,
        ]),
  ];
}

const mannersBy = (it: string): readonly string[] => [
  `(@write|@speak|@answer_verb|@explain|address|treat|behave|act|communicate|word|greet) ... ${it}`,
  `${it} (@write|@speak|@answer_verb|@explain|word|phrase|address|written|worded)`,
];
