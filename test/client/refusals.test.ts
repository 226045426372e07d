import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ChangeEvent, StemmaClient } from '../../client/index.ts';
import { createClient, isStemmaError, StemmaError } from '../../client/index.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { eventually, fakeRegistry, patient, refusing, refusingEach, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

const reference = 'support/reply@^1';

describe('client.get() and the order of states', () => {
  let registry: FakeRegistry;
  let client: StemmaClient;

  beforeEach(async () => {
    registry = await fakeRegistry(serving({ revision: 5 }));
    client = createClient({ url: registry.url, random: () => 0, retries: 0, follow: false, pollMs: 10, ...patient });
  });

  afterEach(async () => {
    client.close();
    await registry.close();
  });

  const codeOf = async (): Promise<string> =>
    client.get(reference).then(
      (prompt) => prompt.error?.code ?? prompt.freshness,
      (error: unknown) => (isStemmaError(error) ? error.code : String(error)),
    );

  for (const [status, code] of [
    [404, 'PROMPT_NOT_FOUND'],
    [404, 'NO_ELIGIBLE_VERSION'],
    [410, 'RELEASE_KILLED'],
    [410, 'PROMPT_RETIRED'],
  ] as const) {
    it(`throws ${code} from the moment it is known, and never serves the held answer again`, async () => {
      const changes: ChangeEvent[] = [];
      client.onChange((change) => changes.push(change));
      await client.get(reference);
      registry.answer = refusingEach(status, code, { revision: 6 });

      await eventually(async () => (await codeOf()) === code);
      registry.answer = (request) => request.socket.destroy();
      for (let call = 0; call < 100; call += 1) expect(await codeOf()).to.equal(code);

      expect(changes).to.have.length(1);
      expect(changes[0]).to.include({ reference, from: '1.0.0', revision: 6 });
      expect(changes[0]?.refusal).to.have.property('code', code);
    });
  }

  it('asks again after a refusal, and serves again once there is something to serve', async () => {
    registry.answer = refusingEach(404, 'PROMPT_NOT_FOUND', { revision: 5 });
    await rejection(client.get(reference), 'PROMPT_NOT_FOUND');

    registry.answer = serving({ revision: 6 });

    await eventually(async () => (await codeOf()) === 'fresh');
    expect((await client.get(reference)).revision).to.equal(6);
  });

  it('gives the error of the registry with its message, hint and data', async () => {
    const data = { name: 'support/reply', successor: 'support/answer' };
    registry.answer = refusingEach(410, 'PROMPT_RETIRED', { hint: 'use "support/answer"', data } as object);

    const error = await rejection(client.get(reference), 'PROMPT_RETIRED');

    expect(error).to.be.instanceOf(StemmaError);
    expect(error).to.include({ message: 'refused: PROMPT_RETIRED', hint: 'use "support/answer"' });
    expect(error.data).to.deep.equal(data);
  });

  it('passes a code on that only a newer registry knows', async () => {
    for (const answer of [refusingEach(451, 'LICENCE_EXPIRED'), refusing(451, 'LICENCE_EXPIRED')]) {
      registry.answer = answer;
      const one = createClient({ url: registry.url, retries: 0, follow: false, ...patient });

      const error: unknown = await one.get(reference).catch((reason: unknown) => reason);

      one.close();
      expect(isStemmaError(error)).to.equal(true);
      expect(error).to.include({ code: 'LICENCE_EXPIRED', message: 'refused: LICENCE_EXPIRED' });
    }
  });

  it('ignores an older answer, and says that the registry is behind', async () => {
    await client.get(reference);
    registry.answer = serving({ version: '0.9.0', revision: 4 });

    await eventually(async () => (await codeOf()) === 'REGISTRY_BEHIND');

    const prompt = await client.get(reference);
    expect(prompt).to.include({ version: '1.0.0', revision: 5, freshness: 'stale' });
    expect(prompt.error?.data).to.include({ answered: '1.4', seen: '1.5' });
  });

  it('ignores an older refusal: a replica that does not know the release yet takes nothing away', async () => {
    await client.get(reference);
    registry.answer = refusingEach(404, 'PROMPT_NOT_FOUND', { revision: 4 });

    await eventually(async () => (await codeOf()) === 'REGISTRY_BEHIND');
  });

  it('ignores an older answer after a refusal: what was killed stays so', async () => {
    await client.get(reference);
    registry.answer = refusingEach(410, 'RELEASE_KILLED', { revision: 6 });
    await eventually(async () => (await codeOf()) === 'RELEASE_KILLED');

    registry.answer = serving({ revision: 5 });
    const asked = registry.requests.length;
    await eventually(() => registry.requests.length > asked + 3);

    await rejection(client.get(reference), 'RELEASE_KILLED');
  });

  it('takes a later epoch for newer, whatever its revision', async () => {
    await client.get(reference);
    registry.answer = serving({ version: '1.0.1', epoch: 2, revision: 1 });
    await eventually(async () => (await client.get(reference)).version === '1.0.1');

    registry.answer = serving({ version: '1.0.0', epoch: 1, revision: 99 });
    await eventually(async () => (await codeOf()) === 'REGISTRY_BEHIND');
    expect((await client.get(reference)).version).to.equal('1.0.1');
  });
});
