import { plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const zone = '(utc|gmt|zulu|greenwich|coordinated universal time|universal time)';

/** How dates, times and figures are written, and in which order things stand. */
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
        '(iso 8601|iso date|iso dates|iso format|iso standard) (for (all|any|every|the|each)? (date|dates|deadlines|birthdays|timestamps))?',
        ...plainly([
          '(date|dates) .. (be|are|have|follow|use|go|come) .. (iso 8601|iso date|iso dates|iso format|iso standard)',
        ]),
        '(yyyy mm dd|yyyy / mm / dd|yyyy . mm . dd|yyyymmdd|year month day|year first) (for (all|any|every|the|each)? (date|dates|deadlines|birthdays|timestamps))?',
        ...plainly([
          '(date|dates) .. (be|are|have|follow|use|go|come) .. (yyyy mm dd|yyyy / mm / dd|yyyy . mm . dd|yyyymmdd|year month day|year first)',
        ]),
        '(date|dates) .. (sort|sortable) (alphabetically|as text|as strings)',
        '(year) .. first .. (month) .. (day)',
      ],
      day: [
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
        '(month) before (the)? day',
      ],
      full: [
        '(write|give|use|put|show|state) .. (date|dates) (as|like|such as|in the form|in the form of) ("january"|"february"|"march"|"april"|"may"|"june"|"july"|"august"|"september"|"october"|"november"|"december")',
        ...plainly([
          '(date|dates) .. (be|are|look|read) .. (like|as|such as) ("january"|"february"|"march"|"april"|"may"|"june"|"july"|"august"|"september"|"october"|"november"|"december")',
        ]),
        '(full|complete|exact|whole|calendar|spelled out|spelt out|long|unambiguous) (date|dates|calendar date|calendar dates)',
        '(write|spell|give|state) (out)? (the|all|every|each)? (date|dates|month|months) (out|in full|in words|as words|with the year|with day , month and year)',
        '(day , month and year|day and month|with the month written out|with the name of the month|month as a word|with the year)',
        '(date|dates) .. (such as|like|e . g .|as in|for example|in the form) # (january|february|march|april|may|june|july|august|september|october|november|december) (#)?',
        '(week number|week numbers|calendar week|calendar weeks|weekday alone) .. (be|are) (not|never) (understood|known|clear|used|helpful|allowed|of use)',
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
        '(date|dates|time|times|deadline|deadlines|appointment) .. (in|as|by) (days|number of days|hours|weeks) (from now|from today|ago|left|to go|until)',
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
        `(in|to|as|use|using|with|be|convert to|converted to|into|timestamps in|all times) (the)? ${zone}`,
        `${zone} (only|throughout|timestamps|times|everywhere|time|not|instead of)`,
      ],
      local: [
        "(local|wall clock|office|summer|central european|eastern|pacific|mountain|their own|user's|customer's|reader's) (time|times|time zone|timezone|hours)",
        '(in|to|use|convert to|into|keep) (the|their|his|her|each|our)? .. (time zone|timezone|local time) (of|they|he|she|where|in)? ..',
        '(hour|hours|time|times) .. (wall clock|clock on the wall|clock on their wall|clocks there|office clock|their watch|their watches|station clock) ..',
        '(cet|cest|est|pst|mst|edt|pdt|mdt) (only|throughout|time|times)?',
        `(no|never|without|not|not in|not use|avoid) (use|in|convert to)? ${zone}`,
        "(do not|never|don't|not) convert (the|any)? (time|times|hours|timestamps)",
      ],
    },
  },
  {
    id: 'rounding',
    rule: 'conflict/values',
    question: 'how exact figures are',
    names: { whole: 'whole numbers', exact: 'exact figures', two: 'two decimals' },
    exclusive: [
      ['whole', 'exact'],
      ['whole', 'two'],
    ],
    exact: true,
    poles: {
      whole: [
        ...plainly([
          '(have|has|carry|show|get|take|come with|be given with) (no|zero) (decimals|decimal places|cents|fractions|digits after the decimal point)',
        ]),
        '(round|rounded|rounding) .. (to|up to|down to|off to) (the)? (nearest|next|full|whole)? (whole|full|integer|integers|euro|euros|dollar|dollars|thousand|thousands|hundred|hundreds|ten|tens|million|millions|unit|percent|pound|pounds|kilometre|hour|hundredweight|metre|franc)',
        '(whole|full|round|rounded|even) (number|numbers|figure|figures|sum|sums|euro|euros|dollar|dollars|percent|pound|pounds|franc|francs|hours|amount|amounts|thousands|units|values)',
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
  {
    id: 'sorting',
    rule: 'conflict/values',
    question: 'how things are sorted',
    names: {
      alphabetical: 'alphabetical order',
      newest: 'the newest first',
      oldest: 'the oldest first',
      ranked: 'the most important first',
      reversed: 'the least important first',
      source: 'the order of the source',
      cheapest: 'the cheapest first',
      dearest: 'the dearest first',
      grouped: 'grouped by person or kind',
      random: 'random order',
      parts: 'the order of the parts',
    },
    exclusive: [
      ...pairs(['alphabetical', 'newest', 'oldest', 'ranked', 'source', 'random', 'reversed', 'cheapest', 'dearest']),
      ['grouped', 'newest'],
      ['grouped', 'oldest'],
      ['grouped', 'ranked'],
      ['grouped', 'source'],
    ],
    poles: {
      alphabetical: [
        '(alphabetical|alphabetic|lexicographic|lexicographical|dictionary|abc|telephone book|phone book) (order|sequence|sorting|list|ordering|sort)',
        '(alphabetically|alphabetical) ..',
        ...plainly([
          '(go|goes|run|runs|be|is|sorted|ordered|listed|stand|stands|list|order) .. from a to z',
          '(list|order|table|rows|entries|names) .. (alphabetical|alphabetically|abc|by surname|by last name|by name)',
        ]),
        '(from|sort) a to z',
        '(from a|from ada|from anna|from aaron) to (z|zoltan|zoe|zara) ..',
        '(@sort|order|file|arranged) .. by (their|the)? (first letter|first letters|first word|initial|initials|last name|surname|family name|name|names|title|titles) ..',
      ],
      newest: [
        ...plainly(['(oldest|earliest) .. (at the bottom|at the end|comes last|goes last|closes the list)']),
        '(newest|latest|most recent|youngest|last) .. (first|on top|at the top|comes first|heads|leads|opens)',
        '(reverse|reversed|inverse|descending) (chronological|date|time) (order|sequence|ordering)?',
        '(in)? (reverse|descending) order of (date|time|publication|age)',
        '(from|begin with|start with) (the)? (newest|latest|most recent) .. (to|back to|and work|down to|backwards)',
        '(@sort) .. by (date|time|publication date) (descending|in descending order|backwards)',
      ],
      oldest: [
        ...plainly([
          '(newest|latest|most recent|youngest) .. (at the bottom|at the end|comes last|goes last|last|closes the list)',
        ]),
        '(oldest|earliest) .. (first|on top|at the top|comes first|heads|leads|opens)',
        '(chronological|chronologically|time|temporal|date) (order|sequence|ordering)',
        '(chronologically|in order of time|in order of date|in the order in which they happened|as they happened|in order of occurrence|by date ascending)',
        '(@sort) (the|all|them|rows|events|entries|tasks|it|items)? .. by (date|time|due date|year|day|deadline|start date|age|month|hour) !(descending|, newest|newest|latest|, latest|, most recent|most recent|, descending)',
        '(from|begin with|start with) (the)? (oldest|earliest)',
      ],
      ranked: [
        '(most important|strongest|best|biggest|largest|fastest|highest|most relevant|most frequent|most common|most urgent|heaviest|top rated|most severe|most likely|most serious|most popular|quickest|worst|greatest|most convincing|richest) .. (first|on top|at the top|come first|comes first|heads|leads|opens|top|goes first|go first|to the top|tops)',
        '(in)? (descending|order of|decreasing) (order|importance|relevance|strength|size|frequency|priority|severity|urgency|quality|price|weight|speed|popularity|likelihood) (of)? ..',
        '(@sort|rank|ranked|prioritise|prioritize|grade|weigh) .. (by|according to|in order of|on) (their|its|the)? (importance|relevance|strength|size|frequency|priority|severity|urgency|quality|price|speed|rank|impact|popularity|likelihood|weight|value|score|performance|result|how often|how important)',
        '(=rank) (the|all|them|each|every|options|claims|results|by) ..',
        '(that|which|what) .. (most often|most frequently|most|the most) (comes|come|goes|stands|stand) first',
        '(strongest|best|most important|fastest|largest|biggest) .. (has|have|must|should|needs) .. (top|head|lead|open|first)',
        '(heads|head|leads|lead|tops|top) the list',
        ...plainly([
          '(strongest|best|biggest|largest|fastest|highest|heaviest|oldest member|most important|most urgent|winner|quickest|worst|richest|most popular) .. (head|heads|lead|leads|open|opens|top|tops|come first|comes first|go first|goes first|stand first|stands first|be on top|first)',
          '(which|that) .. (most often|most|least) .. (come|comes|stand|stands) first',
        ]),
      ],
      reversed: [
        '(least important|weakest|slowest|smallest|rarest|least relevant|least urgent) .. (first|on top|at the top|comes first|heads|leads|opens)',
        '(ascending) (order|importance|relevance|strength|size|frequency|priority)',
        '(save|keep|leave) the best (for last|to last|till last|for the end)',
        '(best|strongest|most important) .. (last|at the end|at the bottom|comes last|goes last)',
        '(countdown|count down) .. (to|from) ..',
      ],
      cheapest: [
        '(cheapest|least expensive|lowest price|lowest priced|lowest) .. (first|on top|at the top|comes first|heads|leads|opens|go first)',
        '(by price|price|prices) .. (ascending|from low to high|low to high|lowest to highest|upwards|rising|increasing)',
        '(start|begin) .. (cheapest|lowest|bottom) .. (price|end|up|and)',
        ...plainly(['(dearest|most expensive|priciest|costliest) .. (last|at the bottom|at the end|comes last)']),
      ],
      dearest: [
        '(dearest|most expensive|priciest|costliest|highest price|highest priced|most costly) .. (first|on top|at the top|comes first|heads|leads|opens|go first)',
        '(by price|price|prices) .. (descending|from high to low|high to low|highest to lowest|downwards|falling|decreasing)',
        '(start|begin) .. (dearest|highest|top end|most expensive|upper end|top) .. (price|down|end|and)',
        ...plainly(['(cheapest|least expensive) .. (last|at the bottom|at the end|comes last)']),
      ],
      source: [
        "(in|keep|preserve|retain|follow|maintain|leave) !(.. (section|sections|step|steps|key|keys|chapter|chapters|heading|headings|column|columns)) .. (the|their|its)? (original|same|given|source|source's|document's|input|existing|present|text's|speaker's) (order|sequence|ordering|arrangement)",
        '(order|sequence) (in which|of) (the)? (they|it|text|document|source|input|speaker|user|items|author|original|transcript|file) (appear|appears|occur|occurs|presents|present|mention|mentions|come|comes|give|gives|are|is|was|were|input|list|lists|name|names)?',
        '(in|by) order of (appearance|mention|occurrence in the text)',
        '(as they|as it) (appear|appears|occur|come|stand|are listed) in (the)? (text|document|source|input|original|file|transcript)',
        "(do not|never|don't|not|without) (reorder|rearrange|re order|resort|re sort|sort|change the order|reordering|sorting|rearranging|shuffle) ..",
        '(key|keys|order) .. (order|nesting|and nesting) .. (stay|stays|remain) (the same|unchanged|as)',
      ],
      grouped: [
        "(keep|leave|put|list|group|cluster|bundle|bring) .. (each|every|one) (person's|customer's|team's|employee's|colleague's|client's|user's|project's|author's) .. (together|in one block|in a block|side by side|one after the other)",
        '(=group|=grouped|cluster|clustered|bundle) (the|them|all|rows|tasks|items|results|entries|together)? .. by (person|name|owner|author|team|customer|category|kind|type|topic|theme|colleague|assignee|project|department|country|colour|color|room|subject|area)',
      ],
      parts: [
        '(section|sections|chapter|chapters|heading|headings|key|keys|step|steps|column|columns|field|fields) .. (in|keep|the|their)? .. (original|same|given|existing|fixed|following|this) (order|sequence)',
        '(keep|leave|retain|output|write|put|give) .. (section|sections|chapter|chapters|heading|headings|key|keys|step|steps|column|columns|field|fields) .. (original|same|given|existing|fixed|following|this) (order|sequence)',
      ],
      random: [
        '(random|arbitrary|shuffled|haphazard) (order|sequence|arrangement)',
        '(shuffle|randomise|randomize|scramble|jumble|mix up) (the|all|them|order|items|options|answers|questions|it) ..',
      ],
    },
  },
];

function pairs(poles: readonly string[]): readonly (readonly [string, string])[] {
  return poles.flatMap((one, index) => poles.slice(index + 1).map((other): readonly [string, string] => [one, other]));
}
