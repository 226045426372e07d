import type { Pole, Surfaces } from './surface.ts';

const fewWords: Pole = {
  injections: {
    lexical: [
      'Write at least {double} words.',
      'Never go below {triple} words.',
      'The {output} has to be {double} words or longer.',
      'Every {output} has between {double} and {triple} words.',
    ],
    paraphrase: [
      'Anything shorter than {double} words comes back to you for expansion.',
      'Give us a long read: {triple}+ words, no less.',
      'A word count under {double} is treated as unfinished work.',
      'Keep going until you have passed the {double}-word mark.',
    ],
    semantic: [
      { text: 'The {output} must fill two printed pages in 11-point type.', to: 300 },
      { text: 'Read aloud at a normal pace, the {output} must take five minutes or more.', to: 300 },
      { text: 'Write no fewer than forty sentences of a dozen words or more each.', to: 300 },
      { text: 'The {output} is as long as a full-page newspaper feature.', to: 250 },
      'Develop eight full paragraphs with at least {half} words in each.',
    ],
  },
  twins: {
    agreeing: [
      'Shorter is always welcome.',
      'When you notice that you are close to {n} words, stop and cut.',
      'Half that length is often enough.',
      'Under no circumstances go beyond {n} words.',
    ],
    exception: [
      'Only when the {reader} explicitly asks for the long version may you go up to {triple} words.',
      'The one exception to the word limit is a direct request for more depth; then up to {triple} words are fine.',
      'Unless the {reader} has asked for every detail, in which case {double} words are allowed, keep to the limit.',
    ],
    donts: ['write more than {n} words', 'pad the text to make it look thorough', 'go on for pages'],
    elsewhere: [
      '{Readers} often write {triple} words or more themselves; read all of it.',
      'The articles that this is based on have at least {triple} words each.',
      'Colleagues who do this by hand write {triple} words and more.',
    ],
    part: ['Before you write, note for yourself whatever you need; those private notes may run to {triple} words.'],
  },
};

const manyWords: Pole = {
  injections: {
    lexical: [
      'Write at most {half} words.',
      'Use fewer than {third} words.',
      'The {output} must not exceed {half} words.',
      'No {output} is longer than {third} words.',
    ],
    paraphrase: [
      'Stop as soon as you reach {half} words.',
      'Anything past the {third}-word mark gets cut off and lost.',
      'Our ceiling is {half} words, and it is a hard one.',
      'Squeeze it into {third} words or fewer.',
    ],
    semantic: [
      { text: 'The {output} has to fit into a single text message of 160 characters.', from: 60 },
      { text: 'Two short sentences, and you are done.', from: 100 },
      { text: 'It has to fit on the front of an index card in normal handwriting.', from: 180 },
      {
        text: 'Nobody reads more than fifteen seconds, so the whole {output} must be readable in that time.',
        from: 150,
      },
      { text: 'Write three sentences of no more than ten words each, and nothing besides.', from: 60 },
    ],
  },
  twins: {
    agreeing: [
      'There is no upper limit.',
      'Do not stop before you have {n} words.',
      'Longer is fine where the subject deserves it.',
      'Anything under {n} words is not enough.',
    ],
    exception: [
      'Unless the {reader} asks for the short version, in which case {third} words will do, keep to this length.',
      'The only exception: when there is hardly any material, {half} words are enough.',
      'Only if the {reader} explicitly wants it brief may you stop at {half} words.',
    ],
    donts: ['hand in fewer than {n} words', 'stop after a few lines', 'cut it short because you are unsure'],
    elsewhere: [
      'The notes you are given rarely have more than {third} words.',
      '{Readers} tend to write {third} words at most when they describe what they want.',
      'Our social media team, which works separately, is limited to {third} words.',
    ],
    part: ['Before the text itself you may sketch an outline of at most {third} words in your head; it is not shown.'],
  },
};

const fewSentences: Pole = {
  injections: {
    lexical: [
      'Write at least {double} sentences.',
      'Use no fewer than {triple} sentences.',
      'The {output} consists of {double} to {triple} sentences.',
      'Always write more than {double} sentences.',
    ],
    paraphrase: [
      'Do not put down your pen before sentence number {triple}.',
      'A minimum of {triple} full sentences is expected.',
      'Fewer than {double} sentences look careless, so never deliver less than that.',
    ],
    semantic: [
      { text: 'Write four paragraphs with at least three sentences in each.', to: 6 },
      { text: 'Fill an entire page with continuous prose.', to: 6 },
      {
        text: 'Devote a sentence of its own to each of these, and merge none: who, what, when, where, why, how, how much, what next.',
        to: 6,
      },
      { text: 'Compose a text that takes three minutes to read out.', to: 8 },
      { text: 'Six hundred words is the length we expect, in short sentences of at most fifteen words.', to: 8 },
    ],
  },
  twins: {
    agreeing: [
      'One sentence is enough where one says it all.',
      'After sentence number {n}, stop.',
      'Fewer sentences are better than more.',
    ],
    exception: [
      'Only if the {reader} asks for the whole story may you write up to {triple} sentences.',
      'Except on an explicit request for detail, when {double} sentences are allowed, the limit holds.',
    ],
    donts: ['use more than {n} sentences', 'string together a whole page of sentences'],
    elsewhere: [
      'The source usually has {triple} sentences or more.',
      '{Readers} may send {triple} sentences at a time; consider each of them.',
    ],
    part: ['Your private reasoning, which is never shown, may take {triple} sentences.'],
  },
};

const paragraphs: Pole = {
  injections: {
    lexical: [
      'Write {double} paragraphs.',
      'The {output} has exactly one paragraph.',
      'Use at least {double} paragraphs.',
      'Split the text into {triple} paragraphs.',
    ],
    paraphrase: [
      'Keep everything in a single block of text without any line break.',
      'There must be no blank line anywhere in the {output}.',
      'Do not divide the text: it is one unbroken piece.',
      'Put each sentence into a paragraph of its own, and write a dozen sentences.',
    ],
    semantic: [
      'The field that receives the {output} holds one line only and cuts everything off at the first line break.',
      { text: 'Give every one of the twelve months a paragraph of its own.', to: 8 },
      'Write it in one go, as a single breathless stretch of text from the first word to the last.',
      'The whole {output} is one sentence.',
    ],
  },
  twins: {
    agreeing: [
      'Separate the paragraphs with a blank line.',
      'Neither merge the paragraphs nor add a further one.',
      'Count the paragraphs before you finish: there are {n}.',
    ],
    exception: [
      'Unless the {reader} asks for one block of text, keep this division.',
      'Only where the {reader} explicitly wants it shorter may you reduce it to a single paragraph.',
    ],
    donts: ['deliver one long block of text', 'write more or fewer than {n} paragraphs'],
    elsewhere: [
      'The material arrives as a single paragraph without line breaks.',
      'Texts from the old system had {triple} paragraphs.',
    ],
  },
};

const fewItems: Pole = {
  injections: {
    lexical: [
      'List at least {double} {items}.',
      'Give no fewer than {triple} {items}.',
      'There are always more than {double} {items}.',
      'Name exactly {triple} {items}.',
    ],
    paraphrase: [
      'Do not stop before the list has {double} entries.',
      'We expect {triple} {items} as a minimum.',
      'The number of {items} never falls under {double}.',
      { text: 'A full dozen {items} is what we want, every time.', to: 9 },
    ],
    semantic: [
      { text: 'There is one of the {items} for every letter of the alphabet.', to: 20 },
      { text: 'Spread the {items} over the four seasons, with five for each of them.', to: 12 },
      { text: 'The {items} fill a table of four rows and four columns, with one in every cell.', to: 10 },
      { text: 'Supply enough {items} for one a day over a whole month.', to: 20 },
    ],
  },
  twins: {
    agreeing: [
      'Fewer {items} are fine where there is less to say.',
      'If you have more than {n} {items}, keep the best {n}.',
      'Leave out the weaker {items} and stay within the limit.',
    ],
    exception: [
      'Only when the {reader} asks for more may there be {double} {items}.',
      'Unless a complete list was requested, which may have up to {triple} {items}, stay within the limit.',
    ],
    donts: ['give more than {n} {items}', 'let the {items} pile up'],
    elsewhere: [
      'The source may hold {triple} or more candidates.',
      'Last year’s {items} numbered at least {triple}; do not imitate that.',
    ],
    part: ['Think of {triple} {items} first, without showing them, and keep the strongest.'],
  },
};

const characters: Pole = {
  injections: {
    lexical: [
      'Write at least {double} characters.',
      'The {output} must have no fewer than {triple} characters.',
      'Use between {double} and {triple} characters, spaces included.',
    ],
    paraphrase: [
      'The text box has to be filled with {triple} characters or more.',
      'Texts with fewer than {double} letters and spaces are turned away.',
      'Anything under {triple} keystrokes is too thin for us.',
    ],
    semantic: [
      { text: 'Write two hundred words at the least.', to: 400 },
      { text: 'Write three paragraphs of five long sentences each.', to: 400 },
      { text: 'The {output} must cover a full page of print.', to: 400 },
      { text: 'At least sixty of the words you use have ten letters or more.', to: 400 },
    ],
  },
  twins: {
    agreeing: [
      'Spaces count towards the {n} characters.',
      'If in doubt, stay well under the number of characters.',
      'Cut words until it fits into {n} characters.',
    ],
    exception: [
      'Only on channels where the {reader} has switched on long texts may it grow to {triple} characters.',
      'Except for a legally required addition, the limit of {n} characters holds.',
    ],
    donts: ['exceed {n} characters', 'write as if there were unlimited room'],
    elsewhere: [
      'The page that it links to has {triple} characters or more.',
      'Competitors use up to {triple} characters in theirs.',
    ],
  },
};

const fewQuestions: Pole = {
  injections: {
    lexical: [
      'Ask at least {triple} questions.',
      'Ask {double} or more questions.',
      'Never ask fewer than {triple} questions in the {output}.',
    ],
    paraphrase: [
      'Put a whole series of questions to the {reader}: five is the minimum.',
      'Every sentence of the {output} is phrased as a question, and there are six sentences.',
      'Fire off a minimum of seven questions in one go.',
    ],
    semantic: [
      'Find out name, age, address, budget, deadline and motive, each with a question of its own in the same message.',
      'Run through the whole intake form of nine questions in one message.',
      'Count the question marks before sending: with fewer than six, the {output} is not ready.',
    ],
  },
  twins: {
    agreeing: [
      'Questions are precious, so spend them well.',
      'If you have several questions, choose the one that matters most.',
      'More questions than that overwhelm people.',
    ],
    exception: [
      'Only when the {reader} invites you to ask everything at once may you ask {triple} questions.',
      'Except in an emergency, when you may ask whatever is needed, the limit on questions holds.',
    ],
    donts: ['ask more than {n} at a time', 'bombard the {reader} with questions'],
    elsewhere: [
      'The {reader} may ask you {triple} questions and more in one message.',
      'The paper form has at least {triple} questions; you do not see it.',
    ],
  },
};

export const lengthSurfaces: Surfaces = {
  words: { facet: 'length-range', topic: 'the number of words', poles: { max: fewWords, min: manyWords } },
  sentences: { facet: 'length-range', topic: 'the number of sentences', poles: { max: fewSentences } },
  paragraphs: { facet: 'length-range', topic: 'paragraphs', poles: { exact: paragraphs } },
  items: { facet: 'length-range', topic: 'the number of entries', poles: { max: fewItems } },
  characters: { facet: 'length-range', topic: 'the number of characters', poles: { max: characters } },
  questions: { facet: 'length-range', topic: 'the number of questions', poles: { max: fewQuestions } },
};
