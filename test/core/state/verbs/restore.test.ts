import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Intent } from '../../../../core/state/intent.ts';
import { changeAfter, production } from '../../../helpers/change-after.ts';
import { ToldHistory } from '../../../helpers/tell-history.ts';

const { name } = production;

const two = ['admit 1.0.0, 1.1.0', 'promote 1.0.0'];

describe('restore', () => {
  const restore = (version: string): Partial<Intent> => ({ verb: 'restore', version, ...production });

  it('gives back exactly what was', () => {
    const history = new ToldHistory([...two, 'promote 1.1.0']);
    const before = structuredClone(history.prompts.get(name));
    history.tell('withdraw 1.1.0');
    history.tell('restore 1.1.0');

    expect(history.prompts.get(name)).to.deep.equal(before);
    expect(history.change).to.deep.include({
      effects: ['^1 in production now gets 1.1.0 instead of 1.0.0, for everyone'],
      undo: 'stemma withdraw support/reply@1.1.0 --env production',
    });
  });

  it('changes nothing where the release is not withdrawn', () => {
    expect(changeAfter(two, restore('1.0.0'))).to.deep.include({
      changed: false,
      warnings: ['support/reply@1.0.0 is not withdrawn in production'],
    });
  });

  for (const [step, warning] of [
    ['kill 1.1.0', '1.1.0 is killed, so it stays refused'],
    ['yank 1.1.0', '1.1.0 is yanked, so ranges still skip it'],
    [
      'undo yank 1.1.0',
      '1.1.0 was never promoted in production: run "stemma promote support/reply@1.1.0 --env production"',
    ],
  ] as const) {
    it(`warns that "${warning}"`, () => {
      expect(changeAfter([...two, 'withdraw 1.1.0', step], restore('1.1.0')).warnings).to.deep.equal([warning]);
    });
  }
});
