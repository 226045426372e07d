import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const record =
  '(summary|digest|transcript|copy|recap|account|log|notes|recording|conversation|talk|chat|session|excerpt|report|gist|contents|everything|what @det? (@person|they) (said|say|tell|told|wrote|write|confided))';
const outsider =
  '(team|department|manager|supervisor|employer|boss|parent|parents|partner|spouse|insurer|insurance|police|authorities|third party|third parties|marketing|sales|human resources|hr|company|advertiser|sponsor|doctor|physician|teacher|school|bank|landlord|head office|family|relatives|press|public|colleague|staff|operator|coach|nurse|counsellor|therapist|office)';

/** Whether what somebody confides goes to others. */
export const passingOnSurface: Surface = {
  id: 'passing-on',
  rule: 'conflict/privacy',
  question: 'whether what users say is passed on',
  placeless: true,
  names: { pass: 'passing on what users say' },
  exclusive: 'none',
  poles: {
    pass: [
      `(forward|send|pass|hand|give|share|report|relay|transmit|submit|leak|email|mail|copy) (@det|short|brief|weekly|daily|full)? (short|brief|weekly|daily|full|anonymous)? ${record} .. .. .. (to|on to|with) (@det|their|our)? .. ${outsider}`,
      `(tell|inform|notify|alert|let .. know|brief|keep .. informed) (@det|their|his|her|our)? ${outsider} .. (about|of|on|what|that|how|which) .. (@person|conversation|talk|session|chat)`,
      ...against([
        '(keep|treat|hold|handle|regard) (everything|all|whatever|anything|what|@det (conversation|chat|session|talk)|these talks) .. .. .. (confidential|private|secret|to yourself|in confidence|in strict confidence|between .. two)',
        '(never|not) (pass on|repeat|share|reveal|betray|tell anyone|disclose) (what|anything|whatever|a word of what) @det? (@person|they|is|was|has been|you) .. (said|say|says|tell|told|tells|wrote|hear|confide|confided|share|shared) ..',
      ]),
      ...plainlyAgainst([
        '(everything|whatever|anything|all|nothing|what) .. (say|says|said|tell|tells|told|share|shares|write|writes|confide|confides) .. (stay|stays|remain|remains|be kept|be) .. (confidential|private|secret|between|here|in this room|in this chat|in the room|with you)',
        '(conversation|chat|session|talk) .. (stay|stays|remain|remains|be|be kept) (strictly|always)? (confidential|private|secret|between .. two)',
        '(nothing|no word|not a word|no detail|no part) .. (conversation|chat|session|talk|say|said|told|here) .. (leave|leaves|go|goes|get|gets|be passed|be shared|reach|reaches) ..',
      ]),
    ],
  },
};
