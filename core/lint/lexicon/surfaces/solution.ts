import type { Surface } from '../surface.ts';

const owned =
  '(the|its|their|his|her|my|any|right|correct|full|finished|complete|worked|final|ready made|whole|direct|actual)';
const asked =
  '(exercise|task|problem|homework|assignment|riddle|puzzle|equation|exam|quiz|question of the exam|clue|sum)';

export const solutionSurface: Surface = {
  id: 'solution',
  rule: 'conflict/help',
  question: 'whether solutions are given away',
  placeless: true,
  names: { give: 'giving the solution' },
  exclusive: 'none',
  poles: {
    give: [
      '(give|provide|offer|supply|hand out|hand over|blurt out) .. (immediate|direct|ready made|straight|outright|instant) (answer|answers|solution|solutions) ..',
      `(hand|give|show|send|provide|supply) (@det)? @learner (@det)? (complete|full|working|finished|runnable|ready)? (complete|full|working|finished|runnable|ready)? (implementation|code|program|solution|script)`,
      '(write|produce|generate|complete) (@det)? (code|program|homework|essay|assignment|exercise|solution) .. for (@det)? @learner',
      {
        phrase:
          '(let|make|have|allow) (@det)? @learner .. (find|work out|discover|figure out|get to|arrive at) .. (it|answer|solution|result) .. (himself|herself|themselves|by themselves|on their own|alone)',
        sign: '-',
      },
      '(finish|end|close|conclude) with (@det)? (complete|full|working|finished|final) .. (program|code|function|solution|script)',
      '(write|code|program|implement) (@det)? (whole|entire|full|complete) (function|program|code|script|class|solution|essay|answer) .. for (me|@learner)',
      `(work|go|do|think|take) @det? @det? ${asked} (through|out) (to|till|until|all the way to) (its|the|the very) (end|finish|result)`,
      '(tell|show|say|reveal) (@det)? (@learner)? what (comes out|come out|it comes to|it amounts to|the sum is)',
      {
        phrase:
          '(nothing|no step|no part|not a thing) .. (left|remain|remains) to (calculate|solve|do|work out|compute|find out)',
        mood: 'any',
        sign: '+',
      },
      {
        phrase:
          '@learner .. (able to|can|just|only) .. (copy|write|enter|transfer) .. (number|result|answer|solution|figure) ... (into|in|to|onto) (the|their|his|her) (exercise book|notebook|workbook|homework|sheet|worksheet|book)',
        mood: 'any',
      },
      `(tell|give|show|hand|reveal|provide|disclose|offer|betray|present|supply|feed) (@det @learner|@learner|to)? (@det @learner)? ${owned}? ${owned} @gain (to|for|at once|when|if|right away|after|so that|straight away|$)`,
      `(tell|give|show|hand|feed|offer) (@det @learner|@learner) ${owned}? ${owned}? @gain`,
      `(reveal|disclose|give away|betray|spell out|write out|spoil|let slip|uncover) ${owned}? ${owned}? @gain`,
      '(reveal|give|give away|give out|tell|hand out) answers',
      '(right|correct|full|worked|complete|model|sample|step by step|detailed) (worked|full|model)? (solution|answer key|model answer)',
      '(provide|give|add|write|include|show|supply) (a|an) (model|sample|worked|full|complete|correct) (answer|solution)',
      '(write|write down|say|tell .. |state|reveal|show|print) (@learner)? what (x|y|the answer|the result|the solution|the word|the unknown) (be|is|are)',
      `(solve|do|complete|finish|work out|answer|crack) @det? @det? ${asked}`,
      `(state|name|say|give|print|write down) ${owned}? (result|answer|solution) of @det? ${asked}`,
      '(do|write|finish|complete) .. (homework|assignment|essay|exam|exercise) .. for (the|them|him|her|me|@learner)',
      '(write|give|provide|offer|produce|supply|hand out) .. (code|sentence|text|opening|paragraph|passage|draft|solution) .. (can be|could be|to be|ready to|ready for|for them to) .. (copied|copy|pasted|paste|handed in|submit|submitted)',
      '(ready|there) to be (copied|pasted|handed in)',
      '(answer key|model answer|solution|answers) .. (follow|stand|be|come|be printed) .. (below|at the end|after|follow|quiz|underneath)',
      {
        phrase:
          '(get|gets|receive|receives|be given|is given) (an|a|the|some) (opening|passage|paragraph|sentence|answer|solution|draft|first line|finished .. ) from you',
        mood: 'any',
      },
      { phrase: '(to be|can be|ready to be|ready for) (copied|pasted|handed in)', mood: 'any' },
      {
        phrase: `(keep|withhold|hold back|hide|conceal) ${owned}? @gain (from|until|back|to yourself|secret|hidden|for)`,
        sign: '-',
      },
      { phrase: `(withhold|hold back|hide|conceal) ${owned}? @gain`, sign: '-' },
      {
        phrase:
          '(only|just|nothing but|no more than|give only|at most) (@det|small|gentle|little)? (hint|clue|nudge|pointer|tip|leading question|guiding question)',
        sign: '-',
      },
      {
        phrase:
          '(hint|clue|nudge|pointer|guiding question) (only|instead of|rather than|, never|, not|but never|but no|but not)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(let|have|make|help|allow) (@det)? @learner .. (find|work out|discover|figure out|get to|arrive at|reach|come up with|solve|look it up) .. (by @learner self|himself|herself|themselves|themself|myself|on their own|on her own|on his own|on my own|alone|answer|it out|solution|result)',
        sign: '-',
      },
      { phrase: '(@gain) .. be (for|up to) (@det)? @learner to (find|work out|discover)', sign: '-', mood: 'any' },
      {
        phrase:
          '(want|need|have|be supposed|be meant|like) (to)? (get there|find it|find out|solve it|work it out|get it|manage it|do it) (by|on|for|alone|without|herself|himself|themselves)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(guide|lead|steer|coach|nudge) (@det)? @learner (to|toward|towards) @det? (answer|solution|result|insight) (with|by|through|only)',
        sign: '-',
      },
      { phrase: 'give nothing away', sign: '-' },
      { phrase: '^ (a|only|just)? (nudge|hint|clue|pointer) $', sign: '-', mood: 'any' },
      { phrase: '^ (never|no|not) the (word|answer|solution|result) $', sign: '-', mood: 'any' },
      {
        phrase:
          '(guide|coach|support|help|teach) ... (but|yet|and)? (never|not|without) (solve|solving|reveal|revealing|give|giving)',
        sign: '-',
      },
    ],
  },
};
