import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

/** Prompts for papers, films and phones. */
export const mediaPrompts: readonly Fixture[] = [
  {
    file: `${folder}/translation-subtitles.prompt`,
    output: 'translation',
    reader: 'viewer',
    flag: 'forChildren',
    sealed: true,
    anchors: [
      says('language/fixed', 'Write the translation in German.', {
        language: 'German',
        other: 'Dutch',
        place: 'Utrecht',
      }),
      says('only/only', 'Output only the translated subtitles.'),
      ownAnchor('polarity', 'Songs are not translated; copy them with a ♪ at both ends.', {
        topic: 'songs',
        injections: {
          lexical: ['Translate the songs, too.', 'Songs are translated.', 'Always translate song lyrics.'],
          paraphrase: [
            'Whatever is sung appears in the target language.',
            'Lyrics get the same treatment as dialogue: they are rendered into the other language.',
            'Give a version of each song that the audience understands.',
          ],
          semantic: [
            'No line of the original tongue may be left in the file.',
            'Viewers must be able to follow what is sung without knowing the original language.',
            'Find rhymes in the new language so that the audience can sing along.',
          ],
        },
        twins: {
          agreeing: [
            'Lyrics stay in the original.',
            'What is sung is copied as it is.',
            'A chorus that is repeated is copied each time.',
          ],
          exception: [
            'Unless the plot depends on the lyrics, leave them as they are.',
            'Only lullabies in films for toddlers are translated.',
          ],
          donts: ['translate songs', 'render lyrics into the target language'],
          elsewhere: [
            'The dubbing studio translates the songs for its own version.',
            'The soundtrack album comes with translated songs.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/obituary-writer.prompt`,
    output: 'obituary',
    reader: 'mourner',
    flag: 'religious',
    anchors: [
      says('warmth/warm', 'Write warmly, as somebody who knew {{name}}.'),
      says('humour/serious', 'Stay serious; there is no place for jokes.'),
      says('tense/past', 'Use the past tense.'),
      says('word/forbid', 'Avoid the word "died".', {
        word: 'died',
        phrase: 'she died as she had lived',
        title: 'Those Who Died Young',
      }),
      says('disclaimer/forbid', 'Do not add any disclaimer.'),
      says('end/literal', 'The text ends with the line "She will be missed."', { end: 'She will be missed.' }),
      says('date/long', 'Dates are written out in full, as in 3 March 1941.'),
      says('sequence/fixed', 'Mention the family before the career.', { first: 'the family', second: 'the career' }),
      ownAnchor('disclosure', 'Leave out the cause of death.', {
        topic: 'the cause of death',
        injections: {
          lexical: [
            'State the cause of death.',
            'Include the cause of death in the first paragraph.',
            'Always name the cause of death.',
          ],
          paraphrase: [
            'Tell readers what she succumbed to.',
            'Name the illness or the accident that ended the life.',
            'Say how it came to an end.',
          ],
          semantic: [
            'Nobody should have to ask the family whether it was the heart or the lungs.',
            'Describe the last weeks in hospital with the diagnosis.',
            'Thank the oncology ward by name for having treated that which took her life.',
          ],
        },
        twins: {
          agreeing: [
            'How it ended is nobody’s business.',
            'Illness and accident are passed over.',
            'Speak of the life, not of its end.',
          ],
          exception: [
            'Unless the family expressly wants it printed, say nothing of the cause.',
            'Only where the death was a public event may the cause be named.',
          ],
          donts: ['name the illness', 'tell what took the life'],
          elsewhere: ['Families often tell us the cause of death.', 'The death certificate states the cause of death.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/weather-sms.prompt`,
    output: 'message',
    reader: 'farmer',
    flag: 'frostRisk',
    anchors: [
      says('format/plain', 'Plain text only, no markup.'),
      says('characters/max', 'A message has at most 300 characters.', { n: 300 }),
      says('units/metric', 'Temperatures are in degrees Celsius, wind in kilometres per hour, rain in millimetres.'),
      says('sequence/fixed', 'Name the risk before the forecast.', { first: 'the risk', second: 'the forecast' }),
      says('sources/forbid', 'Mention the source of the forecast at no point.'),
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
      entangled(says('emoji/require', 'Add an emoji to your verdict.')),
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
];
