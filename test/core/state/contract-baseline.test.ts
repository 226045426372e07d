import { expect } from 'chai';
import { describe, it } from 'mocha';
import { contractBaseline } from '../../../core/state/contract-baseline.ts';
import { production } from '../../helpers/change-after.ts';
import { ToldHistory } from '../../helpers/tell-history.ts';

describe('contractBaseline()', () => {
  const cases: readonly (readonly [steps: readonly string[], version: string, baseline: string | undefined])[] = [
    [['admit 1.0.0, 1.1.0, 1.2.0', 'promote 1.0.0', 'promote 1.1.0'], '1.2.0', '1.1.0'],
    [['admit 1.0.0, 1.1.0, 1.2.0', 'promote 1.0.0', 'promote 1.2.0'], '1.1.0', '1.0.0'],
    [['admit 1.0.0, 1.1.0, 1.2.0', 'promote 1.0.0', 'promote 1.1.0', 'withdraw 1.1.0'], '1.2.0', '1.0.0'],
    [['admit 1.0.0, 2.0.0', 'promote 1.0.0'], '2.0.0', undefined],
    [['admit 1.0.0, 1.1.0-rc.1', 'promote 1.0.0'], '1.1.0-rc.1', undefined],
    [['admit 1.0.0-rc.1, 1.0.0', 'promote 1.0.0-rc.1'], '1.0.0', undefined],
    [['admit 0.1.0, 0.1.1', 'promote 0.1.0'], '0.1.1', '0.1.0'],
    [['admit 0.1.0, 0.2.0', 'promote 0.1.0'], '0.2.0', undefined],
    [['admit 0.0.1, 0.0.2', 'promote 0.0.1'], '0.0.2', undefined],
    [['admit 0.9.0, 1.0.0', 'promote 0.9.0'], '1.0.0', undefined],
  ];
  for (const [steps, version, baseline] of cases) {
    it(`is ${baseline ?? 'nothing'} for ${version} after ${steps.join('; ')}`, () => {
      const { prompts } = new ToldHistory(steps);
      const state = prompts.get(production.name);
      const document = state?.environments[production.environment];
      if (state === undefined || document === undefined) throw new Error('nothing was told');

      expect(contractBaseline(state, document, version)).to.equal(baseline);
    });
  }
});
