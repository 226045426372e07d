import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { budgetReportSchema } from '../../../core/budget/budget-schema.ts';
import type { BudgetOptions } from '../../cli/report/a-budget.ts';
import { aBudget } from '../../cli/report/a-budget.ts';
import { projectRoot } from '../../helpers/project-files.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validate = ajv.compile(budgetReportSchema);
const problems = (value: unknown): unknown => {
  validate(JSON.parse(JSON.stringify(value)));
  return validate.errors ?? [];
};

const cases: readonly (readonly [string, BudgetOptions])[] = [
  ['of a prompt without releases', {}],
  ['of one without samples', { samples: 0 }],
  ['of one without a bound', { longest: null, samples: 0, limits: '{ maxAny: 5, p90: 4, window: 50% }' }],
  ['with limits of all kinds', { limits: '{ static: { warn: 1, error: 9000 }, growth: 5%, window: 1%, p50: off }' }],
  ['beside too few releases', { releases: [1, 2], limits: '{ static: 10 }' }],
  ['with a forecast', { rules: 14, releases: [4, 5, 6, 7, 8, 9, 11], limits: '{ static: 200 }' }],
  ['of one that shrinks', { rules: 2, releases: [9, 8, 7, 6, 5, 4, 3] }],
];

describe('figures of sections', () => {
  it('have no maximum below what samples take', async () => {
    for (const [, options] of cases) {
      for (const { p90, maxSample, maxTypical, maxAscii, maxAny } of (await aBudget(options)).sections) {
        for (const most of [maxTypical, maxAscii, maxAny]) {
          expect(most ?? Number.POSITIVE_INFINITY).to.be.at.least(Math.max(maxSample ?? 0, p90 ?? 0));
        }
      }
    }
  });
});

describe('budgetReportSchema', () => {
  it('is what the package ships', () => {
    const shipped = readFileSync(join(projectRoot, 'docs/schema/budget.schema.json'), 'utf8');

    expect(JSON.parse(shipped)).to.deep.equal(budgetReportSchema);
  });

  for (const [title, options] of cases) {
    it(`accepts the budget ${title}`, async () => {
      expect(problems(await aBudget(options))).to.deep.equal([]);
    });
  }

  it('accepts those of all prompts', async () => {
    const prompts = [{ name: 'torn', error: { code: 'TEMPLATE_INVALID', message: 'torn' } }, await aBudget()];

    expect(problems({ schemaVersion: 1, prompts, failed: 1 })).to.deep.equal([]);
  });

  it('refuses what is no budget: a figure that is missing, negative or of another kind, a key that is not known', async () => {
    const budget = await aBudget({ limits: '{ static: 1 }' });
    const { totals: _, ...totalless } = budget;
    const wrong = [
      totalless,
      { ...budget, totals: { ...budget.totals, static: -1 } },
      { ...budget, totals: { ...budget.totals, p90: 'many' } },
      { ...budget, extra: 1 },
      { ...budget, findings: budget.findings.map((finding) => ({ ...finding, outcome: 'kept' })) },
      { schemaVersion: 1 },
    ];

    for (const value of wrong) expect(problems(value)).to.not.deep.equal([]);
  });
});
