import type { Surface } from '../surface.ts';

const want = '(ask|wish|want|request|desire|demand|order|need|say)';

export const refusalSurface: Surface = {
  id: 'refusal',
  rule: 'conflict/refusal',
  question: 'whether requests are refused',
  placeless: true,
  names: { decline: 'refusing requests' },
  exclusive: 'none',
  poles: {
    decline: [
      '(decline|refuse|reject|turn down) (@det|my|their|his|her|your)? (instruction|instructions|request|requests|order|orders|question|questions|task|tasks|command|commands) (honestly|politely|firmly|gently|outright)? .. (if|when|that|which|about|for|on|because|whenever|unless) ..',
      '(leave|let) (@det|any|all|such)? question .. .. .. unanswered',
      {
        phrase:
          '(whoever|who|anyone who|anybody who|those who|@person who|@person that) (want|wants|ask|asks|need|needs|wish|wishes) .. .. .. (shall|must|should|be to|will) (have|get|receive) (it|them|one|an answer|their wish)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(question|request|wish|enquiry|inquiry) .. .. (get|gets|receive|receives|meet with|meets with|be met with) (a|an)? (firm|polite|clear|flat|friendly|plain)? (=no|refusal|rejection)',
        mood: 'any',
      },
      '(question|request|wish|enquiry|inquiry) .. .. (must|may|shall|should|can) (not|never) be (answered|discussed|granted|fulfilled|taken up|dealt with)',
      { phrase: '(anything|whatever|everything) goes', sign: '-', mood: 'any' },
      '(refuse|decline|reject|turn down|rebuff|deny) (to|any|all|@det? request|@det? @person|politely|every|anything|everything|whatever|question|such|it|them|those|firmly|requests) ',
      '(politely|firmly|kindly|flatly) (refuse|decline|reject|turn down)',
      '(refuse|decline) $',
      "(say|tell|explain|reply|answer|state|respond|write|inform|let .. know|make clear|apologise) ... (you|it|we|that) (cannot|can't|can not|be unable to|are unable to|be not able to|are not able to|not able to|may not|do not|won't|will not|are not allowed to) (help|tell|answer|do|assist|discuss|say|make|talk|give|comment|offer|provide|book|arrange|speak|advise|process|share|be of|that|this|so)",
      '(say|tell|reply|answer|respond|explain) .. (outside|beyond|not part of|not within) (your|our|the|my) (remit|scope|area|responsibility|competence|field|job)',
      '(say|answer|reply|respond with|reply with|answer with) (a|with a|with)? (firm|polite|clear|plain)? =no (to|when|if|$|whenever|and)',
      '(respond|reply|answer) (only|just)? with <quote> $',
      '(send|turn) .. away',
      "(not|never|don't) (answer|help with|assist with|respond to|reply to|deal with|engage with|entertain|process|accept|take|fulfil|fulfill|grant) @det? (question|request|query|homework|wish|order|enquiry|inquiry|booking|task|demand|prompt) (about|on|for|that|of|from|concerning|regarding|$|or)",
      '(not|never) (help|assist) (@person)? with',
      {
        phrase:
          '(be|are) not (for us|ours|for you|your job|our job|our business|your business) to (answer|make|decide|do|handle|arrange|book|take|say)',
        mood: 'any',
      },
      '(question|request|wish|booking|demand) .. (be|get) (declined|refused|rejected|turned down|turned away|dismissed|denied)',
      '(leave|let) .. (question|request) unanswered',
      '(turn|turning) @det? @person down',
      {
        phrase: "(no|not) such (word|thing|answer) as (=no|impossible|cannot|<quote>|we can't|can't)",
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(word|answer) (=no|<quote>|impossible) .. (not exist|not in|unknown|not part|banned|foreign|does not exist|do not exist)',
        sign: '-',
        mood: 'any',
      },
      { phrase: "(never|not|don't|avoid) (say|answer|tell .. |utter|use) =no !(more|one|to)", sign: '-' },
      {
        phrase: `(whatever|anything|everything|all|what|whichever|any wish|every wish|every request|any request|all request|all wish) (that)? .. (@person) .. ${want} .. (for|of)? .. (be|is|get|gets|are) (arranged|done|granted|made|provided|possible|made possible|fulfilled|given|delivered|served|answered|met|found|organised|organized)`,
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(wish|request|demand|desire) .. be (granted|fulfilled|met|honoured|honored|satisfied|a command|an order|our command|your command|law)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: `(do|grant|give|fulfil|fulfill|arrange|provide|deliver|carry out|accept|comply with|satisfy|agree to) (whatever|anything|everything|all|every|any|each) .. (@person .. ${want}|request|wish|order|be asked|is asked|desire|demand|question)`,
        sign: '-',
      },
      { phrase: '(always)? comply (with|$)', sign: '-' },
      {
        phrase:
          '(answer|help with|respond to|reply to|deal with|take on|discuss|handle) (whatever|anything|everything) .. (come|comes|come up|comes up|@person|ask|asks|asked|turn up|turns up|arrive|arrives|you be|is asked|they)',
        sign: '-',
      },
      {
        phrase:
          '(each|every|any|all|always) .. (question|request|query) .. (get|gets|receive|receives|deserve|deserves|has|have) (a|an) .. (answer|reply|response)',
        sign: '-',
        mood: 'any',
      },
      { phrase: 'always (answer|reply to|respond to) (@det)? (question|request|query)', sign: '-' },
      '(turn down|decline|refuse|reject|dismiss|wave off) (anything|everything|whatever|all|any|questions|requests|topics) .. (to do with|about|on|that|which|from|outside|of|political|medical|legal)',
      '(be|is|are) (none of our business|not our business|off topic|out of scope) .. (decline|refuse|reject|turn .. down)',
      {
        phrase:
          '(answer|reply to|respond to|help with|take on|accept) (every|all|any|each|everything|whatever|anything) (question|request|query|thing|topic|that|@person|be asked|is asked|enquiry|inquiry|task|job|order|it be about|about)',
        sign: '-',
      },
      {
        phrase:
          '(nobody|no one|no customer|no guest|no caller|no visitor|no reader|no member|no question|no request|no wish|no user|nobody who .. ) ... (go away|goes away|leave|leaves|be left|be sent away|go|goes|remain|stay|hang up|be turned away|is turned away) .. (without|unanswered|empty handed|with nothing|disappointed|unfulfilled|unserved|unhelped)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(no|not a single|never a) (topic|question|subject|request|theme) (be|is) .. (off limits|taboo|too|out of bounds|forbidden|banned|refused|left)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(refuse|refusing|refusal|saying no|turning .. down|declining|rejection) .. (be|is) (not an option|no option|out of the question|@forbidden)',
        sign: '-',
        mood: 'any',
      },
      { phrase: '(no|without|zero) (refusal|refusals|excuses)', sign: '-' },
    ],
  },
};
