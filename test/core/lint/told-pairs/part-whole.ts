/** Pairs that contradict each other. Each is found. */
export const partWholePairs: readonly (readonly [string, string])[] = [
  ['The whole letter has at most 100 words.', 'The introduction alone runs to 150 words.'],
  ['Keep the answer under 80 words.', 'The opening paragraph has at least 100 words.'],
  ['Answer in no more than 5 sentences.', 'Spend six sentences on the background.'],
  ['The email has a maximum of 120 words.', 'Give the apology at least 130 words.'],
  ['The list has at most 5 items.', 'The first group of the list has 7 items.'],
  ['The speech lasts four sentences at the most.', 'Thank the guests in five sentences.'],
  ['The whole message is 160 characters or less.', 'The offer in it is described in 200 characters.'],
  ['Write ten lines in all.', 'The refrain has twelve lines.'],
  ['The summary is at most 50 words.', 'Each paragraph of the summary has at least 60 words.'],
  ['The text has no more than two sentences.', 'Explain the delay in three sentences.'],
  ['The total length is below 400 words.', 'The conclusion has 450 words.'],
  ['No more than 8 slides.', 'The part on finances takes up 9 slides.'],
  ['Your reply must not exceed 90 words.', 'Describe the procedure in 100 to 120 words.'],
];

/** Rules that agree, or are each about something of their own. */
export const partWholeAgreeing: readonly string[] = [
  'The whole letter has at most 100 words.\nThe introduction runs to 30 words.',
  'The headline has at most 60 characters.\nThe article has at least 300 words.',
  'The summary is at most 50 words.\nThe report has at least 600 words.',
  'Answer in no more than 5 sentences.\nSpend two sentences on the background.',
];
