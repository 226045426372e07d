import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { PromoteIntent, StartIntent } from '../../../core/state/intent.ts';
import { checkForce, noteBreak, passContract } from '../../../core/state/pass-contract.ts';
import { author, changeAfter, production } from '../../helpers/change-after.ts';
import { codeOf } from '../../helpers/error-code.ts';

const promote: PromoteIntent = { ...author, ...production, verb: 'promote', version: '1.1.0' };
const start: StartIntent = {
  ...{ ...author, ...production, verb: 'start', version: '1.1.0' },
  ...{ rollout: 'r1', salt: '0'.repeat(32) },
};
const breaks = { baseline: '1.0.0', changes: ['variable a was removed', 'variable b was removed'] };
const two = ['admit 1.0.0, 1.1.0', 'promote 1.0.0'];
const warning = '1.1.0 breaks applications written for 1.0.0: variable a was removed; variable b was removed';

describe('passContract()', () => {
  it('tells nothing of a move that breaks nothing', () => {
    expect(passContract(promote)).to.deep.equal({ warnings: [], suffix: '' });
  });

  it('tells what a forced move breaks', () => {
    expect(passContract({ ...promote, breaks })).to.deep.equal({
      ...{ forced: true, warnings: [warning], suffix: ' (contract forced)' },
    });
  });

  const forced = { force: true, reason: 'they know', breaks } as const;
  const moves: readonly (readonly [title: string, intent: PromoteIntent | StartIntent, subject: string])[] = [
    ['a promotion', { ...promote, ...forced }, 'promote support/reply@1.1.0 in production (contract forced)'],
    ['a rollout', { ...start, ...forced }, 'start rollout of support/reply@1.1.0 in production (contract forced)'],
    [
      'a draft of one',
      { ...start, ...forced, draft: true },
      'draft rollout of support/reply@1.1.0 in production (contract forced)',
    ],
  ];
  for (const [title, intent, subject] of moves) {
    it(`is told in the subject and the warnings of ${title}`, () => {
      const change = changeAfter(two, intent);

      expect(change).to.deep.include({ forced: true });
      expect(change.subject).to.include(subject);
      expect(change.warnings).to.include(warning);
    });
  }
});

describe('checkForce()', () => {
  it('asks for a reason where something is forced', () => {
    for (const intent of [promote, start]) {
      expect(codeOf(() => checkForce(intent))).to.equal('nothing');
      expect(codeOf(() => checkForce({ ...intent, force: true }))).to.equal('REASON_REQUIRED');
      expect(codeOf(() => checkForce({ ...intent, force: true, reason: ' ' }))).to.equal('REASON_REQUIRED');
      expect(codeOf(() => checkForce({ ...intent, force: true, reason: 'they know' }))).to.equal('nothing');
      expect(codeOf(() => changeAfter(two, { ...intent, force: true }))).to.equal('REASON_REQUIRED');
    }
  });
});

describe('noteBreak()', () => {
  const before = { format: 1, ...production, promoted: {}, withdrawn: {}, forced: { '1.0.0': breaks } } as const;

  it('notes what a forced move breaks beside what others broke', () => {
    expect(noteBreak(before, { ...start, breaks })).to.deep.equal({
      ...before,
      forced: { '1.0.0': breaks, '1.1.0': breaks },
    });
  });

  it('leaves the document as it is where nothing breaks', () => {
    expect(noteBreak(before, promote)).to.equal(before);
  });

  for (const [title, intent] of [
    ['a promotion', { ...promote, force: true, reason: 'they know', breaks }],
    ['a rollout', { ...start, force: true, reason: 'they know', breaks }],
  ] as const) {
    it(`is in the state after ${title}`, () => {
      const { prompts } = changeAfter(two, intent);

      expect(prompts[0]?.environments['production']?.forced).to.deep.equal({ '1.1.0': breaks });
    });
  }
});
