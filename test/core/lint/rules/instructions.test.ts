import { testRule } from './rule-tester.ts';

const cite = 'Always cite the policy that supports the answer.';
const title = 'Remove the repetition';

testRule('instruction/duplicate', {
  invalid: [
    {
      text: `- ${cite}\n- Name the order.\n- ${cite}\n- Be kind.\n`,
      places: [[cite, cite]],
      suggestions: [title],
      fixed: `- ${cite}\n- Name the order.\n- Be kind.\n`,
    },
    { text: `${cite}\n\n${cite}`, places: [[cite, cite]], fixed: `${cite}\n\n` },
    { text: `${cite} Name the order. ${cite}`, places: [[cite, cite]], fixed: `${cite} Name the order. ${cite}` },
    { text: `1. ${cite}\n2. ${cite}`, places: [[cite, cite]], fixed: `1. ${cite}\n2. ${cite}` },
    {
      text: '- answer in the language of the customer\n- **Answer in the  language of the customer!**',
      places: [['Answer in the  language of the customer!', 'answer in the language of the customer']],
    },
    {
      text: `${cite}\n${cite}\n${cite}\n`,
      places: [
        [cite, cite],
        [cite, cite],
      ],
      fixed: `${cite}\n`,
    },
    { text: `${cite}\n{{#if a}}${cite}{{/if}}`, places: [[cite, cite]] },
    { text: `${cite}\n{{> p}}`, kind: 'prompt', partials: { p: cite }, places: [[cite, cite]] },
  ],
  valid: [
    '',
    `- ${cite}\n- Never cite the policy.`,
    `{{#if a}}${cite}{{else}}${cite}{{/if}}`,
    `{{#if a}}${cite}{{/if}}\n${cite}`,
    'Be kind.\nBe kind.',
    `# Reports\n${cite}\n# Letters\n${cite}`,
    `Example:\nOutput: ${cite}\n\nExample:\nOutput: ${cite}`,
    `\`\`\`\n${cite}\n${cite}\n\`\`\``,
    '| Always cite it | Always cite it |\n|---|---|\n| Always cite it | Always cite it |',
    'The answer is short here.\nWhat is the capital of France?\nWhat is the capital of France?',
    `In reports:\n- ${cite}\n\nIn letters:\n- ${cite}`,
    `{{role "system"}}${cite}{{role "user"}}${cite}`,
    'Write the title in English.\nWrite the summary in English.',
    `{{#each a}}${cite}{{/each}}`,
  ].map((one) => (one.includes('{{role') ? { text: one, kind: 'prompt' as const } : one)),
});

testRule('instruction/near-duplicate', {
  invalid: [
    {
      text: `${cite}\nPlease cite the policy that supports the answer.`,
      places: [['Please cite the policy that supports the answer.', cite]],
    },
    {
      text: 'Write short sentences in English.\nIn English, always write short sentences.',
      places: [['In English, always write short sentences.', 'Write short sentences in English.']],
    },
    {
      text: 'List the three main risks.\nYou must list all three main risks.',
      places: [['You must list all three main risks.', 'List the three main risks.']],
    },
    {
      text: '- Name the late order by its number.\n- Please name the late order by its number.',
      places: [['Please name the late order by its number.', 'Name the late order by its number.']],
    },
    {
      text: 'Return valid JSON with `id` fields.\nAlways return valid JSON with an `id` field.',
      places: [['Always return valid JSON with an `id` field.', 'Return valid JSON with `id` fields.']],
    },
  ],
  valid: [
    '',
    `${cite}\n${cite}`,
    'Check the stock before you take the order.\nTake the order before you check the stock.',
    'Write the title in English.\nWrite the summary in English.',
    'List the three main risks.\nList the four main risks.',
    'Answer the customer.\nAlways answer the customer.',
    'Mention the price of the order.\nDo not mention the price of the order.',
    'Translate the text from German to English.\nTranslate the text from English to German.',
    'Return `a` with valid JSON fields.\nReturn `b` with valid JSON fields.',
    '# A\nWrite short sentences in English.\n# B\nIn English, write short sentences.',
    '{{#if a}}Write short sentences in English.{{else}}In English, write short sentences.{{/if}}',
    'The customer writes short sentences.\nThe customer always writes short sentences?',
  ],
});

testRule('instruction/subsumed', {
  invalid: [
    {
      text: 'Write at least 50 words.\nWrite at least 20 words.',
      places: [['Write at least 20 words.', 'Write at least 50 words.']],
    },
    {
      text: 'Use at most 100 words.\nUse at most 200 words.',
      places: [['Use at most 200 words.', 'Use at most 100 words.']],
    },
    {
      text: 'Write no more than 3 sentences. Do not write more than 5 sentences.',
      places: [['Do not write more than 5 sentences.', 'Write no more than 3 sentences.']],
    },
    {
      text: '- Give at most 4 bullet points.\n- Give at most 6 bullet points.',
      places: [['Give at most 6 bullet points.', 'Give at most 4 bullet points.']],
    },
    {
      text: 'Write at least 10 words.\nWrite at least 20 words.\nWrite at least 30 words.',
      places: [
        ['Write at least 10 words.', 'Write at least 30 words.'],
        ['Write at least 20 words.', 'Write at least 30 words.'],
      ],
    },
  ],
  valid: [
    '',
    'Write at least 50 words.',
    'Write at least 50 words.\nWrite at most 200 words.',
    'Write at least 50 words.\nWrite at least 3 sentences.',
    'Write at least 50 words.\nThe summary has at least 20 words.',
    'Write at least 50 words.\nIf the user is in a hurry, write at least 20 words.',
    '# Letters\nWrite at least 50 words.\n# Notes\nWrite at least 20 words.',
    '{{#if long}}Write at least 50 words.{{else}}Write at least 20 words.{{/if}}',
    'Write at least 50 words.\n\nExample:\nOutput: Write at least 20 words.',
    'Write 50 to 100 words.\nWrite 20 to 200 words.',
    'Write at least 50 words.\nWrite at least 50 words.',
    'Each paragraph has at least 50 words.\nWrite at least 20 words.',
  ],
});

testRule('instruction/vague', {
  invalid: [
    { text: 'Add examples as needed.', places: [['as needed']], severity: 'info' },
    { text: 'Use an appropriate tone.', places: [['appropriate']] },
    { text: 'Mention prices, dates, etc.', places: [['etc.']] },
    { text: 'Give some examples.', places: [['some']] },
    { text: 'Write a good summary.', places: [['good']] },
    { text: 'Keep it fairly short.', places: [['fairly short']] },
    { text: 'Ask a few questions and/or stop.', places: [['a few'], ['and/or']] },
    { text: 'If necessary, apologise.', places: [['If necessary']] },
  ],
  valid: [
    '',
    'Give two examples.',
    'Do not use the word "appropriate" or "etc." in titles.',
    'Answer in at most 30 words.',
    'Name the goods of the order.',
    'The customer may be in some distress?',
    'Example:\nOutput: Give some examples, etc.',
    'Report whether the answer is correct.',
    'Say "as needed" for the dosage.',
    'Customers often ask several questions.',
    'Write `and/or` as it is.',
    'Say good morning.',
  ],
});
