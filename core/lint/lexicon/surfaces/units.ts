import { against, plainly } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

const giving =
  '(@write|@use|@show|@output_verb|@mention|@format|express|quote|state|measure|put|convert|list|display|record|note|enter|say|be|are|is|come|appear|report|specify|round|calculate|denominate|price|keep|specify|set)';

/** The ways to give values in a unit, or not to. */
function unitPhrases(units: string, wrong: string): readonly SurfacePhrase[] {
  const it = `(${units})`;
  return [
    `${giving} ... (in|as|using|with|to|into|by) (the|their|its|your)? (whole|full|round|only|exclusively|degrees|both|decimal|thousands of|millions of|plain|square|cubic)? ${it} !(bill|note|coin|store|trip|rate)`,
    `(@use|work in|stick to|keep to|think in) (only|the|just)? ${it}`,
    `(in|as) ${it} (only|alone|exclusively|throughout|everywhere|and nothing else|not|instead of|rather than|,)`,
    `${it} (only|alone|exclusively|and nothing else|not|instead of|rather than|everywhere|throughout)`,
    `(unit|units|currency|measurement|measurements|system|distances|weights|lengths|temperatures|amounts|prices|sums|all amounts|temperature|distance|weight|length|volume) (:|=|be|are|is) (in|given in|always in|always|measured in|marked in|quoted in)? (degrees|the|whole)? ${it}`,
    `(convert|turn|translate|change|recalculate) ... (into|to) (degrees|the|whole)? ${it}`,
    `(no|never|without|avoid|not use|not in|instead of|rather than|not) (use|any|in|the)? (${wrong}) (at all|anywhere|,|.|$)`,
    ...plainly([
      `${it} ... (be|are|is) the only (measure|measures|unit|units|currency|money|currencies|scale) ..`,
      `(only|sole) (unit|units|currency|measure|scale|money) .. (be|is|are) ${it}`,
      `(distance|distances|area|areas|weight|weights|length|lengths|amount|amounts|price|prices|sum|sums|temperature|temperatures|volume|height|heights|size|sizes|measure|measures|cost|costs|quantity|quantities|fee|fees|everything) .. (be|are|is) (given|always|only|quoted|measured|stated|noted|recorded|kept)? in (degrees|whole|full|square|cubic)? ${it}`,
      `(@receiver|it|that|which|they|table|ruler|scale|gauge|ledger|bookkeeper|staff|crew|reader|user|customer|seamstress|cook|oven) .. (be|is|are) (marked|calibrated|labelled|labeled|graduated|scaled|kept|set) in ${it}`,
      `(@receiver|it|that|which|they|ledger|bank|till|reader|user|customer|machine) .. (refuse|refuses|reject|rejects|accept|accepts|know|knows|take|takes|understand|understands|handle|handles|think in|thinks in|calculate in|measure in|read|reads) (only|nothing but|any amount that is not in|amounts that are not in|anything but|anything that is not in|no currency but|no unit but|no other currency than|just|everything except)? .. ${it} ($|,|.|only|alone|and)`,
      `(reader|readers|customer|customers|user|users|audience|they|people) .. (think|calculate|measure|count|pay|weigh|cook|shop|set their ovens) .. in (degrees)? ${it}`,
    ]),
    ...against([
      `(do not|never|don't|not) (give|show|state|quote|use|write|express|convert|list|put|print|output|report|mention) .. (in|to|into|as|with)? (degrees|the)? ${it}`,
      `(no|never|without|avoid|not use|not in|instead of|rather than|not|nor|free of) (use|any|in|the|give|convert to|show)? ${it} (at all|anywhere|,|.|$|values|figures|or)`,
    ]),
  ];
}

const metricSystem = 'metric|metric unit|metric units|metric system|si unit|si units';
const imperialSystem =
  'imperial|imperial unit|imperial units|imperial system|us customary|customary unit|customary units|us units|american units|english units';

/** Money that is told by who has it in the purse: "what an American sees on a bank statement". */
const moneyOf = (people: string, places: string): readonly SurfacePhrase[] =>
  plainly([
    `(sum|sums|amount|amounts|price|prices|figure|figures|money|cost|costs|everything) ... (${people}) (see|sees|find|finds|get|gets|have|has|pay|pays|know|knows|earn|earns|spend|spends|use|uses|carry|carries) ..`,
    `(reader|readers|customer|customers|user|users|firm|company|bank|shop|buyer|bookkeeper|client|person|traveller|tourist|somebody|someone|money|sum|figure|amount|purse|@user) .. (in|from|of) (${places}) ... (money|currency|purse|wallet|till|bank statement|coins|notes)`,
    `(legal tender|means of payment|money|currency|coins|notes) (that .. )?(in|of|from) (${places})`,
    `(legal tender|means of payment) .. (in|of) (${places})`,
  ]);

const quantities =
  '(measure|measurement|measurements|measures|distance|distances|weight|weights|unit|units|length|lengths|quantity|quantities)';

const readersAbroad = '(texas|america|americans|the us|the states|the usa|ohio|alabama|kansas|us readers|american)';

interface Dimension {
  readonly id: string;
  readonly name: string;
  readonly metric: string;
  readonly imperial: string;
}

/** One surface for each dimension: lengths in inches go with weights in grams. */
/** Measures of everyday life in the United States. */
const american: readonly SurfacePhrase[] = plainly([
  `(american|us) (bathroom scale|kitchen scale|scale|tape measure|yardstick|ruler|thermometer|road sign) ..`,
  `(never left|live|lives|living|grew up|sit|based) .. (in|from)? ${readersAbroad} ... (unit|measure|measurement|scale) ..`,
  'water (freeze|freezes|boil|boils) at (32|212) ..',
  '(a|the|one) foot (have|has|be|is) (twelve|12) inches ..',
]);

const dimensionSurface = ({ id, name, metric, imperial }: Dimension): Surface => ({
  id: `units-${id}`,
  rule: 'conflict/values',
  question: `in which units ${name} are`,
  names: { metric: 'metric units', imperial: 'imperial units' },
  exact: true,
  poles: {
    metric: [
      ...plainly([`(${quantities}|everything) .. (be|stay|remain) metric`]),
      `${quantities} ... (way|as|like) .. (in|from|of) (europe|germany|france|the rest of the world|scientists|the continent|physics|the lab|most of the world)`,
      ...unitPhrases(`${metric}|${metricSystem}`, `${imperial}|${imperialSystem}`),
    ],
    imperial: [
      ...american,
      `${quantities} ... (way|as|like) .. ${readersAbroad}`,
      ...unitPhrases(`${imperial}|${imperialSystem}`, `${metric}|${metricSystem}`),
      ...plainly([
        `(reader|customer|user|audience|cook|buyer) .. (be|live|sit|based) .. (in|from) ${readersAbroad} .. (measure|tape|scale|scales|mile|miles|cup|cups)`,
      ]),
    ],
  },
});

const dimensions: readonly Surface[] = [
  dimensionSurface({
    id: 'length',
    name: 'lengths',
    metric:
      'metre|metres|meter|meters|kilometre|kilometres|kilometer|kilometers|km|centimetre|centimetres|centimeter|centimeters|cm|millimetre|millimetres|millimeter|millimeters|mm|hectare|hectares',
    imperial: 'mile|miles|foot|feet|inch|inches|yard|yards|acre|acres',
  }),
  dimensionSurface({
    id: 'weight',
    name: 'weights',
    metric: 'kilogram|kilograms|kilo|kilos|kg|gram|grams|tonne|tonnes',
    imperial: 'pound|pounds|lbs|ounce|ounces|oz|stone',
  }),
  dimensionSurface({
    id: 'volume',
    name: 'volumes',
    metric: 'litre|litres|liter|liters|millilitre|millilitres|milliliter|milliliters|ml|decilitre|decilitres',
    imperial: 'gallon|gallons|pint|pints|cup|cups|quart|quarts|fluid ounces',
  }),
];

/** Units of measurement and money. */
export const unitSurfaces: readonly Surface[] = [
  ...dimensions,
  {
    id: 'temperature',
    rule: 'conflict/values',
    question: 'in which degrees temperatures are',
    names: { celsius: 'degrees Celsius', fahrenheit: 'degrees Fahrenheit' },
    exact: true,
    poles: {
      celsius: unitPhrases('celsius|centigrade|°c|degree celsius|degrees celsius|degrees c', 'fahrenheit'),
      fahrenheit: [
        ...american,
        '(@use|in|as|to|with|work in|stick to|convert to) (imperial|us customary|american) (unit|units|measure|measures|measurement|measurements|system)',
        ...unitPhrases('fahrenheit|°f|degree fahrenheit|degrees fahrenheit|degrees f', 'celsius|centigrade'),
        ...plainly([
          '(set|heat|preheat|turn) (their|your|the|his|her)? (oven|ovens) (accordingly|to|at) .. (300|325|350|375|400|425|450|475)',
        ]),
      ],
    },
  },
  {
    id: 'currency',
    rule: 'conflict/values',
    question: 'in which currency amounts are',
    names: {
      euro: 'euros',
      dollar: 'US dollars',
      pound: 'pounds sterling',
      franc: 'Swiss francs',
      yen: 'yen',
      canadian: 'Canadian dollars',
      rupee: 'rupees',
      yuan: 'yuan',
      krona: 'kronor',
      zloty: 'zloty',
      local: 'the local currency',
    },
    exact: true,
    poles: {
      euro: [
        ...moneyOf(
          'german|germans|italian|italians|frenchman|spaniard|austrian|parisian',
          'paris|berlin|munich|vienna|madrid|rome|dublin|lisbon|amsterdam|athens|helsinki|brussels|frankfurt|milan|germany|france|italy|spain|austria',
        ),
        ...unitPhrases('euro|euros|eur|€|euro cents', 'dollar|dollars|usd|pounds|francs'),
        ...plainly([
          '(price|prices|amount|amounts|sum|sums|figure|figures|cost|costs|total|totals) .. (with|carry|have|get|bear|show|take|preceded by|followed by) (a|the)? (€ sign|€|euro sign|"€")',
        ]),
      ],
      dollar: [
        ...moneyOf(
          'american|americans|new yorker|texan|texans|californian',
          'new york|washington|chicago|boston|texas|california|miami|seattle|america|the us|the states',
        ),
        ...unitPhrases(
          'us dollar|us dollars|u . s . dollars|usd|american dollar|american dollars|us $',
          'euro|euros|eur',
        ),
        '(in|to|into|as) (whole|full|plain)? (dollar|dollars) !(store|sign)',
        ...plainly([
          '(price|prices|amount|amounts|sum|sums|figure|figures|cost|costs|total|totals) .. (with|carry|have|get|bear|show|take|preceded by|begin with|start with) (a|the)? ($ sign|$|dollar sign|"$")',
        ]),
      ],
      pound: [
        ...moneyOf(
          'briton|britons|londoner|englishman|scot',
          'london|manchester|glasgow|edinburgh|leeds|cardiff|britain|england|scotland',
        ),
        ...unitPhrases('pound sterling|pounds sterling|british pounds|gbp|£|sterling|quid', 'euros|dollars'),
        '(euro|euros|dollar|dollars|price|prices|amount|amounts|cost|costs|fee|fees|salary|sum|sums|money) ... (to|in|into|as) (british)? pounds',
        ...plainly([
          '(price|prices|amount|amounts|cost|costs|fee|fees|sum|sums) .. in pounds',
          '(price|prices|amount|amounts) .. (with|carry|have|get) (a|the)? (£ sign|£|pound sign)',
        ]),
      ],
      franc: [
        ...moneyOf('swiss', 'zurich|geneva|basel|bern|lausanne|switzerland'),
        ...unitPhrases('franc|francs|swiss franc|swiss francs|chf', 'euros|dollars'),
      ],
      yen: [...moneyOf('japanese', 'tokyo|osaka|kyoto|japan'), ...unitPhrases('yen|jpy|¥', 'euros|dollars')],
      canadian: unitPhrases('canadian dollar|canadian dollars|cad|loonies', 'us dollars|euros|pesos'),
      rupee: unitPhrases('rupee|rupees|inr|₹', 'dollars|euros'),
      yuan: unitPhrases('yuan|renminbi|rmb|cny', 'dollars|euros'),
      krona: unitPhrases('krona|kronor|kroner|krone|sek|nok|dkk', 'euros|dollars'),
      zloty: unitPhrases('zloty|zlotys|pln', 'euros|dollars'),
      local: [
        ...unitPhrases(
          'local currency|currency of the country|local money|their own currency|the local money|national currency|currency of the place',
          'home currency',
        ),
        "(do not|never|don't|not|without|no) (convert|converting|conversion of) (prices|amounts|currencies|the price|the amount|sums|any|it|them|currency)",
        '(i|we|they|the user|customers) (will|can|shall|do) (convert|do the conversion|do the sums|do the maths|do the math) ..',
      ],
    },
  },
  {
    id: 'money',
    rule: 'conflict/values',
    question: 'whether sums of money are given',
    names: { give: 'sums of money' },
    exclusive: 'none',
    poles: {
      give: [
        '(give|state|show|include|mention|list|quote|close with|add|end with|write|report|name|tell|put|print|display|set out|specify|provide|open with) .. (sum|sums|balance|balances|amount of money|amounts of money|euro amount|dollar amount|salary|salaries|turnover|budget figure|budget figures|total in euros|total in dollars|absolute amount|absolute amounts|absolute figure|absolute figures|money amount|monetary amount|monetary amounts|revenue figures|account balance)',
        '(balance|sum|amount|total) .. (down to|to) (the)? (last)? (cent|penny|centime|pfennig|euro)',
        ...against([
          '(no|without|never|omit|not mention|not show|leave out|avoid|free of|not a single|nor|not state) (any|the|show|mention|state|single)? (sum|sums|sum of money|sums of money|amount of money|amounts of money|money|monetary amount|monetary amounts|currency amount|euro amount|dollar amount|absolute figures|absolute amounts|absolute numbers|balances|salaries|financial figures)',
          '(only|nothing but|just|solely|exclusively) (percentages|percentage|percent|shares|ratios|indices|relative figures|relative changes)',
          '(percentages|percentage|relative figures|ratios) (only|alone|instead of|rather than|not)',
        ]),
      ],
    },
  },
  {
    id: 'tax',
    rule: 'conflict/values',
    question: 'whether prices include tax',
    names: { gross: 'prices with tax', net: 'prices without tax' },
    exact: true,
    poles: {
      gross: [
        ...plainly(['(include|contain|comprise) (all|the|any) (vat|tax|taxes|sales tax)']),
        '(with|including|incl|include|inclusive of|plus|add|contain|tax included|after) (the|all|any|of)? (vat|tax|taxes|sales tax|gst|value added tax|duty)',
        '(vat|tax|taxes|sales tax|gst) (included|inclusive)',
        '(gross) (price|prices|amount|amounts|figure|figures|sum|sums|total|totals|terms)',
        '(price|prices|amount|amounts|total|totals|figure|figures) .. (gross|after tax|with tax|all in|as paid at the till|as the customer pays|consumers pay|customers pay)',
        ...plainly([
          '(price|prices|amount|amounts|total|totals|figure|figures|they|it) .. (include|contain|comprise) (all|the|any)? (vat|tax|taxes|sales tax|gst)',
          '(price|prices|amount|amounts|total|totals|figure) .. (be|include|contain|comprise) .. (vat|tax|sales tax|gst) (included|already)',
          '(price|prices|amount|amounts|total|totals|figure) .. (include|contain|comprise) .. (vat|tax|sales tax|gst) (.|,|$)',
        ]),
      ],
      net: [
        '(without|excluding|excl|exclude|exclusive of|before|net of|less|minus|deduct|no) (the|all|any|of)? (vat|tax|taxes|sales tax|gst|value added tax)',
        '(vat|tax|taxes|sales tax|gst) (excluded|exclusive|deducted|taken off|comes on top|come on top|be added later|on top)',
        '(net) (price|prices|amount|amounts|figure|figures|sum|sums|total|totals|terms)',
        '(price|prices|amount|amounts|total|totals|figure|figures) .. (=net|before tax|without tax|ex tax|ex vat)',
        ...plainly([
          '(price|prices|amount|amounts|total|totals|figure|figures|they|it) .. (exclude|leave out|omit|be without|come without) (all|the|any)? (vat|tax|taxes|sales tax|gst)',
          '(business|businesses|companies|traders|merchants) .. (reclaim|deduct|get back|recover) .. (vat|tax)',
        ]),
      ],
    },
  },
  {
    id: 'percent',
    rule: 'conflict/values',
    question: 'whether changes are percentages or absolute figures',
    names: { percent: 'percentages', absolute: 'absolute figures' },
    poles: {
      percent: [
        `${giving} ... (in|as|using|with) (a|whole|rounded)? (percent|percentage|percentages|per cent|relative terms|relative figures|proportion|proportions|shares|share of the total)`,
        '(percentages|percentage|relative figures|relative terms) (only|alone|instead of|rather than|not absolute)',
        '(no|never|without|avoid|not use) (any|use)? (absolute|raw) (figures|numbers|amounts|values|counts)',
      ],
      absolute: [
        `${giving} ... (in|as|using|with|the)? (absolute|raw|actual) (figures|numbers|terms|amounts|values|counts|number|figure)`,
        '(absolute|raw) (figures|numbers|values|counts) (only|alone|instead of|rather than|not percentages)',
        '(no|never|without|avoid|not use|not|nor) (any|use|in)? (percentage|percentages|percent|per cent|percent sign)',
        '(how many|headcount) .. (not|rather than|instead of) (percent|percentage|a percentage|share)',
      ],
    },
  },
];
