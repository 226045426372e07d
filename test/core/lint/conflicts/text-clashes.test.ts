import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Clash } from '../../../../core/lint/conflicts/clash.ts';
import { clashesOf } from './clashes-of.ts';

const shown = ({ rule, values }: Clash): string => `${rule.replace('conflict/', '')}: ${values.join(' | ')}`;

const invalid: readonly (readonly [text: readonly string[], ...expected: string[]])[] = [
  [
    ['Mention the word "refund" at least twice.', 'Never use the word "refund".'],
    'keyword: "refund" 2 times | never "refund"',
  ],
  [
    ['The phrase "sky-high harvest" must appear exactly three times.', 'Do not use the word "harvest" in the post.'],
    'keyword: "sky-high harvest" 3 times | never "harvest"',
  ],
  [
    [
      'Your answer must contain one of the following exact phrases: "My answer is yes.", "My answer is no."',
      "Avoid the keywords: 'divide', 'answer'.",
    ],
    'keyword: "My answer is yes." or "My answer is no." | never "answer"',
  ],
  [
    [
      'Begin the story with the phrase "In the shadow of war,"',
      'Do not use the keyword "shadow" in the first paragraph.',
    ],
    'keyword: "In the shadow of war" | never "shadow"',
  ],
  [
    [
      'incorporate the phrase "long-term viability" exactly twice',
      'Refrain from using the word "long-term" in the response.',
    ],
    'keyword: "long-term viability" 2 times | never "long-term"',
  ],
  [
    [
      '"Cheap" is a word that we do not want to see on our windows.',
      'Every slogan ends with our motto "Cheap as chips, fresh as the tide".',
    ],
    'keyword: never "Cheap" | "Cheap as chips, fresh as the tide"',
  ],
  [
    [
      'The expression "flow temperature" must appear exactly twice.',
      'The syllable "temp" must not turn up in your answer.',
    ],
    'keyword: "flow temperature" 2 times | never "temp"',
  ],
  [['The letter z should not appear in it.', 'Include the keywords "zip" and "ease".'], 'keyword: never "z" | "zip"'],
  [
    [
      'Do not use the word "retirement".',
      'Quote the full motto of the evening, "A retirement is a beginning", in the opening lines.',
    ],
    'keyword: never "retirement" | "A retirement is a beginning"',
  ],
  [
    [
      'Clichés such as "team player", "passionate" and "hit the ground running" are forbidden.',
      'The applicant should come across as passionate, in precisely that word.',
    ],
    'keyword: never "passionate" | "passionate"',
  ],
  [
    ['Use the word "we" no more than once.', 'The word "we" appears at least three times.'],
    'keyword: at most 1 times "we" | "we" 3 times',
  ],
  [['Avoid commas.', 'Include the phrase "rain, snow and sleet".'], 'keyword: no commas | "rain, snow and sleet"'],
  [
    ['Finish the post with a question that invites comments.', 'No question mark may occur anywhere in the text.'],
    'punctuation: "?" | no question marks',
  ],
  [
    [
      'Write in simple present tense and avoid commas.',
      'Begin every sentence with an introductory clause that is set off by a comma.',
    ],
    'punctuation: no commas | ","',
  ],
  [
    [
      'Do not use exclamation marks.',
      'Sound as thrilled as our adverts do, with a "Hooray!" or a "Lucky you!" in each message.',
    ],
    'keyword: no exclamation marks | "Hooray!" or "Lucky you!"',
  ],
  [
    [
      'The old printer has letters and digits, and apart from these no keys at all.',
      'Close each sentence with a full stop.',
    ],
    'punctuation: no anything but letters and digits | "."',
  ],
  [
    ['Separate the two responses with six asterisks.', 'The asterisk must not occur in what you write.'],
    'punctuation: "*" | no asterisks',
  ],
  [
    ['close it with the words "and the sea answers."', 'The last word of the story must be "home".'],
    'start-end: "and the sea answers." at the end | "home" at the end',
  ],
  [
    [
      'The very first paragraph must start with the word "weekend".',
      'Do not say any words or characters before repeating the request.',
    ],
    'start-end: "weekend" at the start | the request at the start',
  ],
  [
    ['The first word of your reply has to be "Splash".', 'Before anything else, repeat this request word for word.'],
    'start-end: "Splash" at the start | the request at the start',
  ],
  [
    ['End with the contact details of the press office.', 'End with the quotation by the nurse.'],
    'start-end: the contact detail at the end | the quotation at the end',
  ],
  [
    [
      'The list of ingredients stands at the very top.',
      'Nothing comes before the preparation time, since that is what readers look for.',
    ],
    'start-end: the ingredient list at the start | the preparation time at the start',
  ],
  [
    [
      'Phrase the sentence in the form "The chatbot is designed to <verb> ...", as the index sorts by it.',
      'Do not start with "The chatbot is designed to", it is implied.',
    ],
    'start-end: "The chatbot is designed to" at the start | no "The chatbot is designed to" at the start',
  ],
  [
    [
      'Conclude with a single sentence that starts with "So remember".',
      'The last sentence has to be a question that starts with "Who".',
    ],
    'start-end: "So remember" at the start | "Who" at the start',
  ],
  [
    ['Start your reply with "Dear customer".', 'Begin every reply with "Hi there".'],
    'start-end: "Dear customer" at the start | "Hi there" at the start',
  ],
  [
    ['You should just say "My answer is yes." or "My answer is no."', 'Answer with at least 400 words.'],
    'only-output: only "My answer is yes." or "My answer is no." | at least 400 words',
  ],
  [
    [
      'You should just say "My answer is yes." or "My answer is no."',
      'Give exactly two different responses separated by 6 asterisk symbols ******.',
    ],
    'only-output: only "My answer is yes." or "My answer is no." | exactly 2 responses',
  ],
  [
    ['Answer yes, no or maybe.', 'Write at least two sentences.'],
    'only-output: only "yes" or "no" or "maybe" | at least 2 sentences',
  ],
  [
    ['Reply with only "done" or "failed".', 'Mention the word "ticket" in your reply.'],
    'only-output: only "done" or "failed" | "ticket"',
  ],
];

const valid: readonly (readonly string[])[] = [
  ['Mention the word "refund" at least twice.', 'Never use the word "guarantee".'],
  ['Use the word "harvest" twice.', 'The phrase "sky-high harvest" must appear once.'],
  ['Do not use the word "art".', 'Include the word "party".'],
  ['Do not use the word "term".', 'Include the phrase "long-term viability".'],
  ['Do not use the word "shadow" in the second paragraph.', 'Begin with "In the shadow of war".'],
  ['Include "rain" or "snow".', 'Do not use the word "rain".'],
  ['Start with "Dear".', 'Start with "Dear customer".'],
  ['Start with "Dear customer".', 'End with "Kind regards".'],
  ['The first paragraph must begin with "I hope".', 'The second paragraph must begin with "I am".'],
  ['End with a question.', 'End with a call to action.'],
  ['Separate the names with commas.', 'Do not use semicolons.'],
  ['Answer yes or no.', 'Use at most 10 words.'],
  ['Do not forget to include the word "safe".', 'Use the word "safe".'],
  ['Name the file "a,b.txt" in the log.', 'Avoid exclamation marks.'],
];

describe('checks of texts', () => {
  for (const [text, ...expected] of invalid) {
    it(`report ${text.join(' ')}`, () => {
      expect(clashesOf(text).map(shown)).to.deep.equal(expected);
    });
  }

  for (const text of valid) {
    it(`find nothing in ${text.join(' ')}`, () => {
      expect(clashesOf(text).map(shown)).to.deep.equal([]);
    });
  }
});
