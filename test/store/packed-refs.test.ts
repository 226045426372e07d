import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Ref } from '../../store/git-backend.ts';
import { formatPackedRefs, PackedRefs } from '../../store/refs/packed-refs.ts';

const oid = fc.stringMatching(/^[0-9a-f]{40}$/);
const segment = fc.oneof(
  fc.stringMatching(/^[a-z0-9][a-z0-9@.-]{0,11}[a-z0-9]$/),
  fc.constantFrom('ü', '日本', '𝒳', 'z'),
);
const name = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `refs/tags/${parts.join('/')}`);
const ref: fc.Arbitrary<Ref> = fc
  .tuple(name, oid, fc.option(oid))
  .map(([text, value, peeled]) => ({ name: text, oid: value, ...(peeled === null ? {} : { peeled }) }));
const refs = fc.uniqueArray(ref, { selector: (one) => one.name, maxLength: 60 });

const inBytes = (a: Ref, b: Ref): number => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));

describe('PackedRefs', () => {
  it('reads back what was written, whole, by prefix and one by one', () => {
    fc.assert(
      fc.property(refs, fc.boolean(), (all, isFullyPeeled) => {
        const packed = new PackedRefs(Buffer.from(formatPackedRefs(all, isFullyPeeled)));

        expect(packed.list('')).to.deep.equal(all.toSorted(inBytes));
        expect(packed.isFullyPeeled).to.equal(isFullyPeeled);
        for (const one of all) {
          expect(packed.find(one.name)).to.deep.equal(one);
          const folder = one.name.slice(0, one.name.lastIndexOf('/'));
          expect(packed.firstBelow(folder)?.startsWith(`${folder}/`)).to.equal(true);
          const prefix = one.name.slice(0, -1);
          expect(packed.list(prefix)).to.deep.equal(
            all.filter((other) => other.name.startsWith(prefix)).toSorted(inBytes),
          );
        }
        expect(packed.find('refs/tags/~')).to.equal(undefined);
        expect(packed.firstBelow('refs/tags/~')).to.equal(undefined);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same answers for a file that is not sorted', () => {
    fc.assert(
      fc.property(refs, (all) => {
        const lines = all.map((one) => `${one.oid} ${one.name}\n${one.peeled === undefined ? '' : `^${one.peeled}\n`}`);
        const packed = new PackedRefs(Buffer.from(lines.join('')));

        expect(packed.list('refs/')).to.deep.equal(all.toSorted(inBytes));
        for (const one of all) expect(packed.find(one.name)).to.deep.equal(one);
      }),
    );
  });

  it('reads ids of a SHA-256 repository', () => {
    const one = { name: 'refs/heads/main', oid: 'ab'.repeat(32), peeled: 'cd'.repeat(32) };

    expect(new PackedRefs(Buffer.from(formatPackedRefs([one], true))).list('refs/')).to.deep.equal([one]);
  });

  it('answers or reports a damaged file, whatever its bytes are', () => {
    const line = fc.oneof(
      fc.tuple(oid, name).map(([value, text]) => `${value} ${text}\n`),
      oid.map((value) => `^${value}\n`),
      fc.constantFrom('\n', '#\n', '# pack-refs with: sorted \n', ' \n', '\0\n', '^\n', 'x', '\r\n'),
      fc.string({ maxLength: 60 }),
    );
    const bytes = fc.oneof(
      fc.array(line, { maxLength: 12 }).map((lines) => Buffer.from(`# pack-refs with: sorted \n${lines.join('')}`)),
      fc.array(line, { maxLength: 12 }).map((lines) => Buffer.from(lines.join(''))),
      fc.uint8Array({ maxLength: 200 }).map((raw) => Buffer.from(raw)),
    );
    const acts: readonly ((packed: PackedRefs) => unknown)[] = [
      (packed) => packed.list('refs/'),
      (packed) => packed.find('refs/tags/m'),
      (packed) => packed.firstBelow('refs/tags'),
    ];
    fc.assert(
      fc.property(bytes, fc.constantFrom(...acts), (raw, act) => {
        try {
          act(new PackedRefs(raw));
        } catch (error) {
          expect(isStemmaError(error, 'PACKED_REFS_CORRUPT'), String(error)).to.equal(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
