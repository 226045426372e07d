import { against, plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const figures = '(number|figure|amount|price|value|sum|total|decimal|quantity|percentage|rate|measurement|result)';

const currencySign =
  '(currency symbol|currency sign|currency code|currency|euro sign|dollar sign|pound sign|symbol of the currency)';

/** How figures, measures and numbers of all kinds are noted. */
export const notationSurfaces: readonly Surface[] = [
  {
    id: 'decimal-mark',
    rule: 'conflict/values',
    question: 'which mark stands before decimals',
    names: { comma: 'a decimal comma', point: 'a decimal point' },
    poles: {
      comma: [
        '(decimal comma|comma as (the|a)? (decimal mark|decimal separator|decimal point)|comma as decimal separator|comma before the decimals)',
        ...plainly([
          '(decimal mark|decimal separator) (be|is) (a|the)? comma',
          '(a)? comma (separate|separates|precede|precedes|stand before|stands before) (the)? (decimals|cents|fraction)',
        ]),
      ],
      point: [
        '(decimal point|decimal dot) !(of view)',
        '(point|dot|full stop|period) as (the|a)? (decimal mark|decimal separator)',
        ...plainly([
          '(decimal mark|decimal separator) (be|is) (a|the)? (point|dot|period|full stop)',
          '(a)? (point|dot|period) (separate|separates|precede|precedes|stand before|stands before) (the)? (decimals|cents|fraction)',
        ]),
      ],
    },
  },
  {
    id: 'thousands',
    rule: 'conflict/values',
    question: 'whether thousands are separated',
    names: { separate: 'separated thousands' },
    exclusive: 'none',
    poles: {
      separate: [
        '(write|use|prefer|print) 1,000 (,)? (not|never|rather than|instead of) 1000',
        ...plainly([
          '(large|big|long|high|all) (numbers|figures|amounts) (have|carry|get|take|be written with|are written with|contain) (commas|points|spaces|separators)',
        ]),
        ...against([
          '(write|use|prefer|print) 1000 (,)? (not|never|rather than|instead of) 1,000',
          '(no|without|never|omit|drop|strip) (any|the|use|put)? (commas|points|spaces|separators|separator|apostrophes) (in|inside|within|between|from) (the|any|all|large)? (numbers|figures|digits|amounts)',
          '(number|numbers|figures|amounts) (be|are|have|carry|stand) (written|printed|given)? (no|without) (any)? (separator|separators|commas|spaces|grouping)',
        ]),
        '(thousands separator|thousand separator|digit grouping|grouped digits|thousands separators)',
        '(separate|group|split|break up|mark off|set off) (the|all|every|your)? (thousands|digits|groups of three digits)',
        '(comma|space|point|apostrophe|thin space|dot) (between|after|every|for) (the)? (thousands|groups of three|three digits|every three digits)',
        ...against([
          '(no|without|never|omit|avoid|not use|drop|free of) (any|a|the|use)? (thousands separator|thousand separator|thousands separators|digit grouping|grouping)',
          '(digits|numbers|figures) .. (in one piece|run together|without a break|without gaps|unbroken|without commas)',
        ]),
      ],
    },
  },
  {
    id: 'week-start',
    rule: 'conflict/values',
    question: 'on which day weeks start',
    names: { monday: 'weeks from Monday', sunday: 'weeks from Sunday' },
    exact: true,
    poles: {
      monday: [
        ...plainly([
          '(week|weeks|calendar|calendars) .. (start|starts|begin|begins|run|runs|go|goes|open|opens) (on|with|from|at)? (a)? monday',
        ]),
      ],
      sunday: [
        ...plainly([
          '(week|weeks|calendar|calendars) .. (start|starts|begin|begins|run|runs|go|goes|open|opens) (on|with|from|at)? (a)? sunday',
        ]),
      ],
    },
  },
  {
    id: 'dialling-code',
    rule: 'conflict/values',
    question: 'whether telephone numbers have a country code',
    names: { with: 'a country code' },
    exclusive: 'none',
    poles: {
      with: [
        ...plainly([
          '(number|numbers) .. (start|starts|begin|begins|have|has|include|includes|carry|carries|come|comes|be|are|is) (with|in)? (the|a|their|its|an)? (country code|international prefix|international dialling code|international format|e . 164 format|leading plus)',
        ]),
        '(with|include|add|prepend|put|write|give|show|use|keep) (the|a|an|its|their)? (country code|international prefix|international dialling code|international format for (phone|telephone))',
        ...against([
          '(no|without|omit|drop|leave out|never|strip|not include|minus|cut) (any|a|the|an|its|their|write|give)? (country code|country codes|international prefix|international prefixes|international dialling code)',
        ]),
      ],
    },
  },
  {
    id: 'currency-place',
    rule: 'conflict/values',
    question: 'where the currency stands',
    names: { before: 'the currency before the amount', after: 'the currency behind the amount' },
    poles: {
      before: plainly([
        `${currencySign} .. (in front of|before|ahead of|precede|precedes|to the left of) (the|each|every|an)? ${figures}`,
        `${figures} .. (follow|follows|come after|comes after|stand behind|stands behind) (the|its|their)? ${currencySign}`,
      ]),
      after: plainly([
        `${currencySign} .. (after|behind|follow|follows|to the right of|at the end of) (the|each|every|an)? ${figures}`,
        `${figures} .. (precede|precedes|come before|comes before|stand before|stands before) (the|its|their)? ${currencySign}`,
      ]),
    },
  },
  {
    id: 'file-size',
    rule: 'conflict/values',
    question: 'in which units sizes of files are',
    names: { decimal: 'kilobytes and megabytes', binary: 'kibibytes and mebibytes', bytes: 'bytes' },
    poles: {
      decimal: plainly([
        '(in|as|to) (kilobytes|megabytes|gigabytes|terabytes|kb|mb|gb|tb)',
        '(size|sizes) .. (kilobytes|megabytes|gigabytes|mb|gb|kb)',
      ]),
      binary: plainly([
        '(in|as|to) (kibibytes|mebibytes|gibibytes|kib|mib|gib)',
        '(size|sizes) .. (kibibytes|mebibytes|mib|gib)',
      ]),
      bytes: plainly(['(size|sizes) .. (in|as) (plain|raw|exact|single)? bytes', '(in|as) (plain|raw|exact) bytes']),
    },
  },
  {
    id: 'rating-scale',
    rule: 'conflict/values',
    question: 'on which scale things are rated',
    names: { five: '1 to 5', six: '1 to 6', ten: '1 to 10', hundred: '1 to 100', letter: 'letters' },
    poles: {
      five: scale('(5|five)'),
      six: scale('(6|six)'),
      ten: scale('(10|ten)'),
      hundred: [
        ...scale('(100|hundred|a hundred)'),
        ...plainly(['(score|scores|rating|ratings|grade|grades|mark|marks) .. (percent|percentage|percentages)']),
      ],
      letter: plainly(['(grade|grades|rate|rating) .. (in|with|by|as) (letters|a letter|letter grades)']),
    },
  },
  {
    id: 'number-words',
    rule: 'conflict/values',
    question: 'whether numbers are written as words',
    names: { words: 'numbers as words', digits: 'numbers in digits' },
    poles: {
      words: [
        '(spell out|write out|spell) (the|all|any|every|each)? (number|numbers|numerals|figures) (out|below|under|up to|from|less than|smaller than|in|$|.|,|;)',
        '("five"|"three"|"two"|"ten"|"seven"|"one") (,)? (not|never|instead of|rather than|over) ("5"|"3"|"2"|"10"|"7"|"1")',
        ...plainly([
          '(number|numbers) (appear|appears|be|are|stand) (always|only)? (as words|in words|spelled out|spelt out|written out)',
        ]),
        `(write|spell|put|give|express|print) .. (number|numbers|numerals|figures) .. (as words|in words|out|out in full|as text)`,
        ...plainly([
          '(number|numbers) (up to|below|under|from one to) .. (be|are|get|stand) (written|spelled|spelt|put)? (out|in words|as words|as text|in letters)',
        ]),
      ],
      digits: [
        '("5"|"3"|"2"|"10"|"7"|"1") (,)? (not|never|instead of|rather than|over) ("five"|"three"|"two"|"ten"|"seven"|"one")',
        ...plainly([
          '(digits|numerals|arabic numerals|figures) (be|are) (used|written|preferred|to be used) (throughout|everywhere|always|for all|for every|for numbers|even)',
        ]),
        `(write|put|give|express|print) (all|every|each|the)? (number|numbers|numerals) .. (in digits|as digits|in figures|as figures|as numerals|in numerals)`,
        ...plainly([
          '(all|every|each|the|any) (number|numbers) (be|are|is|get|stand|appear|appears) .. (in digits|as digits|in figures|as figures|as numerals|in numerals)',
        ]),
      ],
    },
  },
];

function scale(top: string): Surface['poles'][string] {
  return plainly([
    `(score|rating|grade|mark|rate|point|scale|star|judge|assess|evaluate) .. (from|of|between) (0|zero|1|one) (to|and|-|–|through) ${top} !(word|sentence|line|word|paragraph|%)`,
    `(on|use|using|with) (a|the) .. scale (of|from|between) (0|zero|1|one) (to|and|-|–|through) ${top}`,
    `(on|use|using|with|apply) (a|the|our)? (# -|0 -|1 -|0 to|1 to)? ${top} (point|points|star|stars|grade|step|level|-)? (point)? scale`,
    `(on|use|using|with|apply) (a|the|our)? scale (of|from|between)? (0|1|zero|one) - ${top}`,
    `(on|use|using|with|apply) (a|the|our)? (0|1|zero|one) (-|–|to) ${top} (scale|rating|range|system)`,
    `(on|use|using|with|apply) (a|the|our)? (0|1) ${top} (scale|rating|range|system)`,
    `(give|award|assign|grant) (from|between|up to|of)? (0|1|zero|one) (to|and|-|–|through) ${top} (star|stars|point|points|marks)`,
    `(scale|rating|rubric|score) .. (have|has|with|of|run to|runs to|goes up to) (a maximum of|up to|exactly)? ${top} (point|points|star|stars|grades|levels|steps)`,
    `(out of|of a possible|of a maximum of) ${top} (point|points|star|stars|$|.|,)`,
  ]);
}
