import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import { reportDiffHtml } from '../../../../cli/report/diff/diff-html.ts';
import { reportDiffMarkdown } from '../../../../cli/report/diff/diff-markdown.ts';
import { reportDiff } from '../../../../cli/report/diff/report-diff.ts';
import { createStyle } from '../../../../cli/style.ts';
import type { DiffReport } from '../../../../core/diff/diff-report.ts';
import { golden } from '../../../helpers/golden.ts';
import { aReport } from './a-report.ts';

const was = `---
model: openai/gpt-5
input: { schema: { name: string, "city?": string } }
---
{{role "system"}}
You answer mails of a bakery.
- Keep replies under 80 words.
- You MUST be kind.
- Greet {{name}} by name.
{{role "user"}}
{{#if city}}From {{city}}: {{/if}}please help.
`;

const is = `---
model: openai/gpt-5-mini
input: { schema: { name: string, city: string } }
---
{{role "system"}}
You answer mails and chats of a bakery.
- Keep replies under 120 words.
- You MUST be brief.
- Greet {{name}} by name.
- Never promise a delivery date.
{{role "user"}}
{{#if city}}From {{city}}, {{/if}}please help.
`;

const samples = [
  { name: 'ada', input: { name: 'Ada' } },
  { name: 'grace', input: { name: 'Grace', city: 'Paris' } },
];

/** Every part that a comparison has: contract, model, instructions, tokens, cost, cache, samples, and words around tags. */
describe('a comparison of two releases is what the golden file has', () => {
  let report: DiffReport;

  before(async () => {
    report = await aReport({ prompt: was, samples }, { prompt: is, samples });
  });

  for (const columns of [80, 140]) {
    it(`at ${columns} columns`, () => {
      expect(`${reportDiff(report, createStyle(false, { columns }))}\n`).to.equal(
        golden(`diff/terminal-${columns}.txt`),
      );
    });
  }

  it('as Markdown', () => {
    const text = reportDiffMarkdown({ schemaVersion: 1, prompts: [report], unreleased: ['fresh'], invalid: [] });

    expect(`${text}\n`).to.equal(golden('diff/comment.md'));
  });

  it('as a page', () => {
    const text = reportDiffHtml({ schemaVersion: 1, prompts: [report], unreleased: [], invalid: [] });

    expect(`${text}\n`).to.equal(golden('diff/page.html'));
  });
});
