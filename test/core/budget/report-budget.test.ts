import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { BudgetReport, SectionFigures } from '../../../core/budget/budget-report.ts';
import { reportBudget } from '../../../core/budget/report-budget.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';
import type { Sample } from '../../../core/template/parse-samples.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';
import { boundedPrompts } from './bounded-prompts.ts';

const schema = {
  type: 'object',
  additionalProperties: false,
  properties: { company: { type: 'string', maxLength: 20 }, question: { type: 'string', maxLength: 20 } },
};

const input = { company: 'Acme', question: 'Where is it?' };

async function budgetOf(content: ReleaseContent, samples: readonly Sample[]): Promise<BudgetReport> {
  const prompt = await compilePrompt('ask', content);
  const tokenizer = await openAiTokenizer('o200k_base');
  return reportBudget({ version: 'workspace', prompt, content, samples }, { tokenizer, model: undefined });
}

function sectionsOf(body: string, messages: Sample['messages'] = []): Promise<readonly SectionFigures[]> {
  const prompt = `---\ninput:\n  schema: ${JSON.stringify(schema)}\n---\n${body}`;
  const content: ReleaseContent = { format: 1, prompt, partials: {}, schemas: {}, tools: {} };
  return budgetOf(content, [{ name: 'one', input, messages }]).then(({ sections }) => sections);
}

describe('reportBudget()', () => {
  const headings = [
    ['# Rules for {{company}}\nBe kind.\n', 'user › Rules for {{company}}'],
    ['# {{company}}: rules #\nBe kind.\n', 'user › {{company}}: rules'],
    ['# Rules{{#if company}} for {{company}}{{/if}}\nBe kind.\n', 'user › Rules…'],
    ['{{#if company}}# Rules{{else}}# Advice{{/if}} for all\nBe kind.\n', 'user › Rules for all'],
  ] as const;
  for (const [body, title] of headings) {
    it(`counts what samples have of the section "${title}"`, async () => {
      const found = (await sectionsOf(body)).find((one) => one.title === title);

      expect(found?.p90).to.be.greaterThan(Number(found?.static));
    });
  }

  it('takes texts between two values into the maximum of their section', async () => {
    const [section, ...others] = await sectionsOf('{{company}}<!!!!>{{question}}<????>{{company}}');

    expect(others).to.deep.equal([]);
    expect(section?.maxAny).to.equal(4 * 20 * 3 + 12);
  });

  it('takes what stands ahead of a heading into the maximum of the section ahead', async () => {
    const [first, second] = await sectionsOf('{{question}}!!!!!!!!\n# Next\nGo on.\n');

    expect(first?.maxAny).to.equal(4 * 20 + 9);
    expect(second?.title).to.equal('user › Next');
    expect(second?.maxAny).to.be.below(10);
  });

  it('shows the conversation so far of the samples as a section of its own, which nothing bounds', async () => {
    const messages = [{ role: 'user', content: [{ text: 'Good morning to you all.' }] }] as const;

    const sections = await sectionsOf('{{role "system"}}Be kind.{{history}}{{role "user"}}{{question}}', messages);

    expect(sections.at(-1)).to.deep.include({ title: 'history', static: 0, p90: 6, maxTypical: 6, maxAny: null });
  });

  it('blames limits that are too large to add up', async () => {
    const properties = {
      long: { type: 'string', maxLength: 1e300 },
      many: { type: 'array', maxItems: 1e308, items: { type: 'integer', minimum: 0, maximum: 9 } },
    };
    const prompt = `---\ninput:\n  schema: ${JSON.stringify({ type: 'object', properties })}\n---\n{{long}} {{many}}{{#each many}}{{this}}{{/each}}`;

    const { totals, unbounded } = await budgetOf({ format: 1, prompt, partials: {}, schemas: {}, tools: {} }, []);

    expect(totals.maxAny).to.equal(null);
    expect(unbounded.map(({ subject, because }) => `${subject} ${because}`)).to.deep.equal([
      'long has no maxLength up to 1,000,000,000',
      'many has no maxItems up to 1,000,000,000',
    ]);
  });

  it('has a section for every token of a sample', async () => {
    const property = fc.asyncProperty(boundedPrompts, async ({ content, variables }) => {
      const { sections, totals } = await budgetOf(content, [{ name: 'one', input: variables as Sample['input'] }]);

      expect(sections.reduce((sum, { maxSample }) => sum + (maxSample ?? 0), 0)).to.equal(totals.maxSample);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
