import type { Surface } from '../surface.ts';
import { disclaimed, undisclaimed } from './disclaiming.ts';

export const disclaimerSurface: Surface = {
  id: 'disclaimer',
  rule: 'conflict/refusal',
  question: 'whether warnings and disclaimers are added',
  names: { add: 'disclaimers' },
  exclusive: 'none',
  components: ['add'],
  poles: {
    add: [
      '(make (it)? clear|say|state|mention|point out|remind|stress|note|add|emphasise|emphasize|underline) .. that (nobody|no one|they|people|readers|it) (should|may|must|is to|are to|can) .. (rely|act|depend|count|be relied) .. (on|upon)? ..',
      {
        phrase:
          '(skip|omit|leave out|no|drop|without|cut|spare) (@det|any|all|the)? (warning|warnings|reminder|reminders|note|notes|advice|hint|hints|remark|remarks) (that|to) ... (professional|doctor|lawyer|expert|specialist|adviser|advisor|physician) .. (or that .. replace .. none|or that .. replaces none)?',
        sign: '-',
      },
      '(add|put|write|place|append|insert|include|print) (<quote>|that) .. (under|below|at the end|at the bottom|underneath|not replace|no advice|not advice)',
      '(replace|replaces|be no replacement for|be no substitute for) (no|not) .. (advice|visit|doctor|professional|lawyer|counsel)',
      '(@add|@write|@telling|end|close|finish|conclude|start|open|preface|warn|recommend|urge|advise|stress|make clear|emphasise|emphasize|underline|repeat|accompany|follow|sign off|round off|suggest) ... @disclaim',
      'with (@det|suitable|standard|usual|legal|medical|safety)? @disclaim',
      '(warn|caution|alert) @det? @person (that|of|about|against|when|if)',
      '(remind|warn|tell|caution|alert) @det? @person .. (that)? ... (nothing|not|general|only|cannot|may|might|no) .. (serious|advice|replace|substitute|fun|entertainment|information|guarantee|legal|vary|change|professional)',
      '(recommend|advise|suggest|urge|tell|encourage|ask) .. @person .. (to)? (see|consult|visit|talk to|speak to|ask|seek|get) .. (doctor|physician|lawyer|professional|adviser|advisor|pharmacist|specialist|expert|therapist|vet|second opinion)',
      '(say|state|stress|mention|note|add|make clear|point out|remind|explain|repeat) (that|@det? @person that|about|to @person that) ... (you be not|you be no|you are not|you are no|we be not|not be|are only an ai|be only an ai|an ai and not|be just an ai|as an ai) ',
      '(a|one|the|short|standard) (line|sentence|note|word|paragraph|remark) (that|saying|stating|on|on there being|about|to the effect that) .. (this|it|there|you|nothing|respectable|results|forecast|answer) ... (not|only|no|fun|advice|ground|professional|general|vary|replace)',
      '(say|state|mention|note) .. (for entertainment|for fun|not to be taken)',
      '(accept|assume|take) no (liability|responsibility)',
      ...disclaimed,
      // None
      ...undisclaimed,
      { phrase: '(not|never|without) (cover|hedge|protect|safeguard) (yourself|us|ourselves)', sign: '-' },
      {
        phrase:
          '(nothing|no line|no word|no sentence) .. (limit|restrict|reduce|weaken|soften) .. (responsibility|liability|authority|claim)',
        sign: '-',
        mood: 'any',
      },
      { phrase: '(without|no) .. small print', sign: '-' },
      {
        phrase:
          '(no|without|skip|omit|drop|leave out|avoid|cut|spare .. |leave off|forgo|minus|free of|zero|never|not a single|not one|leave away|free from) (@det|any|legal|safety|medical|usual|standard|health|kind of|phrase such as|phrases such as|formula like|the line that|a line that|the note that|further)? (@det|usual|standard|legal|safety|health)? (@disclaim|"advice"|"consult"|"professional"|"doctor"|"lawyer"|"ai"|"substitute"|"guarantee"|"liability"|"disclaimer")',
        sign: '-',
      },
      {
        phrase:
          '(not|never) (a|one|a single) (word|line|syllable|sentence|hint) (about|on|of|that) ... (not|no|consult|doctor|adviser|professional|only|liability|advice|warning|ai)',
        sign: '-',
      },
      {
        phrase:
          '(leave|cut|take|drop|strike) out the (line|sentence|note|bit|part|remark|paragraph) (that|about|on|saying)',
        sign: '-',
      },
      { phrase: '(complain|complained|complaint|grumble|moan) about .. @disclaim', sign: '-', mood: 'any' },
      {
        phrase: '(need|needs|want|wants|require) no (@disclaim|caution|cautions|such warning|reminder)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(know|knows|understand|aware) .. (the risk|the risks|that it is only|what they are doing) .. (so|and)? (spare|skip|no|leave)?',
        sign: '-',
      },
      { phrase: '@disclaim (be|are) .. @forbidden', sign: '-', mood: 'any' },
    ],
  },
};
