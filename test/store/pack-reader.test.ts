import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { applyDelta, DeltaError } from '../../store/objects/delta.ts';
import { isomorphicBackend, Workbench } from '../helpers/backend-suites/backend-under-test.ts';
import { expectFailure } from '../helpers/registry-suites/expect-failure.ts';
import type { PackedObject } from '../helpers/write-pack.ts';
import { makeDelta, writePack } from '../helpers/write-pack.ts';

const blob = (text: string): PackedObject => ({ type: 'blob', bytes: Buffer.from(text) });

/** A chain in which every object is a delta to the one before it. */
function chain(length: number, by: 'offset' | 'id'): PackedObject[] {
  return Array.from({ length }, (_, index): PackedObject => {
    const bytes = Buffer.from(`A prompt that grows: ${'more '.repeat(index)}`);
    return index === 0 ? { type: 'blob', bytes } : { type: 'blob', bytes, base: index - 1, by };
  });
}

describe('objects in packs, without a git binary', () => {
  let bench: Workbench;

  beforeEach(async () => {
    bench = await Workbench.create(isomorphicBackend);
  });
  afterEach(() => bench.close());

  async function expectAll(objects: readonly PackedObject[], oids: readonly string[]): Promise<void> {
    for (const [index, oid] of oids.entries()) {
      const read = await bench.backend.readObject(oid);
      expect(read.type).to.equal(objects[index]?.type);
      expect(Buffer.compare(read.bytes, objects[index]?.bytes ?? new Uint8Array()), `object ${index}`).to.equal(0);
    }
  }

  it('reads objects of every type and size', async () => {
    const objects: PackedObject[] = [
      blob(''),
      { type: 'tree', bytes: new Uint8Array(0) },
      { type: 'commit', bytes: Buffer.from('tree 0\n') },
      { type: 'tag', bytes: Buffer.from('object 0\n') },
      ...[1, 15, 16, 4000, 4096, 70_000, 3_000_000].map((size) => ({
        type: 'blob' as const,
        bytes: randomBytes(size),
      })),
      { type: 'blob', bytes: Buffer.alloc(5_000_000, 'the same again ') },
    ];

    await expectAll(objects, (await writePack(bench.gitFolder, objects)).oids);
  });

  for (const by of ['offset', 'id'] as const) {
    it(`follows a long chain of deltas that name their base by ${by}`, async () => {
      const objects = chain(300, by);

      const { oids } = await writePack(bench.gitFolder, objects);

      await expectAll(objects.toReversed(), oids.toReversed());
      await expectAll(objects, oids);
    });
  }

  it('finds the offsets that packs beyond 2 GiB have', async () => {
    const objects = chain(40, 'offset');

    await expectAll(objects, (await writePack(bench.gitFolder, objects, { large: true })).oids);
  });

  it('looks in all packs, and finds one that comes later', async () => {
    const first = await writePack(bench.gitFolder, [blob('one'), blob('two')]);
    await expectAll([blob('one'), blob('two')], first.oids);

    const second = await writePack(bench.gitFolder, [blob('three')]);

    await expectAll([blob('three')], second.oids);
    await expectFailure(bench.backend.readObject('1'.repeat(40)), 'OBJECT_MISSING');
  });

  it('goes on when the packs are replaced by another', async () => {
    const objects = chain(20, 'offset');
    const old = await writePack(bench.gitFolder, objects.slice(0, 10));
    await expectAll(objects.slice(0, 5), old.oids.slice(0, 5));

    const repacked = await writePack(bench.gitFolder, objects);
    await rm(old.indexPath);
    await rm(old.packPath);

    await expectAll(objects, repacked.oids);
  });

  it('finds an object that moved from its own file into a pack and back', async () => {
    const oid = await bench.backend.writeObject('blob', Buffer.from('moving'));
    const path = `${bench.gitFolder}/objects/${oid.slice(0, 2)}/${oid.slice(2)}`;
    const pack = await writePack(bench.gitFolder, [blob('moving')]);
    await rename(path, `${path}.away`);
    expect((await bench.backend.readObject(oid)).type).to.equal('blob');

    await rename(`${path}.away`, path);
    await rm(pack.indexPath);
    await rm(pack.packPath);

    expect((await bench.backend.readObject(oid)).type).to.equal('blob');
  });

  it('reads a whole copy where another one is damaged', async () => {
    const oid = await bench.backend.writeObject('blob', Buffer.from('twice'));
    await writePack(bench.gitFolder, [blob('twice')]);
    const path = `${bench.gitFolder}/objects/${oid.slice(0, 2)}/${oid.slice(2)}`;
    await rm(path);
    await writeFile(path, '');

    expect(Buffer.from((await bench.backend.readObject(oid)).bytes).toString()).to.equal('twice');
  });

  /** Each gives the length at which the damaged pack ends. */
  const damages: readonly (readonly [string, (bytes: Buffer, offset: number) => number])[] = [
    ['has other bytes', (bytes, offset) => bytes.fill(0xaa, offset + 2, offset + 12).length],
    ['is cut off', (_, offset) => offset + 5],
    ['ends before', (_, offset) => offset],
    ['announces another size', (bytes, offset) => Math.max(bytes.length, bytes.writeUInt8(0x3f, offset))],
    ['has an unknown type', (bytes, offset) => Math.max(bytes.length, bytes.writeUInt8(0x55, offset))],
    ['is no pack', (bytes) => Math.max(bytes.length, bytes.write('KCAP'))],
  ];
  for (const [title, damage] of damages) {
    it(`reports an object whose pack ${title}`, async () => {
      const { oids, offsets, packPath } = await writePack(bench.gitFolder, [
        blob('before'),
        blob('a text of some length'),
      ]);
      const bytes = await readFile(packPath);
      await writeFile(packPath, bytes.subarray(0, damage(bytes, offsets[1] ?? 0)));

      await expectFailure(bench.backend.readObject(oids[1] ?? ''), 'OBJECT_CORRUPT');
    });
  }

  it('reports an index that is cut off, and a delta without its base', async () => {
    const one = await writePack(bench.gitFolder, [blob('one')]);
    await truncate(one.indexPath, 900);
    await expectFailure(bench.backend.readObject(one.oids[0] ?? ''), 'OBJECT_CORRUPT');
    await rm(one.indexPath);

    const two = await writePack(bench.gitFolder, [{ type: 'blob', bytes: Buffer.from('x'), base: 7, by: 'id' }]);
    await expectFailure(bench.backend.readObject(two.oids[0] ?? ''), 'OBJECT_CORRUPT');
  });

  it('reads many objects of one pack at once', async () => {
    const objects = chain(200, 'offset');
    const { oids } = await writePack(bench.gitFolder, objects);

    const read = await Promise.all(oids.map((oid) => bench.backend.readObject(oid)));

    expect(read.map(({ bytes }) => bytes.length)).to.deep.equal(objects.map(({ bytes }) => bytes.length));
  });
});

describe('applyDelta()', () => {
  it('makes the target of its base and a delta', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 400 }), (base, rest) => {
        const target = Buffer.concat([base.subarray(0, base.length >> 1), rest]);
        expect(Buffer.compare(applyDelta(base, makeDelta(base, target)), target)).to.equal(0);
      }),
    );
  });

  it('refuses every other delta, and never writes beyond what it announces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (base, delta) => {
        const sized = Uint8Array.from([base.length, 20, ...delta]);
        try {
          expect(applyDelta(base, sized).length).to.equal(20);
        } catch (error) {
          expect(error).to.be.instanceOf(DeltaError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
