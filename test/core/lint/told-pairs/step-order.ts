/** Pairs that contradict each other. Each is found. */
export const stepOrderPairs: readonly (readonly [string, string])[] = [
  ['Run the tests before you commit.', 'Commit first; the tests run afterwards.'],
  [
    'Ask for the order number before you look anything up.',
    'Look up the order, and only then ask for the order number.',
  ],
  ['First summarise the complaint, then apologise.', 'Apologise before you summarise the complaint.'],
  ['Never quote a price until the dates are confirmed.', 'Quote the price first and confirm the dates after that.'],
  ['The risks come before the benefits.', 'List the benefits ahead of the risks.'],
  ['Verify the identity, then disclose the balance.', 'Disclose the balance at once; verification follows.'],
  ['Write the conclusion last.', 'Write the conclusion before anything else.'],
  ['Introduce yourself at the outset.', 'Introduce yourself only at the end of the call.'],
  ['Check stock prior to offering a delivery date.', 'Offer a delivery date and check the stock later.'],
  ['Say what went well, and criticism comes second.', 'Lead with the criticism; what went well follows it.'],
  [
    'Give the diagnosis once all symptoms have been listed.',
    'Give the diagnosis up front and list the symptoms after it.',
  ],
  ['The ingredients stand above the method.', 'The method goes above the ingredients.'],
  ['Before drafting, read the whole thread.', 'Draft straight away and read the thread when you are done.'],
  ['Plan first, code second.', 'Code first, plan second.'],
  ['Lint precedes formatting.', 'Format, and follow up with lint.'],
  [
    'Start by confirming the address; the refund is processed after that.',
    'Process the refund before confirming the address.',
  ],
  ['Weather follows the headlines.', 'Begin with the weather, and move on to the headlines from there.'],
  [
    'Deal with billing questions first and technical ones second.',
    'Technical questions are answered before billing questions.',
  ],
  ['The abstract is written once the paper is finished.', 'Write the abstract, then the paper.'],
];

/** Rules that agree, or are each about something of their own. */
export const stepOrderAgreeing: readonly string[] = [
  'Run the tests before you commit.\nNever commit without running the tests.',
  'First A summary, then a table.\nThe table follows the summary.',
  'Apologise first, then offer a refund.\nOffer a refund after the apology.',
  'Check the stock before you offer a date.\nOnce the stock has been checked, offer a date.',
  'The conclusion comes last.\nThe conclusion is preceded by the outlook.',
  'Write the abstract once the paper is finished.\nThe abstract stands before the introduction.',
];
