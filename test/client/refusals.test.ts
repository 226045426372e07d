import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StemmaClient } from '../../client/index.ts';
import { createClient, isStemmaError, StemmaError } from '../../client/index.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { eventually, fakeRegistry, patient, refusing, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

const reference = 'support/reply@^1';

describe('client.get() and the order of states', () => {
  let registry: FakeRegistry;
  let client: StemmaClient;
  let now: number;

  beforeEach(async () => {
    now = 1_000_000;
    registry = await fakeRegistry(serving({ revision: 5 }));
    client = createClient({ url: registry.url, clock: () => now, random: () => 0, retries: 0, ...patient });
  });

  afterEach(async () => {
    client.close();
    await registry.close();
  });

  for (const [status, code] of [
    [404, 'PROMPT_NOT_FOUND'],
    [404, 'NO_ELIGIBLE_VERSION'],
    [410, 'RELEASE_KILLED'],
    [410, 'PROMPT_RETIRED'],
  ] as const) {
    it(`throws ${code} from the moment it is known, and never serves the held answer again`, async () => {
      await client.get(reference);
      registry.answer = refusing(status, code, { epoch: 1, revision: 6 });
      now += 60_000;

      await rejection(client.get(reference), code);
      registry.answer = (request) => request.socket.destroy();
      await rejection(client.get(reference), 'REGISTRY_UNREACHABLE');
    });
  }

  it('drops what was killed as soon as the background learns of it', async () => {
    await client.get(reference);
    registry.answer = refusing(410, 'RELEASE_KILLED', { epoch: 1, revision: 6 });
    now += 1_000;

    expect((await client.get(reference)).freshness).to.equal('cached');
    await eventually(() =>
      client.get(reference).then(
        () => false,
        (error: unknown) => isStemmaError(error, 'RELEASE_KILLED'),
      ),
    );
  });

  it('asks again after a refusal, and serves again once there is something to serve', async () => {
    registry.answer = refusing(404, 'NO_ELIGIBLE_VERSION', { epoch: 1, revision: 5 });
    await rejection(client.get(reference), 'NO_ELIGIBLE_VERSION');

    registry.answer = serving({ revision: 6 });

    expect((await client.get(reference)).revision).to.equal(6);
  });

  it('gives the error of the registry with its message, hint and data', async () => {
    const data = { name: 'support/reply', successor: 'support/answer' };
    registry.answer = refusing(410, 'PROMPT_RETIRED', { hint: 'use "support/answer"', data });

    const error = await rejection(client.get(reference), 'PROMPT_RETIRED');

    expect(error).to.be.instanceOf(StemmaError);
    expect(error).to.include({ message: 'refused: PROMPT_RETIRED', hint: 'use "support/answer"' });
    expect(error.data).to.deep.equal(data);
  });

  it('passes a code on that only a newer registry knows', async () => {
    registry.answer = refusing(451, 'LICENCE_EXPIRED');

    const error: unknown = await client.get(reference).catch((reason: unknown) => reason);

    expect(isStemmaError(error)).to.equal(true);
    expect(error).to.include({ code: 'LICENCE_EXPIRED', message: 'refused: LICENCE_EXPIRED' });
  });

  it('ignores an older answer, and says that the registry is behind', async () => {
    await client.get(reference);
    registry.answer = serving({ version: '0.9.0', revision: 4 });
    now += 60_000;

    const prompt = await client.get(reference);

    expect(prompt).to.include({ version: '1.0.0', revision: 5, freshness: 'stale' });
    expect(prompt.error).to.have.property('code', 'REGISTRY_BEHIND');
    expect(prompt.error?.data).to.include({ answered: '1.4', seen: '1.5' });
  });

  it('ignores an older refusal: a replica that does not know the release yet takes nothing away', async () => {
    await client.get(reference);
    registry.answer = refusing(404, 'PROMPT_NOT_FOUND', { epoch: 1, revision: 4 });
    now += 60_000;

    expect(await client.get(reference)).to.include({ version: '1.0.0', freshness: 'stale' });
  });

  it('ignores an older answer after a refusal: what was killed stays so', async () => {
    await client.get(reference);
    registry.answer = refusing(410, 'RELEASE_KILLED', { epoch: 1, revision: 6 });
    now += 60_000;
    await rejection(client.get(reference), 'RELEASE_KILLED');

    registry.answer = serving({ revision: 5 });

    await rejection(client.get(reference), 'RELEASE_KILLED');
  });

  it('takes a later epoch for newer, whatever its revision', async () => {
    await client.get(reference);
    registry.answer = serving({ version: '1.0.1', epoch: 2, revision: 1 });
    now += 60_000;
    expect((await client.get(reference)).version).to.equal('1.0.1');

    registry.answer = serving({ version: '1.0.0', epoch: 1, revision: 99 });
    now += 60_000;
    expect((await client.get(reference)).version).to.equal('1.0.1');
  });

  it('never goes back when answers of replicas come in any order', async () => {
    const seen: number[] = [];
    for (const revision of [5, 7, 6, 9, 8, 9, 3, 10, 1, 12, 11]) {
      registry.answer = serving({ revision });
      const asked = registry.requests.length;
      // While the registry is known to be behind, it is asked in the background, and one request at a time.
      await eventually(async () => {
        now += 60_000;
        seen.push((await client.get(reference)).revision);
        return registry.requests.length > asked;
      });
    }

    expect(seen).to.deep.equal([...seen].sort((one, other) => one - other));
    await eventually(async () => (await client.get(reference)).revision === 12);
  });
});
