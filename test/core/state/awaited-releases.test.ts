import { expect } from 'chai';
import { describe, it } from 'mocha';
import { awaitedReleases } from '../../../core/state/awaited-releases.ts';
import { contractBaseline } from '../../../core/state/contract-baseline.ts';
import { production } from '../../helpers/change-after.ts';
import { ToldHistory } from '../../helpers/tell-history.ts';

describe('awaitedReleases()', () => {
  const cases: readonly (readonly [steps: readonly string[], version: string, awaited: readonly string[]])[] = [
    [['admit 1.0.0, 1.1.0, 1.2.0, 1.3.0', 'promote 1.0.0'], '1.3.0', ['1.2.0', '1.1.0']],
    [['admit 1.0.0, 1.1.0, 1.2.0, 1.3.0', 'promote 1.0.0', 'promote 1.1.0'], '1.3.0', ['1.2.0']],
    [['admit 1.0.0, 1.1.0, 1.2.0', 'promote 1.1.0'], '1.2.0', []],
    [['admit 1.0.0, 1.1.0, 1.2.0', 'promote 1.0.0', 'promote 1.1.0', 'withdraw 1.1.0'], '1.2.0', []],
    [['admit 1.0.0, 1.1.0, 1.2.0-rc.1', 'promote 1.0.0'], '1.2.0-rc.1', []],
    [['admit 1.0.0, 1.1.0-rc.1, 1.1.0', 'promote 1.0.0'], '1.1.0', []],
    [['admit 0.9.0, 1.0.0, 1.1.0, 2.0.0', 'promote 2.0.0'], '1.1.0', ['1.0.0']],
    [['admit 0.1.0, 0.1.1, 0.2.0, 0.2.1', 'promote 0.1.0'], '0.2.1', ['0.2.0']],
  ];
  for (const [steps, version, awaited] of cases) {
    it(`are ${awaited.join(' and ') || 'none'} for ${version} after ${steps.join('; ')}`, () => {
      const { prompts } = new ToldHistory(steps);
      const state = prompts.get(production.name);
      const document = state?.environments[production.environment];
      if (state === undefined || document === undefined) throw new Error('nothing was told');

      const baseline = contractBaseline(state, document, version);
      expect(awaitedReleases(state, document, { version, baseline })).to.deep.equal(awaited);
    });
  }
});
