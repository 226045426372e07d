import { plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const zone = '(utc|gmt|zulu|greenwich|coordinated universal time|universal time)';

/** How dates, times and figures are written. */
export const valueSurfaces: readonly Surface[] = [
  {
    id: 'date-format',
    rule: 'conflict/values',
    question: 'how dates are written',
    names: {
      iso: 'ISO dates (2026-03-31)',
      day: 'dates with the day first (31.03.2026)',
      month: 'dates with the month first (03/31/2026)',
      full: 'dates written out',
      week: 'weekdays and week numbers',
      relative: 'relative dates (tomorrow)',
    },
    exact: true,
    poles: {
      iso: [
        ...plainly([
          '(date|dates|timestamp|timestamps|column|field|value|time|times) .. (be|is|are|as) (a|an)? (postgres|postgresql|sql|mysql|iso|sqlite)? (iso string|iso date|iso timestamp|date column|date field|sql date|postgres date|mysql date|iso 8601 string|rfc 3339|rfc 3339 timestamp)',
          '(take|takes|accept|accepts|expect|expects|want|wants|parse|parses|know|knows|require|requires|understand|understands) (only|nothing but|just)? (the|an)? iso (form|format|date|dates|8601|notation|string|strings)',
          '(timestamp|timestamps|date|dates|time|times) .. (be|is|are|follow|follows|in|conform to|as) (the)? (rfc 3339|rfc3339|iso 8601)',
        ]),
        ...plainly([
          '(date|dates|timestamp|timestamps|time|times|deadline|deadlines) .. (in|follow|use|to|as|per) iso (8601)? (format|form|notation|style|standard)?',
          '(letter|letters|word|words) .. (no|not|never|nowhere|without) .. (date|dates)',
          '(no|not a|not one) (letter|letters) ... (in|of) .. (date|dates|timestamp|timestamps)',
        ]),
        '(iso 8601|iso date|iso dates|iso format|iso standard) (for (all|any|every|the|each)? (date|dates|deadlines|birthdays|timestamps))?',
        ...plainly([
          '(date|dates) .. (be|are|have|follow|use|go|come) .. (iso 8601|iso date|iso dates|iso format|iso standard)',
        ]),
        '(yyyy mm dd|yyyy / mm / dd|yyyy . mm . dd|yyyymmdd|year month day|year first) (for (all|any|every|the|each)? (date|dates|deadlines|birthdays|timestamps))?',
        ...plainly([
          '(date|dates) .. (be|are|have|follow|use|go|come) .. (yyyy mm dd|yyyy / mm / dd|yyyy . mm . dd|yyyymmdd|year month day|year first)',
        ]),
        ...plainly(['(no|not a|without) (letter|letters|word|words|name of a month) .. (date|dates)']),
      ],
      day: [
        ...plainly([
          '(date|dates) .. year .. (at the very end|at the end|last|comes last|behind|closes)',
          'year .. (at the very end|comes last|goes last|stands last|at the end) ..',
        ]),
        '(dd mm yyyy|dd / mm / yyyy|dd . mm . yyyy|dd . mm . yy|dd / mm / yy|dd mm yy|day month year|day first|d . m . yyyy) (for (all|any|every|the|each)? (date|dates|deadlines|birthdays|timestamps))?',
        ...plainly([
          '(date|dates) .. (be|are|have|follow|use|go|come) .. (dd mm yyyy|dd / mm / yyyy|dd . mm . yyyy|dd . mm . yy|dd / mm / yy|dd mm yy|day month year|day first|d . m . yyyy)',
        ]),
        '(european|british|german|uk|continental) (date|dates|date format|style dates|date style)',
        '(day) before (the)? month',
      ],
      month: [
        '(mm dd yyyy|mm / dd / yyyy|mm / dd / yy|mm dd yy|month day year|month first|m / d / yyyy|m / d / yy) (for (all|any|every|the|each)? (date|dates|deadlines|birthdays|timestamps))?',
        ...plainly([
          '(date|dates) .. (be|are|have|follow|use|go|come) .. (mm dd yyyy|mm / dd / yyyy|mm / dd / yy|mm dd yy|month day year|month first|m / d / yyyy|m / d / yy)',
        ]),
        '(american|us|u . s .) (date|dates|date format|style dates|date style)',
        '(date|dates) .. (way|as|like) (the)? (americans|american|people in the us|people in america|in the us|in america) ..',
        '(month) before (the)? day',
      ],
      full: [
        '(write|give|spell|state|print) (the|every|each|all)? (month|months) (as a word|as words|by name|in words|by their name|with its name)',
        '(long|full|literary|written out) (date)? (form|format|style) (for|of|in|,)? (date|dates)',
        '(date|dates) (in|with|use) (the)? (long|full|written out) (form|format|style)',
        '(date|dates|timestamp|timestamps|time|times) .. (way|as|like|how) (people|one|you|humans|they|we) (say|says|speak|speaks|would say|read|talk|pronounce) ..',
        '(write|give|use|put|show|state) .. (date|dates) (as|like|such as|in the form|in the form of) ("jan"|"feb"|"march"|"5th"|"3rd")',
        '(month|months) .. (out|in letters|in words|as words) (,)? (as in|like|such as) # ..',
        ...plainly([
          '(date|dates|month|months) .. (written|spelled|spelt) out (in full|in letters|in words|completely)?',
        ]),
        '(write|give|use|put|show|state) .. (date|dates) (as|like|such as|in the form|in the form of) ("january"|"february"|"march"|"april"|"may"|"june"|"july"|"august"|"september"|"october"|"november"|"december")',

        '(full|complete|exact|whole|calendar|spelled out|spelt out|long|unambiguous) (date|dates|calendar date|calendar dates)',
        '(write|spell|give|state) (out)? (the|all|every|each)? (date|dates|month|months) (out|in full|in words|as words|with the year|with day , month and year)',
        '(day , month and year|day and month|with the month written out|with the name of the month|month as a word|with the year)',
        '(date|dates) .. (such as|like|as|e . g .|as in|for example|in the form) # (january|february|march|april|may|june|july|august|september|october|november|december) (#)?',
        '(no|never|without|avoid|not use|not) (any|use|relative|write)? (relative date|relative dates|"today"|"tomorrow"|"yesterday"|"next")',
      ],
      week: [
        '(calendar week|week number|week numbers|weekday) (and|or|with) (the)? (weekday|weekdays|week|week number|calendar week|day of the week) (alone|only|alone)?',
        '(by|with|as|use|using|give|in) (the|a|only)? (calendar week|calendar weeks|week number|week numbers|kw number|iso week)',
        '(weekday|weekdays|day of the week|days of the week) (only|alone)',
        '(no|never|without|omit|avoid|not) (any|the|full|give|write|calendar)? (calendar date|calendar dates|full date|full dates|dates)',
      ],
      relative: [
        '(relative date|relative dates|relative time|relative times|relative terms such as)',
        '(say|write|use|as|with) ("today"|"tomorrow"|"yesterday"|"next"|"in"|"ago") .. (instead of|rather than|not|for)? ..',
        '(how many days|how long) (from now|until|ago|left|to go|remain)',
      ],
    },
  },
  {
    id: 'clock',
    rule: 'conflict/values',
    question: 'how the time of day is written',
    names: { h24: 'the 24-hour clock', h12: 'am and pm' },
    exact: true,
    poles: {
      h24: [
        '(write|say|give|use) (13|14|15|16|17|18|19|20|21|22|23) : # (,)? (not|never|instead of|rather than) # (pm|p . m .) ..',
        ...plainly([
          '(time|times|hours) .. (be|are|go|stand|come|appear) (given|shown|written)? (in|with|on) (the)? (24 hour|24 h|twenty four hour|military) (clock|time|format|notation|system)?',
        ]),
        '(24 hour|24 h|24h|twenty four hour|24 hours|military|24 hr|hh : mm) (clock|time|format|notation|system|style)?',
        '(railway|railroad|military|continental) time',
        '(time|times|departures|arrivals|hours|appointments|clock) .. (13|14|15|16|17|18|19|20|21|22|23) : #',
        '(no|never|without|avoid|not use|not) (any|use)? (am|pm|a . m .|am or pm|am and pm|am / pm|a . m . or p . m .)',
      ],
      h12: [
        '(12 hour|12 h|12h|twelve hour|12 hr) (clock|time|format|notation|system|style)?',
        '(with|carry|carries|use|add|give|say|write|followed by|in|mark|marked|either) (either)? (am|pm|am or pm|am and pm|am / pm|a . m .|p . m .|"am"|"pm"|"a.m"|"p.m")',
        ...plainly([
          '(think|thinks) in halves of (the|a) day',
          '(every|each|all) (time|times|hour|departure|appointment) .. (carry|carries|have|has|get|gets|come|comes|be) .. (am|pm|a . m .|p . m .)',
        ]),
        '(halves of the day|half of the day|morning or afternoon|in the morning or in the afternoon) ..',
        '(no|never|without|avoid|not use|not) (any|use)? (24 hour|military time|railway time|hours beyond twelve|hours above twelve)',
      ],
    },
  },
  {
    id: 'time-zone',
    rule: 'conflict/values',
    question: 'in which time zone times are',
    names: { utc: 'UTC', local: 'local time' },
    exact: true,
    poles: {
      utc: [
        ...plainly([
          '(timestamp|timestamps|time|times|date|dates) .. (end|ends|close|closes|finish|finishes|with) (in|with|on) (a|an|the)? (trailing)? (=z|"z"|zulu)',
        ]),
        `(in|to|as|use|using|with|be|convert to|converted to|into|timestamps in|all times) (the)? ${zone}`,
        `${zone} (only|throughout|timestamps|times|everywhere|time|not|instead of)`,
        ...plainly([
          `(time|times|hour|hours|timestamp|timestamps) (be|are|is) (always|all|given|in|shown)? .. ${zone}`,
        ]),
      ],
      local: [
        ...plainly(['(time|times|hour|hours|timestamp|timestamps) (be|are|is) (always|all)? local ..']),
        '(show|give|state|quote|write|list) (the|all|every)? (time|times|hours) .. (where|in the place|in the town|in the country) (the)? (@user|they|he|she|event|meeting|venue) ..',
        "(local|wall clock|office|summer|central european|eastern|pacific|mountain|their own|user's|customer's|reader's) (time|times|time zone|timezone|hours)",
        '(in|to|use|convert to|into|keep) (the|their|his|her|each|our)? .. (time zone|timezone|local time) (of|they|he|she|where|in)? ..',
        '(hour|hours|time|times) .. (wall clock|clock on the wall|clock on their wall|clocks there|office clock|their watch|their watches|station clock) ..',
        '(cet|cest|est|pst|mst|edt|pdt|mdt) (only|throughout|time|times)?',
        `(no|never|without|not|not in|not use|avoid) (use|in|convert to)? ${zone}`,
        "(do not|never|don't|not) convert (the|any)? (time|times|hours|timestamps)",
        ...plainly([
          '(time|times|hour|hours|timestamp|timestamps) (be|are|is) (always|all|given|shown)? .. (local time|time zone of|local to|wall clock)',
        ]),
      ],
    },
  },
  {
    id: 'rounding',
    rule: 'conflict/values',
    question: 'how exact figures are',
    names: { whole: 'whole numbers', exact: 'exact figures', two: 'two decimals', full: 'all digits there are' },
    exclusive: [
      ['whole', 'exact'],
      ['whole', 'two'],
      ['full', 'two'],
      ['full', 'whole'],
    ],
    exact: true,
    poles: {
      whole: [
        ...plainly([
          '(percentage|percentages|value|values|figure|figures|number|numbers|amount|amounts|result|results|price|prices|score|scores|it|field) (be|is|are) (always|all|given as|shown as|only)? (a|an)? (whole number|whole numbers|integer|integers|=rounded|round figures|round numbers) !(to two|to one|to three|to #)',
          '(@user|@receiver|they|we|people) (want|wants|need|needs|prefer|prefers|like|likes|expect|expects|understand) (only|just)? (round|rounded|whole) (figures|numbers|sums|amounts|percentages)',
          '(field|column|value|cell|type|score|quantity) (be|is|take|takes|hold|holds|accept|accepts|store|stores) (only)? (a|an)? (integer|integers|whole number|whole numbers|int|bigint)',
        ]),
        '(cut|chop|strip|drop|lop|remove|leave) (off)? (the|all|any)? (decimals|decimal places|cents|pence|fractions|digits behind the point) (off|out|from|of|away|$|.|,)',
        '(give|show|state|use|report|write|print) (only|just)? whole (percentages|percents|euros|dollars|numbers|hours|units)',
        ...plainly([
          '(have|has|carry|show|get|take|come with|be given with) (no|zero) (decimals|decimal places|cents|fractions|digits after the decimal point)',
        ]),
        '(round|rounded|rounding) .. (to|up to|down to|off to) (the)? (nearest|next|full|whole)? (whole|full|integer|integers|euro|euros|dollar|dollars|thousand|thousands|hundred|hundreds|ten|tens|million|millions|unit|percent|pound|pounds|kilometre|hour|hundredweight|metre|franc)',
        '(whole|full|round|rounded) (number|numbers|figure|figures|sum|sums|euro|euros|dollar|dollars|percent|pound|pounds|franc|francs|hours|amount|amounts|thousands|units|values) !(to (two|three|four|one|#|the nearest))',
        '(no|without|omit|never|avoid|drop|not show|leave out|not use|cut off|truncate|nor|zero) (any|the|give|show|use)? (decimal|decimals|decimal places|decimal place|decimal point|fraction|fractions|cents|pence|digits after the decimal point|places after the decimal|places after the comma|pennies|centimes)',
        '(cut|chop|cut off|truncate) (every|each|all|the)? .. (at|after|behind) the (decimal point|comma|decimal)',
        '(nothing|no digit|no digits) (after|behind|beyond) the (decimal point|comma|point)',
        '(=integer|=integers|as an integer|integers only|integer only)',
        '(round|=rounded) (off|generously|up|down|(all|every|the|each|any)? (figure|figures|prices|amounts|values|numbers|sums|totals|price|amount|value|number|sum|total|result|results)|them|it) !(.. to (two|three|four|one|#|the nearest cent|cents))',
        '(approximate|rough|ballpark) (figures|figure|numbers|number|amounts|values) (only|suffice|are enough|will do|do)',
        ...plainly([
          '(only|just|nothing but) (notes|banknotes|bills|whole euros|euro coins|whole dollars)',
          '(whole|full|round) (euro|euros|dollar|dollars|pounds|francs|numbers|amounts|sums) (be|are|get|is) (paid|paid out|given|used|entered|shown|booked)',
          '(till|jar|machine|ledger|cash box|register) .. (no|without|has no) (coins|cents|change|pennies|small change)',
        ]),
      ],
      exact: [
        ...plainly([
          '(figure|figures|number|numbers|amount|amounts|sum|sums|value|values|price|prices) .. @must (be|stay|remain) (exact|precise|unrounded|accurate to)',
          '(figure|figures|number|numbers|amount|amounts|value|values) (be|are|is) (given|shown|stated|reported|quoted|printed) (with|at|in|to) (full|their full|maximum|complete|the full) (precision|accuracy) ..',
        ]),
        ...plainly([
          '(receive|receives|get|gets|be paid|pay|pays|owe|owes|share|shares) .. (precisely|exactly|down to the last|to the cent|to the penny|to the last cent)',
          '(reconcile|reconciles|check|checks|book|books|compare|compares) .. (to the cent|to the penny|down to the cent)',
        ]),
        '(exact|accurate|precise|correct|down|right) .. to the (last)? (cent|penny|centime|digit|last digit|decimal|gram|second|millimetre|millimeter|metre|minute|euro cent)',
        '(to|to the) (the)? (last|exact|very) (cent|penny|centime|digit|gram|decimal|euro)',
        '(to the cent|to the penny|including cents|with cents|with the cents|down to the cent|cent exact|in euros and cents|in dollars and cents|pounds and pence)',
        '(exactly|precisely) as (in|on|calculated|computed|measured|given|recorded|stored|booked)',
        '(no|without|never|not|avoid|refrain from) (any|be|use)? (round|rounding|rounded|approximation|approximations|rounded figures|rounding off)',
        "(do not|never|don't|not|without) (round|approximate|rounding|truncate) ..",
        '(unrounded|full precision|all decimals|every decimal|all digits|full accuracy|as many decimals as|every digit|all decimal places|maximum precision)',
        '(keep|give|show|retain|report|use) (all|every|the) (decimal|decimals|decimal places|digits|cents)',
        '(precise|exact|unrounded) (figures|figure|amounts|amount|sums|sum|numbers|number|values|value|shares)',
        '(share|shares|prices|amounts|sums|figures) .. (precisely|exactly|to the cent)',
        '(as many|all the|however many) (decimals|digits|decimal places) .. (as|that|takes|there are|it takes|it has)',
      ],
      full: [
        '(full|maximum|complete|original|highest) (precision|accuracy) .. (digits|decimals|places)',
        '(at|with|in|keep|retain|preserve) (full|maximum|complete|their full|its full) (precision|accuracy)',
        '(however|no matter how) many (digits|decimals|decimal places|places|figures) ..',
        ...plainly([
          '(sixth|fifth|fourth|third|seventh|eighth|last) (digit|decimal|decimal place|place) (behind|after|beyond) the (point|comma|decimal point)',
        ]),
      ],
      two: [
        ...plainly([
          '(amount|amounts|price|prices|figure|figures|number|numbers|value|values|sum|sums|total|totals|percentage|percentages) .. (have|has|be|are|carry|get|show|rounded) .. (two|three|four|one|#) (decimal|decimals|decimal places|digits after)',
        ]),
        '(two|three|four|one|five|six|2|3|4|1|at least two|at least one|a) (decimal|decimals|decimal places|decimal place|decimal digits|digits after the decimal point|places after the decimal point|digits after the comma|digits behind the decimal point|fractional digits)',
        '(round|rounded) to (two|three|four|one|#) (decimal|decimals|decimal places|digits|places)',
        '(to|with) (two|three|one|#) (significant)? (decimals|decimal places|decimal place|places)',
      ],
    },
  },
];
