import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

/** Prompts for the office. */
export const officePrompts: readonly Fixture[] = [
  {
    file: `${folder}/hr-rejection-letter.prompt`,
    output: 'letter',
    reader: 'applicant',
    flag: 'talentPool',
    general: ['# Voice'],
    anchors: [
      entangled(says('register/formal', 'Write formally, in complete sentences and without contractions.')),
      says('voice/active', 'Use the active voice throughout.'),
      says('start/literal', 'Begin with "Dear".', { start: 'Dear' }),
      entangled(says('paragraphs/exact', 'The letter has 4 paragraphs.', { n: 4 })),
      says('secret/hide', 'Do not reveal how the panel voted.', { secret: 'how the panel voted' }),
    ],
  },
  {
    file: `${folder}/earnings-brief.prompt`,
    output: 'brief',
    reader: 'manager',
    flag: 'restated',
    general: ['## Form'],
    anchors: [
      says('sources/require', 'Cite the page of the report for every figure, such as (p. 12).'),
      says('currency/dollar', 'Report figures in US dollars.'),
      says('emotion/neutral', 'Keep a neutral tone and let the numbers speak.'),
      says('bullets/require', 'Use bullet points.'),
      entangled(says('words/max', 'The brief must not exceed 250 words.', { n: 250 })),
      says('spelling/us', 'Spelling is American.'),
      says('disclaimer/require', 'Add the disclaimer that the brief is not investment advice.'),
    ],
  },
  {
    file: `${folder}/wiki-article.prompt`,
    output: 'article',
    reader: 'colleague',
    flag: 'draft',
    general: ['# Writing'],
    anchors: [
      entangled(
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
      ),
      entangled(says('format/markdown', 'Use Markdown with second-level headings.')),
      entangled(says('code/require', 'Use a code block for every command.')),
      entangled(
        says(
          'detail/full',
          'Be exhaustive in every article: somebody will need the rare case at three in the morning.',
        ),
      ),
      says('sources/forbid', 'Do not cite sources.'),
    ],
  },
  {
    file: `${folder}/meeting-scheduler.prompt`,
    output: 'invitation',
    reader: 'organiser',
    flag: 'external',
    general: ['# Rules'],
    anchors: [
      entangled(
        says('tool/always', 'Always consult `read_calendars` before you propose a time.', {
          tool: '`read_calendars`',
          fact: 'who is free',
        }),
      ),
      says('tool/never', 'Do not call `send_mail`.', { tool: '`send_mail`' }),
      says('consent/ask', "Create an event only with the organiser's approval.", {
        tool: '`create_event`',
        act: 'create the event',
      }),
      entangled(says('clarify/ask', 'Clarify with the organiser who has to attend when the request is vague.')),
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
