import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { RetireIntent } from '../../../../core/state/intent.ts';
import { changeAfter } from '../../../helpers/change-after.ts';
import { codeOf } from '../../../helpers/error-code.ts';

const retire = (options: Partial<RetireIntent> = {}): Partial<RetireIntent> => ({
  verb: 'retire',
  name: 'support/reply',
  ...options,
});
const pair = ['admit 1.0.0 of support/answer', 'admit 1.0.0', 'promote 1.0.0'];

describe('retire', () => {
  it('names the successor, and how to take it back', () => {
    expect(changeAfter(pair, retire({ successor: 'support/answer', reason: 'merged' }))).to.deep.include({
      changed: true,
      subject: 'retire support/reply in favour of support/answer',
      effects: [
        'ranges of support/reply are refused in every environment and pointed to support/answer; ' +
          'exact versions are still served',
      ],
      warnings: [],
      undo: 'stemma retire support/reply --undo',
    });
  });

  it('takes another successor, and undoes to the one before', () => {
    const steps = [...pair, 'admit 1.0.0 of support/other', 'retire in favour of support/answer'];

    expect(changeAfter(steps, retire({ successor: 'support/other' })).undo).to.equal(
      'stemma retire support/reply --successor support/answer',
    );
  });

  it('is taken back, says what is served again, and how to repeat it', () => {
    const steps = [...pair, 'retire in favour of support/answer'];

    expect(changeAfter(steps, retire({ undo: true }))).to.deep.include({
      subject: 'retire support/reply --undo',
      effects: [
        '^1 in production now gets 1.0.0 instead of nothing, for everyone',
        '^1 in staging now gets 1.0.0 instead of nothing, for everyone',
      ],
      undo: 'stemma retire support/reply --successor support/answer',
    });
  });

  it('changes nothing where it is so already', () => {
    expect(changeAfter([...pair, 'retire'], retire()).changed).to.equal(false);
    expect(changeAfter(pair, retire({ undo: true })).changed).to.equal(false);
  });

  it('is refused for a successor that does not exist, or is the prompt itself', () => {
    expect(codeOf(() => changeAfter(pair, retire({ successor: 'support/anser' })))).to.equal('PROMPT_NOT_FOUND');
    expect(codeOf(() => changeAfter(pair, retire({ successor: 'support/reply' })))).to.equal('NAME_INVALID');
    expect(codeOf(() => changeAfter(pair, retire({ successor: '../x' })))).to.equal('NAME_INVALID');
  });

  it('warns of a successor that is retired itself', () => {
    const steps = [...pair, 'retire in favour of support/answer'];
    const change = changeAfter(steps, { verb: 'retire', name: 'support/answer', successor: 'support/reply' });

    expect(change.warnings).to.deep.equal(['support/reply is retired itself']);
  });
});
