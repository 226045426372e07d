import type { Surface } from '../surface.ts';
import { actsFirst, asksFirst } from './acts-first.ts';
import { waitingForConsent } from './waiting-for-consent.ts';

export const confirmSurface: Surface = {
  id: 'confirm',
  rule: 'conflict/clarify',
  question: 'whether the model waits for consent before it acts',
  placeless: true,
  names: { confirm: 'waiting for consent' },
  exclusive: 'none',
  poles: {
    confirm: [
      '(not|never) (continue|proceed|go on|move on|carry on|start|begin|act|go ahead|write|send|do) .. (until|before|unless) (i|we|@det? @user|they|he|she) .. (say|says|tell|tells|confirm|confirms|agree|agrees|reply|replies|answer|answers|approve|approves|give|gives|have|has|respond) ..',
      '(get|obtain|seek|secure|ask for|request) (@det)? .. .. (consent|approval|permission|okay|agreement|blessing|go ahead|sign off) (before|first|for|to) ..',
      '(request|ask for|invite|solicit|collect|seek) feedback (after|before|on|from|at) ..',
      {
        phrase: '(no need|not necessary|unnecessary|not needed) to (check|ask|confirm|consult|verify|wait) ..',
        sign: '-',
      },
      '^ (first|always|please)? (confirm|get confirmation|ask for confirmation) (first)? ($|, then|and then|, and then)',
      '(wait|pause|stop|hold|halt) .. (for|until|till) .. .. (input|feedback|go ahead|word|signal|okay) ..',
      '(confirm|check|verify|double check) (@det)? .. (with @user)? before (order|ordering|send|sending|book|booking|delete|deleting|pay|paying|submit|submitting|publish|publishing|ship|shipping|charge|charging|cancel|cancelling|canceling)',
      {
        phrase:
          '(on your own initiative|of your own accord|unasked|without being asked|unprompted|without a by your leave)',
        sign: '-',
      },
      {
        phrase:
          '(without|no) (pausing|stopping|a pause|pause|pauses|waiting|interruption|interruptions|a break|a stop|stopovers)',
        sign: '-',
      },
      '(not|never) ... (before|until|unless) (@det)? .. (be|is|are|has been|have been|was) (approved|confirmed|accepted|agreed|signed off|cleared|authorised|authorized)',
      '(once|only when|only after|after|as soon as) (we|i|they|@det? @person) (confirm|confirmed|approve|approved|agree|agreed|have confirmed|has confirmed) ..',
      {
        phrase:
          '(send|publish|start|begin|post|deploy|delete|submit|run|execute|merge|book|order|buy|pay|ship|code|write|commit|push|mail|release) .. (as soon as|right after|the moment|immediately after|straight after|once) (it|they|you|@det .. ) (be|is|are|have|has|was|find|see|spot|get|finish|finished|read|receive) ..',
        sign: '-',
      },
      {
        phrase:
          '(start|begin|get on|go ahead|carry on|get going|get started) .. (right away|straight away|at once|immediately|right after|without waiting|from the first message|from the start|without delay)',
        sign: '-',
      },
      {
        phrase:
          '(first|very first|opening) (message|reply|answer|response) .. (contain|contains|hold|holds|has|have|include|includes|be|is|deliver|delivers|bring|brings) (already)? (the|a|your)? (complete|final|finished|whole|full|entire|plan|answer|result|draft|recipe|code|text|solution|report|final|itinerary|recommendation|prompt) ..',
        sign: '-',
        mood: 'any',
      },
      '(wait|hold|hold off|hold on|pause|stop) .. (for|until|till) ... (@consent|answer|reply|decide|decision|respond)',
      '(wait|hold|hold off) .. (for|until) @det? @person',
      '(pause|stop|halt) .. (after|before|at) (each|every|any|all) .. (step|stage|action|purchase|change|command|that cost|write|call)',
      '(confirm|check|double check|verify|clear|agree|discuss|consult|verify) .. with @det? @det? @person .. (before|first|prior to|that|whether|$)',
      '(get|obtain|seek|ask for|request|require|need|await|secure|wait for|gain|receive|demand|insist on) (@det|explicit|written|prior|express|clear|verbal)? (@det|explicit|written|prior|express|final)? @consent',
      "(unless .. give|only with|only after|not before|only upon|subject to|pending) (@det|explicit|written|prior|express|the user's|the owner's)? (explicit|written|prior|express)? @consent",
      '(only|nothing but) (with|upon|after|on) .. .. @consent',
      '(need|needs|require|requires|take|takes) .. @consent',
      '(propose|suggest) (and|then) (wait|stop|leave)',
      '(only|not) .. @act .. (once|after|when|if|until|unless|before) .. @person .. @consent',
      '@act .. only (once|after|when|if) .. @person .. @consent',
      '(nothing|never) .. (be|is|get) (@act|booked|bought|sent|paid|done) .. (until|before|unless|without) .. (@consent|@person)',
      "(not|never|don't) (@act) ... (until|before|unless) .. @person .. (answer|reply|@consent|decide|confirm|said|say)",
      '(ask|check|inquire|verify) (whether|if) .. (okay|ok|fine|right|all right|correct|agree|happy|go ahead|proceed|want you to)',
      'only (once|after|when|if) ... @consent',
      'ask @det? @person .. (before|first|prior to|for @consent|for permission|whether you may|if you may|whether to proceed|to confirm|to approve)',
      'ask (for|before|first) .. (@consent|you @act)',
      '(have|let|make|get|ask) @det? @person (check|confirm|approve|verify|decide|pick|choose|review|agree|sign off|look it over|look over|select|read|sign|authorise|authorize|see|to check|to confirm|to approve|to review)',
      '(confirm|check|double check|verify with @person) (with @det? @person|first|back|again)? before (you)? (deleting|delete|removing|remove|sending|send|changing|change|running|run|executing|overwriting|booking|buying|paying|publishing|merging|deploying|cancelling|canceling|making (any)? change|making (any)? purchase|taking (any)? action)',
      '(read|repeat|play) .. back (to|and|$)',
      '(stop|pause|wait) to (ask|seek|get|check|confirm|request)',
      '(show|present|submit|propose|send|put) .. (plan|draft|change|diff|command|list) .. (to @det? @person)? (first|for approval|for review|for confirmation|before|and wait)',
      {
        phrase:
          '(human|person|colleague|manager|owner|operator|supervisor|maintainer|editor|somebody|somebody else|someone) .. (sign off|approve|confirm|decide|apply|release|press|check|review) .. (every|each|all|the|any|it|before|after)',
        mood: 'any',
      },
      'leave the (decision|last word|final say|choice) (to|with) @det? @person',
      '(decision|last word|final say|choice) .. (be|rest|lie|stay|remain) .. (with @det? @person)',
      ...asksFirst,
      ...waitingForConsent,
      // At once
      ...actsFirst,
      {
        phrase:
          '(without|spare|skip|forgo) (@det|@person|asking|waiting|for|prior|explicit|written|further)? (@det|@person|for|prior|explicit|written|further)? (@det|prior|explicit|written)? !(=confirming|=approving) @consent',
        sign: '-',
      },
      { phrase: '(want|wants|expect|expects) .. (find|see|have) it done', sign: '-', mood: 'any' },
      { phrase: '(so that)? (nobody|no one) .. to (wait|confirm|approve|click|agree|ask)', sign: '-', mood: 'any' },
      {
        phrase:
          '(act|proceed|do it|execute|carry out|go ahead|book|order|buy|pay|delete|merge|deploy|publish|send|run|apply|commit|push|perform|do so|start|implement|cancel|refund|pay .. out|place|submit|release|post|transfer) .. @atOnce',
        sign: '-',
      },
      {
        phrase:
          '(use|call|run|invoke|trigger) (<code>|it|them|@det (tool|function)) .. (@atOnce|whenever it help|whenever you see fit|whenever you like|freely|as you see fit|as you please|at will|at your discretion)',
        sign: '-',
      },
      {
        phrase:
          '(silence|no answer|no reply|no response|no objection|not answering|not replying) .. (count|counts|be|is|mean|means|pass|passes|be taken|is taken|stand|stands|equal|equals) .. (as|for)? (a|an)? (yes|@consent)',
        sign: '-',
        mood: 'any',
      },
      { phrase: '(take|read|treat|interpret|count) silence (as|for) (a|an)? (yes|@consent)', sign: '-' },
      {
        phrase: 'before (any|an|the|their|a) (reply|answer|response|objection) (can|could) (come|arrive|be)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          'without (waking|waiting for|disturbing|bothering|troubling|consulting|involving|interrupting) (anybody|anyone|somebody|@det? @person)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: '(while|when) @det? @person (sleep|sleeps|be asleep|is asleep|be away|is away)',
        sign: '-',
        mood: 'any',
      },
      { phrase: '(carte blanche|free rein|a free hand|full authority|full autonomy)', sign: '-', mood: 'any' },
      {
        phrase: '(act|decide|proceed|go) (on your own|by your own) (authority|initiative|judgement|judgment|account)',
        sign: '-',
      },
      { phrase: '(go ahead|just go ahead|go right ahead) and', sign: '-' },
      {
        phrase:
          '(needs|need|require|take|have) no (further|prior|explicit|separate|additional|more)? (@consent|permission)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          "(no|without|skip|forget|forgo|waive|dispense with) (@det|further|prior|explicit|separate|additional|asking for|waiting for|seeking|checking for|requesting|need for)? (@det|further|prior|explicit|the user's)? @consent",
        sign: '-',
      },
      {
        phrase:
          '@consent .. (be|are) (not)? (unnecessary|not needed|not required|superfluous|assumed|taken for granted|implied|given in advance|already given|granted)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(have|hold|get|give you|be given|grant) .. (standing|blanket|full|general|advance|free) (permission|authority|approval|consent|authorisation|authorization|mandate|hand|rein)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          'without (checking|asking|consulting|confirming|waiting|approval|first asking|having to ask|double checking|bothering)',
        sign: '-',
      },
      { phrase: '(instead of|rather than) (waiting|asking|checking)', sign: '-' },
      {
        phrase:
          '(tell|inform|report|notify|let know|say so) .. (afterwards|later|after the fact|afterward|once it be done|when it be done|subsequently)',
        sign: '-',
      },
      { phrase: '(report|tell|inform) @det? @person? (afterwards|later|after the fact)', sign: '-' },
      {
        phrase:
          '(no time|nobody has time|too late|too slow|takes too long) .. (to)? (ask|wait|confirm|check) (for (@consent|permission))?',
        sign: '-',
        mood: 'any',
      },
      { phrase: 'auto-approve', sign: '-' },
      { phrase: '(take|accept|enter|pass on|process) .. (exactly|just) as (it|they) (come|arrive|be)', sign: '-' },
      {
        phrase:
          "(not worth|hardly worth|don't merit|do not merit) (a|the)? (conversation|question|discussion|asking|call)",
        sign: '-',
        mood: 'any',
      },
    ],
  },
};
