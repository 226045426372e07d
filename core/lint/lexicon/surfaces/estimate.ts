import type { Surface } from '../surface.ts';

const quantity =
  '(price|cost|time|date|day|forecast|estimate|figure|number|value|amount|sum|quantity|duration|delivery time|harvest|demand|picking time|deadline|effort|arrival|fare|fee|premium|temperature|volume)';

export const estimateSurface: Surface = {
  id: 'estimate',
  rule: 'conflict/uncertainty',
  question: 'whether estimates are one value or a range',
  names: { range: 'ranges', point: 'one exact value' },
  exclusive: [['range', 'point']],
  poles: {
    range: [
      `(give|express|state|quote|present|show|write|report|put|offer|provide|return|use) (@det)? (@det)? ${quantity} .. (as|in|by|with) (@det)? (range|span|interval|bracket|band|corridor|best case|spread|lower|scenario|from .. to)`,
      `${quantity} .. (come|be|are|be given|appear|take the form) (as|in|of) (@det)? (range|span|interval|band)`,
      '(best|worst|expected|base|middle|optimistic|pessimistic) (case|scenario) .. (and|,|as well as|plus) .. (best|worst|expected|base|optimistic|pessimistic)',
      '(early|earliest|optimistic|low|lowest) , .. (likely|expected|middle|medium|probable) .. (and|or) .. (late|latest|pessimistic|high|highest)',
      '(upper|lower) (and|or) .. (lower|upper) (bound|limit|end|estimate|value|figure)',
      '(confidence interval|margin of error|error bar|error margin|confidence band|standard deviation|uncertainty interval|tolerance band|plus or minus)',
      '(give|offer|present|show|state|provide|add|draw|calculate) (@det|several|different|three|two|multiple|alternative)? (several|different|three|two|multiple|alternative) scenario',
      `(give|offer|state|quote|name|show|provide) (@det)? (minimum|lowest|smallest|from price) .. (and|to) (@det)? (maximum|highest|largest)`,
      '(quote|give|state|name|show) (@det)? (span|range|spread) (from|between|for)',
      `(say|state|tell|give) between which (value|number|amount|date|price|day|limit)`,
      '(price|cost|time|estimate|figure|date) range',
      'as (@det)? (range|ranges) (such as|of|from|like|with|$|:|,|rather|not|instead)',
      '(never|not|instead of|rather than) (@det)? (single|exact|one|point) (number|figure|estimate|value|date|forecast)',
      {
        phrase:
          '(no|without|avoid|not a|never a|instead of a|rather than a|never) (range|interval|span|error bar|scenario|from .. to) !of',
        sign: '-',
      },
    ],
    point: [
      `(give|state|name|return|write|put down|commit to|output|need|want|require|enter|quote|provide|set|get|put|plan with|say|fix) (only)? (one|a single|exactly one|an exact|a definite|a fixed|a precise|the exact|the precise|a firm|just one) (exact|definite|single|firm|fixed|precise)? ${quantity}`,
      `(one|a single|exactly one|one exact|just one) (exact|definite|firm|precise)? ${quantity} (per|for every|for each|each|in each|that nobody|, not|and no|instead of|rather than|only|, never)`,
      {
        phrase: `(each|every) .. (get|have|be given|need|take|receive|carry) (exactly)? (one|a single|an exact|a definite) (exact|definite|single)? ${quantity}`,
        mood: 'any',
      },
      { phrase: 'only one (value|number|figure|date|price)', mood: 'any' },
      `(a|an|the) (definite|exact|fixed|firm|single) ${quantity} (be|is) what`,
      'point estimate',
    ],
  },
};
