import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { reportDiffMarkdown } from '../../../../cli/report/diff/diff-markdown.ts';
import type { DiffReport } from '../../../../core/diff/diff-report.ts';
import { allElements } from '../../../helpers/parse-html.ts';
import { parseMarkdown } from '../../../helpers/parse-markdown.ts';
import { aReport } from './a-report.ts';

const comment = (...prompts: readonly DiffReport[]): string =>
  reportDiffMarkdown({ schemaVersion: 1, prompts, unreleased: [], invalid: [] });

const prompt = (body: string): { readonly prompt: string } => ({
  prompt: `---\nmodel: openai/gpt-5-mini\n---\n${body}\n`,
});

/** GitHub takes so many characters in a comment. */
const MOST = 65_536;

const hostile = fc.string({
  unit: fc.constantFrom(...'<>&"`~|*_-#@[]() \na', '```', '~~~', '</details>', '</code></pre>', '<img src=x>', '-->'),
});

describe('reportDiffMarkdown()', () => {
  it('folds each text and shows its lines as a diff, with words that differ marked', async () => {
    const text = comment(await aReport(prompt('You MUST be kind.'), prompt('You MUST be brief.')));
    const elements = allElements(parseMarkdown(text));

    expect(elements.find(({ tag }) => tag === 'summary')?.text).to.equal('prompt changed: +1 −1');
    expect(elements.find(({ attributes }) => attributes['class'] === 'language-diff')?.text)
      .to.include('\n- You MUST be [-kind-].\n')
      .and.to.include('\n+ You MUST be {+brief+}.\n');
  });

  it('is not led astray by any text of a prompt: all of it stays inside of its block', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (body) => {
        const report = await aReport(prompt('Hi.'), prompt(`Hi.\n${body}`));
        const elements = allElements(parseMarkdown(comment(report)));
        const tags = new Set(elements.map(({ tag }) => tag));

        expect(elements.filter(({ tag }) => tag === 'pre')).to.have.length(1);
        expect([...tags].filter((tag) => ['img', 'a', 'script'].includes(tag))).to.deep.equal([]);
        expect(elements.filter(({ tag }) => tag === 'details')).to.have.length(1);
      }),
      { numRuns: 30 },
    );
  });

  it('says "cut" where a comment would be longer than GitHub takes', async () => {
    const lines = (word: string): string => Array.from({ length: 3000 }, (_, at) => `Line ${at} ${word}.`).join('\n');
    const text = comment(await aReport(prompt(lines('a')), prompt(lines('b'))));

    expect(text.length).to.be.below(MOST);
    expect(text).to.match(/more lines: `stemma diff` shows them/u);
  });
});
