import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Clash } from '../../../../core/lint/conflicts/clash.ts';
import type { JsonObject } from '../../../../core/protocol.ts';
import { clashesOf } from './clashes-of.ts';

const integer = (limits: JsonObject): JsonObject => ({
  type: 'object',
  properties: { n: { type: 'integer', ...limits } },
});
const shown = ({ rule, values, because = '' }: Clash): string =>
  `${rule.replace('conflict/', '')}: ${values.join(' | ')}${because === '' ? '' : ` (${because})`}`;

const invalid: readonly (readonly [limits: JsonObject, sentences: readonly string[], expected: string])[] = [
  [
    { maximum: 50 },
    ['Write at most {{n}} words.', 'Write at least 100 words.'],
    'variable-bounds: at most {{n}} words | at least 100 words',
  ],
  [
    { minimum: 300 },
    ['Write at least {{n}} words.', 'Write at most 100 words.'],
    'variable-bounds: at least {{n}} words | at most 100 words',
  ],
  [
    { enum: [10, 20] },
    ['Write at most {{n}} words.', 'Write at least 30 words.'],
    'variable-bounds: at most {{n}} words | at least 30 words',
  ],
  [
    { maximum: 160 },
    ['It must not be longer than {{n}} characters.', 'Write at least 900 characters.'],
    'variable-bounds: at most {{n}} characters | at least 900 characters',
  ],
  [
    { minimum: 4, maximum: 10 },
    ['Play {{n}} rounds with five questions each.', 'Stop once fifteen questions have been asked.'],
    'variable-bounds: exactly 5 questions per round | at most 15 questions (with exactly {{n}} rounds)',
  ],
  [
    { exclusiveMaximum: 3 },
    ['Write exactly {{n}} paragraphs.', 'Write exactly 3 paragraphs.'],
    'variable-bounds: exactly {{n}} paragraphs | exactly 3 paragraphs',
  ],
  [
    { minimum: 50, maximum: 500 },
    ['Write at most {{n}} words.', 'Write at least 100 words.'],
    'variable-values: at most {{n}} words | at least 100 words ({{n}} may be from 50 to 500)',
  ],
  [
    { enum: [1, 9] },
    ['Write at least {{n}} tips.', 'Write at most 5 tips.'],
    'variable-values: at least {{n}} tips | at most 5 tips ({{n}} may be from 1 to 9)',
  ],
];

const valid: readonly (readonly [limits: JsonObject, sentences: readonly string[]])[] = [
  [{ minimum: 150 }, ['Write at most {{n}} words.', 'Write at least 100 words.']],
  [{}, ['Write at most {{n}} words.', 'Write at least 100 words.']],
  [{ maximum: 100 }, ['Write at most {{n}} words.', 'Write at most 200 words.']],
  [{ enum: ['short', 'long'] }, ['Write at most {{n}} words.', 'Write at least 100 words.']],
];

describe('findCountClashes() with variables', () => {
  for (const [limits, sentences, expected] of invalid) {
    it(`reports ${sentences.join(' ')} where n has ${JSON.stringify(limits)}`, () => {
      expect(clashesOf(sentences, integer(limits)).map(shown)).to.deep.equal([expected]);
    });
  }

  for (const [limits, sentences] of valid) {
    it(`finds nothing in ${sentences.join(' ')} where n has ${JSON.stringify(limits)}`, () => {
      expect(clashesOf(sentences, integer(limits)).map(shown)).to.deep.equal([]);
    });
  }
});
