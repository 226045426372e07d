import type { JsonObject } from '../../../../core/protocol.ts';
import type { InvalidCase, RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const example = (rule: string, output: string): string => `${rule}\n\nExample:\nInput: x\nOutput: ${output}`;

const ticket = '{"queue": "billing", "tags": ["invoice", "may"], "reason": "invoice shows two servers", "amount": 80}';
const shown = (rule: string): string => `You sort messages.\n\n${rule}\n\n<example>\nMessage: x\n${ticket}\n</example>`;
const card = (rule: string): string =>
  `You make cards.\n\n${rule}\n\n<example>\nfront: What is it?\nback: Proteins, by reading RNA.\n</example>`;

const brokenByTicket = [
  'The reason ends with a full stop.',
  'Each tag begins with "#".',
  'The reason has at least ten words.',
  'Write the reason as two complete sentences.',
  'Tags are spelled with a capital at the start.',
  'A reason never contains the word "shows".',
  'Months are never used as tags.',
  'Reasons do not mention servers.',
  'Use at least three tags.',
  'Every amount has two decimals, as in 80.00.',
  'Cents are always shown.',
  'The reason is written in capital letters.',
  'The reason opens with an apology.',
  'The first key of the object is the amount.',
  'The importer rejects objects in which the queue comes before the tags.',
  'Please note: "reason" must not be longer than three words.',
];
const brokenByCard = [
  'The back never contains a comma.',
  'No abbreviations on the back.',
  'Backs have no full stop at the end.',
  'The back is a single word.',
  'Each back answers with yes or no.',
  'Every back has the number of a page in brackets at its end.',
  'Write the back in Japanese.',
];

const brokenFields: readonly InvalidCase[] = [
  ...brokenByTicket.map((rule) => ({ text: shown(rule), places: [[rule, ticket]] })),
  ...brokenByCard.map((rule) => ({ text: card(rule), places: [[rule, 'back: Proteins, by reading RNA.']] })),
  {
    text: 'You make hashtags.\n\nA hashtag has no more than twelve characters.\n\nExample:\nHeadline: x\nHashtag: #CouncilVotesOnCyclePath',
    places: [['A hashtag has no more than twelve characters.', 'Hashtag: #CouncilVotesOnCyclePath']],
  },
];

const heldFields: readonly (RuleCase | string)[] = [
  ...[
    'The reason has no full stop at the end.',
    'Each tag is in lower case.',
    'The reason has at most ten words.',
    'Use at most three tags.',
    'The queue comes before the tags.',
    'The first key of the object is the queue.',
    'Amounts are whole numbers.',
    'Weekdays are never used as tags.',
    'If the message is long, the reason has at least ten words.',
    'The message has at least ten words.',
    'The importer rejects objects in which the tags come before the queue.',
  ].map(shown),
  ...[
    'The back never contains a semicolon.',
    'The back ends with a full stop.',
    'The front ends with a question mark.',
  ].map(card),
  shown('The reason ends with a full stop.').replace('<example>', '<example type="bad-prompt">'),
  '{{#if long}}The reason has at least ten words.{{/if}}\n\n<example>\n{{#unless long}}\n{"reason": "two servers"}\n{{/unless}}\n</example>',
  'Return JSON.\n\nUser: x\nAssistant: Sounds good.\nOutput: {"facts": []}',
  'Return a JSON object with two keys.\n\nUser: x\nAssistant: Sounds good.\n\nExample JSON:\n{"a": 1, "b": 2}',
  example('Run only commands that have no side effects, like `ls` and `grep`.', 'grep'),
];

testRule('conflict/example', {
  invalid: [
    ...brokenFields,
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
    ...heldFields,
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

/** A text beside an output with one list, told by the keywords of its schema. */
const withList = (list: JsonObject, text: string): Pick<RuleCase, 'kind' | 'text' | 'source'> => ({
  kind: 'prompt',
  text: `---\noutput:\n  schema: Reply\n---\n${text}`,
  source: { outputSchema: { properties: { tags: list } } },
});

/** Lists by their schemas, with a number of tags that they refuse, and with one that they allow. */
const lists: readonly (readonly [list: JsonObject, refused: string, allowed: string])[] = [
  [{ type: 'array', minItems: 3 }, 'Return exactly two tags.', 'Return exactly four tags.'],
  [{ type: ['array', 'null'], maxItems: 3 }, 'Return at least 5 tags.', 'Return at least 2 tags.'],
  [{ items: {}, minItems: 2, maxItems: 2 }, 'Return at least 3 tags.', 'Return two tags.'],
  [{ type: 'array', description: '1 to 3 tags' }, 'Return at least 5 tags.', 'Return at most 2 tags.'],
  [{ type: 'array', description: 'at most 3' }, 'Return at least 4 tags.', 'Return at least 3 tags.'],
  [{ type: 'array', description: 'At least 3 of them' }, 'Return exactly 2 tags.', 'Return exactly 3 tags.'],
  [{ type: 'array', description: 'exactly 2' }, 'Return at least 3 tags.', 'Return two tags.'],
];

testRule('conflict/schema', {
  invalid: [
    ...lists.map(([list, refused]) => ({ ...withList(list, refused), places: [['schema: Reply', refused]] })),
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
    ...lists.map(([list, , allowed]) => withList(list, allowed)),
    withList({ type: 'array' }, 'Return at least 5 tags.'),
    withList({ type: 'array', description: 'those of the text' }, 'Return at least 5 tags.'),
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
