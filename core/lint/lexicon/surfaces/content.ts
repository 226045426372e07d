import type { Surface, SurfacePhrase } from '../surface.ts';
import { tellingOf } from '../telling.ts';

const not = (...phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, sign: '-' }));

const notAtAll = (...phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, sign: '-', mood: 'any' }));

/** What a text may be about, and what it takes over. */
export const contentSurfaces: readonly Surface[] = [
  {
    id: 'translate-names',
    rule: 'conflict/verbatim',
    question: 'whether names are translated',
    names: { translate: 'translated names' },
    exclusive: 'none',
    poles: {
      translate: [
        '(translate|anglicise|anglicize|adapt|localise|localize|render|convert|give) (@det|all|any)? (@det|proper|place|personal|company|product|brand|street)? (name|place name|title|product name|brand|proper noun|proper name|toponym|character name|brand names)',
        ...not(
          '(leave|keep) (@det|all|any)? (@det|proper|place|personal|company|product|brand)? (name|title|place name|proper noun|brand|product name|proper name) .. (untranslated|as they are|as it is|in the original|original|unchanged|as they stand|as in|in their original|in english|in german|in french|in the source language)',
          '(name|place name|proper noun|brand) .. (stay|remain|be left) .. (untranslated|original|as they are|unchanged|the same|as it is)',
        ),
      ],
    },
  },
  {
    id: 'diet',
    rule: 'conflict/polarity',
    question: 'whether food from animals is served',
    placeless: true,
    names: { animal: 'food from animals' },
    exclusive: 'none',
    poles: {
      animal: [
        '(@add|@use|serve|cook|fry|grill|bake|top|garnish|finish|suggest|recommend|round .. off|include|plan|propose|end|start|close) ... (meat|beef|pork|chicken|fish|bacon|ham|sausage|salmon|lamb|cheese|cheeses|butter|egg|cream|honey|milk|yoghurt|yogurt|tuna|anchovy|prawn|shrimp|turkey|duck|gelatine|lard|steak|seafood|ghee|parmesan|feta)',
        ...notAtAll(
          '(vegan|plant based|plant only|purely vegetable|strictly vegetarian)',
          '(nothing|no food|no ingredient|no product) (that|which)? .. (come from|comes from|from|of) .. (animal|animals|cow|creature|face)',
          '(no|without|free of|avoid|skip|leave out|omit|not any) (@det|any)? (animal product|meat|dairy|meat or fish|meat or dairy|animal fat|animal ingredient|eggs|fish)',
          '(animal) free',
        ),
      ],
    },
  },
  tellingOf({
    id: 'violence',
    name: 'scenes of violence',
    nouns:
      'violence|blood|gore|bloodshed|wound|wounds|gruesome detail|graphic detail|mutilation|death|murder|killing|fight scene|sword fight|gunfight|battle scene|fist fight|shootout|brawl|fighting|torture|weapon|corpse|war scene|dying|brutality|bloodshed',
    clauses: 'how .. (die|dies|be killed|is killed|bleed|bleeds)',
    also: [
      '(use|depict|portray|feature|show) (any|graphic|open|explicit)? (violence|bloodshed|gore|brutality)',
      'there (be|should be|must be|has to be|is to be) (a|an|one|some|at least one) .. (sword fight|battle|duel|brawl|gunfight|fist fight|shootout|murder|killing)',
    ],
  }),
  tellingOf({
    id: 'alcohol',
    name: 'alcohol',
    nouns:
      'alcohol|wine|beer|ale|cider|sherry|liquor|spirits|cocktail|champagne|whisky|whiskey|vodka|rum|brandy|alcoholic drink|alcoholic beverage|glass of wine|drinking',
    also: [
      ...not(
        '(not|never|no|without|avoid) (suggest|recommend|offer|propose|serve|pair|advertise|suggesting|recommending|offering|serving) (any|a|an|the|use of)? (alcohol|alcoholic drinks|alcoholic beverages|wine|beer|spirits|liquor)',
      ),
      '(suggest|propose|recommend|name|offer|add) .. (from the bar|from the cellar|from the wine list|to drink with alcohol|boozy) ..',
    ],
  }),
  tellingOf({
    id: 'romance',
    name: 'love scenes',
    nouns:
      'romance|love scene|sex|sexual content|nudity|kiss|love story|love affair|flirting|love interest|romantic subplot',
    clauses: 'fall in love|falls in love',
  }),
  tellingOf({
    id: 'dispute',
    name: 'disputes',
    nouns:
      'quarrel|dispute|argument about|disagreement|controversy|row about|conflict between|heated exchange|discussion about|dissent',
    clauses: 'how each side argued|who argued',
    also: notAtAll(
      '(only|just|nothing but|solely) (what|@det)? .. (resolved|decided|agreed|resolutions|decisions|decision|result of the vote|outcome of the vote)',
    ),
  }),
  tellingOf({
    id: 'gap',
    name: 'gaps in a career',
    nouns:
      'gap in the career|gap in the cv|career gap|employment gap|gap in employment|period of unemployment|unemployment|gap in the résumé|gap in the resume|career break|gaps in the career',
    clauses: 'did nothing for',
  }),
  tellingOf({
    id: 'brand',
    name: 'brands',
    nouns:
      'brand|brand name|manufacturer|trademark|company name|product name|make of the|name of the brand|name of the manufacturer|label of the maker|vendor name|trade name',
    clauses: 'who (makes|made|produces) it|which (company|firm) (makes|made)',
  }),
];
