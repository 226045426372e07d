import type { Surface } from '../surface.ts';

export const reasoningSurface: Surface = {
  id: 'reasoning',
  rule: 'conflict/reasoning',
  question: 'whether the answer shows how it was reached',
  names: { show: 'the reasoning behind the answer' },
  exclusive: 'none',
  components: ['show'],
  poles: {
    show: [
      '(show|share|give|present|reveal|spell out|lay out|set out|write out|include|display|expose) (the|your|all|full) (full|complete|whole)? (reasoning|working|workings|logic|thinking|thought process|calculation|calculations|derivation|arithmetic) (behind|for|of) (the|your|each|it|that|every) ..',
      '(write down|write out|write|show) (each|every|all|the) (step|steps) (of|in) (your|the) (work|calculation|working|solution|derivation|computation)',
      '(write down|write out|write|record|note down|list|show) (each|every|all|the) (step|steps) of (your|the) (thinking|thought process|reasoning|calculation|thoughts)',
      '(think|reason|ponder|deliberate|muse) (out loud|aloud|on paper|visibly|in the open)',
      '(think|reason|work) .. step by step .. (out loud|aloud|in the answer|before|and show|visibly)',
      '(show|explain|describe|give|state|share|present|lay out|spell out|set out|write out|write down|write|include|add|provide|reveal|detail|outline|document|disclose|expose|make visible|print|display|lay bare|add|note|report|mention|tell .. about|append|walk .. through|talk .. through|take .. through|let .. see|let .. follow|lead .. through|output|fill in) (@person|@det|your|own|full|brief|internal|detailed|underlying|any|the|step by step|or)? (@det|your|own|full|brief|internal|short|line)? @reason !(of|for|behind|why) ',
      '(show|explain|describe|give|state|share|present|lay out|spell out|write|include|add|provide|reveal|print|tell|say|let .. know|note|fill in) .. (how|why|what) you (got|get|arrive|come|came|reach|reached|decide|decided|pick|picked|choose|chose|think so|prefer|conclude|concluded|rank|settle)',
      '(say|explain|tell|state|add|note|give|write) .. (why|how) you .. (chose|choose|pick|picked|decide|decided|think|gave|give|selected|select|assign|arrive|rate|rank|reach|got|get)',
      '(on|about|of|explaining|describing|saying|telling|with) (how|why|which search|what led|what kept) (you|@person) (got|get|arrive|come|came|reach|decide|pick|picked|choose|chose|ran|run|found|concluded|work)',
      '(give|state|provide|add|supply|offer|mention|name|quote|list) (@det|your|#|one|two|three)? (@det|your|main|key)? (reason|ground|rationale|justification) (for|behind|why) (your|the|each|every|its) (verdict|decision|choice|answer|score|rating|label|pick|judgement|judgment|conclusion|recommendation|classification|grade|ranking|result)',
      '(give|state|provide|add|supply|offer|include|write|append) (@det|your|brief|short|one-line|one-sentence)? (@det|brief|short|one line|one sentence|written)? (reason|rationale|justification|reasoning)',
      '!(=justified) (justify|motivate|substantiate|defend|argue for|account for|give grounds for) (@det|your)? (@det|your)? (answer|score|verdict|decision|choice|rating|label|pick|judgement|judgment|conclusion|recommendation|classification|grade|ranking|result|selection|estimate|position|claim|assessment|proposal|suggestion)',
      'justify (yourself|it|them|each|every)',
      'show (your|the|all|all your) (work|working|workings|steps|calculation|maths|math)',
      '(your|full|the) (chain|train) of thought',
      '(follow|see|trace|retrace|reconstruct|understand|check) (your|the) (thinking|reasoning|train of thought|line of thought|thought|logic|steps|way to the answer)',
      '(lay out|weigh|go through|list|set out|discuss|consider|present|write down) .. (case|argument|point|pros|reason|evidence) .. (for and against|pro and con|and cons|on both sides|for or against) ... (before|then) ',
      '(every|each|the|any) (rating|score|verdict|label|answer|decision|choice|grade|recommendation|judgement|judgment) .. (come|have|has|need|get|require|be accompanied|be followed|carry) .. (with|by|a)? .. (rationale|reason|justification|explanation|argument|why)',
      '(back|underpin|support|accompany|follow|precede) .. (decision|verdict|label|score|rating|choice|judgement|judgment|conclusion) .. (with|by) .. (argument|reason|reasoning|rationale|explanation|line|sentence)',
      '(spell out|list|write down|show|name|give) .. step .. (led|lead|took|brought|leading|that got) .. (to|you)',
      '(what|which) (kept|stopped|prevented|hindered) you from',
      '(explain|justify) yourself',
      '(explain|comment on|elaborate on) (your|each|every) (answer|decision|choice|verdict|score|rating|label|pick|change|edit|step|correction|recommendation|classification)',
      '(transparent|open) about (how|why) you',
      '(reasoning|rationale|justification|explanation|thinking|thoughts) .. (first|before|then|followed by) .. (answer|verdict|result|label|score)',
      '(answer|verdict|label|result|score) .. (followed by|together with|along with|plus|and) .. (reasoning|rationale|justification|explanation|reason)',
      '(walk|take|lead|guide) (me|us|@det? @user) through (how|why|what|your|every step|each step|all steps|the (steps|reasoning|thinking|calculation))',
      '(document|record|log|note down|list|report|write down|note) (which|what|how|every|each|all) .. (query|queries|step|steps|search|searches|source|sources|tool|tools|you) .. (ran|run|took|take|tried|used|order|did|opened|consulted)',
      'think aloud',
      '(provide|give|write|include|offer|add) (@det|your)? (detailed|clear|full)? (step by step) (explanation|derivation|solution|reasoning|breakdown|account)',
      // Hidden
      {
        phrase:
          '(how|way|road|path|route) .. (got|get|arrived|came|reached|it|there|answer|result|solution) .. (be|interest|interests|concern|concerns|matter|matters) .. (own business|of no interest|nobody|no one|irrelevant|private|not needed|beside the point|not asked|no matter|none of)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(@reason|working|workings|calculation|steps|code|search|method) .. (stay|stays|remain|remains|happen|happens|take place|takes place|belong|belongs|be kept) (behind the scenes|backstage|under the hood|off stage|out of sight|in the background|in your head|hidden|off the page)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(show|give|return|hand over|deliver|present|print|send) (nothing but|no more than|only|just) (@det)? (finished|final|bare|plain|naked)? (result|answer|component|outcome|figure|solution|verdict)',
        sign: '-',
      },
      {
        phrase:
          '(see|get|read|receive|want|wants) (the|only the|just the)? (result|answer|figures|outcome|verdict|numbers) (alone|and nothing else|and no more)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(no|without|not|omit|skip|never|drop|spare .. |leave out|avoid|minus|zero) (@det|any|further|additional|extra|your|accompanying)? (@det|any|your)? (explanation|reasoning|justification|rationale|reason|deliberation|commentary|thinking|working)',
        sign: '-',
      },
      {
        phrase:
          '(explanation|reasoning|justification|rationale|commentary|reason|working) (be|are) .. (@forbidden|noise|not wanted|of no interest|not of interest|clutter)',
        sign: '-',
      },
      {
        phrase:
          '(just|only|nothing but|solely|simply) (give|output|return|state|say|list|write|print|answer with|respond with|reply with)? (@det|final|bare|plain|#)? (final|bare|plain|right)? (answer|result|label|verdict|number|score|class|category|conclusion|name)',
        sign: '-',
        exclusive: true,
      },
      {
        phrase:
          '(just|only|simply) (say|answer|state|list|write|give|name|reply|respond) ...  (and nothing else|nothing else|nothing more)',
        sign: '-',
        exclusive: true,
      },
      { phrase: '(just|only|simply) (say|answer|reply|respond) (with)? <quote>', sign: '-', exclusive: true },
      {
        phrase:
          '(answer|result|label|verdict|number|score|word|name|category|yes or no) (alone|only|and nothing else|and nothing more|and no more|, nothing else|and that is it|and stop)',
        sign: '-',
        exclusive: true,
      },
      {
        phrase:
          '(keep|hold|leave) (@det|your)? (@reason|deliberations|thoughts|working) .. (@secret|out|unspoken|invisible|internal|silent|in your head)',
        sign: '-',
      },
      {
        phrase:
          '(@reason|deliberation) .. (stay|remain|be|be kept|belong) (@secret|in your head|invisible|off the page|unseen|out)',
        mood: 'any',
        sign: '-',
      },
      {
        phrase:
          '(think|reason|ponder|deliberate|work) .. (silently|internally|in silence|privately|to yourself|in your head|without writing|behind the scenes|quietly)',
        sign: '-',
      },
      { phrase: '(spare|save) (us|me|@det? @person) .. (@reason|why|how|details of how|thinking)', sign: '-' },
      {
        phrase:
          '(nobody|no one|none|not|never) .. (want|need|care|interested|read|ask) .. (to know|about|in)? .. (how you|why you|reasoning|your reason|justification|your thoughts|rationale|how it was reached|way to it)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(speak|talk|say anything|say a word) about (yourself|how the report was made|how you work|your method|your process)',
        sign: '+',
      },
      { phrase: '(cut|get|jump|go|come) (straight|right|directly) to the (answer|result|verdict|point)', sign: '-' },
    ],
  },
};
