import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Clash } from '../../../../core/lint/conflicts/clash.ts';
import { clashesOf } from './clashes-of.ts';

const shown = ({ rule, values, certainty }: Clash): string =>
  `${rule.replace('conflict/', '')} ${certainty}: ${values.join(' | ')}`;

const invalid: readonly (readonly [text: readonly string[], ...expected: string[]])[] = [
  [
    ['Answer in at most 30 words.', 'Write at least 200 words.'],
    'length-range certain: at most 30 words | at least 200 words',
  ],
  [
    ['Write exactly three paragraphs.', 'Write exactly five paragraphs.'],
    'length-range certain: exactly 3 paragraphs | exactly 5 paragraphs',
  ],
  [['Use fewer than 10 words.', 'Use at least 10 words.'], 'length-range certain: at most 9 words | at least 10 words'],
  [
    ['Keep each bullet to 12 words or less.', 'Write at least 20 words in every bullet.'],
    'length-range certain: at most 12 words per item | at least 20 words per item',
  ],
  [
    ['Write exactly 6 sentences.', 'No sentence has more than 10 words.', 'Write at least 150 words.'],
    'length-arithmetic certain: at most 10 words per sentence | at least 150 words',
  ],
  [
    [
      'It must consist of exactly three paragraphs.',
      'It must not exceed 180 words.',
      'Each paragraph has to contain at least 75 words.',
    ],
    'length-arithmetic certain: at most 180 words | at least 75 words per paragraph',
  ],
  [
    [
      'Divide it into exactly four sections.',
      'Every section must contain at least 200 words.',
      'The post must be between 400 and 600 words long.',
    ],
    'length-arithmetic certain: at least 200 words per section | 400 to 600 words',
  ],
  [
    [
      'The explanation must have exactly five paragraphs of two to four sentences each.',
      'The entire explanation has to comprise at least 25 sentences.',
    ],
    'length-arithmetic certain: 2 to 4 sentences per paragraph in the explanation | at least 25 sentences in the explanation',
  ],
  [
    ['Keep the answer under 100 words.', 'The summary must have at least 150 words.'],
    'part-vs-whole certain: at most 99 words | at least 150 words in the summary',
  ],
  [
    ['Write at least 5 paragraphs.', 'Write at most 3 sentences.'],
    'length-arithmetic certain: at least 5 paragraphs | at most 3 sentences',
  ],
  [
    ['Use three sections with four bullets each.', 'Every bullet has two sentences.', 'Write at most 20 sentences.'],
    'length-arithmetic certain: exactly 2 sentences per item | at most 20 sentences',
  ],
  [
    ['Fill a whole page.', 'A friendly letter of 60 to 90 words.'],
    'length-arithmetic likely: at least 1 page | 60 to 90 words',
  ],
  [
    ['The newsletter has at most 200 words.', 'Write at least 350 words in each newsletter.'],
    'length-range certain: at most 200 words | at least 350 words per newsletter',
  ],
  [
    ['There must be exactly eight questions, numbered from 1 to 8.', 'Write at least ten questions.'],
    'length-range likely: exactly 8 questions | at least 10 questions',
  ],
  [
    [
      'There must be exactly eight questions.',
      'Each answer should contain one to three sentences.',
      'Together, the answers must come to at least thirty sentences.',
    ],
    'length-arithmetic likely: 1 to 3 sentences per answer | at least 30 sentences in the all answer',
  ],
  [
    ['Keep it tweet-length.', 'Write at least 200 words.'],
    'length-arithmetic certain: at most 280 characters | at least 200 words',
  ],
];

const valid: readonly (readonly string[])[] = [
  ['Write at least 50 words.', 'Write at most 200 words.'],
  ['Each bullet has at most 10 words.', 'Write at least 200 words.'],
  ['Each paragraph has at least 50 words.', 'Write at most 200 words.'],
  ['The summary has at most 50 words.', 'The analysis has at least 300 words.'],
  ['Keep the answer under 300 words.', 'The summary has at least 50 words.'],
  ['Write exactly three paragraphs.', 'Each paragraph has 2 to 4 sentences.', 'Write at least 12 sentences.'],
  ['The tweet has at most 40 words.', 'The email has at least 100 words.'],
  ['Write 4 sections.', 'Each section has at least 100 words.', 'Write at most 400 words.'],
  ['The first paragraph has at most 20 words.', 'The second paragraph has at least 80 words.'],
  ['Write exactly 4 sentences.', 'No sentence may exceed 20 words.', 'Write 50 words or more.'],
  ['Write exactly three bullets.', 'Write at most 4 sentences.'],
  ['List exactly 3 pros.', 'List exactly 5 cons.'],
];

describe('findCountClashes()', () => {
  for (const [text, ...expected] of invalid) {
    it(`reports ${text.join(' ')}`, () => {
      expect(clashesOf(text).map(shown)).to.deep.equal(expected);
    });
  }

  it('looks at no part and kind together that no count names together', () => {
    const texts = Array.from({ length: 400 }, (_, at) => {
      const name = `${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}tion`;
      return at % 2 === 0 ? `The ${name} has exactly 4 words.` : `Each ${name} has at most 9 words.`;
    });

    expect(clashesOf(texts).map(shown)).to.deep.equal([]);
  });

  for (const text of valid) {
    it(`finds nothing in ${text.join(' ')}`, () => {
      expect(clashesOf(text).map(shown)).to.deep.equal([]);
    });
  }
});
