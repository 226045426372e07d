import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { reportDiffHtml } from '../../../../cli/report/diff/diff-html.ts';
import type { DiffReport } from '../../../../core/diff/diff-report.ts';
import type { HtmlElement } from '../../../helpers/parse-html.ts';
import { allElements, parseHtml } from '../../../helpers/parse-html.ts';
import { aReport } from './a-report.ts';

const page = (prompts: readonly DiffReport[], rest = {}): readonly HtmlElement[] =>
  allElements(parseHtml(reportDiffHtml({ schemaVersion: 1, prompts, unreleased: [], invalid: [], ...rest })));

const texts = (elements: readonly HtmlElement[], tag: string): readonly string[] =>
  elements.filter((element) => element.tag === tag).map(({ text }) => text);

const prompt = (body: string, head = 'input: { schema: { name: string } }'): { readonly prompt: string } => ({
  prompt: `---\nmodel: openai/gpt-5-mini\n${head}\n---\n${body}\n`,
});

const hostile = fc.string({
  unit: fc.constantFrom(
    ...'<>&"\'`= \n-a',
    '</script>',
    '<script>',
    '</style>',
    '</details>',
    '<!--',
    '\u202e',
    '{{x}}',
  ),
});

describe('reportDiffHtml()', () => {
  it('shows one comparison with its headline, its parts and its words', async () => {
    const [ada] = [{ name: 'ada', input: { name: 'Ada' } }];
    const report = await aReport(
      { ...prompt('Hi {{name}}, you MUST be kind.'), samples: [ada] },
      {
        ...prompt('Hi {{name}}, you MUST be brief.', 'input: { schema: { name: string, city?: string } }'),
        samples: [ada],
      },
    );
    const elements = page([report]);

    expect(texts(elements, 'h1')).to.deep.equal(['greet@1.0.0 → work tree']);
    expect(texts(elements, 'h3')).to.include.members([
      'Contract',
      'Instructions',
      'Tokens and cost',
      'Texts',
      'Samples',
    ]);
    expect(texts(elements, 'summary')[0]).to.match(/^prompt changed: \+\d −\d lines$/u);
    expect(texts(elements, 'del')).to.include('kind');
    expect(texts(elements, 'ins')).to.include('brief');
    expect(texts(elements, 'summary')[1]).to.include('ada');
  });

  it('leads from a list of prompts to each, and names those that it cannot compare', async () => {
    const one = await aReport({ ...prompt('Hi.'), name: 'a' }, { ...prompt('Hi!'), name: 'a' });
    const invalid = [{ name: 'broken', code: 'FRONT_MATTER_INVALID', message: 'line 2: <no>' }];
    const elements = page([one, one], { unreleased: ['new/one'], invalid });
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    const links = elements.flatMap(({ attributes }) => attributes['href'] ?? []);

    expect(links).to.deep.equal(['#prompt-1', '#prompt-2']);
    expect(links.map((link) => link.slice(1))).to.deep.equal(ids);
    expect(texts(elements, 'p')).to.include('new/one').and.to.include('Cannot be read: line 2: <no>');
  });

  it('loads and runs nothing, and makes no element of what a prompt says, whatever that is', async () => {
    const plain = await aReport(prompt('Hi.'), prompt('Hi.\naa'));
    const tags = new Set(page([plain]).map(({ tag }) => tag));
    await fc.assert(
      fc.asyncProperty(hostile, async (body) => {
        const elements = page([await aReport(prompt('Hi.'), prompt(`Hi.\n${body}`))]);

        for (const { tag, attributes } of elements) {
          expect([...tags, 'del', 'ins', 'p', 'blockquote', 'ul', 'li']).to.include(tag);
          expect(Object.keys(attributes)).to.not.include.members(['src', 'onerror', 'onload']);
        }
        expect(elements.filter(({ tag }) => tag === 'style')).to.have.length(1);
      }),
      { numRuns: 30 },
    );
  });

  it('shows what hides or turns the direction of writing', async () => {
    const elements = page([await aReport(prompt('Be kind.'), prompt('Be \u202ekind\u200b.'))]);

    expect(texts(elements, 'main')[0]).to.include('Be ⟨U+202E⟩kind⟨U+200B⟩.');
  });
});
