import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { contentDigest } from '../../client/content-digest.ts';
import { digestContent } from '../../core/digest.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import { anyCharacter } from '../helpers/any-character.ts';

const text = fc.string({ unit: anyCharacter, maxLength: 40 });
const texts = fc.dictionary(text, text, { maxKeys: 6 });

describe('contentDigest()', () => {
  it('is the digest that the registry computes, for every content', () => {
    const content: fc.Arbitrary<ReleaseContent> = fc.record({
      format: fc.constant<1>(1),
      prompt: text,
      partials: texts,
      schemas: texts,
      tools: texts,
    });
    fc.assert(
      fc.property(content, (one) => {
        expect(contentDigest(one)).to.equal(digestContent(one));
      }),
    );
  });
});
