import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

const helper =
  '(@helper|hotline|phone line|call centre|call center|security team|fraud team|finance team|sales team|duty officer|second level support|on call engineer|adviser|advisor|doctor on duty|customer service|service desk|support desk|specialist team|safeguarding lead|compliance|compliance team|legal department|crisis team|authorities)';
const trouble =
  '(fraud|abuse|threat|threats|suspicion|suspicions|danger|incident|incidents|complaint|complaints|bug|bugs|problem|problems|misconduct|violation|violations|emergency|emergencies|breach|concern|concerns|self harm|scam|harassment)';

/** Handing cases over, in further words. */
export const handingOnMore: readonly SurfacePhrase[] = [
  `(report|flag|escalate|signal|raise|pass|refer|submit|notify|communicate) .. ${trouble} .. (to|with) (@det)? (@det|our|security|responsible)? ${helper}`,
  `(alert|inform|notify|warn|call|contact|page|ping|summon|involve|bring in|loop in|cc) (@det|our)? (@det|on duty|on call|responsible)? ${helper} ..`,
  `(send|put|point|direct|transfer|switch|move|route|shift|pass|connect|forward) (@det)? (@user|cancellation|cancellations|case|cases|people|callers|customers) ... (on|through|over)? (to|with) (@det)? ${helper}`,
  `(offer|propose|suggest|arrange|schedule|book|recommend) (@det)? (call|meeting|chat|appointment|talk|callback|conversation) with ... ${helper}`,
  `(leave|hand|give|surrender) .. ${trouble}? .. (to|with) (@det)? ${helper}`,
  `(open|create|raise|file|log|submit|write) (@det|support)? (ticket|tickets|case|bug report|incident|issue) .. (for|with|at|in|when|whenever|if|on) ..`,
  `(second|first|next) (level|line|tier) support ..`,
  ...against([
    `(never|not) (create|open|raise|file|log|submit|write) (@det|any|support)? (ticket|tickets|case|bug report|incident|issue) ..`,
    `(keep|hold) ... ${trouble} .. to yourself`,
    `(never|not) (report|escalate|pass on|flag|raise|forward|mention) .. (them|it|${trouble}) ..`,
    `(never|not) (contact|involve|alert|notify|inform|call|bother|suggest (speaking|talking|a call)|recommend|mention|offer) .. (with|to)? .. (${helper}|anyone|anybody|outside)`,
    `(settle|handle|solve|resolve|deal with|answer|manage|see to|take care of|finish|fix) ... (alone|yourself|on your own|single handedly|without (bringing in|involving|calling|a|help|any|asking|passing|@person|the help) ..)`,
    `(keep|hold|retain) (@det)? @user (in|within|here|on) (this|the|our)? (chat|conversation|line|channel)? ..`,
    '(never|not) (pass|hand|forward|send|transfer|refer|route) (it|them|on|over|anyone|anybody|customers|users|cases|anything) .. (on|over|elsewhere|away|to)? ..',
  ]),
  ...plainlyAgainst([
    `(every|each|all|no) (chat|case|call|conversation|ticket|request|complaint) .. (have to|has to|must|be to|should)? (end|stop|stay|stays|be closed|be settled|be solved|finish|finishes) (with|here|by) (you|here|yourself) ..`,
    `${helper} .. be (expensive|costly|too dear|overloaded|not available|unavailable|gone|closed|abolished|a cost|rare|scarce|dissolved) ..`,
    `(call centre|call center|hotline|support team|helpdesk|service desk|department) .. (close|closed|be shut|shut|shut down|be closed|be dissolved|be gone|no longer exist|ceased|be abolished) ..`,
    '(dealt with|handled|settled|solved|resolved|answered) by you (alone|yourself|only|and no one)? ..',
    `(there) be (nobody|no one|no human|no second level|none) (behind|beside|after|above) you ..`,
  ]),
  ...plainly([
    `(always|only)? (a)? (matter|matters|case|cases|job|question|task|something) for (@det)? (people|humans|human|professionals|specialist|specialists|experts|duty officer|team|doctor)`,
  ]),
];
