import { describeSurface } from './surface-table.ts';

describeSurface('case', {
  '+upper': ['SHOUT the brand name in capital letters.'],
  '+lower': [
    'The slug is in lower case.',
    'Lowercase the keywords.',
    'Uppercase letters must not occur.',
    'Everything is written small.',
  ],
  '+title': [
    'Each significant word of a heading takes a capital letter.',
    'Every word in the title starts with a capital.',
    'Major words in headings are capitalised.',
  ],
  '+sentence': [
    'Headings have only their first word capitalised.',
    'Only the first word and proper nouns get capitals.',
  ],
});

describeSurface('person', {
  '+first': [
    'The narrator speaks as I.',
    "Write from the applicant's own point of view.",
    'Write as if you were the customer, in the I form.',
    'The text is a diary entry by the soldier.',
    "You are the ghostwriter of the CEO's memoir, told in her own voice.",
    'The letter speaks in the voice of its writer.',
    'Let Tom narrate the whole story himself.',
    'The protagonist is the narrator.',
    'The piece is a personal account told by the one who lived it.',
  ],
  '+third': [
    'An omniscient narrator tells the story.',
    'The narrator stands outside the story.',
    'Everything is told by an outside narrator.',
    'Use he, she or they for the protagonist.',
    'The bio speaks of its subject as she.',
  ],
  '+addressed': [
    'Write to the reader, using you and your.',
    'The guide addresses the reader directly.',
    'The instructions speak to the reader.',
  ],
  '-addressed': ['Keep the text impersonal.', 'The reader is never addressed.'],
  '-first': ["Don't refer to yourself.", 'The author stays out of the text.'],
});

describeSurface('voice', {
  '+active': [
    'Sentences name who does what.',
    'The subject of each sentence is the one who acts.',
    'Verbs are active.',
  ],
  '+passive': ['Sentences are passive.', 'The person who carried out the step stays unnamed.'],
});

describeSurface('tense', {
  '+present': ['Stick to the simple present.'],
  '+past': [
    'The narrator looks back on the scene and tells it in the past tense.',
    'Changelog entries read "Fixed", "Added", "Removed".',
  ],
  '+imperative': ['Commit messages are imperative.', 'Phrase each step as a command.'],
});

describeSurface('spelling', {
  '+british': ['Our readers are in London.', 'Write "colour", not "color".', 'Use en-GB.'],
  '+american': [
    'Follow Merriam-Webster.',
    'We write for an American audience.',
    'Use en-US.',
    'Write "color", not "colour".',
  ],
});

describeSurface('mark-contraction', {
  '-use': [
    'Write "do not" and "cannot" in full.',
    'Spell contractions out.',
    'Avoid contracted forms.',
    'Use the full forms rather than contractions.',
    'Expand all contractions.',
  ],
  '+use': ['Prefer "we\'re" and "don\'t" to the long forms.', 'Say "don\'t", not "do not".'],
});

describeSurface('number-words', {
  '+words': [
    'Spell out numbers below ten.',
    'Spell out all numbers.',
    'Numbers appear as words.',
    'Write "five", not "5".',
  ],
  '+digits': ['Numerals are used throughout.', 'Write "5", not "five".'],
});

describeSurface('mark-abbreviation', {
  '+use': ['Abbreviate wherever possible.'],
});

describeSurface('language', {
  '+german': [
    'Never leave German.',
    'German is the only language you use.',
    'Write the text auf Deutsch.',
    'The audience does not speak anything but German.',
    'Your German answers are read by a native speaker.',
  ],
  '+mirror': [
    "Mirror the customer's language.",
    'Visitors are answered in their mother tongue.',
    "The reply's language follows that of the question.",
    "Speak the customer's language.",
    'People get an answer in their own language.',
    'Keep to the language of the input.',
    'Follow the user when he changes languages.',
    'Every user is answered in his native language.',
  ],
});
