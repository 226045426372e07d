import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

const sensible =
  '(sensible|reasonable|usual|common|standard|typical|plausible|likely|most likely|likeliest|obvious|best|safe|customary|normal|average)';

/** More ways to ask back, and to do without. */
export const askedBack: readonly SurfacePhrase[] = [
  '(pause|stop|wait|halt) .. (get|ask for|obtain|hear|fetch) .. (decision|answer|choice|input|view|opinion|preference)',
  "(get|obtain|await|ask for|request|hear|have|fetch) (@det)? (@person|user's|customer's|client's|their|my|our)? (decision|choice|preference|view|answer) (first|before|on|about|$)",
  '(find out|ask|establish|clarify|determine|learn) (who|what|which|how|when|where|why) ... (before|first) ..',
  "(find out|ask|establish|determine|learn|ask for) (@person|my|their|the user's|the customer's|the client's|her|his) .. (level|needs|goals|budget|preference|preferences|taste|background|experience|situation|knowledge) .. (before|first)",
  ...against([
    '(never|not) (stop|pause|wait|halt|yield|break off|hand back|turn back|return) ... (uncertain|uncertainty|unsure|doubt|doubts|unclear|ambiguity|ambiguous|open question|clarify|clarification)',
    '(deliver|hand in|send|start|begin|write|produce) .. (whatever|however) (little|vague|unclear|thin) ..',
  ]),
  ...plainlyAgainst([
    '(recommend|give|deliver|answer|provide|suggest|present|name|offer|write|produce|send) ... in (your|the) (very)? first (reply|message|answer|response)',
    '(first|very first|opening) (message|reply|answer|response) .. .. (contain|contains|hold|holds|has|have|include|includes|be|deliver|delivers|bring|brings) (already)? (@det)? (complete|whole|full|entire|final|finished)',
    '(nobody|no one|no human|none) (be|is)? (there|around|left|available)? to (ask|question|consult|turn to|answer you)',
  ]),
];

/** More ways to settle by oneself what is open. */
export const settled: readonly SurfacePhrase[] = [
  '^ (get on with it|move on|press on) $',
  `(take|assume|put in|fill in|insert|choose|pick|go with|default to|set|enter|use|suppose) (a|the|some|what be|whatever be) ${sensible} (value|default|one|choice|option|answer|reading|assumption|meaning)`,
  '(research|deduce|infer|work out|find|figure out) (@det)? (most)? (reasonable|likely|plausible|sensible|probable) (approach|interpretation|reading|solution|course|assumption|answer|meaning)',
  '(if|when|where|whenever|wherever) ... (@unclear|unknown|not stated|not known) .. , (take|use|assume|put|set|pick|choose|go with) ..',
  '(go on|carry on|proceed|continue|get on|press on) (regardless|anyway|anyhow|all the same|nevertheless)',
];
