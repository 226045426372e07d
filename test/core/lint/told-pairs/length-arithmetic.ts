/** Pairs that contradict each other. Each is found. */
export const lengthArithmeticPairs: readonly (readonly [string, string])[] = [
  ['Write 5 paragraphs of 100 words each.', 'The text stays under 300 words.'],
  ['Use exactly four sentences.', 'The answer has at least 200 words, and no sentence is longer than 20 words.'],
  ['Each of the six bullets has at least 15 words.', 'The list as a whole is limited to 60 words.'],
  ['Write three paragraphs.', 'Write no more than two sentences.'],
  ['The answer is one sentence.', 'The answer spreads over two paragraphs.'],
  [
    'Every paragraph has at least four sentences, and there are five paragraphs.',
    'The text has no more than 12 sentences.',
  ],
  ['Give 10 tips of two sentences each.', 'The whole answer has at most 15 sentences.'],
  ['Write a single paragraph.', 'Separate the three paragraphs by blank lines.'],
  ['At most 100 characters.', 'At least 40 words.'],
  ['Fill at least two pages.', 'Stay within 100 words.'],
  ['Give each of the four sections 80 words or more.', 'Do not go over 250 words.'],
  ['Sentences have at most 8 words.', 'Say it in two sentences of 15 words.'],
  ['The poem has four stanzas of four lines.', 'The poem has ten lines.'],
  ['Spend at least 50 words on each of the 3 options.', 'The answer is no longer than 120 words.'],
  ['Write eight bullets.', 'No more than five lines.'],
  ['Answer in one word.', 'The answer has 100 characters.'],
  ['Answer with a table of 12 rows with 20 words each.', 'The output has fewer than 200 words.'],
];

/** Rules that agree, or are each about something of their own. */
export const lengthArithmeticAgreeing: readonly string[] = [
  'Write 5 paragraphs of 50 words each.\nThe text stays under 300 words.',
  'Write three paragraphs.\nWrite at least six sentences.',
  'Answer in at most 10 words.\nAnswer in at least 20 characters.',
  'Each of the six bullets has at most 15 words.\nThe list is limited to 100 words.',
  'Two sentences.\nAt most 40 words.',
  'Give 3 tips of two sentences each.\nThe whole answer has at most 10 sentences.',
];
