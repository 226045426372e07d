import { featureSurface } from '../feature.ts';
import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

interface Mark {
  readonly id: string;
  readonly name: string;
  readonly thing: string;
  readonly more?: readonly SurfacePhrase[];
}

const sets =
  '(separate|separated|divide|divided|delimit|delimited|join|joined|end|close|finish|conclude|mark|set off|enclose|enclosed|surround|wrap|put|follow|followed|precede|preceded|begin|start)';

const mark = ({ id, name, thing, more = [] }: Mark): Surface =>
  featureSurface({
    id: `mark-${id}`,
    name,
    rule: 'conflict/punctuation',
    thing,
    more: [
      `${sets} ... (with|by|in|between|using|through) (a|an|the|two|single|double|its|their)? (${thing})`,
      ...more,
    ],
  });

/** Marks of punctuation. */
export const punctuationSurfaces: readonly Surface[] = [
  mark({
    id: 'exclamation',
    name: 'exclamation marks',
    thing:
      'exclamation mark|exclamation marks|exclamation point|exclamation points|exclamation|exclamations|exclamation sign|bang mark',
    more: [
      '("hooray"|"wow"|"yay"|"hurrah"|"hurray"|"woohoo"|"congratulations"|"lucky")',
      '(excitement|enthusiasm|joy|thrill) .. (in|through|by|with) the punctuation',
      '(shout|exclaim|cheer|yell|exult|cry out) .. (in each|in every|at the end|at the start|with joy|joy|out|for joy)',
      '(end|close|finish) .. (with|in|on) (a|an) (shout|cheer|cry|bang|exclamation|hooray|hurrah)',
    ],
  }),
  mark({
    id: 'question',
    name: 'questions',
    thing:
      'question mark|question marks|rhetorical question|rhetorical questions|question sentence|interrogative|interrogative sentence',
    more: [
      '(@begin|@end|open|close|finish|include|pose|add|insert) .. (with|on|by)? (a|an|one|the|asking|short|rhetorical|thought provoking|open) (short|open|rhetorical|thought provoking|direct|provocative)? (question|questions) (that|to|which|about|for|,|.|$|as|in)',
      '(phrase|word|put|formulate|write) .. as (a|an)? (question|questions)',
      '(ask|asking) (for|about) (their|his|her|the @user|the reader|your followers)? (opinion|opinions|thoughts|views|experiences|feedback|take)',
      ...against([
        '(no|without|avoid|never|not use|not include|not contain|not add|not have|not a single|not ask|nor|free of|not pose) (any|a|the|kind of|use|of)? (question|questions) (at all|of any kind|anywhere|in the text|,|.|$|mark)',
        '(not|never|without|avoid) (ask|asking|pose|posing|put|putting|include|including|use|using) (any|a|single)? (question|questions) (in|inside|within|anywhere in) (the|your|this|any|each|a) (@text|@answer|flyer|copy|body|caption|headline) ..',
        '(only|nothing but|exclusively) (statements|declarative sentences|assertions)',
      ]),
    ],
  }),
  mark({
    id: 'comma',
    name: 'commas',
    thing: 'comma|commas',
    more: [
      '(comma separated|introductory clause|introductory phrase|parenthetical clause|subordinate clause set off|serial comma|oxford comma|list of three adjectives)',
      ...against([
        '(comma free|commaless|without punctuation|no punctuation|free of punctuation|no punctuation at all)',
      ]),
    ],
  }),
  mark({
    id: 'semicolon',
    name: 'semicolons',
    thing: 'semicolon|semicolons|semi colon',
    more: against(['(no punctuation|without punctuation)']),
  }),
  mark({ id: 'colon', name: 'colons', thing: 'colon|colons', more: against(['(no punctuation|without punctuation)']) }),
  mark({
    id: 'dash',
    name: 'dashes',
    thing: 'dash|dashes|em dash|em dashes|en dash|en dashes|hyphen|hyphens|long dash|—|–',
    more: [],
  }),
  mark({
    id: 'full-stop',
    name: 'full stops',
    thing:
      'full stop|full stops|period|periods|final period|terminal period|dot at the end|trailing dot|final dot|end punctuation|closing punctuation|trailing full stop|trailing period',
    more: [
      '(close|end|finish|terminate|conclude) (each|every|all|the|your) (sentence|sentences|line|item|bullet|title|entry) .. with (a|an|its|the) (dot|full stop|period|point)',
      ...plainlyAgainst([
        '(letter|letters) (and|,) (digit|digits|number|numbers) (,|and|but|;)? (and|but)? (only|alone|nothing else|no other|apart from these|no punctuation|not a single)',
        '(no|without|lacks|lack|missing) .. (full stop|period|punctuation) (key|keys|type|glyph|glyphs|on the keyboard)',
      ]),
      ...against(['(no punctuation|without punctuation|without any punctuation|no punctuation marks)']),
    ],
  }),
  mark({
    id: 'quotation',
    name: 'quotation marks',
    thing:
      'quotation mark|quotation marks|quote mark|quote marks|inverted comma|inverted commas|double quote|double quotes|single quote|single quotes|double quotation mark|speech mark|speech marks|guillemets',
    more: [
      '(wrap|enclose|put|place|surround|set) .. (in|within|with|between|inside) (double|single|straight|curly|typographic)? (quotes|quotation|inverted commas)',
    ],
  }),
  mark({
    id: 'bracket',
    name: 'brackets',
    thing:
      'bracket|brackets|parenthesis|parentheses|parens|round bracket|square bracket|curly brace|angle bracket|double angular bracket|parenthetical|parentheticals|brace|braces',
    more: [
      '(in|between|within|inside) (round|square|curly|angle|double|angular|pointed)? (bracket|brackets|parenthesis|parentheses|parens)',
    ],
  }),
  mark({
    id: 'slash',
    name: 'slashes',
    thing: 'slash|slashes|forward slash|backslash|oblique|oblique stroke|virgule',
    more: [],
  }),
  mark({
    id: 'ellipsis',
    name: 'ellipses',
    thing: 'ellipsis|ellipses|three dots|trailing dots|dot dot dot|suspension point|suspension points',
  }),
  mark({
    id: 'abbreviation',
    name: 'abbreviations',
    thing:
      'abbreviation|abbreviations|acronym|acronyms|initialism|initialisms|short form|short forms|abbreviated form|contracted form',
    more: [
      '(use|write|prefer|with) ("e.g."|"i.e."|"etc."|"approx."|"no."|"vs.") ..',
      '=abbreviate (where|wherever|whenever|as much as|freely|as often as) ..',
      ...against([
        '("for example"|"that is"|"and so on"|"approximately"|"versus") (,)? (not|never|instead of|rather than|over) ("e.g."|"i.e."|"etc."|"approx."|"vs.")',
      ]),
      '(=abbreviate|shorten) (the|all|every|each|months|month|names|units|words|titles|long|days|it|them|any) ..',
      ...against([
        '(write|spell|say) (out|in full) (every|all|each|any|the|months|names|words|titles|numbers|units|it|them)? ..',
        '(spell|write) (it|them|everything|all|each|every|words|names|months|units|the) .. (out|in full)',
        '(in full|full form|full forms|long form) (only|always|of|,|not)',
        "(do not|never|don't|not) (abbreviate|shorten) ..",
      ]),
    ],
  }),
  mark({
    id: 'contraction',
    name: 'contractions',
    thing: 'contraction|contractions|contracted form|contracted forms|contracted verb|contracted verbs|short verb form',
    more: [
      '("don\'t"|"can\'t"|"it\'s"|"i\'m"|"you\'re"|"we\'re"|"won\'t"|"isn\'t"|"they\'re") (and ("don\'t"|"can\'t"|"it\'s"|"we\'re"|"won\'t"))? (,|and)? (not|instead of|rather than|over|to the long|to the full|as people|as in speech|like people|freely|where it|where they)',
      'contract (the|your|all|any)? (verb|verbs|auxiliaries|words|forms) ..',
      '(use|write|prefer|choose) (forms such as|words such as|forms like|words like)? ("don\'t"|"can\'t"|"it\'s"|"i\'m"|"you\'re"|"we\'re"|"won\'t"|"isn\'t"|"they\'re")',
      ...against([
        '("do not"|"cannot"|"it is"|"will not"|"we are") (and|or|,)? ("do not"|"cannot"|"it is"|"will not"|"we are")? (in full|written out|spelled out|in the long form|in their full form|uncontracted)',
        '("do not"|"cannot"|"it is"|"will not"|"we are"|"they are") (,)? (and)? (not|never|instead of|rather than|over) ("don\'t"|"can\'t"|"it\'s"|"won\'t"|"we\'re"|"they\'re")',
        '(spell|write) (all|any|the|every)? contractions (out|in full) ..',
        '(spell out|write out|expand|undo|resolve) (all|any|the|every)? contractions ..',
        '(full|long|uncontracted|complete) (form|forms) (rather than|instead of|not|over) (the)? (contraction|contractions|short|contracted) ..',
      ]),
      '("don\'t"|"can\'t"|"it\'s"|"i\'m"|"you\'re"|"won\'t") (not|instead of|rather than|over) ("do"|"cannot"|"it"|"i"|"you"|"will")',
      ...against(['("do not"|"cannot"|"it is") (not|instead of|rather than) ("don\'t"|"can\'t"|"it\'s")']),
    ],
  }),
  mark({
    id: 'digit',
    name: 'digits',
    thing: 'digit|digits|numeral|numerals|figures for numbers|arabic numeral|arabic numerals|numeric characters',
    more: [
      '(number|numbers|amount|amounts|quantity|quantities|figure|temperature|temperatures|time|times|price|prices|count|counts) .. (in|as|with|using) (arabic)? (digits|digit|figures|numerals|numeral|arabic)',
      '(as|in) (figures|digits|numerals) (with|,|.|$|and|not|only)',
      '(give|state|include|mention|cite|add|provide|quote) (the|exact|concrete|all|specific)? (exact|concrete|specific)? (year|years|date|dates|statistics|percentages|phone number|telephone number) (of|for|in|from|,|.|$|and)',
      ...against([
        '(number|numbers|amount|amounts|quantity|quantities|numeral|numerals|figure|temperature|temperatures|time|times|price|prices|count|they|everything) ... (in|as|spelled|spelt|written|write|spell) (out)? (in|as)? (words|letters|full|word|out)',
        '(write|spell|say|give) (out)? (all|every|each|any|the|numbers|number)? .. (numbers|number|numeral|numerals|amounts|quantities|figures) .. (out|in words|as words|in letters|in full|out in full|out as words)',
        '(write|use|say|with|in) words (,)? (not|instead of|rather than) (figures|digits|symbols|numerals|numbers)',
        '(spelled|spelt|written) out (number|numbers|numerals)',
      ]),
    ],
  }),
  mark({
    id: 'symbol',
    name: 'symbols',
    thing:
      'special character|special characters|special symbol|=symbols|degree sign|percent sign|percentage sign|currency symbol|euro sign|dollar sign|ampersand|ampersands|at sign|arrow|arrows|unicode character|unicode characters|typographic symbol|unusual character|accented character|diacritic|diacritics|umlaut|umlauts|non ascii|non ascii character',
    more: [
      ...against([
        '(write|use|say|with|in) words (,)? (not|instead of|rather than) (symbols|signs|sign|characters)',
        '(plain|pure|basic|only|7 bit|seven bit|us) ascii ..',
        'ascii (only|characters only|alone)',
        '(basic latin|latin letters|letters of the latin alphabet|english alphabet|a to z) (only|alone)',
      ]),
    ],
  }),
];
