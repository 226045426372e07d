import { expect } from 'chai';
import { describe, it } from 'mocha';
import { ContentCache } from '../../store/content-cache.ts';

const bytes = (length: number): Uint8Array => new Uint8Array(length);

describe('ContentCache', () => {
  it('reads a digest once for all who ask at the same time, and keeps it', async () => {
    const cache = new ContentCache(100);
    let reads = 0;
    const read = async (): Promise<Uint8Array> => {
      reads += 1;
      return bytes(10);
    };

    const [one, other] = await Promise.all([cache.read('a', read), cache.read('a', read)]);

    expect(one).to.equal(other);
    expect(await cache.read('a', read)).to.equal(one);
    expect(reads).to.equal(1);
  });

  it('never keeps more bytes than its bound, and drops what was used least recently', async () => {
    const cache = new ContentCache(30);
    const reads: string[] = [];
    const get = (digest: string, length: number): Promise<Uint8Array> =>
      cache.read(digest, async () => {
        reads.push(digest);
        return bytes(length);
      });
    for (const digest of ['a', 'b', 'c']) await get(digest, 10);

    await get('a', 10);
    await get('d', 10);
    await get('a', 10);
    await get('b', 10);
    await get('huge', 31);

    expect(reads).to.deep.equal(['a', 'b', 'c', 'd', 'b', 'huge']);
    expect(cache.bytes).to.equal(30);
  });

  it('tries again after a failed read', async () => {
    const cache = new ContentCache(30);
    const failure = cache.read('a', () => Promise.reject(new Error('disk')));
    expect(await failure.catch((error: Error) => error.message)).to.equal('disk');

    expect((await cache.read('a', async () => bytes(3))).length).to.equal(3);
  });
});
