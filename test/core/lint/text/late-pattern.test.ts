import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { orderFrames, rankedList } from '../../../../core/lint/exact/order-frames.ts';
import { latePattern } from '../../../../core/lint/text/late-pattern.ts';
import { requiredTexts } from '../../../../core/lint/text/required-texts.ts';
import { projectRoot } from '../../../helpers/project-files.ts';
import { readLabelledPrompts } from '../../../lint-score/labelled-prompt.ts';

describe('requiredTexts', () => {
  const cases: readonly (readonly [source: string, texts: readonly (readonly string[])[]])[] = [
    ['the (?:last|final) lines?', [['the '], ['last', 'final'], [' line']]],
    ['(?:the )?(?:very )*(?:last){0,2}lines?', [['line']]],
    ['(?:last)+ (?:one|two|an?)', [['last']]],
    ['first|last', [['first', 'last']]],
    ['(?:first|[a-z]+) line', [[' line']]],
    ['(?:first|(?:the )?(?:very last|end)) x', [['first', 'very last', 'end']]],
    ['(?<a>first) (?!last)(?<!final)(?=then)', [['first']]],
    [String.raw`\bthe\b[|)\]]end\p{L}one\u{41}two\.`, [['the'], ['end'], ['one'], ['two']]],
    ['favou?rite', [['favo'], ['rite']]],
    ['[^,;]{2,70}?', []],
    ['first||last', []],
    ['', []],
  ];
  for (const [source, texts] of cases) {
    it(`finds ${JSON.stringify(texts)} in ${source}`, () => {
      expect(requiredTexts(source)).to.deep.equal(texts);
    });
  }
});

describe('latePattern', () => {
  it('matches where the expression does, with the same groups', () => {
    const pattern = latePattern('(?<what>first|last) lines?', 'du');
    expect(pattern.exec('the last line')?.indices?.groups?.['what']).to.deep.equal([4, 8]);
    expect(pattern.exec('the last word')).to.equal(null);
    expect(pattern.exec('the middle line')).to.equal(null);
    expect(pattern.test('the first line')).to.equal(true);
  });

  it('finds every order in labelled prompts that the bare expressions of the frames find', () => {
    const texts = labelledSentences();
    expect(texts.length).to.be.greaterThan(5000);
    const sources = [...orderFrames.map(({ pattern }) => pattern.source), rankedList.source];
    let found = 0;
    for (const source of sources) {
      const [bare, late] = [new RegExp(source, 'du'), latePattern(source, 'du')];
      for (const text of texts) {
        const match = bare.exec(text);
        if (match === null) continue;
        found += 1;
        expect(late.exec(text)?.[0], text).to.equal(match[0]);
      }
    }
    expect(found).to.be.greaterThan(100);
  });
});

function labelledSentences(): readonly string[] {
  const folder = join(projectRoot, 'test/fixtures/lint/labelled');
  const prompts = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readLabelledPrompts(join(folder, name)));
  return [...new Set(prompts.flatMap(({ prompt }) => prompt.toLowerCase().split(/(?<=[.!?])\s+|\n/u)))];
}
