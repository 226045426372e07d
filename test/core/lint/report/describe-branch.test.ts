import { expect } from 'chai';
import { describe, it } from 'mocha';
import { describeBranch } from '../../../../core/lint/report/describe-branch.ts';
import type { Branch } from '../../../../core/lint/text/sentence.ts';

const cases: readonly (readonly [Branch, string])[] = [
  [[], ''],
  [[{ subject: 'terse', holds: false }], 'when not terse'],
  [
    [
      { subject: 'markdown', holds: true },
      { subject: 'tone', equals: '"formal"', holds: true },
    ],
    'when markdown and tone is formal',
  ],
  [[{ subject: 'tone', equals: '"formal"', holds: false }], 'when tone is not formal'],
  [[{ subject: 'each items', holds: true }], 'when there are items'],
  [[{ subject: 'each user.items', holds: false }], 'when there are no user.items'],
  [[{ subject: 'with user', holds: false }], 'when user is missing'],
  [
    [
      { subject: 'items', holds: true },
      { subject: 'each items', holds: true },
    ],
    'when there are items',
  ],
  [
    [
      { subject: 'a', holds: true },
      { subject: 'b', holds: true },
      { subject: '(and a b)', holds: true },
    ],
    'when a and b',
  ],
];

describe('describeBranch()', () => {
  for (const [branch, text] of cases) {
    it(`says ${JSON.stringify(text)}`, () => {
      expect(describeBranch(branch)).to.equal(text);
    });
  }
});
