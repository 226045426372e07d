import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Directive } from '../../../../core/lint/directives/directive.ts';
import type { Bound } from '../../../../core/lint/directives/value.ts';
import { readCounts } from '../../../../core/lint/exact/read-counts.ts';
import { aClause } from './a-clause.ts';

const boundText = (bound: Bound | undefined): string =>
  bound === undefined ? '' : typeof bound === 'number' ? String(bound) : `{${bound.variable}}`;

/** `word 3..5 of summary per item`. */
function shown({ surface, value, target, per }: Directive): string {
  const range = value.kind === 'interval' ? `${boundText(value.min)}..${boundText(value.max)}` : '?';
  const of =
    target.name === undefined ? '' : target.kind === 'part' ? ` of ${target.name}` : ` of whole ${target.name}`;
  return `${surface.replace('length:', '')} ${range}${of}${per === undefined ? '' : ` per ${per}`}`;
}

const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['Answer in at most 30 words.', 'word ..30'],
  ['Use no more than 40 words.', 'word ..40'],
  ['Use fewer than 40 words.', 'word ..39'],
  ['Do not use fewer than 40 words.', 'word 40..'],
  ['Do not exceed 200 words.', 'word ..200'],
  ['The answer must never exceed 200 words.', 'word ..200'],
  ['It should not be longer than three sentences.', 'sentence ..3'],
  ['Write over 1,000 words.', 'word 1001..'],
  ['Write 200+ words.', 'word 200..'],
  ['Give 3 or more examples.', 'example 3..'],
  ['Write between two and four sentences.', 'sentence 2..4'],
  ['Write 2–3 sentences.', 'sentence 2..3'],
  ['Write 2-3 sentences.', 'sentence 2..3'],
  ['Write two to three paragraphs.', 'paragraph 2..3'],
  ['Write exactly three bullet points.', 'item 3..3'],
  ['Keep it under 280 characters.', 'character ..279'],
  ['Keep it to 40 words.', 'word ..40'],
  ['Limit yourself to a couple of sentences.', 'sentence ..3'],
  ['List half a dozen tips.', 'tip 6..6'],
  ['Write a hundred and fifty words or more.', 'word 150..'],
  ['Write two hundred and fifty words or fewer.', 'word ..250'],
  ['The answer must not exceed {{maxWords}} words.', 'word ..{maxWords}'],
  ['Write about 200 words.', 'word 150..250'],
  ['Write a 300-word essay.', 'word 270..330 of whole essay'],
  ['Write a one-sentence summary.', 'sentence 1..1 of summary'],
  ['Keep each bullet to 12 words or less.', 'word ..12 per item'],
  ['Write at least 20 words in every bullet.', 'word 20.. per item'],
  ['Use no more than 12 words per point.', 'word ..12 per item'],
  ['No sentence may exceed 20 words.', 'word ..20 per sentence'],
  ['Each paragraph contains at least 80 words.', 'word 80.. per paragraph'],
  [
    'The email should be formatted with three concise paragraphs, each containing exactly three sentences.',
    'paragraph 3..3 of whole email',
    'sentence 3..3 per paragraph',
  ],
  [
    'The explanation must have exactly five paragraphs of two to four sentences each.',
    'paragraph 5..5 of explanation',
    'sentence 2..4 of explanation per paragraph',
  ],
  [
    'Organize the response into three sections, with each section containing exactly five points.',
    'section 3..3',
    'item 5..5 per section',
  ],
  ['Each bullet point must include at least two sentences and begin with an action verb.', 'sentence 2.. per item'],
  [
    'The response must contain at least 300 words, with each paragraph containing at most 100 words.',
    'word 300..',
    'word ..100 per paragraph',
  ],
  ['The first paragraph has at most 50 words.', 'word ..50 of first paragraph'],
  ['The "title" must be written in capital letters and contain at most six words.', 'word ..6 of title'],
  ['The summary must be under 50 words.', 'word ..49 of summary'],
  ['Summary: at most 50 words.', 'word ..50 of summary'],
  ['Include a bulleted list of exactly six tools in the second section.', 'tool 6..6 of second section'],
  ['The bulleted list of tools in the second section must contain exactly four tools.', 'tool 4..4 of second section'],
  ['Write at least 350 words in each newsletter.', 'word 350.. per newsletter'],
  ['The newsletter has at most 200 words.', 'word ..200 of whole newsletter'],
  ['The response must be formatted in Markdown with exactly three headers at level 2.', 'heading 3..3'],
  ['The reader has time for three gotchas, so do not list a fourth.', 'gotcha ..3', 'gotcha ..3'],
  ['A fifth tip would be one too many.', 'tip ..4'],
  [
    'Output the 10 most important aspects, stipulations, and other types of gotchas in the content as a list with no more than 20 words per point into a section called CALLOUTS:.',
    'aspect 10..10 of callouts',
    'stipulation 10..10 of callouts',
    'gotcha 10..10 of callouts',
    'word ..20 of callouts per item',
  ],
  [
    'Output a list of the 3 best takeaways from the content in 12 words or less each in a section called TAKEAWAYS:.',
    'takeaway 3..3 of takeaways',
    'word ..12 of takeaways per takeaway',
  ],
  [
    'Combine all of your understanding of the content into a single, 20-word sentence in a section called ONE SENTENCE SUMMARY:.',
    'word 18..22 of one sentence summary per sentence',
  ],
  ['Keep it tweet-length.', 'character ..280'],
  ['Include three anecdotes.', 'anecdote 3..'],
  ['Sentences have at most 15 words.', 'word ..15 per sentence'],
  ['Questions are at most 30 words long.', 'word ..30 per question'],
  ['Sixty words for each exhibit.', 'word 54..66 per exhibit'],
  ['A friendly letter of 60 to 90 words.', 'word 60..90 of whole letter'],
  [
    'The speech should take about three minutes to deliver, which means 360 to 420 words.',
    'minute 2..4 of whole speech',
    'word 360..420 of whole speech',
  ],
  ['Nobody reads past the 50th word.', 'word ..50'],
  ['Nobody reads more than three sentences.', 'sentence ..3'],
  ['Hardly anyone reads more than 100 words.', 'word ..100'],
  ['Few readers finish more than two paragraphs.', 'paragraph ..2'],
  ['Nobody reads fewer than three sentences.', 'sentence 3..'],
  ['Cut everything after the fifth item.', 'item ..5'],
  ['Three lines is all the label can hold.', 'line ..3'],
  ['A dozen tips, no fewer.', 'tip 12..'],
  ['Five is the maximum number of hashtags.', 'hashtag ..5'],
  ['Hashtags: 3 to 5.', 'hashtag 3..5'],
  ['Bullet points: max. 4', 'item ..4'],
  ['Number of sections: 4', 'section 4..4'],
  ['Pick the top 5 issues.', 'issue 5..5'],
  ['The list should be exactly ten (10) items long.', 'item 10..10'],
  ['Stay below the 100-word mark.', 'word ..99'],
  ['Anything longer than 90 words gets cut off.', 'word ..90'],
  ['Titles are six words at most.', 'word ..6 per title'],
  ['Anything shorter than 90 words comes back to you.', 'word 90..'],
  ['Fewer than six sentences look careless.', 'sentence 6..'],
  ['Texts with fewer than 600 characters are turned away.', 'character 600..'],
  ['Keep going until you have passed the 200-word mark.', 'word 200..'],
  ['Carry on until the list holds twelve entries.', 'item 12..'],
  ['Do not stop before the eighth headline.', 'headline 8..'],
  ['Never put down your pen before sentence number nine.', 'sentence 9..'],
  ['Stop as soon as you reach 75 words.', 'word ..75'],
  ['Give one tip for every letter of the alphabet.', 'tip 26..'],
  ['Add a tag for each day of the week.', 'tag 7..'],
  ['Every month of the year gets a headline of its own.', 'headline 12..'],
  ['Give every one of the twelve months a paragraph of its own.', 'paragraph 12..'],
  ['Each of our nine boutiques gets a paragraph.', 'paragraph 9..'],
  ['Spread the tips over the four seasons, with five for each of them.', 'tip 20..'],
  ['It has to fit on the front of an index card.', 'word ..150'],
  ['It must fit into a single text message.', 'message ..1', 'character ..160'],
  ['It must be readable within fifteen seconds.', 'word ..90'],
  ['Write one unbroken block of text.', 'block 1..1', 'paragraph ..1'],
  ['There must be no blank line anywhere.', 'paragraph ..1'],
  ['Fill an entire page with prose.', 'page 1..'],
  ['A word count above 250 is not accepted.', 'word ..250'],
  ['A word count under 500 is treated as unfinished work.', 'word 500..'],
  ['The number of rows never falls under 62.', 'row 62..'],
  ['Please note: All in all there are exactly 10 exercises.', 'exercise 10..10'],
  ['Reminder: write no fewer than 950 characters on that.', 'character 950..'],
  ['Write six sentences, none of them under 15 words.', 'sentence 6..6', 'word 15.. per sentence'],
  ['The six steps together have at least 150 words.', 'step 6..6', 'word 150.. of all step'],
  ['Include twelve topics, each described in a hundred characters or more.', 'topic 12..', 'character 100.. per topic'],
  ['There is one exercise for each day of a week, and no other exercise.', 'exercise 7..7'],
  ['A sentence is devoted to each of our fourteen offices.', 'sentence 14..'],
  ['It carries fifteen separate quotations, every one in a sentence of its own.', 'quotation 15..15', 'sentence 15..'],
  ['Altogether, nine exercises are all there is.', 'exercise ..9'],
  ['A biography of 1,100 characters at the minimum.', 'character 1100.. of whole biography'],
  [
    'Begin with one grand sentence of no less than 75 words.',
    'sentence 1..1 of opening',
    'word 75.. per sentence',
    'word 75.. of first paragraph',
  ],
  ['List thirty keywords at the foot of each back.', 'keyword 30..30 per back'],
  ['Name a full dozen risks.', 'risk 12..'],
  ['Colleagues who do this by hand write 450 words and more.'],
  ['The material arrives in a single paragraph without line breaks.'],
  ['Two words are fine.'],
  ['Send at most 50 requests/second.'],
  ['Produce a 5-column comparison table.'],
  ['Do not stop before you have seen it.'],
  ['Every month is fine.'],
  ['Write step 3 words first.'],
  ['Round to 2 decimals.'],
  ['Answer within 30 seconds.'],
  ['The file has 3 line breaks.'],
  ['It should last between ten and twenty questions.'],
  ['The biography on their own site has 1,100 characters.'],
];

describe('readCounts()', () => {
  for (const [text, ...expected] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(readCounts(aClause(text)).map(shown)).to.deep.equal(expected);
    });
  }
});
