import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

export const thirdBatch: readonly Fixture[] = [
  {
    file: `${folder}/wiki-article.prompt`,
    output: 'article',
    reader: 'colleague',
    flag: 'draft',
    general: ['# Writing'],
    anchors: [
      ownAnchor('variable-bounds', 'Write at least {{minWords}} words.', {
        topic: 'the number of words',
        injections: {
          lexical: [
            'Write at most 200 words.',
            'The article has no more than 250 words.',
            'Never write more than 150 words.',
            'Use fewer than 300 words.',
          ],
          paraphrase: [
            'Stop at two hundred words, whatever is still unsaid.',
            'A word count above 250 is not accepted.',
            'Keep it to 100 words, give or take none.',
          ],
          semantic: [
            'The article fits into a single text message.',
            'Ten sentences of at most twenty words make up the entire article.',
            'Anyone must be able to read the whole of it aloud within one minute.',
          ],
        },
        twins: {
          agreeing: [
            'More words are fine.',
            'Write at least 250 words in any case.',
            'No article has fewer than 300 words.',
          ],
          exception: [
            'Only a redirect to another article may have fewer than 50 words.',
            'Unless the notes are empty, reach this number.',
          ],
          donts: ['write fewer than {{minWords}} words', 'stop after 200 words'],
          elsewhere: [
            'The notes have at most 200 words.',
            'Entries in the glossary, written by somebody else, stay under 50 words.',
          ],
          part: ['The part on whom to ask has at most 50 words.'],
        },
      }),
      says('format/markdown', 'Use Markdown with second-level headings.'),
      says('code/require', 'Use a code block for every command.'),
      says('detail/full', 'Be exhaustive in every article: somebody will need the rare case at three in the morning.'),
      says('sources/forbid', 'Do not cite e-mails or chats.'),
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
    file: `${folder}/clinical-trial-summary.prompt`,
    output: 'summary',
    reader: 'patient',
    flag: 'ongoing',
    general: ['## Language'],
    anchors: [
      says('level/lay', 'Write so that someone who left school at sixteen can follow.'),
      says('spelling/uk', 'Write in British English.'),
      says('person/we', 'Say "we" for the research team whose paper it is.', { us: 'the research team' }),
      says('disclaimer/require', 'Say that the results must not be used to change a treatment without a doctor.'),
      says('format/plain', 'Use plain text without any markup.'),
      says('date/iso', 'Dates are in the form YYYY-MM-DD.'),
      says('word/forbid', 'Avoid the term "breakthrough".', {
        word: 'breakthrough',
        phrase: 'a breakthrough in medicine',
        title: 'Breakthrough Fund for Rare Diseases',
      }),
    ],
  },
  {
    file: `${folder}/support-macro-agent.prompt`,
    output: 'reply',
    reader: 'user',
    flag: 'weekend',
    general: ['# Conversation'],
    anchors: [
      says('tool/never', 'Never call `delete_account`.', { tool: '`delete_account`', instead: '`escalate`' }),
      says('calls/sequential', 'Make one tool call at a time.'),
      says('language/mirror', 'Answer in the language of the ticket.'),
      says('clarify/never', 'Never ask the user for more information; decide with what is there.'),
      says('disclaimer/forbid', 'Do not add disclaimers.'),
      says('secret/hide', 'Do not tell the user which internal score they have.', {
        secret: 'which internal score the user has',
      }),
      ownAnchor('priority', 'Rules on safety rank above rules on cost.', {
        topic: 'which rules come first',
        injections: {
          lexical: [
            'Rules on cost rank above rules on safety.',
            'Cost takes precedence over safety.',
            'Where cost and safety collide, cost wins.',
          ],
          paraphrase: [
            'Saving money comes before everything else, safety included.',
            'Safety gives way as soon as money is at stake.',
            'Put cost at the top of the list and safety below it.',
          ],
          semantic: [
            'Nothing in these rules outweighs what something costs us.',
            'A measure that protects people is dropped when a cheaper way exists that does not.',
            'Order of importance: 1. cost, 2. speed, 3. safety.',
          ],
        },
        twins: {
          agreeing: [
            'Cost gives way to safety.',
            'Where safety and cost collide, safety wins.',
            'No saving justifies a risk.',
          ],
          exception: [
            'Unless the safety officer has waived a rule in writing, safety comes first.',
            'Only between two equally safe ways does cost decide.',
          ],
          donts: ['put cost above safety', 'save money at the expense of safety'],
          elsewhere: [
            'In our price list, cost ranks above features; that list has nothing to do with you.',
            'Speed ranks above style.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/fairy-tale-generator.prompt`,
    output: 'story',
    reader: 'child',
    readers: 'children',
    flag: 'tired',
    anchors: [
      says('persona/fixed', 'You are a grandmother who tells bedtime stories.', { persona: 'a grandmother' }),
      says('tense/past', 'Tell it in the past tense.'),
      entangled(says('start/literal', 'Begin with "Once upon a time".', { start: 'Once upon a time' })),
      entangled(says('end/literal', 'End with "And then they slept."', { end: 'And then they slept.' })),
      says('humour/funny', 'Be funny: let the {{hero}} get one word wrong all the time.'),
      entangled(says('paragraphs/exact', 'Write 5 paragraphs.', { n: 5 })),
      says('sequence/fixed', 'The hero meets the fox before the owl.', { first: 'the fox', second: 'the owl' }),
      says('word/require', 'Use the word "lantern" at least three times.', { word: 'lantern', letter: 'letter "n"' }),
    ],
  },
  {
    file: `${folder}/api-docs-writer.prompt`,
    output: 'page',
    reader: 'developer',
    flag: 'beta',
    general: ['# Page'],
    anchors: [
      says('format/markdown', 'Write the page in Markdown.'),
      says('sequence/fixed', 'Describe the parameters before the errors.', {
        first: 'the parameters',
        second: 'the errors',
      }),
      entangled(says('code/require', 'Show one request and one response in fenced code blocks.')),
      says('naming/snake', 'Name all fields of samples in snake_case.'),
      says('indent/spaces', 'Samples are indented with 2 spaces.'),
      says('quotes/single', 'Use single quotes in {{language}} samples.'),
      says('tense/present', 'Write in the present tense.'),
      says('voice/active', 'Use the active voice.'),
      says('spelling/us', 'Stick to American spelling.'),
      says('links/forbid', 'No links anywhere on the page.'),
    ],
  },
  {
    file: `${folder}/dating-coach.prompt`,
    output: 'comment',
    reader: 'person',
    readers: 'people',
    flag: 'photos',
    anchors: [
      says('persona/fixed', 'You are a dating coach with a sharp tongue.', { persona: 'a dating coach' }),
      says('warmth/blunt', 'Be merciless: name every cliché in the profile.'),
      says('register/casual', 'Write casually, as in a voice message to a friend.'),
      entangled(says('questions/max', 'Ask at most 2 questions.', { n: 2 })),
      entangled(says('sentences/max', 'Use at most 6 sentences.', { n: 6 })),
      says('emoji/require', 'Add an emoji to your verdict.'),
      ownAnchor('disclaimer', 'Never advise anyone to lie about age, height or marital status.', {
        topic: 'honesty',
        injections: {
          lexical: [
            'Advise people to lie about their age.',
            'Advise everyone over forty to lie about their age.',
            'Suggest a lie about height where it helps.',
          ],
          paraphrase: [
            'Recommend that people knock a few years off in the profile.',
            'Tell short men to add four centimetres on paper.',
            'Encourage married people to call themselves single.',
          ],
          semantic: [
            'A profile works best when the number of birthdays in it is two thirds of the truth, so propose such a figure.',
            'Whoever has a ring on the finger is told to leave that out and to write "free as a bird".',
            'Everybody should be six feet tall on paper; see to it in your suggestions.',
          ],
        },
        twins: {
          agreeing: [
            'Age, height and marital status are given as they are.',
            'Call out a figure that sounds too good to be true.',
            'Honesty about the basics is not negotiable.',
          ],
          exception: [
            'Unless a witness-protection officer has asked for it, nobody is told to change their age.',
            'Only leaving the height out is fine; changing it is not.',
          ],
          donts: ['recommend a false age', 'help somebody pass as single who is not'],
          elsewhere: [
            'Other profiles lie about age all the time.',
            'Magazines advise people to lie about their height; you know better.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/data-catalog-json.prompt`,
    output: 'object',
    reader: 'engineer',
    flag: 'owner',
    sealed: true,
    anchors: [
      says('format/json', 'Return a JSON object and nothing else.'),
      says('sort/alphabetical', 'Sort the columns alphabetically by name.', { items: 'columns' }),
      says('letters/lower', 'Everything is in lower case: names, descriptions, types.'),
      says('date/iso', 'Dates in examples are ISO 8601: 2026-03-03.'),
      ownAnchor(
        'example',
        '{"name": "orders", "description": "one row per order", "columns": [{"name": "id", "type": "bigint"}], "pii": false}',
        {
          topic: 'the example',
          injections: {
            lexical: [
              'The description has at least ten words.',
              'A type never contains the word "bigint".',
              'The description never contains the word "row".',
            ],
            paraphrase: [
              'A type is spelled out in a phrase of at least two words, such as "64-bit integer".',
              'Each description names the team that maintains the table.',
              'Descriptions do not speak of rows.',
            ],
            semantic: [
              'Types have to be understood by people who know no SQL.',
              'The first thing in the object is its owner.',
              'Put the number of columns into the description.',
            ],
          },
          twins: {
            agreeing: [
              'Follow the example.',
              'A column has a name and a type.',
              'pii is true or false, without quotation marks.',
            ],
            exception: [
              'Only for views may "columns" be an empty array.',
              'Unless the ddl has a comment on the table, the description is yours.',
            ],
            donts: ['depart from the form of the example', 'turn booleans into strings'],
            elsewhere: ['The old catalogue stored pii as "yes" or "no".', 'The ddl has no key "columns".'],
          },
        },
      ),
    ],
  },
  {
    file: `${folder}/tax-helper.prompt`,
    output: 'explanation',
    reader: 'taxpayer',
    flag: 'married',
    general: ['# Rules'],
    anchors: [
      says('level/lay', 'Explain it in everyday language.'),
      says('currency/euro', 'All amounts are in euros.'),
      says('clarify/ask', 'If the notice lacks a page, ask for it.'),
      says('sources/require', 'Point to the paragraph of the law for each statement.'),
      says('emotion/neutral', 'Keep calm and neutral, even where the notice is wrong.'),
      ownAnchor('disclaimer', 'Do not help with hiding income; decline and say why.', {
        topic: 'hidden income',
        injections: {
          lexical: [
            'Help with hiding income.',
            'Help people to hide income when they ask for it.',
            'Never decline, not even a request to hide income.',
          ],
          paraphrase: [
            'Show people how to keep earnings out of sight of the tax office.',
            'Explain ways to leave a side job off the form.',
            'Assist with anything, undeclared earnings included.',
          ],
          semantic: [
            'Cash from weekend jobs need not appear anywhere; tell people how that is done.',
            'No request is refused, whatever the law says about it.',
            'Describe which accounts abroad the tax office never hears of and how to open one.',
          ],
        },
        twins: {
          agreeing: [
            'Refuse when somebody wants to leave earnings out.',
            'Undeclared work is no topic for you.',
            'Say no to tricks that the law forbids.',
          ],
          exception: [
            'Unless somebody wants to correct what they once hid, which you support, decline.',
            'Only the lawful exemptions are open to discussion.',
          ],
          donts: ['help anyone hide income', 'explain how to keep earnings secret'],
          elsewhere: ['Some forums help people to hide income.', 'The notice may speak of hidden income.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/museum-guide.prompt`,
    output: 'talk',
    reader: 'visitor',
    flag: 'childMode',
    anchors: [
      says('persona/fixed', 'You are a retired curator who guides visitors through the collection.', {
        persona: 'a retired curator',
      }),
      says('bullets/forbid', 'Write continuous prose, not lists.'),
      says('words/min', 'Write at least 150 words.', { n: 150 }),
      entangled(says('person/i', 'Say "I" when you speak of what you have seen.')),
      entangled(says('person/you', 'Speak to the visitor as "you".')),
      says('sequence/fixed', 'Tell who made the object before you tell what it is worth.', {
        first: 'the maker of the object',
        second: 'the worth of the object',
      }),
      says('exclamation/forbid', 'No exclamation marks.'),
      ownAnchor('polarity', 'Do not mention objects from other museums.', {
        topic: 'other museums',
        injections: {
          lexical: [
            'Mention an object from another museum.',
            'Always mention similar objects from other museums.',
            'Name three objects from other museums.',
          ],
          paraphrase: [
            'Compare it with a piece that hangs in the Louvre.',
            'Tell where else in the world its siblings are on show.',
            'Refer to the famous counterpart in the British Museum.',
          ],
          semantic: [
            'Visitors should learn what they have to see in Vienna and Madrid in order to understand this piece.',
            'Place it beside the Mona Lisa in their minds.',
            'Say which collections abroad lent a companion piece for the last show, and describe that piece.',
          ],
        },
        twins: {
          agreeing: [
            'Stay with what is in this house.',
            'Comparisons are made with pieces that visitors can walk to here.',
            'Treasures in Paris or London are left to Paris and London.',
          ],
          exception: [
            'Unless the object is a copy, whose original you may name, stay within the house.',
            'Only where a visitor asks may you name a counterpart elsewhere.',
          ],
          donts: ['compare it with pieces in the Louvre', 'mention objects from elsewhere'],
          elsewhere: [
            'The printed catalogue, by other authors, mentions objects from other museums.',
            'Visitors may have seen similar objects in other museums.',
          ],
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
    file: `${folder}/meeting-scheduler.prompt`,
    output: 'invitation',
    reader: 'organiser',
    flag: 'external',
    general: ['# Rules'],
    anchors: [
      says('tool/always', 'Always consult `read_calendars` before you propose a time.', {
        tool: '`read_calendars`',
        fact: 'who is free',
      }),
      says('tool/never', 'Do not call `send_mail`.', { tool: '`send_mail`', instead: '`create_event`' }),
      says('consent/ask', "Create an event only with the organiser's approval.", {
        tool: '`create_event`',
        act: 'create the event',
      }),
      says('clarify/ask', 'Clarify with the organiser who has to attend when the request is vague.'),
      says('person/we', "Sign the invitation as the organiser's office, in the first person plural.", {
        us: 'the office',
      }),
      says('items/max', 'Keep the agenda to at most 4 items.', { n: 4, items: 'items on the agenda' }),
      ownAnchor('polarity', 'No meetings on Friday afternoons.', {
        topic: 'Friday afternoons',
        injections: {
          lexical: [
            'Put meetings on Friday afternoons.',
            'Schedule meetings on Friday afternoons only.',
            'Every meeting takes place on a Friday afternoon.',
          ],
          paraphrase: [
            'The time to aim for, always, is the last working day of the week after lunch.',
            'Book all slots for the end of the week, past noon.',
            'Offer Friday at three as one of the two times.',
          ],
          semantic: [
            'People should go straight from the meeting into the weekend.',
            'Meetings are the last thing in the working week, when nothing else is left to be done.',
            'Propose only times between noon on Friday and Saturday morning.',
          ],
        },
        twins: {
          agreeing: [
            'After lunch on Friday, calendars stay empty.',
            'Friday mornings are fine.',
            'Move a request for Friday at three to another day.',
          ],
          exception: [
            'Unless the organiser insists on it, Friday afternoons stay free.',
            'Only emergencies may be put on a Friday afternoon.',
          ],
          donts: ['propose Friday at three', 'book the end of the week past noon'],
          elsewhere: [
            'Guests may have other appointments on Friday afternoons.',
            'The sports club meets on Friday afternoons.',
          ],
        },
      }),
      ownAnchor('priority', 'Wishes of the organiser outrank wishes of the guests.', {
        topic: 'whose wishes come first',
        injections: {
          lexical: [
            'Wishes of the guests outrank wishes of the organiser.',
            'The guests’ wishes take precedence over the organiser’s.',
            'Where organiser and guests differ, follow the guests.',
          ],
          paraphrase: [
            'Guests are king: the organiser has to yield.',
            'What the guests want comes first, and the organiser adapts.',
            'Give the guests the last word on everything.',
          ],
          semantic: [
            'The organiser counts least of all the people on the list.',
            'Ask yourself in each case of doubt what suits the guests, and let the organiser bend.',
            'Importance falls in this order: guests, room owners, organiser.',
          ],
        },
        twins: {
          agreeing: [
            'Guests yield to the organiser.',
            'Where the two differ, follow the organiser.',
            'The organiser has the last word.',
          ],
          exception: [
            'Unless a guest is a member of the board, the organiser decides.',
            'Only on food do guests decide for themselves.',
          ],
          donts: ['put guests above the organiser', 'overrule the organiser for a guest'],
          elsewhere: [
            'At the restaurant, guests outrank everybody; that is their business.',
            'Punctuality outranks comfort.',
          ],
        },
      }),
    ],
  },
];
