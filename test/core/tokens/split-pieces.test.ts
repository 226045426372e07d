import { expect } from 'chai';
import fc from 'fast-check';
import { CL100K_TOKEN_SPLIT_REGEX, O200K_TOKEN_SPLIT_REGEX } from 'gpt-tokenizer/encodingParams/constants';
import { describe, it } from 'mocha';
import { createSplitter } from '../../../core/tokens/split-pieces.ts';

const numRuns = Number(process.env['BUDGET_RUNS'] ?? 2000);

const words = fc.constantFrom(
  "I'm",
  "WE'LL",
  'camelCase',
  'ABCdef',
  '12345',
  '/\n',
  '\r\n\r\n',
  '  \t',
  '--',
  '!/',
  "'S",
  '\v',
  'x9',
);
const texts = fc.array(
  fc.oneof(
    words,
    fc.string({ unit: 'binary-ascii', maxLength: 6 }),
    fc.constantFrom(' ', '\n', 'é', '“', '東京', '\0'),
  ),
  { maxLength: 30 },
);

describe('createSplitter()', () => {
  for (const [name, expression] of [
    ['o200k', O200K_TOKEN_SPLIT_REGEX],
    ['cl100k', CL100K_TOKEN_SPLIT_REGEX],
  ] as const) {
    it(`cuts a text as the expression of ${name} does, whatever characters it has`, () => {
      const split = createSplitter(expression);

      fc.assert(
        fc.property(texts, (parts) => {
          const text = parts.join('');
          expect(split(text)).to.deep.equal(text.match(expression) ?? []);
        }),
        { numRuns },
      );
    });
  }
});
