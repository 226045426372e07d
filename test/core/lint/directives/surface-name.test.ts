import { expect } from 'chai';
import { describe, it } from 'mocha';
import { surfaceName } from '../../../../core/lint/directives/surface-name.ts';

describe('surfaceName()', () => {
  for (const [surface, name] of [
    ['length:word', 'the number of words'],
    ['length:activity', 'the number of activities'],
    ['length:box', 'the number of boxes'],
    ['tone-warmth', 'tone (warmth)'],
    ['mark-full-stop', 'punctuation (full stop)'],
    ['step-order', 'step order'],
    ['emoji', 'emoji'],
    ['code', 'code'],
  ] as const) {
    it(`calls ${surface} "${name}"`, () => {
      expect(surfaceName(surface)).to.equal(name);
    });
  }
});
