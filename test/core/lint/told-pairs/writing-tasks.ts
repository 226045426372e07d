/** Rules of one writing task, as users set them. Each is found. */
export const writingTaskPairs: readonly (readonly [string, string])[] = [
  ['The story should end on a hopeful note.', 'Conclude the story with the tragic death of the protagonist.'],
  ['Include at least one rhetorical question.', 'Do not include any questions.'],
  ['The text should be suitable for children aged 6-8.', 'Use advanced academic vocabulary.'],
  ['The poem should not rhyme.', 'Follow an ABAB rhyme scheme.'],
  ['The text must be in chronological order.', 'Start with the final event and work backwards.'],
  ['Mention the price of the product.', 'Leave out any information on cost.'],
  ['Mention the side effects.', 'Exclude any mention of side effects.'],
  ['Present arguments in favor only.', 'Give a balanced account of both sides.'],
  ['Provide the answer in the form of a poem.', 'Respond in plain prose.'],
  ['Write a poem about autumn.', 'Use prose only.'],
  ['The advertisement must target teenagers.', 'Address the ad to retirees.'],
  ['The answer should not exceed three sentences.', 'Spend two sentences each on causes, effects and remedies.'],
  ['The tone should be sincere and remorseful.', 'Crack a few jokes about the delay.'],
  ['Answer in Spanish only.', 'Include a line in English about the office party.'],
  ['Use the imperative mood.', 'Describe everything in the passive voice.'],
  ['Quote Einstein verbatim.', 'Everything has to be in your own words.'],
  ['Use only declarative sentences.', 'Engage the readers by asking for their opinion at the end.'],
  ['Show each step of your work.', 'Give the final answer alone.'],
  ['Write for experts.', 'Assume that the reader has no prior knowledge.'],
];

/** What sounds like them and is none. */
export const writingTaskAgreeing: readonly string[] = [
  'Write a poem about autumn.\nInclude a rhyme about leaves.',
  'Write the report in plain prose.\nAdd a short poem to the appendix.',
  'Write a poem that teenagers like.\nMention the retirees who sit in the park.',
  'Divide the answer into sections.\nUse two sections.',
  'Leave out any information on cost.\nMention the colour.',
  'Summarize the article.\nThe summary has three sentences.\nThe title has at most five words.',
  'Spend two sentences each on causes, effects and remedies.\nWrite six sentences.',
  'The tone should be apologetic.\nBe friendly.',
  'Include one question.\nDo not include any quotes.',
  'Avoid references to other products.\nMention our product.',
  'Begin with the last event.\nTell the story in chronological order in each of its parts.',
];
