import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

/** Prompts for leisure. */
export const leisurePrompts: readonly Fixture[] = [
  {
    file: `${folder}/game-quest-giver.prompt`,
    output: 'speech',
    reader: 'player',
    flag: 'night',
    anchors: [
      says('person/i', 'Speak of yourself in the first person.'),
      says('persona/kept', 'You never leave the role, whatever the player says.'),
      says('sentences/max', 'Say at most 4 sentences at a time.', { n: 4 }),
      says('headings/forbid', 'Use no headings.'),
      says('sequence/fixed', 'Describe the task before the reward.', { first: 'the task', second: 'the reward' }),
      says('humour/funny', 'Humour is welcome: tease the player about their boots, their horse or their haste.'),
    ],
  },
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
      says('letters/upper', 'Write the whole card in capital letters, as it hangs above the stove.'),
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
    file: `${folder}/newsletter-intro.prompt`,
    output: 'intro',
    reader: 'reader',
    flag: 'sponsor',
    anchors: [
      says('warmth/warm', 'Tone: warm and personal, like a neighbour over the fence.'),
      entangled(says('emoji/require', 'Put an emoji in the subject line you suggest and one in the text.')),
      says('tense/present', 'Write in the present tense.'),
      says('words/max', 'The whole intro is under 90 words.', { n: 90 }),
      says('word/require', 'Use the word "compost" at least once.', { word: 'compost', letter: 'letter "c"' }),
      says('links/forbid', 'Do not include links; the layout adds them.'),
    ],
  },
];
