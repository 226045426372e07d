import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { LintSource } from '../../../../core/lint/lint-source.ts';
import type { ReadSource } from '../../../../core/lint/text/read-sentences.ts';
import { readSentences } from '../../../../core/lint/text/read-sentences.ts';

function read(text: string, source: Partial<LintSource> = {}): ReadSource {
  return readSentences({ file: 'a.md', text, kind: 'text', partials: new Map(), ...source });
}

const texts = (text: string, source: Partial<LintSource> = {}): readonly string[] =>
  read(text, source).sentences.map((sentence) => sentence.text);

const lines = (...all: readonly string[]): string => all.join('\n');

describe('sentences of a text', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['Ask Dr. Lee, e.g. Monday. Be brief.', ['Ask Dr. Lee, e.g. Monday.', 'Be brief.']],
    ['Name George W. Bush. Go from A to D. Then stop.', ['Name George W. Bush.', 'Go from A to D.', 'Then stop.']],
    ['Show it, and nothing else. do not explain. Go.', ['Show it, and nothing else.', 'do not explain.', 'Go.']],
    ['Fruit, cake etc. use what is there.', ['Fruit, cake etc. use what is there.']],
    ['See fig. 3 and no. 4. Say no. Then stop.', ['See fig. 3 and no. 4.', 'Say no.', 'Then stop.']],
    ['Use v1.2 in the U.S. market; stay calm. Go.', ['Use v1.2 in the U.S. market; stay calm.', 'Go.']],
    ['Fruit, cake etc. Only these! Why? 5 words.', ['Fruit, cake etc.', 'Only these!', 'Why?', '5 words.']],
    ['Say "Hello. How are you?" and stop. Go!', ['Say "Hello. How are you?" and stop.', 'Go!']],
    ['Never say "Sure. Great!" Be kind.', ['Never say "Sure. Great!"', 'Be kind.']],
    ['Use `a. B` (as in A. Then B) here. Stop.', ['Use `a. B` (as in A. Then B) here.', 'Stop.']],
    ['Say ”No." or "Yes." only. Stop. Say ”Hm."', ['Say ”No." or "Yes." only.', 'Stop.', 'Say ”Hm."']],
    ['Use 5" tiles. Use 6" ones. Stop.', ['Use 5" tiles.', 'Use 6" ones.', 'Stop.']],
    ['Wait... then go. Ends in an ellipsis… Next.', ['Wait... then go.', 'Ends in an ellipsis…', 'Next.']],
    ['Tone: formal', ['Tone: formal']],
    ['**Tone:** _very_ formal, snake_case, 5 * 3', ['Tone: very formal, snake_case, 5 * 3']],
    ['1. Be brief\n2) Be kind\n(c) Be calm', ['Be brief', 'Be kind', 'Be calm']],
    ['- [ ] Ask\n* Tell\n• Show\n– Hide', ['Ask', 'Tell', 'Show', 'Hide']],
    ['Be brief\nDo not use emoji\nAnswer in French', ['Be brief', 'Do not use emoji', 'Answer in French']],
    ['Write in\nthe language of\nthe user.', ['Write in the language of the user.']],
    [
      'This paragraph was wrapped by an editor at some width, and goes on\nBerlin time in its next line. Then it ends.',
      [
        'This paragraph was wrapped by an editor at some width, and goes on Berlin time in its next line.',
        'Then it ends.',
      ],
    ],
    ['你好。请回答！', ['你好。', '请回答！']],
    ['Be brief.\r\nBe kind.\r\n', ['Be brief.', 'Be kind.']],
  ];
  for (const [text, expected] of cases) {
    it(`are ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () => {
      expect(texts(text)).to.deep.equal(expected);
    });
  }

  it('are cut where they are too long, in linear time', () => {
    const [sentence, ...others] = read(`Be ${'very '.repeat(400_000)}kind`).sentences;

    expect(sentence?.text).to.have.lengthOf.at.most(2000);
    expect(others).to.deep.equal([]);
  });
});

describe('sentences of a template', () => {
  const variants = (text: string): readonly (readonly [string, string])[] =>
    read(text, { kind: 'prompt' }).sentences.map((one) => [
      one.text,
      one.branch.map(({ subject, holds }) => (holds ? subject : `!${subject}`)).join(' '),
    ]);
  const many = Array.from({ length: 9 }, (_, index) => `{{#if v${index}}}word ${index}{{/if}}`).join(' ');
  const cases: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [
      'Write {{#if a}}at most 30{{else}}at least 200{{/if}} words.',
      [
        ['Write at most 30 words.', 'a'],
        ['Write at least 200 words.', '!a'],
      ],
    ],
    [
      '{{#if a}}Be brief. Use{{else}}Use{{/if}} bullets.',
      [
        ['Be brief.', 'a'],
        ['Use bullets.', ''],
      ],
    ],
    [
      'Write {{#if a}}briefly. Use bullets{{else}}long{{/if}}.',
      [
        ['Write briefly.', 'a'],
        ['Use bullets.', 'a'],
        ['Write long.', '!a'],
      ],
    ],
    [
      '{{#if a}}Be brief.{{else}}Be long.{{/if}}',
      [
        ['Be brief.', 'a'],
        ['Be long.', '!a'],
      ],
    ],
    [
      '{{#if a}}\nUse bullets\n{{/if}}\nNever lie',
      [
        ['Use bullets', 'a'],
        ['Never lie', ''],
      ],
    ],
    [
      '- {{#if a}}Ask{{/if}}{{#if b}}Tell{{/if}} me',
      [
        ['AskTell me', 'a b'],
        ['Ask me', 'a !b'],
        ['Tell me', '!a b'],
        ['me', '!a !b'],
      ],
    ],
    ['Answer {{name}} in {{lang}}.', [['Answer {{name}} in {{lang}}.', '']]],
  ];
  for (const [text, expected] of cases) {
    it(`are ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () => {
      expect(variants(text)).to.deep.equal(expected);
    });
  }

  it('share a position where they are variants of one', () => {
    const { sentences } = read('A {{#if a}}b{{else}}c{{/if}}. Then D.', { kind: 'prompt' });

    expect(sentences.map(({ position }) => position)).to.deep.equal([0, 0, 1]);
  });

  it('are read part by part where there are too many variants', () => {
    const shown = variants(`Say ${many}.`);

    expect(shown).to.deep.include(['word 3', 'v3']);
    expect(shown.length).to.be.lessThan(25);
  });
});

describe('rangeOf()', () => {
  const partials = new Map([['style', { file: '_style.prompt', text: 'Use a {{tone}} tone.\n' }]]);
  const cases: readonly (readonly [string, string, string])[] = [
    ['Be **very** brief. Go.', 'very brief', 'very** brief'],
    ['Write in\n  the language of the user.', 'in the language', 'in\n  the language'],
    ['Write {{#if a}}x{{/if}}30 words.', '30 words', '30 words'],
    ['Write {{~ name }} now.', '{{name}} now', '{{~ name }} now'],
    ['A.\n{{> style tone="formal"}}', 'formal tone', '{{tone}} tone'],
  ];
  for (const [text, part, expected] of cases) {
    it(`of ${JSON.stringify(part)} in ${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () => {
      const { sentences } = read(text, { kind: 'prompt', partials });
      const sentence = sentences.find((one) => one.text.includes(part));
      const at = sentence?.text.indexOf(part) ?? -1;
      const range = sentence?.rangeOf(at, at + part.length);
      const file = range?.file === '_style.prompt' ? partials.get('style')?.text : text;

      expect(file?.slice(range?.start, range?.end)).to.equal(expected);
    });
  }

  it('leads to the same characters, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['Be brief. ', 'e.g. x ', '**bold** ', '_it_ ', '\n', '\n\n', '- item\n', '  - sub\n', '# Head\n', 'Label:\n'],
      ...['{{a}}', '{{#if a}}yes{{else}}no{{/if}} ', '```\ncode\n```\n', '| a | b |\n', '> quote\n', '<x>\n', '</x>\n'],
      ...[
        '"A. B" ',
        'Input: 1\n',
        'Output: 2\n',
        '\r\n',
        '\t',
        '🐻 ',
        'é',
        '❌ no\n',
        '{',
        '}',
        '(',
        '"',
        '*',
        '\u00a0',
      ],
    );
    const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.constantFrom('prompt' as const, 'text' as const), (text, kind) => {
        for (const sentence of read(text, { kind }).sentences) {
          const ink = [...sentence.text.matchAll(/[^\s{}]/gu)];
          for (const { 0: character, index } of ink) {
            const { start, end } = sentence.rangeOf(index, index + character.length);
            const written = text.slice(start, end);
            // A variable is one thing: all of its name leads to all of its tag.
            const isVariable = /^\{{2,3}[^{}]*\}{2,3}$/u.test(written);
            expect(isVariable && written.includes(character) ? character : written).to.equal(character);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('roles', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Be kind.', ['system Be kind.']],
    [lines('system:', 'Be kind.', 'user:', 'Hello there.'), ['system Be kind.', 'user Hello there.']],
    [lines('system: Be kind.', '', 'user: Hello there.'), ['system Be kind.', 'user Hello there.']],
    [lines('<system>', 'Be kind.', '</system>', '<user>', 'Hi you.', '</user>'), ['system Be kind.', 'user Hi you.']],
    [lines('<|im_start|>system', 'Be kind.', '<|im_start|>user', 'Hi you.'), ['system Be kind.', 'user Hi you.']],
  ];
  for (const [text, expected] of cases) {
    it(`are ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () => {
      expect(read(text).sentences.map((one) => `${one.role} ${one.text}`)).to.deep.equal(expected);
    });
  }

  it('are those of the template in a prompt', () => {
    const { sentences } = read('Hi.\n{{role "system"}}\n# Rules\nBe kind.\n{{role "user"}}\nGo.', { kind: 'prompt' });

    expect(sentences.map(({ role, headings }) => [role, ...headings])).to.deep.equal([
      ['user'],
      ['system', 'Rules'],
      ['user'],
    ]);
  });
});
