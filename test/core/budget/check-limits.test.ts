import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { BudgetReport, ReportedModel } from '../../../core/budget/budget-report.ts';
import type { LimitCheck, PreviousRelease } from '../../../core/budget/check-limits.ts';
import { checkLimits, findingsOf } from '../../../core/budget/check-limits.ts';
import { limitText } from '../../../core/budget/limit-text.ts';
import type { LimitFigure } from '../../../core/budget/limit-values.ts';

const model: ReportedModel = {
  ...{
    id: 'acme/one',
    isKnown: true,
    windowTokens: 10_000,
    reservedTokens: 2000,
    requestedTokens: null,
    cacheMinimumTokens: null,
    windowPercent: 50,
    windowBasis: 'p90',
  },
  warnings: [],
};
const report: BudgetReport = {
  ...{ schemaVersion: 1, name: 'ask', version: '1.2.0', model, samples: 3, sections: [], partials: [] },
  tokenizer: { id: 'o200k_base', confidence: 'exact' },
  totals: {
    ...{ static: 1100, minimum: 1000, p50: 2000, p90: 4000, maxSample: 4500 },
    ...{ maxTypical: 5000, maxAscii: null, maxAny: null },
  },
  prefix: { tokens: { constant: 0, deploy: 0, tenant: 0, session: 0 } },
  overhead: { messages: 11, tools: 0 },
  unbounded: [{ subject: 'note', because: 'has no maxLength', file: 'ask', start: 0 }],
};
const unsampled = { ...report, samples: 0, totals: { ...report.totals, p50: null, p90: null, maxSample: null } };

interface Case {
  readonly title: string;
  readonly figure: LimitFigure;
  readonly limit: number;
  readonly in?: BudgetReport;
  readonly previous?: PreviousRelease;
  readonly gives: readonly [outcome: LimitCheck['outcome'], text: string];
}

const before = { version: '1.1.0', static: 1000 };
const { model: _, ...modelless } = report;
const cases: readonly Case[] = [
  { title: 'a figure over its limit', figure: 'static', limit: 900, gives: ['exceeded', '1,100 tokens, 200 over 900'] },
  { title: 'a figure at its limit', figure: 'static', limit: 1100, gives: ['kept', '1,100 tokens of 1,100'] },
  { title: 'the median', figure: 'p50', limit: 1999, gives: ['exceeded', '2,000 tokens, 1 over 1,999'] },
  { title: 'typical values', figure: 'maxTypical', limit: 6000, gives: ['kept', '5,000 tokens of 6,000'] },
  {
    ...{ title: 'a figure without bound', figure: 'maxAny', limit: 60_000 },
    gives: ['exceeded', 'there is no maximum: note has no maxLength (limit 60,000)'],
  },
  {
    ...{ title: 'samples that are not there', figure: 'p90', limit: 1, in: unsampled },
    gives: ['unchecked', 'not checked: there are no samples'],
  },
  {
    ...{ title: 'growth over its limit', figure: 'growth', limit: 9.5, previous: before },
    gives: ['exceeded', '10 %, 0.5 % over 9.5 %'],
  },
  {
    ...{ title: 'shrinking', figure: 'growth', limit: 0, previous: { version: '1.1.0', static: 2200 } },
    gives: ['kept', '-50 % of 0 %'],
  },
  {
    ...{ title: 'growth of a first release', figure: 'growth', limit: 5 },
    gives: ['unchecked', 'not checked: there is no earlier release'],
  },
  {
    ...{ title: 'growth from nothing', figure: 'growth', limit: 5, previous: { version: '1.0.0', static: 0 } },
    gives: ['unchecked', 'not checked: 1.0.0 has no static tokens to grow from'],
  },
  { title: 'a share of the window', figure: 'window', limit: 40, gives: ['exceeded', '50 %, 10 % over 40 %'] },
  {
    ...{ title: 'a window of no model', figure: 'window', limit: 40, in: modelless },
    gives: ['unchecked', 'not checked: the prompt names no model'],
  },
  {
    ...{ title: 'a window that no table has', figure: 'window', limit: 40 },
    in: { ...report, model: { ...model, windowTokens: null, windowPercent: null, windowBasis: null } },
    gives: ['unchecked', 'not checked: the window of acme/one is not known'],
  },
  {
    ...{ title: 'a window that the answer fills', figure: 'window', limit: 40 },
    in: { ...report, model: { ...model, windowPercent: null, windowBasis: null } },
    gives: ['exceeded', 'the tokens kept for the answer fill the whole window (limit 40 %)'],
  },
  {
    ...{ title: 'a share of which only the least is known', figure: 'window', limit: 60 },
    in: { ...unsampled, model: { ...model, windowBasis: 'minimum' } },
    gives: ['unmeasured', 'at least 50 % of 60 %: there are no samples, and no maximum'],
  },
  {
    ...{ title: 'a share whose least is too much', figure: 'window', limit: 40 },
    in: { ...unsampled, model: { ...model, windowBasis: 'minimum' } },
    gives: ['exceeded', '50 %, 10 % over 40 %'],
  },
  {
    ...{ title: 'a share with typical values', figure: 'window', limit: 60 },
    in: { ...unsampled, model: { ...model, windowBasis: 'maxTypical' } },
    gives: ['kept', '50 % of 60 %'],
  },
];

describe('checkLimits()', () => {
  for (const { title, figure, limit, in: measured = report, previous, gives } of cases) {
    it(`tells of ${title}: ${gives[1]}`, () => {
      const checks = checkLimits(measured, [{ figure, limit, level: 'error', origin: '.promptrc:2' }], previous);

      expect(checks.map((check) => [check.outcome, limitText(check)])).to.deep.equal([gives]);
      expect(checks[0]).to.include({ figure, limit, origin: '.promptrc:2' });
    });
  }

  it('compares growth before it is rounded for people', () => {
    const growth = { figure: 'growth', level: 'error', limit: 10, origin: 'a:1' } as const;

    const [check] = checkLimits(report, [growth], { version: '1.1.0', static: 999.999 });

    expect(check).to.include({ outcome: 'exceeded', actual: 10 });
  });

  it('warns of what nothing measures, also where its limit is an error', () => {
    const window = { figure: 'window', level: 'error', limit: 60, origin: 'a:1' } as const;

    const checks = checkLimits({ ...unsampled, model: { ...model, windowBasis: 'minimum' } }, [window], undefined);

    expect(checks[0]).to.include({ level: 'error', outcome: 'unmeasured' });
    expect(findingsOf(checks)[0]).to.include({ level: 'warn', outcome: 'unmeasured', actual: 50 });
  });

  it('lists errors before warnings among the findings, and nothing that holds', () => {
    const checks = checkLimits(
      report,
      [
        { figure: 'p90', level: 'warn', limit: 1, origin: 'a:1' },
        { figure: 'static', level: 'error', limit: 1, origin: 'a:2' },
        { figure: 'p50', level: 'error', limit: 9999, origin: 'a:3' },
      ],
      undefined,
    );

    expect(findingsOf(checks).map(({ figure, level }) => [figure, level])).to.deep.equal([
      ['static', 'error'],
      ['p90', 'warn'],
    ]);
  });
});
