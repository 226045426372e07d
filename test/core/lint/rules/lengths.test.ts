import { testRule } from './rule-tester.ts';

const pair = (a: string, b: string): { text: string; places: readonly (readonly string[])[] } => ({
  text: `${a}\n${b}`,
  places: [[a, b]],
});

testRule('conflict/length-range', {
  invalid: [
    {
      ...pair('Answer in at most 30 words.', 'Write at least 200 words.'),
      severity: 'error',
      suggestions: ['drop "Answer in', 'drop "Write at least', 'say when', 'say which of the two wins'],
    },
    pair('Write exactly three paragraphs.', 'Write exactly five paragraphs.'),
    pair('Keep each bullet to 12 words or less.', 'Write at least 20 words in every bullet.'),
    pair('The "title" has at most six words.', 'The "title" must contain at least ten words.'),
    pair('The letter should not exceed one hundred words.', 'The letter must have a minimum of 150 words.'),
    pair('List five tips.', 'A fourth tip would be one too many.'),
    pair('The summary must be under 50 words.', 'Write the summary in 80 to 100 words.'),
    pair('Ask at most one question per message.', 'Ask at least three questions.'),
    pair('Write at most 40 words.', 'The reply is as long as a full-page newspaper feature.'),
  ],
  valid: [
    'Answer in at most 30 words.\nWrite at least 20 words.',
    'Use fewer than 31 words.\nUse at least 30 words.',
    'The title has at most six words.\nThe pitch has at least ten words.',
    'Answer in at most 30 words, unless the user asks for a report.\nReports have at least 200 words.',
    'Answer in at most 30 words.\nIf the user asks for a report, write at least 200 words.',
    'Each bullet has at most 12 words.\nWrite at least 200 words.',
    'The first paragraph has at most 20 words.\nThe second paragraph has at least 50 words.',
    '{{#if short}}Answer in at most 30 words.{{else}}Write at least 200 words.{{/if}}',
    'Answer in at most 30 words.\n\nBad example:\nOutput: Write at least 200 words.',
    'The tweet has at most 40 words.\nThe email has at least 100 words.',
    'Include three quotations.\nInclude at least five quotations.',
    'Keep emails under 80 words.\nWrite at least 300 words in each report.',
    'Ask one question per message and wait.\nIt should last between ten and twenty questions.',
    'The list has at most 31 rows.\nThe number of columns never falls under 62.',
  ],
});

testRule('conflict/length-arithmetic', {
  invalid: [
    {
      text: 'Write exactly 6 sentences.\nNo sentence has more than 10 words.\nThe answer has at least 150 words.',
      places: [['No sentence has more than 10 words.', 'The answer has at least 150 words.']],
      severity: 'error',
    },
    {
      text: 'Write exactly three paragraphs.\nThe text must not exceed 180 words.\nEach paragraph has at least 75 words.',
      places: [['The text must not exceed 180 words.', 'Each paragraph has at least 75 words.']],
    },
    {
      text: 'Divide it into four sections.\nEvery section contains at least 200 words.\nThe answer has at most 600 words.',
      places: [['Every section contains at least 200 words.', 'The answer has at most 600 words.']],
    },
    pair('Write at least five paragraphs.', 'Use at most three sentences.'),
    pair('The song has three verses of six lines.', 'The song has at most ten lines.'),
    pair('List five films with two sentences for each.', 'The answer has at most eight sentences.'),
    pair('Write 12 lines, each of ten syllables.', 'Use at most 100 syllables in total.'),
    pair('Keep it tweet-length.', 'Write at least 200 words.'),
    pair('Write at least 1,000 characters.', 'Use at most 20 words.'),
    pair('Use at most 20 words.', 'List thirty keywords.'),
    pair('Write at least 300 words.', 'Anyone must be able to read the whole of it aloud within one minute.'),
  ],
  valid: [
    'Write exactly 6 sentences.\nNo sentence has more than 30 words.\nThe answer has at least 150 words.',
    'Write exactly three paragraphs.\nEach paragraph has at least 50 words.\nThe text must not exceed 180 words.',
    'Write four sections.\nEach section has at least 100 words.\nThe answer has at most 400 words.',
    'Write exactly three bullets.\nUse at most four sentences.',
    'Each sentence has at least 10 words.\nThe title has at most 5 words.',
    'The explanation has five paragraphs of two to four sentences each.\nThe explanation has at least 15 sentences.',
    'List five items.\nEach item has at most 10 words.\nThe answer has at least 100 words.',
    'Keep it under 280 characters.\nUse at least 20 words.',
    'Write one page.\nThe letter has 400 words.',
    'Conclude with a single sentence.\nEach paragraph has two to four sentences.',
    'One object for each page.\nThe reason has at most 30 words.',
    'Extract 20 to 50 ideas.\nWrite each idea as exactly 16 words.\nDo not give fewer than 25 ideas.',
    'Write at least 200 words.\nAnyone must be able to read it aloud within one minute.',
  ],
});

testRule('conflict/part-vs-whole', {
  invalid: [
    { ...pair('Keep the answer under 100 words.', 'The summary has at least 150 words.'), severity: 'error' },
    pair('The answer has at most 3 sentences.', 'The introduction has at least 4 sentences.'),
    pair('Use at most 200 characters.', 'The disclaimer has at least 300 characters.'),
    pair('Write at most two paragraphs.', 'The conclusion has three paragraphs.'),
    pair('The whole answer must not exceed 50 words.', 'Write at least 60 words in the first paragraph.'),
    {
      text: 'You write the show notes of "Quiet Machines".\nThe notes stay below 900 characters in total.\nThe teaser has at least 1,000 characters.',
      places: [['The notes stay below 900 characters in total.', 'The teaser has at least 1,000 characters.']],
    },
  ],
  valid: [
    'Keep the answer under 300 words.\nThe summary has at least 150 words.',
    'The summary has at most 50 words.\nThe analysis has at least 150 words.',
    'Write at least 300 words.\nThe summary has at most 50 words.',
    'Keep the answer under 100 words.\nThe summary has at most 150 words.',
    'Keep the answer under 100 words.\nThe summary is optional.',
    'Keep the summary under 100 words.\nThe answer has at least 150 words.',
    'The title has at most 5 words.\nThe subtitle has at least 6 words.',
    'Keep the answer under 100 words.\nIf it is a report, the summary has at least 150 words.',
    'The email has at most 50 words.\nThe attachment has at least 100 words.',
    'Write two paragraphs.\nThe conclusion has one paragraph.',
    'The notes stay below 900 characters in total.\nThe biography on their own site has 1,100 characters.',
    'You write a set of "Quiet Cards".\nThe cards stay below 900 characters in total.\nThe set has 2,000 characters.',
  ],
});
