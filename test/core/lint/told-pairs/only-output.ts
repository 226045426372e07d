/** Pairs that contradict each other. Each is found. */
export const onlyOutputPairs: readonly (readonly [string, string])[] = [
  ['Output the JSON and nothing else.', 'Close with a greeting.'],
  ['Return the slug and nothing besides.', 'Write a sentence on why you chose it.'],
  ['The reply is the number, bare.', 'Show the calculation underneath.'],
  [
    'Your output goes straight into a SQL console; anything that is no SQL breaks it.',
    'Open with a short description of what the query does.',
  ],
  ['Answer with the category name alone.', 'Give a confidence score as well.'],
  ['The file must contain just the translated text.', 'Explain difficult translation choices below the text.'],
  ['Do not add anything before or after the JSON.', 'Introduce the JSON with a one-line summary.'],
  ['Emit the code by itself.', 'Follow the code with an explanation of each function.'],
  ['Give back one of the five labels, without commentary.', 'Justify the label in a sentence.'],
  ['The title is the whole answer.', 'Offer two alternatives and say which you prefer.'],
  ['Nothing but the rewritten email may appear.', 'List the changes you made at the end.'],
  ['Only the regex, please.', 'Include a few test strings with it.'],
  ['A script reads your reply and expects the price and no other text.', 'Mention how the price was worked out.'],
  ['Send back the corrected sentence, with no remarks of your own.', 'Tell the learner what was wrong.'],
  ['The reply holds the summary and no more than that.', 'Ask at the end whether the reader wants more detail.'],
  ['Print the verdict, and then stop.', 'After the verdict, outline your reasons.'],
  ['Provide the answer letter exclusively.', 'Walk the student through the solution.'],
  [
    'Every character outside the brackets is an error, so write only what is inside.',
    'Add a note for the editor under the brackets.',
  ],
];

/** Rules that agree, or are each about something of their own. */
export const onlyOutputAgreeing: readonly string[] = [
  'Return only the query.\nThe query selects the summary column.',
  'The title is the whole answer.\nChoose a title that explains the topic.',
  'Only the label.\nThe label tells why the customer wrote.',
  'Print the verdict and stop.\nThink about the reasons before you decide.',
  'Emit the code by itself.\nComments in the code explain each function.',
  'Return only JSON.\nThe field "explanation" explains the choice.',
];
