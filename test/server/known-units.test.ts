import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import { cutUnit } from '../../server/reads/known-units.ts';
import { openTokens } from '../../server/tokens/token-store.ts';
import { aCanaryRepository } from '../helpers/a-canary-repository.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import type { RawResponse } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import type { TestToken } from '../helpers/a-token.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../helpers/a-token.ts';

const place = { name: 'greet', environment: 'production' };
const units = Array.from({ length: 40 }, (_, number) => `tenant-${number}`);

/** Every character escaped: such an address is always read anew. */
const escaped = (text: string): string => text.replace(/./g, (one) => `%${one.charCodeAt(0).toString(16)}`);

describe('an address that was asked for with another unit', () => {
  let server: StemmaServer;
  let reader: TestToken;
  let other: TestToken;

  before(async () => {
    const file = await aTokensFile();
    reader = await aToken(file, { scopes: ['read', 'rollout'] });
    other = await aToken(file, { scopes: ['read'], prompts: ['notes/*'] });
    const repository = await aCanaryRepository();
    await repository.apply({ verb: 'start', version: '1.1.0', rollout: 'r1', salt: '0'.repeat(32), ...place });
    await repository.apply({ verb: 'set', rollout: 'r1', canaryPpm: 500_000, ...place });
    server = await aServer({ registry: await repository.open(), tokens: await openTokens({ file }) });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
    await removeTokenFiles();
  });

  const ask = (unit: string, { headers }: TestToken = reader): Promise<RawResponse> =>
    send(server, `/v1/prompts/greet@^1?environment=production&unit=${unit}`, { headers });
  const versionsOf = async (): Promise<ReadonlySet<unknown>> =>
    new Set((await Promise.all(units.map((unit) => ask(unit)))).map(({ json }) => json['version']));

  it('gives each unit what an address gives it that is read anew', async () => {
    for (const unit of units) {
      const [anew, known] = [await ask(escaped(unit)), await ask(unit)];

      expect([known.status, known.text]).to.deep.equal([200, anew.text]);
    }
    expect([...(await versionsOf())]).to.have.members(['1.0.0', '1.1.0']);
  });

  it('refuses who may not read the prompt, and counts what it answers', async () => {
    const resolutions = async (): Promise<number> => {
      const { text } = await send(server, '/metrics', { headers: reader.headers });
      const counts = [...text.matchAll(/^stemma_resolutions_total\{.*prompt="greet".*\} (\d+)$/gm)];
      return counts.reduce((sum, [, count]) => sum + Number(count), 0);
    };
    await versionsOf();
    const before = await resolutions();

    expect([(await ask('tenant-1', other)).status, (await ask('tenant-1')).status]).to.deep.equal([403, 200]);
    expect((await resolutions()) - before).to.equal(1);
  });

  it('gives the release that is served now, and not one of a state before', async () => {
    const path = '/v1/environments/production/prompts/greet/rollback';
    await versionsOf();

    const { status } = await send(server, path, { method: 'POST', headers: reader.headers, body: { reason: 'test' } });

    expect(status).to.equal(200);
    expect([...(await versionsOf())]).to.deep.equal(['1.0.0']);
  });
});

describe('cutUnit()', () => {
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['/v1/prompts/a@^1?unit=u-1', 'u-1'],
    ['/v1/prompts/a@^1?environment=production&unit=a_b.c~d:e@f', 'a_b.c~d:e@f'],
    ['/v1/prompts/a@^1?unit=u-1&environment=production', undefined],
    ['/v1/prompts/a@^1?unit=', undefined],
    ['/v1/prompts/a@^1?unit=a%20b', undefined],
    ['/v1/prompts/a@^1?unit=a+b', undefined],
    ['/v1/prompts/a@^1?subunit=a', undefined],
    [`/v1/prompts/a@^1?unit=${'x'.repeat(513)}`, undefined],
    ['/v1/prompts/a@^1', undefined],
  ];
  for (const [address, unit] of addresses) {
    it(`finds ${unit === undefined ? 'nothing' : `"${unit}"`} at the end of ${address.slice(0, 60)}`, () => {
      const cut = cutUnit(address);

      expect(cut?.unit).to.equal(unit);
      if (cut !== undefined) expect(cut.address + cut.unit).to.equal(address);
    });
  }
});
