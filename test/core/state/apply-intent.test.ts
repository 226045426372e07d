import { expect } from 'chai';
import { describe, it } from 'mocha';
import { promptsOf } from '../../../core/state/apply-intent.ts';
import { author } from '../../helpers/change-after.ts';

describe('promptsOf()', () => {
  it('names the prompts that an intent needs, each once', () => {
    const tags = ['a', 'b', 'a'].map((prompt, index) => ({
      name: prompt,
      version: `1.${index}.0`,
      tag: '1'.repeat(40),
      refusal: { code: 'X', problem: 'y' },
    }));

    expect(promptsOf({ ...author, verb: 'admit', tags })).to.deep.equal(['a', 'b']);
    expect(promptsOf({ ...author, verb: 'retire', name: 'a', successor: 'b' })).to.deep.equal(['a', 'b']);
    expect(promptsOf({ ...author, verb: 'yank', name: 'a', version: '1.0.0' })).to.deep.equal(['a']);
  });
});
