/** Rules of public prompts and rules that somebody added far from them. Each pair contradicts itself. */
export const insertedRulePairs: readonly (readonly [string, string])[] = [
  ['Extract 20 to 50 of the most surprising, insightful, and/or useful ideas.', 'List at most twelve ideas.'],
  ['Give 3 clear and specific examples.', 'Give exactly one example.'],
  ['No sentence contains "very".', 'Use the word "very" at least once.'],
  ['Make sure you keep any comments that exist in a file.', 'Delete old comments from the files you touch.'],
  ['Always return the complete file.', 'Show only the lines that change.'],
  ['Do not repeat unchanged code.', 'Print the whole file after each edit.'],
  ['Never elide code with a comment like "rest of the code".', 'Give me a unified diff.'],
  ['Use null for a value that the text does not give.', 'Leave a key out when the document is silent about it.'],
  ['Directories are named in lowercase with dashes.', 'Folders are named in PascalCase.'],
  ['All tests should be in ./tests.', 'Put each test next to the module it covers.'],
  ['Functions carry no documentation strings.', 'Add docstrings to all functions.'],
  ['Write as long as you can.', 'Be brief in every answer.'],
  ['You must determine your own concrete and valid opinion.', 'Leave judgement to the reader.'],
  [
    'Gather the origin, the destination and the dates from the user before calling any tool.',
    'Start with whatever the first message holds, even when dates are missing.',
  ],
  ['Do not give immediate answers or solutions to problems.', 'Give the full worked solution right away.'],
  ['Reply with the corrected text and nothing else.', 'Note beside each correction which rule was broken.'],
  ['If asked about anything but travel, say that you can only help with travel.', 'Help with whatever comes up.'],
];

/** What sounds like them and is none. */
export const insertedRuleAgreeing: readonly string[] = [
  'Give 3 clear and specific examples. Keep the three examples short.',
  'Write one title and three clear, short sections. Use one title.',
  'No sentence contains "very". Use the word "quite" once.',
  'Keep any comments that exist in a file. Delete the files that you created for tests.',
  'For a new file, return the complete file. When you edit one, show only the lines that change.',
  'Read the complete file before you edit it. Show only the lines that change.',
  'Use null for a value that the text does not give. Leave out the field "debug".',
  'Directories are named in lowercase with dashes. Components are named in PascalCase.',
  'Files are named in kebab-case. Components are named in PascalCase.',
  'Write as long as you can find sources. Be brief.',
  'Add a list of sources with full addresses without hyperlinks. Link each claim to its source in the text.',
  'Help students understand concepts by asking questions. Ask them to explain the concept in their own words.',
  'Fetch the dates from the user before you book. Go ahead even if the hotel is unknown.',
];
