import { describeSurface } from './surface-table.ts';

describeSurface('person', {
  '+first': [
    'Write in the first person.',
    'Tell the story in first person.',
    'Use "I" throughout.',
    'Write it as a personal memory.',
    'Perspective: first person',
    'The narrator tells her own story.',
    'Write as a diary entry.',
    'Speak as "I".',
  ],
  '+second': ['Write in the second person.', 'Perspective: second person'],
  '+addressed': [
    'Address the reader as "you".',
    'Speak directly to the reader.',
    'Use "you" and "your" frequently.',
    'Address the reader directly.',
    'Tell visitors where to turn.',
  ],
  '+third': [
    'Write in the third person.',
    'Use the third person throughout.',
    'Tell it from the point of view of an outside observer.',
    'Refer to the author only as "she".',
    'Perspective: third person',
    'Narrate as an omniscient narrator would.',
  ],
  '-first': ['Never use "I".', 'Do not write in the first person.', 'Avoid the first person.', 'No "I" and no "my".'],
  nothing: [
    'The first person who answers wins.',
    'Ask for a second opinion.',
    'Two people share a third room.',
    'Every person counts.',
    'Do not start with "I".',
  ],
});

describeSurface('tense', {
  '+past': [
    'Write in the past tense.',
    'Use the past tense throughout.',
    'Tell it as something that happened long ago.',
    'All events lie behind us.',
    'Tense: past',
    'Use verbs such as "was" and "had".',
  ],
  '+present': [
    'Write in the present tense.',
    'Use the present tense.',
    'Tell it as if it were happening right now.',
    'Tense: present',
    'Readers should feel that it is happening while they read.',
  ],
  '+future': ['Use the future tense.', 'Describe what is going to happen.', 'Tense: future'],
  nothing: ['The atmosphere is tense.', 'Give her a present.', 'Ask about past orders.', 'Walk past the church.'],
});

describeSurface('language', {
  '+german': [
    'Answer in German.',
    'Always respond in German.',
    'Write the whole text in German.',
    'Translate the text into German.',
    'Language: German',
    'The answer must be in German.',
    'Only German.',
    'Our staff read German only.',
    'All wording on the site is in German.',
    'Use German throughout.',
  ],
  '-german': [
    'Do not answer in German.',
    'Not a word of German.',
    'No German.',
    'Never use German.',
    'Our clerks cannot read German.',
  ],
  '+mirror': [
    'Answer in the language of the user.',
    'Reply in the same language as the user.',
    'Use the language that the customer writes in.',
    'Answer in whatever language they use.',
    'Match the language of the question.',
  ],
  nothing: [
    'Recommend a German wine.',
    'The user learned French at school.',
    'Polish the text.',
    'Mention the Greek alphabet.',
    'She moved to a Spanish town.',
  ],
});

describeSurface('spelling', {
  '+british': [
    'Use British English.',
    'Use British spelling.',
    'Spelling: British',
    'Write "colour" and "centre".',
    'Follow UK spelling conventions.',
    'Spelling is British.',
    'Spell words the way they do in London.',
  ],
  '+american': [
    'Use American English.',
    'US spelling is mandatory.',
    'Write "color" and "center".',
    'Spell words the way our customers in Ohio do.',
    'Spelling: American',
    'Use American spelling.',
  ],
  nothing: ['Our British customers pay in pounds.', 'Mention the American market.', 'Check the spelling of names.'],
});

describeSurface('tone-formality', {
  '+formal': [
    'Use a formal tone.',
    'Write formally.',
    'Keep the tone formal.',
    'The letter must sound official.',
    'Tone: formal',
    'Address customers as "Sie".',
    'Write in the language of contracts.',
    'The tone should be formal and polite.',
    'Adopt a businesslike style.',
  ],
  '+casual': [
    'Use a casual tone.',
    'Keep it informal.',
    'Write casually.',
    'Tone: chatty',
    'Sound like a friend over a beer.',
    'Use slang.',
    'Address the user by a nickname.',
    'The tone should be relaxed and informal.',
    'Write as if you were talking to an old friend.',
  ],
  nothing: [
    'The formal complaint is attached.',
    'Ask for the official name of the company.',
    'He works as a casual labourer.',
    'Attach the contract.',
  ],
});

describeSurface('tone-humour', {
  '+humorous': [
    'Be funny.',
    'Use humour.',
    'Make the reader laugh.',
    'Include a joke.',
    'Write with a wink.',
    'Keep it playful.',
    'Tone: humorous',
    'Add a pun to each headline.',
    'Jokes are welcome.',
  ],
  '+serious': [
    'Stay serious.',
    'Keep a serious tone.',
    'Keep a straight face.',
    'Tone: serious',
    'Write in all seriousness.',
  ],
  '-humorous': ['No jokes.', 'Do not use humour.', 'Never make jokes.', 'Avoid irony.', 'Jokes are not allowed.'],
  nothing: [
    'Explain why this joke works.',
    'A serious injury needs a doctor.',
    'Report serious errors first.',
    'The user tells a joke.',
  ],
});

describeSurface('verbosity', {
  '+brief': [
    'Be brief.',
    'Keep your answers short.',
    'Answer concisely.',
    'Keep it as short as possible.',
    'Use as few words as possible.',
    'Get straight to the point.',
    'Waste no words.',
    'No long explanations.',
    'Give a one-line answer.',
    'Conciseness is very important.',
    'The watch shows only ten words.',
    'Verbosity: low',
  ],
  '+long': [
    'Be exhaustive.',
    'Answer in great detail.',
    'Give a detailed explanation.',
    'Describe everything at length.',
    'Write as much as you can: the more the better.',
    'Leave nothing out.',
    'Explain each step thoroughly.',
    'Give comprehensive answers.',
    'Cover every aspect.',
    'Verbosity: high',
    'Go into detail.',
  ],
  nothing: [
    'A short circuit is dangerous.',
    'Ask for details of the order.',
    'The briefing starts at nine.',
    'Name the longest river.',
    'The road is long.',
  ],
});

describeSurface('extras', {
  '-add': [
    'Output only the translation.',
    'Return the JSON and nothing else.',
    'Return nothing but the number.',
    'Write nothing before or after it.',
    'Your answer is pasted directly into the form.',
    'Reply with just the label.',
    'Return the rows only.',
    'The reply must consist of the code alone.',
    'Nothing else.',
    'What you return becomes the file name.',
  ],
  nothing: [
    'Answer only in English.',
    'Ask only one question.',
    'The note is in the file.',
    'Nothing else matters to her.',
    'Explain how tides work.',
    'Only members may book.',
  ],
});

describeSurface('commentary', {
  '+add': [
    'Add a note on what you left out.',
    'Explain your choice.',
    'Follow the answer with a short explanation.',
    'Also output a summary of your reasoning.',
    'Introduce it with a friendly sentence about the topic.',
    'Justify your answer.',
    'Offer two alternatives.',
    'Tell the user why you chose it.',
  ],
  '-add': ['No explanation.', 'Do not explain your choice.', 'Skip the commentary.', 'Give no justification.'],
  nothing: ['Explain how tides work.', 'The note is in the file.', 'Say which bus to take.'],
});
