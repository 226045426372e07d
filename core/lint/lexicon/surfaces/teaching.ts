import type { Surface } from '../surface.ts';

const term =
  '(term|technical term|specialised term|specialized term|jargon|abbreviation|acronym|technical word|specialist term|foreign word|word|expression|concept|specialist vocabulary|technical vocabulary|notation|vocabulary|shorthand|new word|difficult word|technical language|symbol|loanword|code word)';

/** How much the reader is taken to know, and what helps the reader along. */
export const teachingSurfaces: readonly Surface[] = [
  {
    id: 'explain-terms',
    rule: 'conflict/coverage',
    question: 'whether terms are explained',
    names: { explain: 'explaining terms' },
    exclusive: 'none',
    poles: {
      explain: [
        `(explain|define|gloss|introduce|spell out|clarify|expand|paraphrase|translate|unpack|write out|provide .. for|give .. for|annotate|describe) (@det|any|every|each|all|clear explanations for)? (@det|key|difficult|unfamiliar|specialized|specialised|technical|new|special|foreign|legal|medical|uncommon|unusual)? ${term}`,
        `(definition|gloss|glossary|explanation|meaning|plain-language explanation) (of|for) (@det|any|every|each|all)? (@det|key|difficult|specialized|specialised|technical|new)? ${term}`,
        '(add|include|append|attach|provide|end with|close with|give) (@det|short|small)? (@det|short)? (glossary|list of terms|key of terms|word list)',
        `(every|each|any|all) (@det|technical|new|foreign)? (@det)? ${term} .. (be|is|get|gets|has|have|need|needs|come|comes|receive) .. (explained|defined|glossed|explanation|definition|gloss|spelled out|in brackets|translated)`,
        '(assume|presume|suppose|imagine|expect) .. (no|nothing|zero|little|no prior|not any|complete beginner|beginner|layperson|no previous) (prior|previous|background|technical|specialist)? (knowledge|expertise|experience|is known|$)?',
        '(as|like) (to|if to|for) (a|an|five year old|a child|beginners|a beginner|a layperson|someone who never)',
        {
          phrase:
            '(@person|professional|expert|specialist|reader|audience|engineer|physician|they) .. (know|knows|understand|understands|be familiar with|is familiar with|are familiar with|speak|speaks|master|masters|command|be at home with|live and breathe) (@det|all|what|already)? (@det|already|very|well)? (term|jargon|terminology|abbreviation|basics|notation|vocabulary|shorthand|subject|lingo|concept|they mean|it means|trade|field|technical terms)',
          sign: '-',
          mood: 'any',
        },
        {
          phrase: `(leave|use|keep|let) (@det|technical)? (@det|specialist|technical)? ${term} (as they stand|as it stands|unexplained|as they are|as it is|untranslated|without explanation|without gloss|stand|freely)`,
          sign: '-',
        },
        {
          phrase: `(no|without|skip|omit|avoid|spare .. |drop|cut) (@det|any|need for|further|the usual)? (gloss|glosses|glossary|definition|explanation of (${term}|basics)|explaining|explanation of terms|basics|hand-holding|spoon feeding|spoonfeeding)`,
          sign: '-',
        },
        {
          phrase:
            '(feel|feels|find it|be|are|get) (patronised|patronized|talked down to|insulted|patronising|condescending|bored|annoyed|treated like) .. (by|when|if|at) .. (gloss|explanation|definition|explain|explained|basics|define|they know|school child|glosses)',
          sign: '-',
          mood: 'any',
        },
        {
          phrase:
            '(assume|presume|expect|suppose|take for granted) .. (expert|prior|solid|full|thorough|advanced|good|specialist|professional|technical|domain) (knowledge|expertise|familiarity|background|understanding)',
          sign: '-',
        },
        {
          phrase:
            '(assume|presume|suppose|take for granted) (that)? (@person|readers|they|the audience) .. (know|knows|understand|understands|be familiar|familiar|are experts)',
          sign: '-',
        },
      ],
    },
  },
  {
    id: 'jargon',
    rule: 'conflict/tone',
    question: 'whether technical terms are used',
    names: { use: 'technical terms' },
    exclusive: 'none',
    poles: {
      use: [
        '(use|employ|include|work in|apply|write with|write in|prefer|keep to|insert|stick to|choose) (@det|correct|proper|right|plenty of|only)? (@det|correct|proper|exact|usual|industry|medical|legal)? (jargon|technical term|specialist term|technical language|technical vocabulary|terminology|specialist vocabulary|medical term|legal term|scientific term|specialist language|trade term|legalese|shorthand|equation|latin name|latin term|buzzword|acronym|abbreviation)',
        '(use|employ|keep to|stick to) (@det)? (precise|exact|proper|correct|full)? (technical|clinical|legal|scientific|medical|specialist|professional) terminology',
        '(assume|address|picture|@write for) (a|the|your)? (reader|readers|audience|listeners) (with|holding|who have|who has|who hold|who holds) (a|an)? (doctorate|doctoral degree|phd|degree|specialist training) ..',
        '(call|name) (them|it|things|each) by (their|its|the) (proper|technical|scientific|latin|correct|medical|names|name)',
        '(pitch|aim|write|gear|address|target|tailor|direct) .. (at|for|to|towards) .. (doctoral student|expert|specialist|professional|researcher|scholar|postgraduate|physician|engineers|scientist|peers|phd)',
        '(with|including) the (equations|usual shorthand|formulae|formulas|latin names)',
        {
          phrase:
            '(no|without|avoid|free of|omit|not any|cut|ban|shun|drop|eschew) (@det|any|all|unexplained|technical|legal|medical|use of)? (@det|unnecessary|technical|corporate|medical|legal)? (jargon|technical term|specialist term|buzzword|terminology|shop talk|technicality|medical term|legal term|gobbledygook|abbreviation|acronym|foreign word|technical language|legalese|latin|lingo|long word|difficult word|big word)',
          sign: '-',
        },
        {
          phrase:
            '(a|any|your) (child|kid|nine year old|ten year old|five year old|# year old|layperson|lay person|grandmother|beginner|toddler|schoolchild|pupil|complete novice|teenager) .. (understand|follow|ask|get it|read it|grasp)',
          sign: '-',
          mood: 'any',
        },
        {
          phrase:
            '(plain|simple|everyday|easy|ordinary) (english|language|word|words|vocabulary|terms) (only|throughout|that|which|$|,|for|and|instead)',
          sign: '-',
        },
        {
          phrase:
            '(write|explain|pitch|aim|gear|tailor) .. (for|to|at|towards) (a|an|complete|absolute|young)? (absolute|complete|young|total)? (beginner|layperson|layman|laymen|laypeople|child|children|novice|general public|lay reader|lay audience|nine year old|pupils|everyone)',
          sign: '-',
        },
      ],
    },
  },
  {
    id: 'examples',
    rule: 'conflict/parts',
    question: 'whether examples are given',
    names: { give: 'examples' },
    exclusive: 'none',
    components: ['give'],
    poles: {
      give: [
        '(give|add|include|provide|use|offer|supply|insert|show|illustrate .. with|explain .. with|support .. with|back .. with|work with|come with|finish with|name|bring|quote) (@det|at least|#|one|two|three|concrete|some|plenty of|several|short|practical|an)? (@det|#|one|two|three|concrete|real|vivid|practical|short|worked|code|everyday|illustrative|good)? example !(output|of the format|file|:)',
        '(illustrate|exemplify) (@det|every|each|with|it|this|by|all|what)? ',
        '(every|each|all) .. (come|have|has|need|get|be followed|contain|carry) .. (by|with|an|a|one|two)? example',
        {
          phrase:
            '(no|without|avoid|skip|omit|leave out|drop|free of|not a single|not any) (@det|any|further|concrete|code|additional)? (example|illustration|anecdote|worked example)',
          sign: '-',
        },
      ],
    },
  },
];
