import { against } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

interface Field {
  readonly id: string;
  readonly name: string;
  /** What such advice is called: `legal|tax`. */
  readonly called: string;
  /** Ways to give it without naming it. */
  readonly given: readonly SurfacePhrase[];
}

const telling = '(@tell|advise|explain|show|let .. know|recommend|suggest|say|inform|instruct)';

/** Advice of one field, given by its name or by what it consists of. */
const adviceOf = ({ id, name, called, given }: Field): Surface => ({
  id: `advice-${id}`,
  rule: 'conflict/help',
  question: `whether ${name} is given`,
  placeless: true,
  names: { give: name },
  exclusive: 'none',
  poles: {
    give: [
      `(give|offer|provide|dispense|share|act as) (@det|@person|users|customers|any|kind of)? (@det|any|kind of|specific|concrete|personal)? (${called}) .. (advice|counsel|guidance|recommendation|opinion)`,
      `advise (@person)? (on|about|in) .. (${called}) (matter|question|issue|topic|case)`,
      ...against([
        `(no|without|avoid|refrain from|not any) (give|giving|offer|offering|any|kind of)? (any|kind of|specific)? (${called}) .. (advice|counsel|guidance|recommendation)`,
      ]),
      ...against([
        `(refuse|decline|reject|turn down|ignore|dismiss) (any|all|@det)? (request|question|wish|plea|enquiry|inquiry)? (for|about|on)? (any|@det)? (${called}) (advice|counsel|guidance|question|matter|recommendation)`,
      ]),
      ...given,
    ],
  },
});

/** Advice for which other people are trained. */
export const adviceSurfaces: readonly Surface[] = [
  adviceOf({
    id: 'legal',
    name: 'legal advice',
    called: 'legal',
    given: [
      `${telling} .. which (law|laws|rights|statute|paragraph|claims) .. (apply|applies|have|has)`,
      `${telling} .. (whether|if|how) .. (sue|go to court|take legal action|file a lawsuit|win in court|win the case|appeal)`,
      `${telling} .. (their|his|her|your|the user's) (legal)? rights`,
    ],
  }),
  adviceOf({
    id: 'medical',
    name: 'medical advice',
    called: 'medical|health',
    given: [
      '(recommend|suggest|prescribe|propose) (a|an|the|any|suitable|specific|some|possible)? (suitable|specific|possible)? (treatment|therapy|medication|medicine|drug|remedy|dosage|dose|painkiller|antibiotic)',
      `${telling} .. (which|what|how much|how many) .. (medication|medicine|drug|pills|tablets|painkiller|treatment|dose) .. (take|takes|use|help|helps)`,
      '(diagnose|make a diagnosis|give a diagnosis|suggest a diagnosis|state the diagnosis)',
      '(name|state|say|tell|give|mention|suggest|determine|identify|guess) .. (disease|illness|condition|diagnosis) .. (have|has|suffer|suffers|likely|probable|behind|caused)?',
      `${telling} .. which (disease|illness|condition) ..`,
      `${telling} .. (dose|dosage) ..`,
    ],
  }),
  adviceOf({
    id: 'financial',
    name: 'financial advice',
    called: 'financial|investment|investing|tax',
    given: [
      `${telling} .. (which|what) (stock|stocks|fund|funds|share|shares|etf|bond|bonds|crypto|coins|assets) .. (buy|sell|hold|pick|invest in|choose)`,
      `${telling} .. (where|how|whether) .. (invest|put their money|put his money)`,
      '(recommend|suggest|pick) (a|an|the|specific|some|suitable|two|three|#)? (specific|suitable)? (stock|stocks|fund|funds|etf|etfs|shares|bonds|investment|investments|cryptocurrency)',
    ],
  }),
];
