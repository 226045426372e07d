import { expect } from 'chai';
import { describe, it } from 'mocha';
import { asciiText } from '../../../cli/report/ascii-text.ts';
import { reportBudgetTable } from '../../../cli/report/budget.ts';
import { reportBudgetMarkdown } from '../../../cli/report/budget-markdown.ts';
import { textWidth } from '../../../cli/report/table.ts';
import { createStyle } from '../../../cli/style.ts';
import { golden } from '../../helpers/golden.ts';
import { aBudget } from './a-budget.ts';

const longTitle = 'What to do where nobody knows anything, in ten languages: 日本語 and others';
const grown = {
  ...{ rules: 14, releases: [4, 5, 6, 7, 8, 9, 11], heading: longTitle },
  limits: '{ static: 200, p90: { warn: 300, error: 900 }, growth: { warn: 5% } }',
} as const;
const styleOf = (columns?: number): ReturnType<typeof createStyle> => createStyle(false, { columns });

/** The rows of figures, without what goes before and after. */
const rowsOf = (text: string): readonly string[] => text.split('\n\n')[1]?.split('\n') ?? [];
const barOf = (text: string, title: string): string =>
  /[█▏▎▍▌▋▊▉▒]*$/u.exec(rowsOf(text).find((row) => row.trim().startsWith(title)) ?? '')?.[0] ?? '';

describe('reportBudgetTable()', () => {
  for (const columns of [80, 120]) {
    it(`is what the golden file has at ${columns} columns`, async () => {
      const text = reportBudgetTable(await aBudget(grown), styleOf(columns));

      expect(`${text}\n`).to.equal(golden(`budget/table-${columns}.txt`));
    });
  }

  for (const columns of [36, 49, 50, 64, 79, 80, 100, 120]) {
    it(`keeps its rows within ${columns} columns, and cuts no figure`, async () => {
      const budget = await aBudget(grown);

      const rows = rowsOf(reportBudgetTable(budget, styleOf(columns)));

      expect(Math.max(...rows.map(textWidth))).to.be.at.most(columns);
      expect(rows.at(-1)).to.include(budget.totals.maxAny?.toLocaleString('en-US'));
    });
  }

  it('has no bars and fewer figures below 80 columns, and fewest below 50', async () => {
    const budget = await aBudget();
    const headingAt = (columns: number): string | undefined => rowsOf(reportBudgetTable(budget, styleOf(columns)))[0];

    expect(headingAt(80)).to.match(/section +static +p50 +p90 +max≈ +max\(any\)/u);
    expect(headingAt(79)).to.match(/section +static +p90 +max\(any\)/u);
    expect(headingAt(49)).to.match(/section +static +max\(any\)/u);
    expect(reportBudgetTable(budget, styleOf(79))).to.not.match(/[█▒]/u);
  });

  it('cuts no title where the width is not known', async () => {
    expect(reportBudgetTable(await aBudget(grown), styleOf())).to.include(`system › ${longTitle} `);
  });

  describe('bars', () => {
    const barAt = async (options: Parameters<typeof aBudget>[0], title: string): Promise<string> =>
      barOf(reportBudgetTable(await aBudget(options), styleOf()), title);

    it('are solid up to p90, and ▒ for what a typical maximum adds, three cells at most', async () => {
      expect(await barAt({ rules: 30, longest: 5000 }, 'user')).to.match(/^█*[▏▎▍▌▋▊▉]?▒▒▒$/u);
      expect(await barAt({ rules: 30, longest: 400 }, 'user')).to.match(/^█+[▏▎▍▌▋▊▉]?$/u);
      expect(await barAt({ rules: 20, longest: 1100 }, 'user')).to.match(/^█*[▏▎▍▌▋▊▉]?▒{1,3}$/u);
    });

    it('have three ▒ where nothing bounds a section', async () => {
      expect(await barAt({ longest: null }, 'user')).to.match(/▒▒▒$/u);
      expect(await barAt({ longest: null, samples: 0 }, 'user')).to.equal('▒▒▒');
    });

    it('give the largest section nine cells, and others their share in eighths', async () => {
      expect(await barAt({ rules: 60 }, 'system › Policy')).to.equal('█'.repeat(9));
      expect(await barAt({ rules: 60 }, 'system › Tone')).to.equal('▏');
    });

    it('are written with ASCII signs on demand', async () => {
      const text = asciiText(reportBudgetTable(await aBudget({ rules: 30, longest: 5000 }), styleOf()));

      expect(rowsOf(text).find((row) => row.trim().startsWith('user'))).to.match(/#*[#|]?:::$/u);
    });
  });
});

describe('reportBudgetMarkdown()', () => {
  it('is what the golden file has', async () => {
    const prompts = [
      await aBudget(grown),
      await aBudget({ name: 'calm', rules: 4, releases: [4] }),
      { name: 'torn', error: { code: 'TEMPLATE_INVALID', message: 'the template cannot be read' } },
    ];

    expect(reportBudgetMarkdown(prompts)).to.equal(golden('budget/comment.md'));
  });
});
