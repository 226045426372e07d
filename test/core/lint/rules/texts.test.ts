import { testRule } from './rule-tester.ts';

const pair = (a: string, b: string): { text: string; places: readonly (readonly string[])[] } => ({
  text: `${a}\n${b}`,
  places: [[a, b]],
});

testRule('conflict/keyword', {
  invalid: [
    {
      ...pair('Mention the word "refund" at least twice.', 'Never use the word "refund".'),
      severity: 'error',
      suggestions: ['drop "Mention', 'drop "Never', 'say when', 'say which of the two wins'],
    },
    pair('The phrase "sky-high harvest" must appear exactly three times.', 'Do not use the word "harvest".'),
    pair('The letter z must not appear in it.', 'Include the keywords "zip" and "ease".'),
    pair('Avoid commas.', 'Include the phrase "rain, snow and sleet".'),
    pair('Use the word "we" no more than once.', 'The word "we" must appear at least three times.'),
    pair('Begin the story with "In the shadow of war".', 'Do not use the word "shadow" in the first paragraph.'),
    {
      text: 'Use the word "lantern" twice.\n\nNever:\n- use "lantern"\n- shout',
      places: [['Use the word "lantern" twice.', 'use "lantern"']],
    },
  ],
  valid: [
    'Mention the word "refund" at least twice.\nNever use the word "guarantee".',
    'Do not use the word "art".\nInclude the word "party".',
    'Do not use the word "harvest" in the headings.\nThe phrase "sky-high harvest" must appear twice.',
    'Include "rain" or "snow".\nDo not use the word "rain".',
    'If asked about prices, use the word "refund".\nUse the word "refund" once.',
    'Use the word "we" at least once.\nUse the word "we" at most three times.',
    'Do not forget to include the word "safe".\nUse the word "safe".',
    'When the user writes "stop", say goodbye.\nNever use the word "stop" in the title.',
    '{{#if x}}Include the word "rain".{{else}}Never use the word "rain".{{/if}}',
    'Avoid commas in the title.\nInclude the phrase "rain, snow and sleet" in the body.',
    'Return an object with the key "title".\nNever use the word "title".',
  ],
});

testRule('conflict/start-end', {
  invalid: [
    { ...pair('Start your answer with "Dear customer".', 'Begin every reply with "Hi there".'), severity: 'error' },
    pair('Close the story with the words "and the sea answers."', 'The last word of the story must be "home".'),
    pair('The first word of your reply has to be "Splash".', 'First repeat this request word for word.'),
    pair('End with the contact details of the press office.', 'End with the quotation by the nurse.'),
    {
      text: 'You write listings for an agency.\nBegin with "For sale:".\nEvery listing begins with "Here we go:".',
      places: [['Begin with "For sale:".', 'Every listing begins with "Here we go:".']],
    },
    pair('The list of ingredients stands at the very top.', 'Nothing comes before the preparation time.'),
    pair('Phrase it in the form "The bot is designed to <verb> ...".', 'Do not start with "The bot is designed to".'),
    pair('End with a short summary.', 'No recap at the end.'),
    pair('Close with "Any questions?".', 'Never end with a question.'),
    pair('Add a summary at the end.', 'Do not summarise at the end.'),
  ],
  valid: [
    'Start your answer with "Dear customer".\nEnd your answer with "Kind regards".',
    'Start with "Dear".\nStart with "Dear customer".',
    'The first paragraph must begin with "I hope".\nThe second paragraph must begin with "I am".',
    'End with a question.\nEnd with a call to action.',
    'Each bullet begins with a verb.\nStart your answer with "Dear customer".',
    'Start with the most telling figure.\nBegin with a search of the archive.',
    'If the user is angry, start with "I am sorry".\nStart your answer with "Dear customer".',
    'Begin the title with "How".\nBegin the summary with "This".',
    'Never start with "As an AI".\nStart your answer with "Dear customer".',
    '{{#if x}}Start with "Hi".{{else}}Start with "Dear Sir".{{/if}}',
    'End every section with a question.\nEnd your answer with "Kind regards".',
    'End with a summary.\nDo not end with a long summary.',
    'No table at the end.\nClose with a list of sources.',
    'Do not add a summary at the end.\nDo not summarise at the end.',
    'Put the answer first and no summary at the end.\nAdd a summary at the top.',
  ],
});

testRule('conflict/keyword-order', {
  invalid: [
    {
      ...pair('The word "price" must appear before "delivery".', 'The word "delivery" must appear before "price".'),
      severity: 'error',
    },
    pair('The keyword "monitor" must appear before "improve".', 'The keyword "monitor" must appear after "improve".'),
    pair('The word "salt" must not come before "pepper".', 'The word "salt" must appear ahead of "pepper".'),
    pair('The word "price" must appear before "delivery".', 'Start your answer with "Delivery is free".'),
    {
      text: 'The word "a1" must appear before "b2".\nThe word "b2" must appear before "c3".\nThe word "c3" must appear before "a1".',
      places: [['The word "a1" must appear before "b2".', 'The word "b2" must appear before "c3".']],
    },
  ],
  valid: [
    'The word "price" must appear before "delivery".\nThe word "delivery" must appear before "thanks".',
    'The word "price" must appear before "delivery".\nThe word "delivery" must appear after "price".',
    'The word "price" must appear before "delivery".\nStart your answer with "Price and delivery".',
    'The word "price" must appear before "delivery".\nEnd your answer with "Thanks".',
    'The word "price" must appear before "delivery".\nMention "price" twice.',
    'The word "price" must appear before "delivery".',
    'If asked, the word "price" must appear before "delivery".\nThe word "delivery" must appear before "price".',
    '{{#if x}}"A" must appear before "B".{{else}}"B" must appear before "A".{{/if}}',
    'Ask for the name before you ask for the address.\nAsk for the address before you hang up.',
    'The word "price" must appear before "delivery".\nThe word "Price" must appear before "thanks".',
  ],
});
