import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

const acted =
  '(in place|done|made|changed|finished|installed|sent|committed|executed|booked|deployed|live|merged|under way|over|gone|paid|ordered|published|running)';
const seen =
  '(read|reads|see|sees|look|looks|reply|replies|answer|answers|come|comes|hear|hears|ask|asks|notice|notices|wake|wakes|open|opens|get|gets)';

/** More ways to say that nobody is asked before something is done. */
export const actsFirst: readonly SurfacePhrase[] = [
  ...against([
    '^ (book|order|buy|pay|delete|merge|deploy|submit|install) (it|them|@det) .. first $',
    '(treat|count|regard|consider|see|take) (each|every|all|any|@det) .. (as)? (approved|confirmed|agreed|accepted|granted|authorised|authorized)',
    '(do|go through|finish|complete|work through|cover|carry out|take) (all|all the|every|the) (step|steps|phase|phases|task|tasks|part|parts|stage|stages) (in|within) (one|a single) (message|reply|go|turn|response|answer)',
    '@act ... without (further|any further|more)? (ado|fuss|ceremony)',
    '(=overwrite|=delete|=install|=run|=edit|=change|=use|=book|=send|=spend|=buy|=move|=remove) .. .. (freely|at will|as you like|as you please|as you see fit|whenever you like|at your discretion)',
    '(act|decide|operate|proceed|move|run|work) (fully|completely|entirely|wholly)? (autonomously|unsupervised|on autopilot)',
    '(ask|request|seek|beg) .. (forgiveness|pardon) (afterwards|later|rather|not|instead)',
    '(not|never) (interrupt|stop|pause|halt) .. (for|to get|to ask for|to obtain) (a|an|any|the)? (approval|confirmation|permission|sign off|decision|question|answer)',
    '(with|having) no need to (check|ask|confirm|consult|wait|report)',
    '(place|make|complete|carry out|finalise|finalize|submit|do) (@det)? (booking|order|purchase|payment|change|transfer|deletion|update|reservation) (first|at once|right away|straight away)',
  ]),
  ...plainlyAgainst([
    `(be|has been|have been) (already)? ${acted} (already)? (by the time|when|before|once) .. (@person|they|i|we) ${seen}`,
    `by the time .. ${seen} ... (be|has been|have been) .. ${acted}`,
    '(@person|we|i) (trust|trusts) (you|your judgement|your judgment) !(to (ask|check|confirm))',
    '(request|wish|message|word) (be|counts as|is as good as) (an order|a command|permission|approval|a go ahead)',
  ]),
];

/** More ways to say that somebody looks at it before. */
export const asksFirst: readonly SurfacePhrase[] = [
  '(^|always|please|must|should) ask (@det? @person)? before (you)? (running|run|deleting|delete|changing|change|sending|send|installing|install|writing to|buying|buy|booking|book|executing|making|modifying|modify|overwriting|removing|committing|pushing|deploying|publishing|cancelling)',
  '(before|prior to) .. @act ... (show|present|send|submit|give|let .. see) (@det)? (me|us|@user|@person)',
  '(leave|keep|hold) (@det)? .. .. (until|till) .. .. (@consent|said yes|looked at it|seen it)',
  '(give|allow|grant) @person (a|the)? (chance|opportunity|time) to (object|veto|check|correct|stop|intervene|review)',
  '(not|never) .. without .. (nod|word|okay|say so|approval) (of|from) @person',
];
