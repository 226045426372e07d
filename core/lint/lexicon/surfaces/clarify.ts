import type { Surface } from '../surface.ts';
import { askedBack, settled } from './asked-back.ts';
import { askingFirst, settlingAlone } from './asking-or-settling.ts';

export const clarifySurface: Surface = {
  id: 'clarify',
  rule: 'conflict/clarify',
  question: 'whether the model asks back',
  placeless: true,
  names: { ask: 'asking back', decide: 'deciding what is open by itself' },
  exclusive: [['ask', 'decide']],
  arises:
    /\b(?:unclear|ambig\w*|vague|doubt|missing|lack\w*|incomplete|unknown|unsure|not sure|uncertain\w*|unspecified|underspecified|(?:two|several|different|both) (?:ways|readings|meanings|senses|interpretations)|more than one (?:way|reading|meaning|sense|interpretation)|cannot (?:read|tell|make out|understand|decide|know|see what)|can't (?:read|tell|make out|understand)|not (?:understand|understood|stated|given|clear|specified|provided|obvious|enough)|left (?:out|open)|open (?:point|question)s?|leaves? .{0,60}\bopen|contradict\w*|illegible|garbled|gaps?|insufficient|absent|questions? arises?|room for|open to (?:interpretation|debate)|silent on|odd|not (?:say|mention|name|cover)\w*|leaves? it open|nothing about)\b/u,
  poles: {
    ask: [
      ...askedBack,
      ...askingFirst,
      '(hold|stop|pause|halt|suspend|interrupt) (the|your|all)? (work|writing|job|task) (until|till) .. .. (supplied|provided|given|known|clear|answered|filled in)',
      '(let|tell) (me|us|@det? @user) .. (if|when|whether) you need (more|further|any|additional) ..',
      '(prompt|press|ask) @det? @user for ..',
      {
        phrase:
          '(@user|i|we|nobody|client) (be|is|am|are) (not available|unavailable|not reachable|unreachable|away|offline|not around|busy) ..',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(be|is|are|will be) no (further|more|additional|second|other) (input|information|messages|turns|reply|replies|round|rounds|chance|exchange)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(skip|drop|cut|forget|leave out) (the|all|any|your) (questions|question|interview|interrogation|questionnaire) ..',
        sign: '-',
      },
      {
        phrase:
          '(without|no) (a|any)? (preliminary|prior|previous)? (interview|consultation|briefing|interrogation|questionnaire|query)',
        sign: '-',
      },
      '(ask|pose|put|raise) .. (clarify|clarification|follow-up|further|additional|probing) question',
      '(ask|pose|put|raise) (@det|#|few|many|at least)? (@det|#)? question',
      'ask @det? @person (@det|#|few|many|further|any)? question !(on|in|of|at)',
      'ask (for|@det? @user for) (@det|customer|user)? (@det|customer|user)? (order|account|invoice|phone|email|customer|ticket|booking|reservation|serial|postal) (number|address|id|code)',
      'ask (back|first|again|for clarification|for more|for further|for missing|for the missing|for whatever is missing|to clarify|rather than guess|instead of guessing)',
      'ask (for|about) .. @unclear',
      '(^|and|,|then|or|please|always|must|should) ask (for|about) (it|them)',
      'ask (which|what|whom|where|how many|how much|how|whether|anything|for the missing|for what be missing)',
      '(have|let) (the|your) .. (choose|decide|pick|clarify|specify)',
      '(get in touch|check|talk|speak|confer|touch base) with .. (about|before|when|if|whenever)',
      'clarify with',
      '(interview|question|quiz) (the)? @user ..',
      'clarify (@det|any)? (open|unclear|ambiguous|vague|missing) (point|detail|part|term|requirement|fact|passage)',
      '(clarify|settle|resolve|sort out|clear up) .. .. with (@det|your) .. (first|before|beforehand|$)',
      'ask (the|your|our) .. (for|about|to supply|to provide) .. @unclear',
      '(request|ask for|demand|collect|obtain) (whatever|any|the|all|every) .. (be|is|are) @unclear',
      '(better|rather) .. question .. .. than .. .. (guess|assumption|mistake|error|answer)',
      '(come|get|go|write) back with .. question',
      '(stop|pause|halt) (and|to) (ask|inquire|enquire|query|check)',
      '(raise|flag|surface|bring) .. (ambiguity|ambiguities|open question|open point|doubts) .. (with|to|before)',
      '(seek|request|ask for|get) (guidance|direction|more context|a steer|further instructions)',
      '(confirm|verify|check) your (understanding|reading|interpretation) (with|by|before)',
      '(^|and|just|then|rather|,) ask $',
      '(hold|stop|pause) (the work|work|everything) .. until',
      'ask for details ($|when|if|before)',
      '(ask|query|request|inquire|enquire|check|come back|get back) .. (when|if|whenever|where|as soon as|should) .. @unclear',
      '(if|when|whenever|where|should|as soon as) ... @unclear ... (ask|inquire|enquire|query|come back|get back to|request|find out|check with)',
      '(ask|let|have|get|invite|request) @det? @person .. (to clarify|to explain|to specify|clarify|explain|specify|to elaborate|elaborate|to state|to be more specific|tell you|to tell you)',
      '(ask|question|interview|quiz|sound out|query) @det? @person (about|for|to clarify|to confirm|to specify|to explain|to choose|to pick|to provide|to describe|to name|first|when|which|what|whether|how|on|if|at|$)',
      'from @person .. (how|at which|which|what|whether|where|who|when|why)',
      'find out from @det? @person',
      '(gather|collect|obtain|elicit|get) ... from @det? @person (before|first|and|$|,) ..',
      '(find out|learn|get|request|obtain|collect|gather) .. from @det? @person .. (before|first|how|which|what|whether|where|who|when|why)',
      '(before|first) ... find out from @det? @person',
      '(seek|request|demand|obtain|get|ask for|look for|insist on) .. clarification',
      '(request|ask for|get|obtain|collect) @det? (missing|lacking|further|more|additional|necessary) (detail|information|data|input|fact)',
      'request .. (when|if) .. (left out|missing)',
      '(start|begin|open|kick off) (by|with) (interview|question|ask|a few question|some question)',
      { phrase: 'question (be|are) .. (welcome|allowed|encouraged|expected|fine)', mood: 'any' },
      'rather ask .. than',
      '(find out|establish|learn|get to know|work out with @person) (what|which|who|when|where|how|whether) ... (before|first)',
      'ask (me|us|@det? @user) (#|a few|some|one|two|three|several|any|quick|short|the|clarifying)? .. question',
      '(always|first) clarify (@det)? .. (with|from) @det? @person',
      '(inquire|enquire) $',
      '(inquire|enquire) (about|into|first|whether|which|what|of)',
      '(come|get|go|check|report) back (to|with) @person .. (question|query|before)',
      'clarify (first|with @det? @person|ambiguity|what @person|the request|the scope|everything|any|before)',
      '(have|let) @det? @person (check|confirm|verify|specify|decide|choose|pick|tell)',
      // Without asking
      {
        phrase:
          '(@answer_verb|deliver|send|write|produce|give|return|hand over|reply) .. (finished|final|complete|full|whole|ready) .. (straight away|at once|immediately|right away|in your first|in the first|from the start)',
        sign: '-',
      },
      {
        phrase: '(without|instead of) (bothering|troubling|pestering|disturbing|asking|consulting|involving)',
        sign: '-',
      },
      { phrase: "(cannot|can not|can't) be (reached|asked|contacted|disturbed|interrupted)", sign: '-', mood: 'any' },
      {
        phrase:
          '(be asleep|be unreachable|be not reachable|have gone home|have already left|has already left|has left for the day) .. ',
        sign: '-',
        mood: 'any',
      },
      { phrase: 'ask nothing', sign: '-' },
      {
        phrase:
          '(no|without|not any) (second round|second chance|round trip|back and forth|backchannel|return channel|way back|channel back|dialogue|reply channel|follow up question|more turns|further turns)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(this|it|the channel|the conversation|the exchange|communication|the line|the link) (be|is|are) (a)? (one way|single shot|one shot|write only|fire and forget)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(settled|done|finished|completed|dealt with|decided) in (one|a single) (pass|go|step|round|message|turn)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: '(close|closes|end|ends|over|shut|shuts) after (one|a single|the first) (message|turn|reply|answer)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(first|only|one) (thing|message|reply|answer) you send .. (be|is|has to be|must be) .. (finished|final|complete)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(no|not a|not one|never a) (sentence|line|reply|answer|message|output) .. (end|ends|close|closes|finish) (in|with|on) .. question mark',
        sign: '-',
        mood: 'any',
      },
      { phrase: '(nothing|not a thing) .. (be|is|may be|can be) (asked|queried)', sign: '-', mood: 'any' },
      {
        phrase:
          "(never|not|do not|don't) (interrupt|disturb|bother|trouble|pester|contact|consult|come back to|get back to|go back to|come to) (me|us|@det? @person) ..",
        sign: '-',
      },
      {
        phrase: '(leave) (me|us|@det? @person) (in peace|alone|undisturbed|out of it)',
        sign: '-',
      },
      {
        phrase:
          '(keep|leave) (the|all|any)? (question mark|question marks|question|questions) (out|away|to yourself|for yourself) ..',
        sign: '-',
      },
      {
        phrase: '(not|no|never) .. (contain|contains|have|has|include|hold|end) .. (with)? (a|any)? question mark',
        sign: '-',
        mood: 'any',
      },

      '(bother|trouble|pester|burden|molest|annoy|interrupt|harass|disturb|weary) .. @person .. (with|by) .. (question|query|asking)',
      { phrase: '(spare|save) @det? @person .. (question|query|asking|interrogation)', sign: '-', mood: 'any' },
      { phrase: '(clarifying|clarification|follow-up|back)? question .. be @forbidden', sign: '-', mood: 'any' },
      {
        phrase:
          '(no|without|zero) (clarifying|clarification|follow-up|further|additional|more|any|back)? (question|query|clarification|asking back) !(mark|be needed|is needed|be required|be necessary|needed|required)',
        sign: '-',
      },
      { phrase: '(ask|pose|say) (nothing|no further|no more) (else|back)?', sign: '-' },
      {
        phrase:
          '(hang up|leave|run away|walk away|give up|get angry|get annoyed|hate it|lose patience|go elsewhere|drop out|abandon) .. (when|if|once|as soon as) .. (ask|question)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(hate|dislike|resent|loathe|mind|detest|cannot stand|be tired of|be sick of|be annoyed by) .. (being ask|being question|question|be ask)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(nobody|no one|none|not anybody|not anyone) .. (answer|reply|respond|there) .. (question|you|query|to answer|to reply|to ask)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(nobody|no one) .. (be|is) (there|around|available|here|present|awake|listening|reachable) ... (ask|answer|question|clarify|reply)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          "(@user|driver|passenger|me) (cannot|can't|can not|be unable to|will not be able to|will be unable to|have no way to|be in no position to|may not) .. (answer|reply|respond|be asked|be reached|type back|write back|talk back|be contacted)",
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(have|has) no (hand|hands|time|way|chance|opportunity|possibility) .. (to)? (answer|reply|respond|for question)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(get|have|be) (no|only one) (second|further|other|more|other)? (message|turn|reply|answer|chance to ask|round|shot)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          'not .. (get|receive|obtain) .. (any|further|more|additional) (further|more|additional|information|input|detail|reply)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(run|work|operate|execute) .. (unattended|unsupervised|in batch|in the background|overnight|at night|without supervision|non-interactive|without a human|headless)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: '(one|single) (shot|way|turn) (channel|exchange|conversation|request|task|job|message|only)',
        sign: '-',
        mood: 'any',
      },
    ],
    decide: [
      ...settled,
      ...settlingAlone,
      '(make|state|take|use|work with|go with|proceed with|form) .. (assumption|best guess|educated guess|reasonable guess|informed guess|guess)',
      '(assume|presume|suppose) (to know|that|the|a|@person|what|whatever|whichever|reasonable|sensible|likely|most|anything|something|default|about)',
      { phrase: '(never|not) (assume|presume) $', sign: '-' },
      '(fill in|work out|settle|resolve|sort out|decide|clear up|figure out|infer|determine|complete|supply) .. (yourself|by yourself|on your own|on your own initiative|for yourself|alone|without help)',
      '(fill in|settle|resolve|sort out|work out|decide|infer|guess) (whatever|anything|what|everything|all that|open) .. @unclear',
      '(settle|resolve|decide) .. (open point|open question|detail|ambiguity)',
      '(use|trust|rely on|exercise|apply) .. (own|best|good) (judgement|judgment|discretion|sense) !(to|when|in|about|for|on)',
      '(pick|choose|take|go with|follow|use|select|expand|interpret|read) .. (likeliest|most likely|most plausible|most probable|most sensible|seems most|most natural|most reasonable|most obvious) .. (reading|meaning|interpretation|sense|variant|option|way)?',
      '(go with|use|apply|choose|fall back on|rely on|take|pick) .. (sensible|reasonable|usual|common|standard|sane) (default|value|choice)',
      'decide (for|by) yourself',
      '(run|start|begin|search|proceed|go ahead|book|act|go on|carry on|continue|work|write|draft|answer|plan) ... (even|also) (if|when|where|though) ... @unclear',
      '(pick|choose|decide|decide on|set|settle on|determine|select) (@det)? .. (yourself|on your own|without asking)',
      '(if|when|where|whenever|wherever) ... @unclear ... (pick|choose|go with|take|guess|assume|use|decide) ..',
      'decide (on your own|on behalf of|for @det? @person|alone|what @person mean|which @person mean)',
      '(interpret|read|resolve|expand|understand) .. as .. (expert|specialist|most people|would|reasonable)',
      '(work|make do|do what you can|get by|manage) with what (you have|there is|be given|be there|you be given|you get)',
      '(guess|guessing|guesswork|conjecture|surmise|speculate|speculation)',
      '(jump|leap) to conclusion',
      '(make|take) (the|all|every|any)? (decision|choice|call) (yourself|on your own|alone|for @det? @person)',
      '(choose|pick|take|go with|prefer|settle on|opt for|assume|adopt|follow) (the|a|whichever|whatever|one) .. (reading|interpretation)',
      '(decide|work|proceed|go on|carry on|answer|make do|build|continue|act|go ahead|make your case|run|start|manage|write) (with|on|from|on the basis of) (what|whatever|that which) (be there|is there|was said|be said|has been said|you know|was given|be given|you have be given|you were given|you have been given|you have|you get|you got|they gave|come in|comes in|@person (wrote|said|gave|sent|give|write))',
      '(fill|close|bridge|plug) (@det|any|every)? gap .. (with|by) .. (guess|assumption|sensible|likely|default|judgement|judgment|reading)',
      { phrase: '(choice|decision|call) (be|is|are) (yours|up to you|your own)', mood: 'any' },
      'when in doubt , (pick|choose|take|go|use|assume|decide|guess|settle)',
      { phrase: 'guess .. (be|are) .. @forbidden', sign: '-', mood: 'any' },
      { phrase: '(no|without) (assumption|guess|guesswork|guessing|conjecture)', sign: '-' },
      { phrase: '(leave|allow) no (room|place|space) for (guess|guesswork|assumption|interpretation)', sign: '-' },
      { phrase: '(nothing|never) .. (be|to be) (assumed|guessed|presumed|taken for granted)', sign: '-' },
    ],
  },
};
