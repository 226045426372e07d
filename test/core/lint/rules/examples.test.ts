import type { RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const example = (rule: string, output: string): string => `${rule}\n\nExample:\nInput: x\nOutput: ${output}`;

testRule('conflict/example', {
  invalid: [
    {
      text: example('Answer in at most 5 words.', 'This is a rather long answer with many words'),
      places: [['Answer in at most 5 words.', 'This is a rather long answer with many words']],
    },
    {
      text: example('You name paint colours.\nA name has two words.', 'Early Fog Over the Fjord'),
      places: [['A name has two words.', 'Early Fog Over the Fjord']],
    },
    {
      text: example('Never use the word "cheap".', 'A cheap kettle for you'),
      places: [['Never use the word "cheap".', 'A cheap kettle for you']],
    },
    {
      text: example('Do not use exclamation marks.', 'What a day!'),
      places: [['Do not use exclamation marks.', 'What a day!']],
    },
    {
      text: example('Start your answer with "Dear guest".', 'Hello, your room is ready'),
      places: [['Start your answer with "Dear guest".', 'Hello, your room is ready']],
    },
    {
      text: example('Answer yes, no or maybe.', 'Certainly'),
      places: [['Answer yes, no or maybe.', 'Certainly']],
    },
    {
      text: example('Return JSON.', '{"a": 1}'),
      source: { outputSchema: { type: 'object', required: ['b'] } },
      places: [['{"a": 1}']],
      severity: 'error',
    },
  ],
  valid: [
    example('Answer in at most 5 words.', 'Ask for the order number'),
    example('You name paint colours.\nA name has two words.', 'Early Fog'),
    example('Answer in at most 5 words.', 'This is a rather long answer …'),
    example('The summary has at most 5 words.', 'This is a rather long answer with many words'),
    example('If the user is in a hurry, answer in at most 5 words.', 'This is a rather long answer with many words'),
    example('Answer in about 5 words.', 'This is a rather long answer with many words'),
    example('Never use the word "cheap".', 'A fair kettle for you'),
    'Answer in at most 5 words.\n\nBad example:\nOutput: This is a rather long answer with many words',
    example('Answer yes, no or maybe.', 'Maybe'),
    example('Each bullet has at most 3 words.', 'This is a rather long answer'),
    {
      text: example('Return JSON.', '{"a": 1}'),
      source: { outputSchema: { type: 'object', required: ['a'] } },
    },
  ],
});

const fields = {
  properties: { items: { type: 'array', minItems: 2, maxItems: 3 }, status: { enum: ['open', 'closed'] } },
};
const withSchema = (text: string): Pick<RuleCase, 'kind' | 'text' | 'source'> => ({
  kind: 'prompt',
  text: `---\noutput:\n  schema: Reply\n---\n${text}`,
  source: { outputSchema: fields },
});

testRule('conflict/schema', {
  invalid: [
    { ...withSchema('Return at least 5 items.'), places: [['schema: Reply', 'Return at least 5 items.']] },
    { ...withSchema('Return exactly one item.'), places: [['schema: Reply', 'Return exactly one item.']] },
    {
      ...withSchema('Set the status to "done" at the end.'),
      places: [['schema', 'Set the status to "done" at the end.']],
    },
    {
      text: 'Answer like this:\n{"size": "small" | "large"}\n\nWide ones get the size "huge".',
      places: [['"size": "small" | "large"', 'Wide ones get the size "huge".']],
    },
    {
      kind: 'prompt',
      text: '---\noutput:\n  format: json\n  schema:\n    type: object\n    properties:\n      status: { type: string, enum: [open, closed] }\n---\nThe status is "pending" for new ones.',
      source: { outputSchema: fields },
      places: [['status', 'The status is "pending" for new ones.']],
    },
  ],
  valid: [
    withSchema('Return at most 3 items.'),
    withSchema('Return at least 2 items.'),
    withSchema('Set the status to "closed" at the end.'),
    withSchema('Never set the status to "done".'),
    withSchema('The status tells whether "done" was said.'),
    withSchema('If there is nothing, return no items.'),
    withSchema('Each of the items has at least 5 words.'),
    'Return at least 5 items.',
    'Set the status to "done" at the end.',
    'Answer like this:\n{"size": "small" | "large"}\n\nWide ones get the size "large".',
    'Answer like this:\n{"size": "small"}\n\nWide ones get the size "large".',
  ],
});
