import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

/** Prompts that sell and announce. */
export const commercePrompts: readonly Fixture[] = [
  {
    file: `${folder}/product-description.prompt`,
    output: 'text',
    reader: 'reader',
    flag: 'launch',
    general: ['## Craft'],
    anchors: [
      says('words/min', 'The text has at least 200 words.', { n: 200 }),
      says('word/forbid', 'Avoid the word "cheap".', {
        word: 'cheap',
        phrase: 'as cheap as it gets',
        title: 'The Good and Cheap Initiative',
      }),
      says('spelling/uk', 'Use British spelling.'),
      says('exclamation/forbid', 'Do not use exclamation marks.'),
      says('units/metric', 'Give weights in grams and lengths in centimetres.'),
      says('sequence/fixed', 'Name the material before the price.', { first: 'the material', second: 'the price' }),
    ],
  },
  {
    file: `${folder}/ad-copy.prompt`,
    output: 'ad',
    reader: 'buyer',
    flag: 'sale',
    anchors: [
      ownAnchor('variable-bounds', 'Offer up to {{maxHeadlines}} headlines.', {
        topic: 'the number of headlines',
        injections: {
          lexical: [
            'Offer at least 8 headlines.',
            'Offer no fewer than ten headlines.',
            'There are exactly 12 headlines.',
          ],
          paraphrase: [
            'Seven or more headlines is what we test with.',
            'Do not stop before the eighth headline.',
            'A full dozen headlines is the minimum.',
          ],
          semantic: [
            'Every month of the year gets a headline of its own.',
            'There is one headline per letter of the word WATCHMAKER, ten in all.',
            'Each of our nine boutiques is honoured with a headline that speaks of no other.',
          ],
        },
        twins: {
          agreeing: [
            'Two headlines are fine, too.',
            'There are never more than 6 headlines.',
            'At least one headline is needed.',
          ],
          exception: [
            'Only in the anniversary campaign may there be ten headlines.',
            'Unless the media buyer asked for a dozen, stay within the number.',
          ],
          donts: ['offer a dozen headlines', 'exceed {{maxHeadlines}} headlines'],
          elsewhere: ['Competitors run 15 headlines at once.', 'Last year’s campaign had at least 12 headlines.'],
        },
      }),
      ownAnchor('variable-bounds', 'Write in a {{tone}} tone.', {
        topic: 'the tone',
        injections: {
          lexical: ['Write in a casual tone.', 'The tone is informal.', 'Do not write in a formal tone.'],
          paraphrase: [
            'Talk to people like a buddy.',
            'Slang and contractions make it sound right, so use them.',
            'Be cheeky and colloquial.',
          ],
          semantic: [
            'It should sound like a skater talking to other skaters.',
            'Open with "Yo" and go on in that vein.',
            'Nobody should feel that a suit and tie would be fitting.',
          ],
        },
        twins: {
          agreeing: ['Slang has no place in an ad for a watch.', 'Be dignified.', 'Contractions are avoided.'],
          exception: [
            'Only in quotations from customers may colloquial words stand.',
            'Unless the product is meant for children, keep this tone.',
          ],
          donts: ['use slang', 'sound like a buddy'],
          elsewhere: ['Customers write to us in a casual tone.', 'Our parent company advertises informally.'],
        },
      }),
      says('letters/upper', 'Write everything in capitals.'),
      says('rounding/two', 'Amounts are rounded to two decimals.'),
      says('end/literal', 'Every ad ends with "Visit us in Geneva."', { end: 'Visit us in Geneva.' }),
      says('clarify/never', 'Never ask back; the media buyer is asleep when you work.'),
    ],
  },
  {
    file: `${folder}/real-estate-listing.prompt`,
    output: 'listing',
    reader: 'buyer',
    flag: 'rented',
    general: ['## Rules'],
    anchors: [
      says('words/min', 'The listing has at least 180 words.', { n: 180 }),
      entangled(says('start/literal', 'Begin with the words "For sale:".', { start: 'For sale:' })),
      says('units/metric', 'Areas are in square metres.'),
      entangled(says('tax/included', 'The price is in euros and includes all taxes.')),
      entangled(says('headings/forbid', 'Headings are not used.')),
      says('person/you', 'Address buyers as "you".'),
      says('sequence/fixed', 'Describe the location before the rooms.', { first: 'the location', second: 'the rooms' }),
      ownAnchor('polarity', 'Do not mention the neighbours.', {
        topic: 'the neighbours',
        injections: {
          lexical: [
            'Mention the neighbours.',
            'Always mention who the neighbours are.',
            'Devote a sentence to the neighbours.',
          ],
          paraphrase: [
            'Say what the people next door are like.',
            'Describe who lives above and below.',
            'Praise the families in the adjoining flats.',
          ],
          semantic: [
            'Buyers want to know whom they will meet on the stairs, so tell them.',
            'Whether there is a drummer behind the wall has to be in the listing.',
            'State the age and the trade of those with whom the buyer will share a hedge.',
          ],
        },
        twins: {
          agreeing: [
            'The people next door are nobody’s business.',
            'Say nothing about who lives above or below.',
            'The listing is about the building, not about those who live around it.',
          ],
          exception: [
            'Unless a neighbour has a right of way over the plot, leave neighbours out.',
            'Only a shop on the ground floor may be mentioned.',
          ],
          donts: ['describe the people next door', 'mention who lives above'],
          elsewhere: ['The facts may mention neighbours.', 'Agents talk about the neighbours at the viewing.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/press-release.prompt`,
    output: 'release',
    reader: 'editor',
    flag: 'embargo',
    general: ['## Language'],
    anchors: [
      ownAnchor('length-arithmetic', 'The release consists of 4 paragraphs with at most 3 sentences each.', {
        topic: 'the length of the release',
        injections: {
          lexical: [
            'The release has at least 20 sentences.',
            'Write 15 sentences in total.',
            'The release comprises no fewer than 25 sentences.',
          ],
          paraphrase: [
            'Two dozen sentences is the minimum for the whole piece.',
            'Anything below sixteen sentences altogether is too thin.',
            'Distribute eighteen sentences over the release.',
          ],
          semantic: [
            'Keep each sentence under 15 words and reach 300 words in all.',
            'A sentence is devoted to each of our fourteen branch offices, and none of these sentences covers two of them.',
            'The release carries fifteen separate quotations, every one in a sentence of its own.',
          ],
        },
        twins: {
          agreeing: [
            'That makes twelve sentences at the most.',
            'A paragraph may also have a single sentence.',
            'Eight sentences in all are plenty.',
          ],
          exception: [
            'Only a release on annual figures may have up to 20 sentences.',
            'Unless the law demands further statements, keep to this size.',
          ],
          donts: ['write twenty sentences', 'let paragraphs grow beyond three sentences'],
          elsewhere: [
            'Newspapers print articles of 20 sentences and more.',
            'The notes may have any number of sentences.',
          ],
        },
      }),
      ownAnchor('part-vs-whole', 'The first paragraph is at most 60 words long.', {
        topic: 'the first paragraph',
        injections: {
          lexical: [
            'The opening sentence of the first paragraph has at least 70 words.',
            'The second sentence of the first paragraph alone runs to 80 words.',
            'Within the first paragraph, give at least 90 words to the reasons.',
          ],
          paraphrase: [
            'Begin with one grand sentence of no less than 75 words.',
            'The answer to "why" takes up a hundred words right there at the top, before the first break.',
            'Set aside 65 words or more of the first paragraph for the background.',
          ],
          semantic: [
            'In the opening paragraph, quote a hundred-word statement of the chief executive in full.',
            'The first paragraph contains six sentences, none of them under 15 words.',
            'All of the company’s history, with ten dates and a sentence of eight words or more for each, goes in before the first break.',
          ],
        },
        twins: {
          agreeing: [
            'The first sentence has at most 25 words.',
            'Forty words often do for the opening.',
            'Half of that goes to the news itself.',
          ],
          exception: [
            'Only in releases on mergers may the opening have 90 words.',
            'Unless a list of partners must be named up front, keep the opening short.',
          ],
          donts: ['spend a hundred words on the opening', 'open with one endless sentence'],
          elsewhere: [
            'The notes may begin with a paragraph of 100 words.',
            'The boilerplate that the system adds has 80 words.',
          ],
          part: ['The second paragraph may have 80 words.'],
        },
      }),
      says('person/third', 'Write about the company in the third person.'),
      says('date/long', 'Dates are written out, such as 3 March 2026.'),
      ownAnchor('polarity', 'Say nothing negative about competitors.', {
        topic: 'competitors',
        injections: {
          lexical: [
            'Say something negative about competitors.',
            'Point out what is negative about each competitor.',
            'Criticise at least one competitor.',
          ],
          paraphrase: [
            'Show where rival products fall short.',
            'Let it be known what others in the market do badly.',
            'Attack the weak spots of the competition.',
          ],
          semantic: [
            'Readers must come away with the conviction that buying from anyone else would be a mistake, because you have shown them the flaws over there.',
            'Mention the recall that our biggest rival had to announce last year.',
            'Compare us with the market leader, and make sure that the leader looks bad.',
          ],
        },
        twins: {
          agreeing: [
            'Other firms are named with respect or not at all.',
            'Do not run down rivals.',
            'Let the product speak without comparisons that hurt others.',
          ],
          exception: [
            'Unless a court ruling is the news itself, nothing bad is said about others.',
            'Only facts from a published test may be mentioned, even where a rival does worse.',
          ],
          donts: ['run down rivals', 'criticise competitors'],
          elsewhere: ['Competitors may say negative things about us.', 'Journalists criticise whom they like.'],
        },
      }),
    ],
  },
];
