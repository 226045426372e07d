/** Counts told without a plain number: several, by names, by the best one, by the sum of parts. Each is found. */
export const countedInOtherWays: readonly (readonly [string, string])[] = [
  ['Use several metaphors in each paragraph.', 'Use at most one metaphor per paragraph.'],
  ['Use a few bullet points.', 'Do not use more than one bullet.'],
  ['Give multiple examples.', 'Give only one example.'],
  ['Illustrate each point with several examples.', 'Give just a single example.'],
  ['The table has the columns Name, Age, City and Score.', 'The table must have exactly three columns.'],
  ['Return a table with columns: Name, Age, City, Score.', 'Use a table with three columns.'],
  ['Write sections titled Background, Methods, Results and Discussion.', 'Divide the answer into three sections.'],
  ['Use the headings Overview, Details and Next steps.', 'Use exactly two headings.'],
  ['Introduce Anna, Ben and Carl as the main characters.', 'The story has exactly two characters.'],
  ['Each question has the options A, B, C and D.', 'Every question has three options.'],
  ['Name only the biggest risk.', 'List the five biggest risks.'],
  ['Limit the list to the single best option.', 'Rank the five best options.'],
  ['The essay must be 500 words.', 'The introduction is 100 words, the body 500 words and the conclusion 100 words.'],
  [
    'The whole text has at most 5 sentences.',
    'The introduction has two sentences, the main part has three sentences, the conclusion has two sentences.',
  ],
  ['Total length: 300 words.', 'Write four paragraphs of at least 100 words each.'],
  ['Minimum length: 300 words.', 'Write no more than 200 words.'],
  ['Write a tweet.', 'Write about 500 words.'],
  ['Answer in one word.', 'Always answer in complete sentences.'],
  ['No preamble.', 'Open with a brief introduction.'],
];

/** What sounds like them and is none. */
export const countedInOtherWaysAgreeing: readonly string[] = [
  'Read several documents.\nName one document.',
  'If the user asks several questions, answer them one by one.\nAnswer in one sentence.',
  'Use headings, bullet points and tables.\nUse one heading.',
  'The table has columns such as Name, Age and City.\nUse five columns.',
  'The table has the columns Name, Age and City.\nUse three columns.',
  'Sections like Causes, Costs and Risks help.\nUse two sections.',
  'Use the headings Overview and Details.\nUse two headings.',
  'Name only the biggest risk.\nList five causes.',
  'The essay must be 500 words.\nThe introduction is 100 words, the body 300 words and the conclusion 100 words.',
  'At most five sentences.\nThe introduction has two sentences, the conclusion has two sentences.',
  'Write a tweet, a press release and a newsletter.\nThe press release has 500 words.',
  'Minimum length: 3 paragraphs.\nWrite four paragraphs.',
];
