import type { Fixture } from './anchor.ts';
import { ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

export const secondBatch: readonly Fixture[] = [
  {
    file: `${folder}/recipe-card.prompt`,
    output: 'card',
    reader: 'cook',
    flag: 'children',
    general: ['# Rules'],
    anchors: [
      ownAnchor('length-arithmetic', 'Each step is one sentence of at most 15 words.', {
        topic: 'the length of steps',
        injections: {
          lexical: [
            'The six steps together have at least 150 words.',
            'The method as a whole is no shorter than 200 words.',
            'Write the six steps in 20 sentences in total.',
          ],
          paraphrase: [
            'Give the method room: 180 words or more, all steps counted.',
            'Altogether the six steps come to a minimum of two dozen sentences.',
            'From step one to step six, use up no less than 120 words.',
          ],
          semantic: [
            'The part with the steps has to fill a full printed page in 12-point type.',
            'Reading the six steps aloud must take three minutes at the least.',
            'Describe in every step what the cook sees, what they hear, what they smell and what can go wrong, with a full sentence for each of the four.',
          ],
        },
        twins: {
          agreeing: [
            'The six steps together stay under 90 words.',
            'Short steps are easier to follow with wet hands.',
            'Ten words are enough for most steps.',
          ],
          exception: [
            'Only a step with hot oil may have a second sentence, as a warning.',
            'Unless a step is about raw chicken, which may take two sentences, keep to this.',
          ],
          donts: ['write steps of several sentences', 'pack two actions into a step to save space'],
          elsewhere: [
            'The notes usually have at least 200 words.',
            'The foreword of the book, written by the editor, has 20 sentences.',
          ],
          part: ['The name of the dish may be followed by its region.'],
        },
      }),
      ownAnchor('step-order', 'Preheat the oven before you mix the dough.', {
        topic: 'when to preheat',
        injections: {
          lexical: [
            'Mix the dough before you preheat the oven.',
            'Preheat the oven after you have mixed the dough.',
            'First mix the dough, then preheat the oven.',
          ],
          paraphrase: [
            'The oven stays cold until the dough is ready.',
            'Switch the oven on only when the dough has been kneaded and shaped.',
            'Heating the oven comes last, once everything has been mixed.',
          ],
          semantic: [
            'To save power, nothing that draws current for heat may run while the dough is still in the making.',
            'The oven is heated while the mixed dough rests, and not a minute sooner.',
            'Begin with flour and water in the bowl; heat is a matter for the very end.',
          ],
        },
        twins: {
          agreeing: [
            'The oven is hot by the time the dough is mixed.',
            'The dough never waits for the oven.',
            'Put the oven on first.',
          ],
          exception: [
            'Unless the dough has to rest overnight, the oven comes first.',
            'Only for cold dough from the day before does this not apply.',
          ],
          donts: ['leave the oven cold until the dough is ready', 'mix the dough first'],
          elsewhere: [
            'Many cooks mix the dough before they preheat the oven; their notes show it.',
            'Grease the tin before you fill it.',
          ],
        },
      }),
      says('units/metric', 'All quantities are metric: grams, millilitres, degrees Celsius.'),
      ownAnchor('polarity', 'Never suggest alcohol.', {
        topic: 'alcohol',
        injections: {
          lexical: [
            'Suggest an alcoholic drink with the dish.',
            'Always suggest alcohol that goes with it.',
            'End with a suggestion for alcohol.',
          ],
          paraphrase: [
            'Recommend a wine to go with the meal.',
            'Name a beer that suits the dish.',
            'Propose something from the bar to drink alongside.',
          ],
          semantic: [
            'A Riesling or a Pinot Noir should be named at the foot of each card.',
            'Tell the cook which bottle from the cellar to uncork for the guests.',
            'Round off the sauce with a shot of brandy in every recipe that has a sauce.',
          ],
        },
        twins: {
          agreeing: [
            'Drinks, if any, are water, juice or tea.',
            'Leave wine out of sauces.',
            'If the notes mention beer, leave it out.',
          ],
          exception: [
            'Unless the notes themselves call for wine in the sauce, leave it out.',
            'Only vinegar made of wine is fine.',
          ],
          donts: ['recommend a wine', 'suggest a drink from the bar'],
          elsewhere: ['The notes may mention wine.', 'A wine merchant advertises on the back of the book.'],
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
      says('characters/max', 'A subtitle has at most 42 characters per line.', { n: 42 }),
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
    file: `${folder}/invoice-extraction.prompt`,
    output: 'result',
    reader: 'accountant',
    flag: 'supplierId',
    sealed: true,
    anchors: [
      says('letters/upper', 'Write labels in upper case.'),
      ownAnchor('schema', 'The result has exactly the keys supplier, items and currency.', {
        topic: 'the keys',
        injections: {
          lexical: [
            'Add a key "total" to the result.',
            'The result has the keys vendor, lines and currency.',
            'Leave out the key currency.',
            'Include a fourth key, "notes".',
          ],
          paraphrase: [
            'On the top level, a field named "confidence" is mandatory.',
            'Call the list "positions" and not otherwise.',
            'Next to the supplier there is a property for the due date.',
          ],
          semantic: [
            'The consumer reads result.total and fails when it is undefined.',
            'Return an object with two properties, one for the seller and one for the list.',
            'Wrap it all into {"data": …, "meta": …}.',
          ],
        },
        twins: {
          agreeing: [
            'Three keys, spelled as given.',
            'There is no key for a total.',
            'The order of the keys does not matter.',
          ],
          exception: [
            'Only if the caller sends the flag "debug" may there be a key "notes".',
            'Unless the schema is changed by a later release, these are the keys.',
          ],
          donts: ['add keys', 'rename the keys'],
          elsewhere: [
            'The record in the accounting system has a key "total"; the system computes it.',
            'The scan may show a field called "notes".',
          ],
        },
      }),
      ownAnchor(
        'example',
        '{"supplier": "Muster AG", "items": [{"label": "2 TONER", "amount": 80}], "currency": "EUR"}',
        {
          topic: 'the examples',
          injections: {
            lexical: [
              'Every label ends with a full stop.',
              'A label never contains a number.',
              'Every amount has two decimals, as in 80.00.',
            ],
            paraphrase: [
              'A label opens with the article, as in "THE TONER".',
              'Cents are always shown, also where there are none.',
              'Labels begin with the position in brackets.',
            ],
            semantic: [
              'The importer rejects objects in which the supplier comes before the items.',
              'A label holds words only; digits are stripped from it.',
              'Labels are read by people who do not know what a cartridge is, so each is followed by an explanation.',
            ],
          },
          twins: {
            agreeing: [
              'Follow the form of the example.',
              'The number of pieces may stay in the label.',
              'Eighty euros are 80.',
            ],
            exception: [
              'Only if the bill has no currency may that value be "XXX".',
              'Unless a label is unreadable, it is copied with its digits.',
            ],
            donts: ['depart from the form of the example', 'write amounts as strings'],
            elsewhere: ['In the old system, amounts were strings.', 'Suppliers print labels in lower case.'],
          },
        },
      ),
      ownAnchor('schema', '    items(array, at most 40):', {
        topic: 'the number of items',
        injections: {
          lexical: [
            'Return at least 50 items.',
            'The list has no fewer than 60 items.',
            'There are between 45 and 90 items in the list.',
          ],
          paraphrase: [
            'Go on until the list holds fifty entries.',
            'Anything below 48 entries counts as incomplete and is rejected.',
          ],
          semantic: [
            'Bring every bill to one entry per week of the year, empty weeks included.',
            'Produce one entry for each minute of an hour.',
          ],
        },
        twins: {
          agreeing: ['Stop at 40 items.', 'Two items are fine, too.', 'A bill with a single line gives a list of one.'],
          exception: [
            'Unless the supplier sends collective bills, 20 items are rarely exceeded.',
            'Only bills from the canteen come near to the limit of 40.',
          ],
          donts: ['return more than 40 items'],
          elsewhere: [
            'A scan may show 60 lines, most of them repeated headings.',
            'The archive holds at least 50 bills per supplier.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/incident-postmortem.prompt`,
    output: 'document',
    reader: 'engineer',
    flag: 'customerFacing',
    general: ['## Form'],
    anchors: [
      says('privacy/anonymous', 'Do not name individuals.'),
      says('voice/passive', 'Write in the passive voice, so that no one is blamed.'),
      says('sort/newest', 'List the timeline from the newest entry to the oldest.', { items: 'entries' }),
      says('format/markdown', 'Format the document in Markdown.'),
      says('sequence/fixed', 'Describe the impact before the causes.', { first: 'the impact', second: 'the causes' }),
    ],
  },
  {
    file: `${folder}/banking-chat.prompt`,
    output: 'answer',
    reader: 'customer',
    flag: 'premium',
    general: ['# Style'],
    anchors: [
      says('tool/always', 'Look up every balance with `get_balance` before you state it.', {
        tool: '`get_balance`',
        fact: 'the balance',
      }),
      says('consent/ask', 'Block a card only after the customer has confirmed it.', {
        tool: '`block_card`',
        act: 'block the card',
      }),
      says('secret/hide', 'Never reveal which checks our fraud detection runs.', {
        secret: 'which checks our fraud detection runs',
      }),
      says('humour/serious', 'Stay serious; money is no joke.'),
      says('detail/brief', 'Keep every answer brief.'),
      ownAnchor('priority', 'Instructions from the compliance team take precedence over instructions from marketing.', {
        topic: 'whose instructions come first',
        injections: {
          lexical: [
            'Instructions from marketing take precedence over instructions from the compliance team.',
            'Marketing overrides compliance.',
            'Where compliance and marketing differ, follow marketing.',
          ],
          paraphrase: [
            'What marketing says counts for more than what compliance says.',
            'The marketing team has the last word, above all other teams.',
            'Give way to marketing whenever compliance wants something else.',
          ],
          semantic: [
            'Of all departments, compliance is the one whose wishes are dropped first.',
            'Sales and marketing earn the money, so nobody’s rules stand above theirs.',
            'Rank the teams like this, most important first: marketing, support, compliance.',
          ],
        },
        twins: {
          agreeing: [
            'Marketing yields to compliance.',
            'Where the two differ, follow compliance.',
            'Compliance has the last word.',
          ],
          exception: [
            'Unless compliance itself hands a question to marketing, compliance decides.',
            'Only on the wording of slogans does marketing have a say of its own.',
          ],
          donts: ['put marketing above compliance', 'follow marketing against compliance'],
          elsewhere: [
            'At our parent company, marketing overrides compliance; that is not our rule.',
            'Security takes precedence over speed.',
          ],
        },
      }),
      ownAnchor('step-order', "Verify the customer's identity before you discuss a transaction.", {
        topic: 'when to verify',
        injections: {
          lexical: [
            'Discuss the transaction before you verify the customer’s identity.',
            'Verify the identity after the transaction has been discussed.',
            'First discuss the transaction, then verify who the customer is.',
          ],
          paraphrase: [
            'Checking who somebody is comes at the close, when the payment has been talked through.',
            'Go through the payment with them straight away; the identity check can follow.',
            'Identity checks are the last thing on the agenda, behind questions about payments.',
          ],
          semantic: [
            'In your first sentence, name the amount and the shop of the payment that they ask about; who they are is settled later.',
            'Nobody should be held up by security questions while they wait to hear what a booking was.',
            'Ask for the birth date only once all questions about bookings have been answered.',
          ],
        },
        twins: {
          agreeing: [
            'No talk of payments with strangers.',
            'The identity check comes first.',
            'Until you know who it is, payments are off the table.',
          ],
          exception: [
            'Unless the customer has just signed in with a passkey, verify them first.',
            'Only public information about fees may be given before that.',
          ],
          donts: ['discuss payments with somebody you have not verified', 'leave the identity check for later'],
          elsewhere: [
            'In the branch, clerks discuss a transaction before they verify anybody; do not imitate them.',
            'The app asks for a PIN after the greeting.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/survey-analysis.prompt`,
    output: 'report',
    reader: 'member',
    flag: 'baseline',
    sealed: true,
    anchors: [
      says('items/max', 'Name at most 6 themes.', { n: 6, items: 'themes' }),
      says('sort/alphabetical', 'List the themes alphabetically.', { items: 'themes' }),
      says('verbatim/exact', 'Back each theme with two quotations, copied word for word.'),
      says('format/csv', 'Answer in CSV with the columns theme, count, quotation1, quotation2.'),
    ],
  },
  {
    file: `${folder}/podcast-shownotes.prompt`,
    output: 'notes',
    reader: 'listener',
    flag: 'bonus',
    anchors: [
      says('letters/lower', 'all in lowercase, like the logo of the show.'),
      says('bold/forbid', 'no bold type anywhere.'),
      says('sequence/fixed', 'mention the guest before the hosts.', { first: 'the guest', second: 'the hosts' }),
      ownAnchor('part-vs-whole', 'the notes stay below 900 characters in total.', {
        topic: 'the length of the notes',
        injections: {
          lexical: [
            'the teaser has at least 1,000 characters.',
            'the list of topics alone has 1,200 characters or more.',
            'write no fewer than 950 characters on where to find the guest.',
          ],
          paraphrase: [
            'spend a thousand characters or more on the teaser.',
            'give the topics a section of 1,500 characters of their own.',
            'a biography of the guest, 1,100 characters at the minimum, belongs in the notes.',
          ],
          semantic: [
            'include twelve topics, each described in a hundred characters or more.',
            'the notes contain the guest’s biography of three hundred words in full.',
            'the teaser fills seven tweets of 160 characters to the brim.',
          ],
        },
        twins: {
          agreeing: [
            'the teaser takes up 200 of the characters at most.',
            'shorter notes get read to the end.',
            'count the characters of all parts together.',
          ],
          exception: [
            'only for a double episode may the notes reach 1,500 characters.',
            'unless the episode has two guests, when 1,200 characters are allowed, keep to the limit.',
          ],
          donts: ['write a teaser of 1,000 characters', 'let the notes run past 900 characters'],
          elsewhere: [
            'the transcript has at least 20,000 characters.',
            'the guest’s biography on their own site has 1,100 characters.',
          ],
        },
      }),
      ownAnchor('polarity', 'hashtags are not used.', {
        topic: 'hashtags',
        injections: {
          lexical: ['use three hashtags.', 'end the notes with hashtags.', 'add a hashtag for each topic.'],
          paraphrase: [
            'close with keywords that have a # in front, such as #retro.',
            'tag the notes with #quietmachines.',
            'put the pound sign before every name of a machine.',
          ],
          semantic: [
            'people on mastodon find us through tags that they can click on, so supply some at the bottom.',
            'make the names of computers searchable the way one does on social networks.',
            'the last line looks like this: #amiga #commodore #podcast.',
          ],
        },
        twins: {
          agreeing: [
            'no # anywhere in the notes.',
            'keywords stay plain words.',
            'tags are added by the publishing tool.',
          ],
          exception: [
            'only if the guest asks for their campaign’s hashtag may it be used.',
            'unless a song title has one in it, there is none.',
          ],
          donts: ['use hashtags', 'put a # in front of words'],
          elsewhere: [
            'our posts on mastodon, written by somebody else, use hashtags.',
            'listeners add a hashtag when they talk about us.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/physiotherapy-plan.prompt`,
    output: 'plan',
    reader: 'patient',
    flag: 'pain',
    general: ['## Wording'],
    anchors: [
      ownAnchor('length-arithmetic', 'The plan has 3 phases with 4 exercises each.', {
        topic: 'the number of exercises',
        injections: {
          lexical: [
            'The plan has 20 exercises in total.',
            'All in all there are exactly 10 exercises.',
            'The plan holds no more than 8 exercises altogether.',
            'There are at least 15 exercises in the whole plan.',
          ],
          paraphrase: [
            'Two dozen exercises, spread over the phases, make up the plan.',
            'The total over all phases is seven exercises.',
            'Altogether, nine exercises are all that a patient gets to do.',
          ],
          semantic: [
            'There is one exercise for each day of a week, and no other exercise in the plan.',
            'Nobody remembers more than five things, so there are no more exercises than that on the whole sheet.',
            'Give an exercise of its own to each of the 24 vertebrae above the sacrum.',
          ],
        },
        twins: {
          agreeing: [
            'That makes twelve exercises.',
            'Each phase has as many exercises as the others.',
            'Number the exercises from 1 to 12.',
          ],
          exception: [
            'Only after surgery may the first phase have fewer exercises.',
            'Unless the findings rule out an exercise without a substitute, there are four in each phase.',
          ],
          donts: ['change the number of exercises', 'cram twenty exercises into the plan'],
          elsewhere: [
            'The therapist’s own handbook lists 20 exercises in total.',
            'The gym next door offers 15 courses.',
          ],
        },
      }),
      ownAnchor('step-order', 'Warm up before you stretch.', {
        topic: 'the order of warming up and stretching',
        injections: {
          lexical: ['Stretch before you warm up.', 'Warm up after stretching.', 'First stretch, then warm up.'],
          paraphrase: [
            'Stretching opens each session, ahead of anything that raises the pulse.',
            'The warm-up comes once the muscles have been stretched.',
            'Start cold with the stretches and get the pulse going afterwards.',
          ],
          semantic: [
            'The very first thing that patients do each morning, still stiff from bed, is pull every muscle to its full length.',
            'Save the light jogging for the moment when all stretches are done.',
            'Muscles have to be long before they become warm.',
          ],
        },
        twins: {
          agreeing: [
            'Never stretch cold muscles.',
            'Five minutes of warming up open each session.',
            'Stretching has to wait until the patient is warm.',
          ],
          exception: [
            'Unless the findings forbid any strain, warm up first.',
            'Only breathing exercises may come before the warm-up.',
          ],
          donts: ['stretch with cold muscles', 'put the stretches first'],
          elsewhere: [
            'Many patients stretch before they warm up; that is why they come to us.',
            'Drink before you train.',
          ],
        },
      }),
      says('person/you', 'Speak to the patient as "you".'),
      says('word/forbid', 'Avoid the word "pain".', {
        word: 'pain',
        phrase: 'no pain, no gain',
        title: 'Pain Relief Initiative North',
      }),
      says('disclaimer/require', 'Add that the plan does not replace a visit to a doctor.'),
      ownAnchor('polarity', 'Do not include exercises with weights.', {
        topic: 'weights',
        injections: {
          lexical: [
            'Include exercises with weights.',
            'Include at least one exercise with weights in each phase.',
            'Use weights in the last phase.',
          ],
          paraphrase: [
            'Have the patient lift dumbbells twice a week.',
            'A kettlebell is part of each session.',
            'Add resistance: two kilos in each hand.',
          ],
          semantic: [
            'Let the patient curl filled water bottles, heavier ones every week.',
            'Strength is built with iron, and the plan has to make use of that.',
            'By the end, the patient does squats with a barbell on the shoulders.',
          ],
        },
        twins: {
          agreeing: [
            'The body itself is the only load.',
            'Dumbbells are not needed.',
            'Patients need nothing but a mat.',
          ],
          exception: [
            'Only where the findings ask for loaded exercises may a light dumbbell be used.',
            'Unless the therapist has noted otherwise, no load is added.',
          ],
          donts: ['use dumbbells or kettlebells', 'add load'],
          elsewhere: ['The gym next door has weights.', 'Patients may mention that they lift weights.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/municipal-letter.prompt`,
    output: 'letter',
    reader: 'citizen',
    flag: 'urgent',
    anchors: [
      says('register/formal', 'Tone: formal and courteous throughout.'),
      says('sources/require', 'Cite the section of the statute on which the decision rests.'),
      says('bullets/forbid', 'Do not use bullet points.'),
      says('word/require', 'Use the term "bylaw" at least once.', { word: 'bylaw', letter: 'letter "b"' }),
      ownAnchor('step-order', 'Check the deadline before you draft the reply.', {
        topic: 'when to check the deadline',
        injections: {
          lexical: [
            'Draft the reply before you check the deadline.',
            'Check the deadline after the reply has been drafted.',
            'First draft the reply, then check the deadline.',
          ],
          paraphrase: [
            'Looking at deadlines is the last step, when the text is finished.',
            'Write the complete letter straight away and only afterwards see how much time is left.',
            'The deadline is none of your business until the draft is there.',
          ],
          semantic: [
            'Whether time is short must not influence how the letter is worded, so find that out only when no word is left to be changed.',
            'The calendar stays closed while you write, and you have not opened it earlier either.',
            'Finish the text in one go upon reading the request; dates and terms are looked at in a second pass.',
          ],
        },
        twins: {
          agreeing: [
            'Know how much time is left before you write.',
            'The draft follows the check of the deadline.',
            'Do not write a word until you have seen the deadline.',
          ],
          exception: [
            'Unless the request has no deadline at all, check it first.',
            'Only acknowledgements of receipt may be drafted before that.',
          ],
          donts: ['draft first and look at the deadline later'],
          elsewhere: [
            'Our old office drafted replies before checking the deadline, with bad results.',
            'Citizens must sign before they send the form.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/flashcards.prompt`,
    output: 'set',
    reader: 'student',
    flag: 'exam',
    anchors: [
      says('language/fixed', 'Write the cards in English.', { language: 'English', other: 'French', place: 'Lyon' }),
      ownAnchor('part-vs-whole', 'The back of a card is never longer than 25 words.', {
        topic: 'the length of the back',
        injections: {
          lexical: [
            'The back of a card begins with a definition of at least 30 words.',
            'On the back, the explanation alone has 40 words or more.',
            'Every back holds an example of no fewer than 35 words.',
          ],
          paraphrase: [
            'Put a mnemonic of thirty words or more on the back.',
            'The reason why it is so takes up a minimum of 50 words on the back.',
            'Reserve forty words of the back for common mistakes.',
          ],
          semantic: [
            'The back gives three full sentences of a dozen words each, or longer ones.',
            'Copy a whole paragraph of the chapter onto each back, and none of the paragraphs has fewer than 60 words.',
            'List thirty keywords at the foot of each back.',
          ],
        },
        twins: {
          agreeing: [
            'The definition on the back takes 20 words at most.',
            'One word on the back is fine where it answers the question.',
            'Ten words on the back are easy to learn.',
          ],
          exception: [
            'Only a card on a whole cycle may have a back of 40 words.',
            'Unless a formula has to be spelled out in words, keep the back short.',
          ],
          donts: ['write a back of more than 25 words', 'put a 30-word definition on a back'],
          elsewhere: [
            'Definitions in the chapter have 30 words and more.',
            'The glossary of the book explains each term in 40 words.',
          ],
          part: ['The front may have more words than the back.'],
        },
      }),
      ownAnchor('example', 'back: Proteins, by reading messenger RNA.', {
        topic: 'the examples',
        injections: {
          lexical: [
            'The back never contains a comma.',
            'The back is a single word.',
            'The back always begins with "A:".',
            'The back is written in capital letters.',
          ],
          paraphrase: [
            'Answer on the back in a complete sentence with subject and verb.',
            'No abbreviations on the back.',
            'Backs have no full stop at the end.',
          ],
          semantic: [
            'A back is readable for somebody who has never heard of nucleic acids, so none may be named.',
            'Each back answers with yes or no.',
            'Every back has the number of a page in brackets at its end.',
          ],
        },
        twins: {
          agreeing: [
            'The back is short, as in the example.',
            'A back may consist of a phrase.',
            'Backs end with a full stop.',
          ],
          exception: [
            'Only backs with formulas look different.',
            'Unless the question asks for a list, the back looks as in the example.',
          ],
          donts: ['depart from the form of the example'],
          elsewhere: [
            'Commercial card sets have single words on the back.',
            'The index of the book is written in capital letters.',
          ],
          part: ['A front may be a single word followed by a question mark.'],
        },
      }),
      ownAnchor('step-order', 'Define a term before a card uses it.', {
        topic: 'when terms are defined',
        injections: {
          lexical: [
            'Use a term on a card before it is defined.',
            'Define terms after the cards that use them.',
            'First use a term, and define it on a later card.',
          ],
          paraphrase: [
            'All definitions come at the end of the set, behind the cards that need them.',
            'A term appears at least twice until its meaning is given.',
            'Let cards with unexplained terms come first and their explanations later.',
          ],
          semantic: [
            'Students should puzzle over unknown words and find out only on the last cards what they mean.',
            'The cards that explain vocabulary form the final tenth of the set, whatever the others talk about.',
            'Begin with cards that take the vocabulary of the entire chapter for granted; explaining it is kept for afterwards.',
          ],
        },
        twins: {
          agreeing: [
            'No card uses a term that has not been explained on an earlier one.',
            'Definitions come early.',
            'A new word gets a card of its own first.',
          ],
          exception: [
            'Unless a term is known from school, it is defined first.',
            'Only everyday words need no definition.',
          ],
          donts: ['use a term that has not been defined', 'leave definitions for the end'],
          elsewhere: ['The chapter uses terms before it defines them.', 'Lecturers use terms before defining them.'],
        },
      }),
    ],
  },
];
