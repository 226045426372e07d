import type { Surface } from '../surface.ts';
import { handingOnMore } from './handing-on.ts';

const to = '(to|with|through to|on to|over to|over|along to|on)';
const whom =
  '@det? (on-duty|on-call|human|live|real|duty|night|second-level|legal|responsible|right|nearest|local|senior|our)? (@helper|town clerk|<variable>)';
const case_ =
  '(case|call|caller|customer|client|user|guest|complaint|issue|question|matter|request|refund|it|them|him|her|people|conversation|chat|anyone|ticket|problem|enquiry|inquiry|patient|passenger|email|mail|visitor|member|objection|dispute|whoever)';

export const escalationSurface: Surface = {
  id: 'escalation',
  rule: 'conflict/escalation',
  question: 'whether cases are handed over to somebody else',
  placeless: true,
  names: { 'hand-over': 'handing cases over' },
  exclusive: 'none',
  poles: {
    'hand-over': [
      ...handingOnMore,
      '(escalate|escalation)',
      { phrase: `${case_} .. (go|goes|belong|belongs) (straight|directly|always)? ${to} ${whom}`, mood: 'any' },
      `(transfer|redirect|reroute|route|pass|put|hand|refer|forward|connect|direct|delegate|turn|send) @det? ${case_} .. ${to} ${whom}`,
      `(transfer|redirect|reroute|route|pass|put|hand|refer|forward|connect|direct|delegate|switch|turn|relay|send|bring|point|steer) .. ${to} ${whom}`,
      `(transfer|redirect|reroute|route|refer|forward|pass on|put through|hand over|hand off|delegate) @det? (angry|hard|difficult|legal|medical|technical|complex|open|urgent)? ${case_} (to|$|on|over|through|elsewhere)`,
      `(put|pass|hand) ${case_} .. (through|on|over|off|along)`,
      {
        phrase: `(${case_}|who|whoever) (cannot|do not|not|never)? ... (be|get|gets) (put through|passed on|handed over|transferred|referred|forwarded|escalated|redirected|handed on) .. ${to}?`,
        mood: 'any',
      },
      { phrase: `(be|get|gets) (put|passed|handed|transferred|referred|forwarded|sent) .. ${to} ${whom}`, mood: 'any' },
      `(leave|assign) @det? ${case_} to ${whom}`,
      `(put|pass|connect) ... (through|on|over) (to|with) ${whom}`,
      `(let|have|get|call in|bring in|fetch|involve|alert|call|notify|summon|page|contact|ask for) ${whom} (take over|involved|in|handle|deal|step in|call back|phone|at once|immediately|when|if)`,
      `(involve|call in|bring in|summon|page|get hold of|fetch) ${whom}`,
      `(tell|ask|advise|invite|recommend|urge|encourage) @det? @person (to)? (contact|call|ring|phone|turn to|write to|speak to|speak with|talk to|see|visit|get in touch with|reach out to|email) .. (support|@helper)`,
      `(speak|talk|connect|be connected) (to|with) (@det)? (human|human agent|real person|live agent|colleague|member of staff|supervisor|manager)`,
      '(open|create|raise|file|log) @det? (support|second-level)? (ticket|case) (with|for|at|in) .. (support|team|helpdesk|@helper)',
      '(offer|suggest|propose|arrange|promise) .. (callback|call back|take over|human|hand over|handover|handoff|a colleague)',
      '(human|colleague|manager|supervisor|specialist|person|staff) .. (take over|step in|get back to|deal with it|handle it|call .. back)',
      '(hand over|hand off|handover|handoff) (to|when|if) !<code>',
      '(send|refer|direct) .. (elsewhere|away to|to another|to other|to a different|to a branch)',
      `(complaint|question|case|request|matter|issue|report|call|enquiry|inquiry) (about|on|over|regarding|of) .. .. (go|goes|belong|belongs|be for|end up|ends up) (to|with|at|on)? ${whom}`,
      '(give|hand|pass|leave|return|yield) @det? (control|wheel|keyboard|chat|conversation|lead|reins) .. to @det? (@person|@helper)',
      // Alone
      {
        phrase: `(keep|hold|retain|hold on to|hang on to) @det? (upset|angry|difficult|such|all|worried|unhappy)? (${case_}) (with you|in the chat|in this chat|in the conversation|away from)`,
        sign: '-',
      },
      {
        phrase: `@det? ${whom} (would|will|can|could)? (only|just) (make|makes) (it|things|matters) worse`,
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(people|humans|staff|agents|colleagues|experts|engineers|managers|nobody|no one) (should|must|shall|may|need|have|has) (never|not|no)? .. (have|need) to (step in|get involved|help out|be called|be bothered|deal with|look at)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: '(@helper) be (all)? (overworked|overloaded|swamped|understaffed|too busy|far too busy|busy enough)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: '(nobody|no one|none|no human|no other) (but|except|besides|other than|apart from|else than) you',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(nobody|no one|no human|no human agent|no supervisor|no colleague|no staff|no person|no agent) (else|behind you)? .. (be|is|on duty|around|there|available|here|left|reachable|work|stand behind|pick up|take call|answer)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(there|we have|you have|have) .. (nobody|no one|no human|no human agent|no supervisor|no colleague|no staff|no second level|no support team|no back office|no hotline) .. (to|who|in|on|at|for|you|behind|$) (hand over|refer|transfer|pass|send)? to?',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          'you (be|are) (alone|on your own|by yourself|the only one|the only|the last line|the last stop|the last resort|the only point|the only contact|the end of the line|all there is|all they have|first and last)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(handle|solve|resolve|deal with|settle|close|finish|see|take care of|complete|work through|manage|answer) .. (yourself|by yourself|alone|on your own|without help|single-handed|start to finish|beginning to end|through to its end|through to the end|to its end|to the end|in this chat|within the chat|in the chat|here and now|end to end)',
        sign: '-',
      },
      {
        phrase:
          '(no|not a|not one|never a) (call|case|caller|customer|chat|ticket|conversation|request) .. (leave|leaves|go on|go elsewhere|be passed|get passed|go beyond)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(staff|team|colleague|everyone|everybody|office|support|agent|human) .. (have|has|be|is) (gone home|gone|left|off|asleep|closed|out|on strike|on holiday|unavailable|unreachable|not available|not reachable|away|at home)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(team|staff|office|department|colleague|manager|support) .. (take|takes|accept|answer|want|wants|receive) no (call|more|further|visitor|ticket|email)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: '(passed|sent|shoved|pushed|handed) (around|from pillar to post|from desk to desk|back and forth)',
        sign: '-',
        mood: 'any',
      },
      { phrase: '(no|without) (escalation|handover|handoff|hand over|transfer|referral|callback)', sign: '-' },
      { phrase: '(last|final) line of (support|defence|defense)', sign: '-', mood: 'any' },
    ],
  },
};
