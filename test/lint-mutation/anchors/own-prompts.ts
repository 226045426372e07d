import type { Fixture } from './anchor.ts';
import { entangled, says } from './says.ts';

/** The project's own prompts and templates. */
export const ownPrompts: readonly Fixture[] = [
  {
    file: 'prompts/support/reply.prompt',
    output: 'reply',
    reader: 'customer',
    flag: 'customerName',
    general: ['# Rules'],
    anchors: [
      says('words/max', 'Write at most 150 words, the signature not counted.', { n: 150 }),
      {
        ...says(
          'emoji/forbid',
          'Do not use exclamation marks, emoji or stock phrases such as "we value your business".',
        ),
        partial: 'tone',
        withoutTwins: ['else', 'other-branch', 'precedence'],
      },
    ],
  },
  {
    file: 'prompts/knowledge/answer.prompt',
    output: 'answer',
    reader: 'employee',
    flag: 'question',
    sealed: true,
    anchors: [says('words/max', 'Write an answer of at most 120 words.', { n: 120 })],
  },
  {
    file: 'prompts/orders/assistant.prompt',
    output: 'answer',
    reader: 'customer',
    flag: 'today',
    general: ['# Tone'],
    anchors: [
      says('words/max', 'Answer in at most 100 words.', { n: 100 }),
      {
        ...says('warmth/warm', 'Write plain, warm, direct sentences, as one colleague who helps another.'),
        partial: 'tone',
      },
    ],
  },
  {
    file: 'prompts/documents/extract-invoice.prompt',
    output: 'result',
    reader: 'accountant',
    flag: 'text',
    sealed: true,
    anchors: [{ ...says('rounding/two', 'Amounts have two decimals.'), withoutTwins: ['agreeing'] }],
  },
  {
    file: 'templates/rag/prompt.prompt',
    output: 'answer',
    reader: 'reader',
    flag: 'passages',
    general: ['# Rules'],
    anchors: [
      says('words/max', 'Write at most 150 words.', { n: 150 }),
      says('sources/require', 'After each statement, cite its passage as its id in square brackets: [setup-2].'),
    ],
  },
  {
    file: 'templates/chat/prompt.prompt',
    output: 'answer',
    reader: 'user',
    flag: 'facts',
    general: ['# Rules'],
    anchors: [says('words/max', 'Write at most 120 words, in the language of the last message.', { n: 120 })],
  },
  {
    file: 'templates/agent/prompt.prompt',
    output: 'answer',
    reader: 'user',
    flag: 'today',
    general: ['# How to work'],
    anchors: [
      says('words/max', 'Answer in at most 100 words.', { n: 100 }),
      entangled(
        says('tool/always', 'Look up facts with find_bookings before you state them.', {
          tool: '`find_bookings`',
          fact: 'each fact',
        }),
      ),
    ],
  },
];
