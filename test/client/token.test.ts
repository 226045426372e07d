import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ClientOptions, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { openTokens } from '../../server/tokens/token-store.ts';
import { revokeToken } from '../../store/tokens/manage-tokens.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import type { TestToken } from '../helpers/a-token.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../helpers/a-token.ts';
import { eventually, patient } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

describe('client.get() from a registry that needs a token', () => {
  let server: StemmaServer;
  let file: string;
  let token: TestToken;
  const clients: StemmaClient[] = [];

  beforeEach(async () => {
    file = await aTokensFile();
    token = await aToken(file, { scopes: ['read'], prompts: ['support/*'] });
    const { registry } = await aLibrary();
    server = await aServer({ registry, host: '0.0.0.0', tokens: await openTokens({ file }) });
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await stopServers();
    await removeRepositories();
    await removeTokenFiles();
  });

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient => {
    const sent = token.headers.authorization.replace('Bearer ', '');
    const client = createClient({
      url: server.url,
      token: sent,
      follow: false,
      pollMs: 10,
      retries: 0,
      ...patient,
      ...options,
    });
    clients.push(client);
    return client;
  };

  it('sends the one that it was given', async () => {
    expect((await connect().get('support/reply@^1')).version).to.equal('1.1.0');
  });

  it('throws what the registry says where nothing is held, without the token', async () => {
    await rejection(connect({ token: '' }).get('support/reply@^1'), 'TOKEN_REQUIRED');
    await rejection(connect().get('notes/yanked@1.0.0'), 'FORBIDDEN');
    const wrong = `stm_${token.id}_${'A'.repeat(43)}`;
    const error = await rejection(connect({ token: wrong }).get('support/reply@^1'), 'TOKEN_INVALID');

    expect(`${error.message} ${error.hint} ${JSON.stringify(error.data)}`).not.to.include(wrong);
  });

  it('goes on serving what is held after the token was revoked, and says why it is stale', async () => {
    const errors: string[] = [];
    const client = connect({ onError: ({ code }) => errors.push(code) });
    await client.get('support/reply@^1');
    await revokeToken(file, token.id, new Date());

    await eventually(async () => (await client.get('support/reply@^1')).freshness === 'stale');
    const prompt = await client.get('support/reply@^1');
    expect(prompt).to.include({ version: '1.1.0' });
    expect(prompt.error).to.include({ code: 'TOKEN_REVOKED' });
    expect(errors).to.include('TOKEN_REVOKED');
  });

  for (const wrong of ['two words', 'line\nbreak', 'é']) {
    it(`repeats no token in its error that cannot stand in a header (${JSON.stringify(wrong)})`, async () => {
      const error = await rejection(connect({ token: wrong }).get('support/reply@^1'), 'TOKEN_INVALID');

      expect(`${error.message} ${String(error.cause)}`).not.to.include(wrong);
    });
  }

  it('takes a token as it was read from a file, with its line break', async () => {
    const client = connect({ token: `${token.headers.authorization.replace('Bearer ', '')}\n` });

    expect((await client.get('support/reply@^1')).version).to.equal('1.1.0');
  });
});
