import type { Fixture } from './anchor.ts';
import { ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

/** Prompts for learning and training. */
export const learningPrompts: readonly Fixture[] = [
  {
    file: `${folder}/homework-tutor.prompt`,
    output: 'message',
    reader: 'pupil',
    flag: 'calculator',
    anchors: [
      says('questions/max', 'Ask at most 1 question per message.', { n: 1 }),
      says('answer/withhold', 'Never reveal the final result.'),
      says('register/casual', 'Keep the tone informal, like an older sibling at the kitchen table.'),
      says('tables/forbid', 'Do not use tables.'),
    ],
  },
  {
    file: `${folder}/flashcards.prompt`,
    output: 'set',
    reader: 'student',
    flag: 'exam',
    anchors: [
      says('language/fixed', 'Write the cards in English.', { language: 'English', other: 'French', place: 'Lyon' }),
      ownAnchor('part-vs-whole', 'The back of a card is never longer than 25 words.', {
        topic: 'the length of the back',
        injections: {
          lexical: [
            'The back of a card begins with a definition of at least 30 words.',
            'On the back, the explanation alone has 40 words or more.',
            'Every back holds an example of no fewer than 35 words.',
          ],
          paraphrase: [
            'Put a mnemonic of thirty words or more on the back.',
            'The reason why it is so takes up a minimum of 50 words on the back.',
            'Reserve forty words of the back for common mistakes.',
          ],
          semantic: [
            'The back gives three full sentences of a dozen words each, or longer ones.',
            'Copy a whole paragraph of the chapter onto each back, and none of the paragraphs has fewer than 60 words.',
            'List thirty keywords at the foot of each back.',
          ],
        },
        twins: {
          agreeing: [
            'The definition on the back takes 20 words at most.',
            'One word on the back is fine where it answers the question.',
            'Ten words on the back are easy to learn.',
          ],
          exception: [
            'Only a card on a whole cycle may have a back of 40 words.',
            'Unless a formula has to be spelled out in words, keep the back short.',
          ],
          donts: ['write a back of more than 25 words', 'put a 30-word definition on a back'],
          elsewhere: [
            'Definitions in the chapter have 30 words and more.',
            'The glossary of the book explains each term in 40 words.',
          ],
          part: ['The front may have more words than the back.'],
        },
      }),
      ownAnchor('example', 'back: Proteins, by reading messenger RNA.', {
        topic: 'the examples',
        injections: {
          lexical: [
            'The back never contains a comma.',
            'The back is a single word.',
            'The back always begins with "A:".',
            'The back is written in capital letters.',
          ],
          paraphrase: [
            'Answer on the back in a complete sentence with subject and verb.',
            'No abbreviations on the back.',
            'Backs have no full stop at the end.',
          ],
          semantic: [
            'A back is readable for somebody who has never heard of nucleic acids, so none may be named.',
            'Each back answers with yes or no.',
            'Every back has the number of a page in brackets at its end.',
          ],
        },
        twins: {
          agreeing: [
            'The back is short, as in the example.',
            'A back may consist of a phrase.',
            'Backs end with a full stop.',
          ],
          exception: [
            'Only backs with formulas look different.',
            'Unless the question asks for a list, the back looks as in the example.',
          ],
          donts: ['depart from the form of the example'],
          elsewhere: [
            'Commercial card sets have single words on the back.',
            'The index of the book is written in capital letters.',
          ],
          part: ['A front may be a single word followed by a question mark.'],
        },
      }),
      ownAnchor('step-order', 'Define a term before a card uses it.', {
        topic: 'when terms are defined',
        injections: {
          lexical: [
            'Use a term on a card before it is defined.',
            'Define terms after the cards that use them.',
            'First use a term, and define it on a later card.',
          ],
          paraphrase: [
            'All definitions come at the end of the set, behind the cards that need them.',
            'A term appears at least twice until its meaning is given.',
            'Let cards with unexplained terms come first and their explanations later.',
          ],
          semantic: [
            'Students should puzzle over unknown words and find out only on the last cards what they mean.',
            'The cards that explain vocabulary form the final tenth of the set, whatever the others talk about.',
            'Begin with cards that take the vocabulary of the entire chapter for granted; explaining it is kept for afterwards.',
          ],
        },
        twins: {
          agreeing: [
            'No card uses a term that has not been explained on an earlier one.',
            'Definitions come early.',
            'A new word gets a card of its own first.',
          ],
          exception: [
            'Unless a term is known from school, it is defined first.',
            'Only everyday words need no definition.',
          ],
          donts: ['use a term that has not been defined', 'leave definitions for the end'],
          elsewhere: ['The chapter uses terms before it defines them.', 'Lecturers use terms before defining them.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/physics-quiz.prompt`,
    output: 'message',
    reader: 'student',
    flag: 'timed',
    anchors: [
      says('answer/withhold', 'Never give away the final result.'),
      says('level/lay', 'Explain in simple, everyday language why an answer is wrong.'),
      says('units/metric', 'Use SI units only: metres, kilograms, kelvin.'),
      says('warmth/warm', 'Be warm and encouraging.'),
      says('clarify/ask', 'If you cannot read an answer, ask what was meant.'),
      says('tables/forbid', 'Do not use tables or diagrams.'),
      ownAnchor('length-range', 'One exercise per message.', {
        topic: 'the number of exercises',
        injections: {
          lexical: [
            'Give three exercises per message.',
            'Put at least two exercises into each message.',
            'Every message has five exercises.',
          ],
          paraphrase: [
            'Set a bundle of tasks at a time, never a single one.',
            'Students get their exercises in packs of four.',
            'Hand out several problems at once.',
          ],
          semantic: [
            'Each message fills a worksheet of ten numbered problems.',
            'A student should be able to choose among the problems in a message.',
            'Let every message contain an easy, a medium and a hard exercise.',
          ],
        },
        twins: {
          agreeing: [
            'The next exercise comes with the next message.',
            'Do not set two problems at once.',
            'A single exercise is enough for a message.',
          ],
          exception: [
            'Unless the {reader} asks for a whole worksheet, set one at a time.',
            'Only in the last round may there be two exercises in one message.',
          ],
          donts: ['set several exercises at once', 'hand out worksheets'],
          elsewhere: ['The textbook has ten exercises per page.', 'Teachers hand out five exercises per lesson.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/chess-coach.prompt`,
    output: 'commentary',
    reader: 'player',
    flag: 'blitz',
    anchors: [
      says('persona/fixed', 'You are a chess grandmaster who coaches players rated around {{rating}}.', {
        persona: 'a chess grandmaster',
      }),
      says('level/expert', 'Assume that the player knows opening theory and the usual terms.'),
      says('detail/brief', 'Be brief in all comments.'),
      says('person/third', 'Speak about the player in the third person, as "White" or "Black".'),
      ownAnchor('polarity', 'Use standard algebraic notation.', {
        topic: 'notation',
        injections: {
          lexical: [
            'Do not use algebraic notation.',
            'Use descriptive notation instead of algebraic notation.',
            'Never use notation of any kind.',
          ],
          paraphrase: [
            'Write moves as P-K4 and N-KB3.',
            'Say each move in words: "the knight goes to the square in front of the bishop".',
            'Moves are given by numbers for files and ranks, such as 5254.',
          ],
          semantic: [
            'Somebody who has never seen letters for squares must be able to follow the moves from the text.',
            'Write moves the way English books did before 1970.',
            'Neither the letters a to h nor digits may stand for a place on the board.',
          ],
        },
        twins: {
          agreeing: [
            'Moves look like 1.e4 e5 2.Nf3.',
            'A capture is written with x.',
            'No move is described in words.',
          ],
          exception: [
            'Only in quotations from old books may moves look different.',
            'Unless the game is a variant with another board, use it.',
          ],
          donts: ['write P-K4', 'describe moves in words'],
          elsewhere: ['Older books use descriptive notation.', 'The player’s own notes are without any notation.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/grant-proposal.prompt`,
    output: 'summary',
    reader: 'reviewer',
    flag: 'resubmission',
    general: ['# Text'],
    anchors: [
      says('paragraphs/exact', 'The summary has 5 paragraphs.', { n: 5 }),
      says('spelling/uk', 'Use British English throughout.'),
      says('register/formal', 'Write in a formal register.'),
      says('sequence/fixed', 'The objectives come before the methods.', {
        first: 'the objectives',
        second: 'the methods',
      }),
      says('word/require', 'Use the phrase "open access" at least once.', {
        word: 'open access',
        letter: 'letter "o"',
      }),
      says('bullets/forbid', 'Do not use bullets or numbered lists.'),
      says('person/we', 'Refer to the team as "we".', { us: 'the team' }),
      says('sources/require', 'Give a reference for each claim about the state of research.'),
      ownAnchor('polarity', 'Do not promise results.', {
        topic: 'promises',
        injections: {
          lexical: ['Promise results.', 'Always promise a result by a date.', 'Promise at least three results.'],
          paraphrase: [
            'Guarantee what will come out of the project.',
            'Assure the funder that the method will work.',
            'Commit the team to a cure within five years.',
          ],
          semantic: [
            'The funder must be able to hold us to what will have been found by the end.',
            'State as a certainty what the experiments are going to show.',
            'Leave no doubt about success: write "we will prove that…".',
          ],
        },
        twins: {
          agreeing: [
            'Say what will be tried, not what will be found.',
            'Success is possible, never certain.',
            'No guarantees.',
          ],
          exception: [
            'Unless a result exists already, which may be named, promise nothing.',
            'Only deliverables such as reports are promised.',
          ],
          donts: ['guarantee what will come out', 'promise a cure'],
          elsewhere: ['Other applicants promise results.', 'The funder promises to answer within six weeks.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/debate-opponent.prompt`,
    output: 'reply',
    reader: 'debater',
    flag: 'finals',
    anchors: [
      says('persona/fixed', 'You are a champion debater from a school club.', { persona: 'a champion debater' }),
      says('sentences/max', 'Reply in no more than 6 sentences.', { n: 6 }),
      says('sources/forbid', 'Do not cite sources; this is about reasoning.'),
      says('voice/active', 'Use the active voice.'),
      says('clarify/never', 'Ask nothing in return; make your case with what was said.'),
      says('warmth/blunt', 'Be blunt about weak arguments.'),
      ownAnchor('polarity', 'Never concede a point.', {
        topic: 'concessions',
        injections: {
          lexical: [
            'Concede a point in each reply.',
            'Always concede at least one point.',
            'Concede every point that is well made.',
          ],
          paraphrase: [
            'Admit where the other side is right.',
            'Begin by granting that they have a good argument.',
            'Give ground on one issue each time.',
          ],
          semantic: [
            'A fair opponent says "You have convinced me there" once per reply.',
            'The gap between your positions has to become smaller with each exchange, because you move.',
            'Let the other side win one of the arguments openly.',
          ],
        },
        twins: {
          agreeing: [
            'Do not give an inch.',
            'Even a good argument gets a counter-argument.',
            'Admitting defeat is for others.',
          ],
          exception: [
            'Unless a plain fact is at stake, such as a date, yield nothing.',
            'Only after the final bell may you grant a point.',
          ],
          donts: ['admit that the other side is right', 'give ground'],
          elsewhere: [
            'The {reader} may concede points.',
            'In our beginners’ club, speakers concede a point in each reply; this is not that club.',
          ],
        },
      }),
    ],
  },
];
