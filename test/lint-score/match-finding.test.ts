import { expect } from 'chai';
import { describe, it } from 'mocha';
import { matches, placeProblem, spansOf } from './match-finding.ts';
import type { Span } from './text-spans.ts';
import { sentencesOf } from './text-spans.ts';

const spanOf = (prompt: string, text: string): Span => ({
  start: prompt.indexOf(text),
  end: prompt.indexOf(text) + text.length,
});

describe('sentencesOf()', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['One. Two!\nThree', ['One.', 'Two!', 'Three']],
    ['Use e.g. tables. Not lists.', ['Use e.g. tables.', 'Not lists.']],
    ['1. First item\n2. Second', ['1. First item', '2. Second']],
    ['Say "No." Then stop.', ['Say "No."', 'Then stop.']],
  ];
  for (const [text, expected] of cases) {
    it(`splits ${JSON.stringify(text)}`, () => {
      expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).to.deep.equal(expected);
    });
  }
});

describe('matches()', () => {
  const cases: readonly (readonly [string, readonly [string, string], readonly [string, string], boolean])[] = [
    ['Use JSON. Be kind.\nUse XML.', ['JSON', 'XML'], ['Be kind', 'XML'], true],
    ['Use JSON. Use XML.', ['JSON', 'XML'], ['Use JSON', 'Use XML'], true],
    ['Use JSON. Be kind. Use XML.', ['JSON', 'XML'], ['Be kind', 'XML'], false],
    ['Use JSON and XML, kindly.', ['JSON', 'XML'], ['JSON', 'kindly'], false],
    ['Use JSON.\nUse XML.', ['JSON', 'XML'], ['XML', 'JSON'], true],
    ['Use JSON.\nBe kind.\nUse XML.', ['JSON', 'XML'], ['JSON', 'kind'], false],
  ];
  for (const [prompt, [a, b], found, expected] of cases) {
    it(`${expected ? 'takes' : 'refuses'} ${found.join(' + ')} for ${a} + ${b} in ${JSON.stringify(prompt)}`, () => {
      const places = found.map((text) => spanOf(prompt, text));

      expect(matches(places, spansOf(prompt, { a, b, kind: 'format' }))).to.equal(expected);
    });
  }

  it('takes a text that says the same for either side', () => {
    const prompt = 'Use JSON.\nUse XML.\nReally, JSON.';
    const spans = spansOf(prompt, { a: 'Use JSON', b: 'Use XML', kind: 'format', also_a: ['Really, JSON'] });

    expect(matches([spanOf(prompt, 'Really'), spanOf(prompt, 'XML')], spans)).to.equal(true);
  });
});

describe('placeProblem()', () => {
  const prompt = 'Use JSON. Use XML\nand no lists.\n- one\n- two';
  const cases: readonly (readonly [readonly string[], string | undefined])[] = [
    [['Use JSON.', 'Use XML\nand no lists.'], undefined],
    [['Use JSON.'], 'has 1 place'],
    [['Use JSON', 'JSON'], 'overlaps itself'],
    [['Use JSON. Use XML', 'one'], 'covers more than one sentence'],
    [['Use JSON', 'one\n- two'], 'covers more than one sentence'],
  ];
  for (const [texts, expected] of cases) {
    it(`says of ${JSON.stringify(texts)}: ${expected ?? 'fine'}`, () => {
      expect(
        placeProblem(
          prompt,
          texts.map((text) => spanOf(prompt, text)),
        ),
      ).to.equal(expected);
    });
  }
});
