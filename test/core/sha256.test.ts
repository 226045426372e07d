import { createHash } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { digestContent } from '../../core/digest.ts';
import { sha256Hex } from '../../core/sha256.ts';
import { anyCharacter } from '../helpers/any-character.ts';

const reference = (input: Uint8Array | string): string => createHash('sha256').update(input).digest('hex');

describe('sha256Hex()', () => {
  const vectors: readonly [input: string, hex: string][] = [
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ];
  for (const [input, hex] of vectors) {
    it(`gives the published hash of "${input}"`, () => {
      expect(sha256Hex(input)).to.equal(hex);
    });
  }

  it('agrees with node:crypto on every length around the block size', () => {
    for (let length = 0; length <= 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) & 0xff);

      expect(sha256Hex(bytes), `${length} bytes`).to.equal(reference(bytes));
    }
  });

  it('agrees with node:crypto on any bytes, also in the middle of a buffer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 50 }), (bytes, from) => {
        expect(sha256Hex(bytes.subarray(from))).to.equal(reference(bytes.subarray(from)));
      }),
    );
  });

  it('agrees with node:crypto on any text', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => sha256Hex(text) === reference(text)));
  });

  it('agrees with node:crypto on a megabyte', () => {
    const bytes = new Uint8Array(1_000_003).fill(0xa5);

    expect(sha256Hex(bytes)).to.equal(reference(bytes));
  });
});

describe('digestContent()', () => {
  it('is the SHA-256 of the canonical JSON, whatever the order of keys', () => {
    const content = { tools: {}, prompt: 'Hello', format: 1, schemas: {}, partials: { b: '2', a: '1' } } as const;

    const preimage = '{"format":1,"partials":{"a":"1","b":"2"},"prompt":"Hello","schemas":{},"tools":{}}';
    expect(digestContent(content)).to.equal(`sha256:${reference(preimage)}`);
  });
});
