import type { SurfacePhrase } from '../surface.ts';

const lacking =
  '(not know|not have|not contain|not include|not provide|cannot (find|answer|tell|determine|verify|confirm)|not (find|be able)|be not (in|sure|certain|enough|clear|available|found|given|sufficient|confident)|lack|lacks|be (unsure|uncertain|insufficient|inconclusive|missing|unknown|in doubt))';
const saying = '(just|simply|honestly|openly|plainly|explicitly|please|always|then|you should|politely)?';

/** Owning up to what is not known, as prompts word it most. */
export const doubtSaid: readonly SurfacePhrase[] = [
  `(if|when|whenever|where) ... ${lacking} ... , ${saying} ${saying} (say|tell|admit|state|acknowledge|answer|reply|respond|write|mention) .. (so|that|it|this|<quote>|you (do not|don't|cannot)|unknown|not (found|known|available|sure)) ..`,
  '(say|admit|state|acknowledge|tell) (so)? (plainly|openly|honestly|clearly|explicitly|frankly)? .. (if|when|whenever|where) ... (not|no|cannot|lack|unsure|uncertain|insufficient|missing) ..',
  "say (that)? you (do not|don't) know ..",
  '(be|stay) (precise|honest|clear|open|transparent|explicit|candid) (about|on) (@det|your)? .. (uncertainty|doubt|doubts|limits|confidence|gaps|what you (do not|cannot)) ..',
  '(label|mark|tag|rate|annotate|flag|qualify|grade) (@det|each|every|all|your)? .. (with|as|by) .. (confidence|certainty|likelihood|probability|speculative|unverified|low confidence) ..',
  '(distinguish|separate|tell apart) .. (fact|facts|observed|known|certain) .. (from|and|between|,) .. (inference|inferences|assumption|assumptions|speculation|opinion|guess|guesses|unknowns|hypotheses|uncertain) ..',
  {
    phrase: "(never|not) (say|claim|state|reply|answer) (that)? you (do not|don't|cannot) (know|tell|answer|say) ..",
    sign: '-',
  },
];
