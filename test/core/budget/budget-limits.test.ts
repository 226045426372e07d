import { expect } from 'chai';
import { describe, it } from 'mocha';
import { budgetLimits } from '../../../core/budget/budget-limits.ts';
import type { StemmaError } from '../../../core/stemma-error.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';

const file = 'prompts/support/reply.prompt';
const withBudget = (yaml: string): string => `---\nmodel: m\n${yaml}\n---\nHello\n`;
const read = (yaml: string, promptrc?: string): readonly string[] =>
  budgetLimits({ file, source: withBudget(yaml), promptrc }).map(
    ({ figure, level, limit, origin }) => `${figure} ${level} ${limit} ${origin}`,
  );

function rejectionOf(act: () => unknown): StemmaError {
  try {
    act();
  } catch (error) {
    if (isStemmaError(error)) return error;
    throw error;
  }
  return expect.fail('nothing was refused');
}

describe('budgetLimits()', () => {
  it('reads numbers and shares as errors, with the line each is written in', () => {
    expect(read('stemma.budget:\n  static: 900\n  growth: 7.5%\n  window: 50%')).to.deep.equal([
      'static error 900 prompts/support/reply.prompt:4',
      'growth error 7.5 prompts/support/reply.prompt:5',
      'window error 50 prompts/support/reply.prompt:6',
    ]);
  });

  it('reads a limit for each level', () => {
    expect(read('stemma.budget: { p90: { warn: 4000, error: 6000 } }')).to.deep.equal([
      `p90 warn 4000 ${file}:3`,
      `p90 error 6000 ${file}:3`,
    ]);
  });

  it('has none without settings', () => {
    expect(read('description: d')).to.deep.equal([]);
    expect(budgetLimits({ file, source: 'Hello' })).to.deep.equal([]);
    expect(read('stemma.budget:')).to.deep.equal([]);
  });

  it('takes what is nearest to the prompt: front matter, then fitting overrides, then the defaults', () => {
    const promptrc = [
      'budget:',
      '  static: 100',
      '  p50: 200',
      '  growth: 10%',
      '  overrides:',
      '    - { files: [prompts/support/**], p50: 250, maxAny: { warn: 9 } }',
      '    - { files: [prompts/other/**], p50: 1 }',
      '    - files: ["*.prompt"]',
      '      growth: off',
    ].join('\n');

    expect(read('stemma.budget: { static: 300 }', promptrc)).to.deep.equal([
      `static error 300 ${file}:3`,
      'p50 error 250 .promptrc:6',
      'maxAny warn 9 .promptrc:6',
    ]);
  });

  const refused: readonly (readonly [yaml: string, code: string, message: string])[] = [
    ['static: many', 'FRONT_MATTER_INVALID', '"stemma.budget.static" must be a whole number of tokens'],
    ['static: -1', 'FRONT_MATTER_INVALID', '"stemma.budget.static" must be a whole number of tokens'],
    ['static: 1.5', 'FRONT_MATTER_INVALID', '"stemma.budget.static" must be a whole number of tokens'],
    ['static: [1]', 'FRONT_MATTER_INVALID', '"stemma.budget.static" must be a whole number of tokens'],
    ['static: { warm: 1 }', 'FRONT_MATTER_INVALID', '"stemma.budget.static" must be'],
    ['static: {}', 'FRONT_MATTER_INVALID', '"stemma.budget.static" must be'],
    ['growth: 10', 'FRONT_MATTER_INVALID', '"stemma.budget.growth" must be a share such as 10%'],
    ['growth: -10%', 'FRONT_MATTER_INVALID', '"stemma.budget.growth" must be a share such as 10%'],
    ['statik: 1', 'FRONT_MATTER_UNKNOWN_KEY', 'unknown key "stemma.budget.statik"'],
  ];
  for (const [yaml, code, message] of refused) {
    it(`refuses ${yaml} in front matter, with the place`, () => {
      const error = rejectionOf(() => read(`stemma.budget:\n  ${yaml}`));

      expect(error).to.include({ code });
      expect(error.message).to.include(`${file}:4:3: `).and.to.include(message);
    });
  }

  it('names the figure that is nearest to an unknown one', () => {
    expect(rejectionOf(() => read('stemma.budget: { statik: 1 }')).hint).to.include('stemma.budget.static');
    expect(rejectionOf(() => read('', 'budget: { statik: 1 }')).hint).to.include('"static"');
  });

  const refusedConfigs: readonly (readonly [yaml: string, message: string])[] = [
    [
      'static: many',
      '/budget/static must be a whole number of tokens, "off", or one for "warn" and one for "error" (line 2)',
    ],
    ['p90: { warn: -4 }', '/budget/p90/warn must be a whole number of tokens'],
    ['growth: 10', '/budget/growth must be a share such as 10%'],
    ['overrides: [{ files: ["*"], window: 5 }]', '/budget/overrides/0/window must be a share such as 10%'],
  ];
  for (const [yaml, message] of refusedConfigs) {
    it(`refuses ${yaml} in .promptrc, with the line`, () => {
      const error = rejectionOf(() => read('', `budget:\n  ${yaml}`));

      expect(error).to.include({ code: 'CONFIG_INVALID' });
      expect(error.message).to.include(message).and.to.include('(line 2)');
    });
  }
});
