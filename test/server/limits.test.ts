import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import { createLog } from '../../server/log.ts';
import type { StemmaServerOptions } from '../../server/server-options.ts';
import { openTokens } from '../../server/tokens/token-store.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import type { TestToken } from '../helpers/a-token.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../helpers/a-token.ts';

const read = '/v1/prompts/support/reply@^1';
const promote = '/v1/environments/production/prompts/support/reply/promote';
const planted = 'sk-planted-9d1e';

type Line = Readonly<Record<string, unknown>>;

describe('what is asked too often', () => {
  let library: Library;
  let file: string;
  let token: TestToken;
  let other: TestToken;
  let lines: Line[];

  beforeEach(async () => {
    library = await aLibrary();
    file = await aTokensFile();
    token = await aToken(file);
    other = await aToken(file, { scopes: ['read'] });
    lines = [];
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
    await removeTokenFiles();
  });

  const serve = async (options: Partial<StemmaServerOptions>): Promise<StemmaServer> => {
    const log = createLog({ destination: { write: (line) => void lines.push(JSON.parse(line) as Line) } });
    return aServer({
      ...{ registry: library.registry, tokens: await openTokens({ file }), host: '0.0.0.0', log, accessLog: 'off' },
      ...options,
    });
  };
  /** Statuses of the same request, sent so often. */
  const repeat = async (times: number, ask: () => Promise<{ readonly status: number }>): Promise<number[]> => {
    const statuses: number[] = [];
    for (let count = 0; count < times; count += 1) statuses.push((await ask()).status);
    return statuses;
  };
  const change = (server: StemmaServer, headers: Readonly<Record<string, string>>): ReturnType<typeof send> =>
    send(server, promote, { method: 'POST', headers, body: { version: '1.2.0', dryRun: true } });

  it('is a wrong token: 20 a minute from one address, while those who are known go on', async () => {
    const server = await serve({});
    await send(server, read, { headers: token.headers });
    const wrong = { authorization: `Bearer stm_0123456789ab_${'A'.repeat(43)}` };

    const statuses = await repeat(21, () => send(server, read, { headers: wrong }));
    const blocked = await send(server, read, { headers: other.headers });
    const known = await send(server, read, { headers: token.headers });

    expect(statuses).to.deep.equal([...Array.from({ length: 20 }, () => 401), 429]);
    expect(blocked.json).to.include({ code: 'RATE_LIMITED' });
    expect(Number(blocked.headers['retry-after'])).to.be.within(1, 3);
    expect(known.status).to.equal(200);
  });

  it('is a wrong token on an open route as well, which does not tell', async () => {
    const server = await serve({});
    const wrong = { authorization: `Bearer stm_${token.id}_${'A'.repeat(43)}` };

    const statuses = await repeat(25, () => send(server, '/readyz', { headers: wrong }));

    expect(new Set(statuses)).to.deep.equal(new Set([200]));
    expect((await send(server, read, { headers: wrong })).status).to.equal(429);
  });

  it('is a wrong webhook, whose body is not read any more', async () => {
    const server = await serve({ webhookSecrets: { github: 'a secret of webhooks' }, limits: { failures: 2 } });
    const headers = { 'x-github-event': 'push', 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` };

    const statuses = await repeat(3, () => send(server, '/v1/webhooks/github', { method: 'POST', headers, body: {} }));

    expect(statuses).to.deep.equal([401, 401, 429]);
  });

  it('is a change: each token by itself', async () => {
    const third = await aToken(file, { scopes: ['rollout'] });
    const server = await serve({ limits: { changes: 2 } });

    expect(await repeat(3, () => change(server, token.headers))).to.deep.equal([200, 200, 429]);
    expect((await change(server, third.headers)).status).to.equal(200);
    expect((await send(server, read, { headers: token.headers })).status).to.equal(200);
  });

  it('is reading only where it is said, on the hot path and beside it', async () => {
    const free = await serve({});
    expect(new Set(await repeat(200, () => send(free, read, { headers: token.headers })))).to.deep.equal(
      new Set([200]),
    );
    await stopServers();
    library = await aLibrary();
    const server = await serve({ limits: { reads: 3 } });

    const statuses = [
      ...(await repeat(2, () => send(server, read, { headers: token.headers }))),
      ...(await repeat(2, () => send(server, '/v1/prompts', { headers: token.headers }))),
    ];

    expect(statuses).to.deep.equal([200, 200, 200, 429]);
    expect((await send(server, read, { headers: other.headers })).status).to.equal(200);
  });

  it('is nothing on a server that is open to its machine', async () => {
    const server = await aServer({ registry: library.registry, limits: { changes: 1, reads: 1 } });

    expect(await repeat(3, () => change(server, {}))).to.deep.equal([200, 200, 200]);
    expect(await repeat(3, () => send(server, read))).to.deep.equal([200, 200, 200]);
  });

  it('is logged with everyone who is not let in: code, token, route, reason, request; and no secret', async () => {
    const expired = await aToken(file, { expiresAt: '2026-01-02T00:00:00Z' });
    const server = await serve({ limits: { failures: 0 } });
    const ask = (path: string, headers: Readonly<Record<string, string>>): ReturnType<typeof send> =>
      send(server, path, { headers: { ...headers, 'x-request-id': 'request-1', 'x-secret': planted } });

    await ask(`${read}?unit=${planted}`, {});
    await ask(`${read}?unit=${planted}`, { authorization: `Bearer ${planted}` });
    await ask(`${read}?unit=${planted}`, expired.headers);
    await ask(read, { authorization: `Bearer stm_${token.id}_${planted}${'A'.repeat(28)}` });
    await send(server, '/v1/render/support/reply', {
      ...{ method: 'POST', headers: other.headers, body: { variables: { name: planted } } },
    });
    await stopServers();

    const refused = lines.filter(({ msg }) => msg === 'refused');
    expect(refused.map(({ code, token: id, level }) => [code, id, level])).to.deep.equal([
      ['TOKEN_REQUIRED', undefined, 'warn'],
      ['TOKEN_INVALID', undefined, 'warn'],
      ['TOKEN_EXPIRED', expired.id, 'warn'],
      ['TOKEN_INVALID', token.id, 'warn'],
      ['FORBIDDEN', other.id, 'warn'],
    ]);
    for (const line of refused) expect(line).to.include.keys('route', 'reason', 'requestId', 'status', 'method');
    const text = JSON.stringify(lines);
    for (const secret of [planted, token.secret, other.secret, expired.secret]) expect(text).not.to.include(secret);
  });
});
