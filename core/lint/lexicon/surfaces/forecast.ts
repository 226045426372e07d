import { against } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const forecast = '(forecast|forecasts|prediction|predictions|projection|projections|outlook|prognosis|look ahead)';
const future =
  '(future|next (week|month|quarter|year|decade|season|election)|next few (weeks|months|years)|coming (week|weeks|month|months|quarter|year|years|decade)|over the next|years to come|tomorrow|where .. (be heading|be going|go|may go|will go|head)|what (will|may|might) happen|how .. will (develop|evolve|end|turn out|perform))';

/** Whether the answer says what is to come. */
export const forecastSurface: Surface = {
  id: 'forecast',
  rule: 'conflict/polarity',
  question: 'whether the answer looks ahead',
  names: { predict: 'saying what is to come' },
  exclusive: 'none',
  poles: {
    predict: [
      `(give|make|offer|provide|include|add|write|present|state|venture|issue|summarise|summarize|share|produce|supply|close .. with|end .. with|conclude .. with|finish .. with) (@det|primary|short|brief|main|your|own|top)? (@det|primary|short|brief|main|own|price|market|top)? ${forecast}`,
      `(predict|forecast|foretell|project|extrapolate|anticipate|estimate|speculate|say|tell|describe|guess) ... ${future}`,
      `(predict|forecast|foretell) (@det|how|what|where|whether|which|price|prices|result|results|outcome|outcomes|sales|demand) ..`,
      ...against([
        `(never|not|no|avoid|without|refrain from) (make|making|give|giving|offer|any|speculation|speculate|speculating|forecasting|predicting)? (@det|any|on|about)? (${forecast}|speculation .. ${future})`,
        '(never|not) (look|looking) ahead ..',
        `(leave out|omit|skip|exclude|cut) (@det|any|anything|everything)? .. (${forecast}|${future})`,
        '(confine yourself|keep|stick|restrict yourself|limit yourself) .. to (@det|what)? .. (past|the past|has happened|happened so far|historical (data|figures|facts|values))',
      ]),
    ],
  },
};
