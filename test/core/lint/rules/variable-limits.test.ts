import type { JsonObject } from '../../../../core/protocol.ts';
import type { InvalidCase, RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

/** Two sentences about a whole number `n` of which the input schema says so much. */
const valid = (limits: JsonObject, first: string, second: string): RuleCase => ({
  kind: 'prompt',
  text: `${first}\n${second}`,
  source: { inputSchema: { type: 'object', properties: { n: { type: 'integer', ...limits } } } },
});
const invalid = (limits: JsonObject, first: string, second: string): InvalidCase => ({
  ...valid(limits, first, second),
  places: [[first, second]],
  suggestions: ['drop', 'drop', 'say when', 'say which'],
});

/** Two sentences about a text `tone` that has one of some values. */
const validTone = (values: readonly string[], first: string, second: string): RuleCase => ({
  kind: 'prompt',
  text: `${first}\n${second}`,
  source: { inputSchema: { type: 'object', properties: { tone: { type: 'string', enum: values } } } },
});
const invalidTone = (values: readonly string[], first: string, second: string): InvalidCase => ({
  ...validTone(values, first, second),
  places: [[first, second]],
});

const inTone = 'Write in a {{tone}} tone.';
const casual = 'Keep the tone casual and chatty.';

const atMost = 'Write at most {{n}} words.';
const atLeast = 'Write at least {{n}} words.';
const hundred = 'Write at least 100 words.';

testRule('conflict/variable-bounds', {
  invalid: [
    { ...invalid({ maximum: 50 }, atMost, hundred), severity: 'error' },
    invalid({ minimum: 300 }, atLeast, 'Write at most 100 words.'),
    invalid({ enum: [10, 20] }, atMost, 'Write at least 30 words.'),
    invalid({ const: 10 }, atMost, hundred),
    invalid({ exclusiveMaximum: 3 }, 'Write exactly {{n}} paragraphs.', 'Write exactly 3 paragraphs.'),
    invalid({ maximum: 4 }, 'Give at least 5 tips.', 'Give at most {{n}} tips.'),
    { ...invalidTone(['formal', 'ceremonious'], inTone, casual), severity: 'warn' },
    invalidTone(['formal'], 'Tone: {{tone}}', casual),
    invalidTone(['French', 'German'], 'Answer in {{tone}}.', 'Always write in English.'),
    invalidTone(['formal'], inTone, 'Do not write in a formal tone.'),
  ],
  valid: [
    valid({ minimum: 150 }, atMost, hundred),
    valid({}, atMost, hundred),
    valid({ minimum: 50, maximum: 500 }, atMost, hundred),
    valid({ maximum: 50 }, atMost, 'Write at most 200 words.'),
    valid({ maximum: 50 }, atMost, 'Write at least 100 characters.'),
    valid({ maximum: 50 }, 'The title has at most {{n}} words.', 'The article has at least 100 words.'),
    valid(
      { maximum: 50 },
      '{{#if brief}}Write at most {{n}} words.{{/if}}',
      '{{#unless brief}}Write 100 words.{{/unless}}',
    ),
    valid({ maximum: 50 }, 'Never write "at most {{n}} words".', hundred),
    valid({ enum: ['short', 'long'] }, atMost, hundred),
    validTone(['formal', 'casual'], inTone, casual),
    validTone(['formal'], inTone, 'The title may be casual.'),
    validTone(['formal', 'casual'], inTone, '{{#if (eq tone "casual")}}Keep the tone casual and chatty.{{/if}}'),
    validTone(['formal'], 'Write in a {{other}} tone.', casual),
    validTone([], inTone, casual),
    validTone(['French', 'German'], 'Answer in {{tone}}.', 'The user writes in English.'),
    valid({ maximum: 50 }, 'The user is {{n}} years old.', hundred),
    valid(
      { maximum: 50 },
      'If the user is in a hurry, write at most {{n}} words.',
      'Otherwise write at least 100 words.',
    ),
  ],
});

testRule('conflict/variable-values', {
  invalid: [
    { ...invalid({ minimum: 50, maximum: 500 }, atMost, hundred), severity: 'info' },
    invalid({ enum: [1, 9] }, 'Write at least {{n}} tips.', 'Write at most 5 tips.'),
    invalid({ minimum: 1 }, atMost, hundred),
    invalid({ maximum: 200 }, atLeast, 'Write at most 100 words.'),
    invalid({ minimum: 1, maximum: 9 }, 'Give at most {{n}} examples.', 'Give at least 3 examples.'),
    invalid({ minimum: 1, maximum: 9 }, 'Give exactly {{n}} examples.', 'Give exactly 3 examples.'),
    { ...invalidTone(['formal', 'casual'], inTone, casual), severity: 'info' },
  ],
  valid: [
    valid({ minimum: 100, maximum: 500 }, atMost, hundred),
    valid({}, atMost, hundred),
    valid({ maximum: 50 }, atMost, hundred),
    valid({ maximum: 100 }, atLeast, 'Write at most 100 words.'),
    valid({ enum: [5, 9] }, 'Write at least 5 tips.', 'Write at most {{n}} tips.'),
    valid({ const: 3 }, 'Give exactly {{n}} examples.', 'Give exactly 3 examples.'),
    valid({ minimum: 50, maximum: 500 }, 'The title has at most {{n}} words.', 'The article has at least 100 words.'),
    valid(
      { minimum: 50, maximum: 500 },
      '{{#if brief}}Write at most {{n}} words.{{/if}}',
      '{{#unless brief}}Write 100 words.{{/unless}}',
    ),
    valid({ minimum: 50, maximum: 500 }, 'The user is {{n}} years old.', hundred),
    valid({ minimum: 50, maximum: 500 }, atMost, 'Write at most 600 words.'),
    valid({ minimum: 50, maximum: 500 }, atMost, atLeast),
    validTone(['formal'], inTone, casual),
    validTone(['formal', 'casual'], inTone, '{{#if (eq tone "casual")}}Keep the tone casual and chatty.{{/if}}'),
  ],
});
