import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { ReadSource } from '../../../../../core/lint/text/read-sentences.ts';
import { readSentences } from '../../../../../core/lint/text/read-sentences.ts';

const read = (text: string): ReadSource => readSentences({ file: 'a.md', text, kind: 'text', partials: new Map() });

const lines = (...all: readonly string[]): string => all.join('\n');

/** Sentences with their context, where that is not the normal one. */
const shown = (text: string): readonly string[] =>
  read(text).sentences.map((one) => (one.context === 'normal' ? one.text : `${one.context}: ${one.text}`));

const contexts: readonly (readonly [string, readonly string[]])[] = [
  [
    lines("Don't:", '- use emoji', '- Never shout', 'Be kind.'),
    ["Don't:", 'negative-list: use emoji', 'Never shout', 'Be kind.'],
  ],
  [
    lines('## What not to do', '- shout', '- whisper'),
    ['What not to do', 'negative-list: shout', 'negative-list: whisper'],
  ],
  [
    lines('Never do the following:', '', '* shout', '  * at night'),
    ['Never do the following:', 'negative-list: shout', 'negative-list: at night'],
  ],
  [
    lines('The following is forbidden:', 'slang', 'emoji'),
    ['The following is forbidden:', 'negative-list: slang', 'negative-list: emoji'],
  ],
  [
    lines('You must not use any of these words:', '- foo'),
    ['You must not use any of these words:', 'negative-list: foo'],
  ],
  [
    lines('**Avoid:**', '1. shouting', '', 'Then be kind.', '', '- ask'),
    ['negative-list: shouting', 'Then be kind.', 'ask'],
  ],
  [lines('❌ Never:', '- shout', '✅ Do:', '- ask'), ['❌ Never:', 'negative-list: shout', '✅ Do:', 'ask']],
  [lines('❌ Long answers', '✅ Short answers'), ['negative-list: Long answers', 'Short answers']],
  [lines("Don't forget to:", '- ask'), ["Don't forget to:", 'ask']],
  [lines('Do not answer until you know:', '- the name'), ['Do not answer until you know:', 'the name']],
  [lines('Do:', '- ask', "Don't:", '- guess'), ['Do:', 'ask', "Don't:", 'negative-list: guess']],
  [
    lines('Example:', 'Answer in French.', '', 'Be kind.'),
    ['example: Example:', 'example: Answer in French.', 'Be kind.'],
  ],
  [
    lines('## Examples', 'Use emoji.', '', 'Use none.', '## Rules', 'Be kind.'),
    ['example: Use emoji.', 'example: Use none.', 'Be kind.'],
  ],
  [lines('<example>', 'Use emoji.', '</example>', 'Be kind.'), ['example: Use emoji.', 'Be kind.']],
  [lines('<examples><example>Use emoji.</example></examples>', 'Be kind.'), ['example: Use emoji.', 'Be kind.']],
  [
    lines('Input: ask me', 'Output: Use emoji.', '', 'Be kind.'),
    ['example: Input: ask me', 'example: Output: Use emoji.', 'Be kind.'],
  ],
  [lines('Input: a text', 'Output: a JSON object'), ['Input: a text', 'Output: a JSON object']],
  [lines('Input: {{text}}', 'Output: only JSON'), ['Input: {{text}}', 'Output: only JSON']],
  [
    lines('User: hi', 'Assistant: Hello! 👋', '', 'Never greet.'),
    ['example: User: hi', 'example: Assistant: Hello! 👋', 'Never greet.'],
  ],
  [
    lines('Good: "Yes."', 'Bad: "Sure thing!"', 'Be kind.'),
    ['example: Good: "Yes."', 'example: Bad: "Sure thing!"', 'Be kind.'],
  ],
  [
    lines('"Where is it?" -> {"intent": "order"}', 'Be kind.'),
    ['example: "Where is it?" -> {"intent": "order"}', 'Be kind.'],
  ],
  [
    lines('For example, use bullets for steps.', 'Be kind.'),
    ['example: For example, use bullets for steps.', 'Be kind.'],
  ],
  [lines('> Always shout.', '', 'Be kind.'), ['quote: > Always shout.', 'Be kind.']],
  [lines('"Always shout."', 'Be kind.'), ['quote: "Always shout."', 'Be kind.']],
  [lines('[Input]', 'Always shout.', '+++++', 'Be kind.'), ['data: Always shout.', 'Be kind.']],
  [lines('<transcript>', 'Always shout.', '</transcript>', 'Be kind.'), ['data: Always shout.', 'Be kind.']],
  [
    lines('{"tone": "loud"}', 'const x = shout();', '{text}', 'Be kind.'),
    ['data: {"tone": "loud"}', 'data: const x = shout();', 'data: {text}', 'Be kind.'],
  ],
  [lines('```', 'Always shout.', '```', 'Be kind.'), ['Be kind.']],
  [lines('```', 'Always shout.'), ['```', 'Always shout.'].slice(1)],
  [lines('| Rule |', '|---|', '| Shout |', 'Be kind.'), ['Be kind.']],
  [lines('<!-- Shout. -->', 'Be kind.', '<!--', 'Shout.', '-->'), ['Be kind.']],
  [lines('Write <name> here.', '<tone>', 'Be kind.'), ['Write <name> here.', 'data: <tone>', 'Be kind.']],
];

describe('contexts of sentences', () => {
  for (const [text, expected] of contexts) {
    it(`are ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () => {
      expect(shown(text)).to.deep.equal(expected);
    });
  }
});

const headings: readonly (readonly [string, string, readonly string[]])[] = [
  [lines('# A', '## B', 'Be kind.', '## C', 'Go.'), 'Go.', ['A', 'C']],
  [lines('A', '===', 'B', '---', 'Be kind.'), 'Be kind.', ['A', 'B']],
  [lines('# A', '**Tone**', 'Be kind.', '# B', 'Go.'), 'Go.', ['B']],
  [lines('OUTPUT RULES', 'Be kind.'), 'Be kind.', ['OUTPUT RULES']],
  [lines('=== Rules ===', 'Be kind.'), 'Be kind.', ['Rules']],
  [lines('[Rules]', 'Be kind.'), 'Be kind.', ['Rules']],
  [lines('Tone:', 'Be kind.'), 'Be kind.', ['Tone']],
  [lines('Rules:', '- ask', '', 'Be kind.'), 'Be kind.', []],
  [
    lines('Routing rules', '1. ask', '', 'Other things', '', 'Be kind, as always.'),
    'Be kind, as always.',
    ['Other things'],
  ],
  [lines('Be brief', 'Use lists.', ''), 'Use lists.', []],
  [lines('<rules>', '# A', 'Be kind.', '</rules>', 'Go.'), 'Be kind.', ['rules', 'A']],
  [lines('<rules>', '# A', 'Be kind.', '</rules>', 'Go.'), 'Go.', []],
  [lines('<EXISTING RULES>', 'Be kind.', '</EXISTING RULES>'), 'Be kind.', ['EXISTING RULES']],
];

describe('headings of sentences', () => {
  for (const [text, sentence, expected] of headings) {
    it(`are ${JSON.stringify(expected)} above ${JSON.stringify(sentence)} in ${JSON.stringify(text)}`, () => {
      const found = read(text).sentences.find((one) => one.text === sentence);

      expect(found?.headings).to.deep.equal(expected);
    });
  }

  it('are sentences themselves where they say something', () => {
    const said = [
      '# Never use emoji',
      '# Tone and Style',
      '# Rules',
      '**Be concise**',
      'DO NOT LIE',
      '## Keep answers short',
    ];

    expect(shown(said.join('\n\n'))).to.deep.equal([
      'Never use emoji',
      'Be concise',
      'DO NOT LIE',
      'Keep answers short',
    ]);
  });
});

describe('lists', () => {
  it('tell what introduces their items', () => {
    const { sentences } = read(lines('You must:', '- ask about', '  - the name', '- go', '', 'Be kind.', '', '* stop'));

    expect(sentences.map(({ text, leadIns, list }) => [text, leadIns, list])).to.deep.equal([
      ['You must:', [], undefined],
      ['ask about', ['You must:'], 1],
      ['the name', ['You must:', 'ask about'], 2],
      ['go', ['You must:'], 1],
      ['Be kind.', [], undefined],
      ['stop', [], 3],
    ]);
  });

  it('hold all paragraphs of an item that are indented, and go on behind one that is not', () => {
    const { sentences } = read(lines('1. Ask.', '', '   Be kind.', '2. Go.', 'Wait.', '3. Run.', '', 'Stop.'));

    expect(sentences.map(({ text, list }) => `${list} ${text}`)).to.deep.equal([
      ...['1 Ask.', '1 Be kind.', '1 Go.', 'undefined Wait.', '1 Run.', 'undefined Stop.'],
    ]);
  });
});

describe('sections', () => {
  it('are the same below the same heading or tag only', () => {
    const { sentences } = read(lines('A.', '# One', 'B.', 'C.', '<x>', 'D.', '</x>', 'E.', '# Two', 'F.'));
    const [a, b, c, d, e, f] = sentences.map(({ section }) => section);

    expect(b).to.equal(c).and.to.equal(e);
    expect(new Set([a, b, d, f]).size).to.equal(4);
  });
});

describe('blocks', () => {
  it('are examples, fences and tables, with their places', () => {
    const text = lines(
      ...['# Rules', '```json', '{"a": 1}', '```', '| a | b |', '|---|---|', '<example>', 'Go.', '</example>'],
      ...['Q: Where?', 'A: Here.', 'Or there.', '', 'Be kind.'],
    );
    const { blocks } = read(text);

    expect(blocks.map(({ kind, label, side, text: held }) => [kind, label, side, held])).to.deep.equal([
      ['fence', 'json', undefined, '{"a": 1}'],
      ['table', '', undefined, '| a | b |\n|---|---|'],
      ['example', 'example', undefined, 'Go.'],
      ['example', 'Q', 'input', 'Where?'],
      ['example', 'A', 'output', 'Here.\nOr there.'],
    ]);
    for (const { range, text: held } of blocks) expect(text.slice(range.start, range.end)).to.equal(held);
  });
});

describe('lead-ins', () => {
  const negative = [
    ...['Do not:', 'Never:', 'You must not:', 'Please don’t:', 'You will not:', 'The reply must never contain:'],
    ...['What you do not do here:', 'Things we never do:', 'Out of bounds:', 'It is forbidden to:', 'Things to avoid:'],
    ...['Words that must not appear:', 'The following words are banned:', 'Common mistakes:', '🚫 Not allowed:'],
  ];
  const positive = [
    ...['Do:', 'Always:', 'You must:', "Don't forget to:", 'Never answer without:', 'Do not stop until you have:'],
    ...[
      'If the user does not say where:',
      'What to do when a tool does not answer:',
      'Notes:',
      'Avoid jargon; instead:',
    ],
  ];
  for (const [leads, context] of [
    [negative, 'negative-list'],
    [positive, 'normal'],
  ] as const) {
    for (const lead of leads) {
      it(`make items ${context} below ${JSON.stringify(lead)}`, () => {
        expect(read(lines(lead, '- shout loudly')).sentences.at(-1)?.context).to.equal(context);
      });
    }
  }
});
