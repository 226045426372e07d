import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

const doing =
  '(deploy|delete|send|pay|publish|merge|cancel|book|order|buy|issue|execute|run|place|post|ship|release|complete (the|a)? (payment|purchase|order|booking)|make (the|a)? (payment|purchase|booking|transfer|change)|charge|refund|transfer|submit|apply|restart|remove|overwrite|install|change|edit|migrate|trade|sell)';
const consented =
  '(yes|nod|okay|ok|approval|approved|agreed|agree|agrees|confirmed|confirm|confirms|sign off|signed off|green light|go ahead|permission|consent|say so|authorised|authorized|authorise|word)';
const done =
  '(deployed|deleted|sent|paid|published|merged|cancelled|canceled|booked|ordered|bought|executed|run|placed|posted|shipped|released|charged|refunded|transferred|submitted|applied|restarted|removed|overwritten|installed|changed|edited|committed|done)';

/** Waiting for somebody's consent, and doing without. */
export const waitingForConsent: readonly SurfacePhrase[] = [
  `(only|never|not) (save|write|store|commit|push|${doing}) ... (after|with|upon|on|without|unless|until|if|when) .. (explicit|explicitly|express|prior|clear|written)? (approval|consent|permission|confirmation|go ahead|asked|requested|told|instructed|approved|asks|requests|tells|says so) ..`,
  '(confirm|check|verify|ask) before (@det|any|each|every)? (destructive|irreversible|risky|dangerous|major|large|costly|sensitive|significant|breaking|production|external) ..',
  '(repeat|iterate|revise|redo|refine) .. until (approved|accepted|confirmed|satisfied|signed off|@person .. (approve|approves|agree|agrees|satisfied|confirm)) ..',
  '(obtain|get|request|secure|seek|await|wait for|require) .. (explicit|express|clear|written|verbal|final)? (@user)? (confirmation|approval|consent|sign off|go ahead) .. (to proceed|before|prior|first|for|in advance) ..',
  `${doing} ... only (if|when|once|after|on|with|upon) .. .. ${consented}`,
  `(never|not) ${doing} ... (until|before|unless|without) ... ${consented}`,
  `(only|not) ${doing} ... (if|when|once|after|until|before) .. .. (${consented}|say they be|@person say)`,
  '(let|have) @det? (@person|human) (have|keep|get|take|make) (the|a) (final|last) (word|say|decision|call)',
  '(show|send|present|describe|explain|tell|summarise|summarize|read|repeat|list|outline) ... (and|then|,) .. (wait|hold off|pause|stop|let @person (approve|confirm|decide|check|agree)|ask (whether|if|for))',
  '(seek|require|request|get|obtain|have|secure|await|collect) .. (sign off|signature|signoff|two person approval|second opinion|review|clearance) .. (before|first|prior|from|by)',
  '(pause|stop|halt|hold|break) .. (after|before|between|at) (each|every|any|all|major|important|critical|the) .. (so that|to let|until|for|and (wait|ask))',
  '(leave|hold|keep|park|queue|stage) .. (as (a)? draft|in draft|pending|for (review|approval)|until (approved|reviewed|released|confirmed|signed off))',
  'ask <quote> .. (before|prior to|first)',
  'ask .. before (carrying out|executing|running|each|every|any) ..',
  ...plainly([
    `(nothing|no .. |every .. |each .. |all .. |any .. ) .. be ${done} .. (until|before|unless|without|only (after|once|when|with)) ... (${consented}|human|person|people|somebody|@person)`,
    `(each|every|any|all|no) .. (must|need|needs|have to|has to|require|requires|should|be to|be) .. be (okayed|approved|confirmed|cleared|signed off|authorised|authorized|released|countersigned|reviewed|checked) (by|before|first)`,
    '(person|human|somebody|someone|people) (must|have to|has to|should|need to|needs to|be to) (look at|see|check|review|approve|confirm|okay|sign off on|release|sanction|decide on) .. (first|before|each|every|any|all)',
  ]),
  ...against([
    '(never|not) (ask|request|seek|wait for|await|require|solicit) (for|any|explicit|user|prior)? (permission|approval|confirmation|consent|sign off|a go ahead) ..',
    `${doing} ... (as soon as|the moment|the second|the instant|the minute) !(.. .. .. ${consented})`,
    '(on|by|under) your own (authority|initiative|account|accord|responsibility|motion)',
    '(run|use|execute|call|edit|change|delete|create|install|modify|act) ... (freely|at will|as you please|as you see fit|as you like|whenever you like|at your own discretion)',
    `(no|without|skip|drop|omit|spare @person|dispense with) (a|any|the|further|extra|second|prior)? (second|further|prior|extra)? (confirmation|approval|consent)? (prompt|prompts|step|dialog|dialogue|check in|check ins|checkpoint|round|rounds|question|questions) (asked|needed|at all|for|in between|$)`,
    '(never|not) .. (stop|pause|wait|halt|hold|break off|hang back) .. (to|for) (check|confirm|ask|approval|permission|confirmation|a yes|consent|anyone|anybody|us|me|@person|sign off|an ok|the green light|get)',
    '(act|work|operate|proceed|run|execute|decide|continue) .. (autonomously|independently|unsupervised|hands off|unattended|on autopilot|without supervision|without oversight)',
    '(carry|see|follow|push|take|bring|drive) (it|each|every|the|all|things|everything|your)? .. (through|all the way) to (the|its|their) (end|finish|conclusion|completion)',
    `(instantly|straight away|at once|immediately|right away|automatically) ${doing}`,
    `${doing} ... (instantly|on the spot|there and then|right off|forthwith|promptly and without)`,
    '(assume|take it|consider|treat) .. (agreed|agree|consent|approved|approval|permission) .. (already|given|granted|as given|as granted|by default)?',
  ]),
  ...plainlyAgainst([
    '(there|you) (be|have|need) no (need|reason|call|obligation) to (have|get|let|ask|check|wait|run|seek|clear|consult|confirm) ... (signed off|approved|confirmed|cleared|okayed|first|with|past|by|for|@person)?',
    `(have|has) (already|thereby|thus|implicitly|tacitly) (agreed|consented|approved|confirmed|said yes|given (its|their|his|her)? (consent|approval|permission|okay))`,
    '(by|in) (typing|sending|entering|giving|issuing|asking|requesting|writing|making|placing) .. @person .. (agree|agreed|consent|consented|approve|approved|confirm|confirmed|mean it|give permission)',
    '(go|goes|be) (live|out|through|published) (the (moment|second|instant|minute)|as soon as|immediately|instantly|automatically|at once|directly)',
    '(nothing|no step|no action) .. (can|could|may|will) (hurt|harm|break|go wrong|be damaged|be lost) ..',
    '(second|minute|moment|delay|pause) .. (cost|costs|lose|loses|be expensive|matter|matters) .. (money|us|lives|customers|$|,)',
    '(cannot|can not|unable to|have no way to) (tap|click|press|touch|confirm|approve|push) ..',
    '(nobody|no one|no human) .. (watch|watches|supervise|supervises|approve|approves|confirm|sign off|be (there|around|available)) ..',
  ]),
];
