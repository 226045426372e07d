import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/node-client.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { eventually, fakeRegistry, patient, serving } from '../helpers/fake-registry.ts';

describe('the writes of a snapshot', () => {
  let registry: FakeRegistry;
  let client: StemmaClient;
  let texts: string[];
  /** Stands still, so that no time is over after the first write. */
  const clock = (): number => 0;

  beforeEach(async () => {
    texts = [];
    registry = await fakeRegistry(serving());
    const write = (text: string): Promise<void> => {
      texts.push(text);
      return Promise.resolve();
    };
    const snapshot = { read: () => undefined, write };
    client = createClient({ url: registry.url, follow: false, retries: 0, ...patient, clock, snapshot });
  });

  afterEach(async () => {
    client.close();
    await registry.close();
  });

  it('are few where much changes at once, and the last one holds all of it', async () => {
    for (let index = 0; index < 50; index += 1) await client.get(`reply-${index}@^1`);
    client.close();

    await eventually(() => texts.at(-1)?.includes('reply-49@^1') === true);
    expect(texts.length).to.be.below(25);
    expect(texts[0]).to.include('reply-0@^1');
  });

  it('are made by themselves after the pause, and not for want of a next change', async () => {
    await client.get('reply-0@^1');
    await eventually(() => texts.length === 1);

    await client.get('reply-1@^1');

    await eventually(() => texts.length === 2);
    expect(texts[1]).to.include('reply-1@^1');
  });
});
