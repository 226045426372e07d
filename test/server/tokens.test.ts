import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import { createLog } from '../../server/log.ts';
import type { StemmaServerOptions } from '../../server/server-options.ts';
import { openTokens } from '../../server/tokens/token-store.ts';
import { revokeToken } from '../../store/tokens/manage-tokens.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import type { RawRequest, RawResponse } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../helpers/a-token.ts';
import { rejection } from '../helpers/rejection.ts';

const read = '/v1/prompts/support/reply@^1';
const reply = '/v1/environments/production/prompts/support/reply';

describe('tokens of a server', () => {
  let library: Library;
  let file: string;

  beforeEach(async () => {
    library = await aLibrary();
    file = await aTokensFile();
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
    await removeTokenFiles();
  });

  const serve = async (options: Partial<StemmaServerOptions> = {}): Promise<StemmaServer> =>
    aServer({
      ...{ registry: library.registry, tokens: await openTokens({ file, ...logOf(options) }), limits: { failures: 0 } },
      ...options,
    });
  const logOf = ({ log }: Partial<StemmaServerOptions>): object => (log === undefined ? {} : { log });
  const code = ({ status, json }: RawResponse): unknown => (status < 400 ? status : json['code']);
  const promote = (headers: Readonly<Record<string, string>> = {}): RawRequest => ({
    ...{ method: 'POST', headers, body: { version: '1.2.0', dryRun: true } },
  });

  /** Asks until the answer is the wanted one; the deadline of the test ends it otherwise. */
  async function until(wanted: unknown, ask: () => Promise<RawResponse>): Promise<number> {
    const started = performance.now();
    while (code(await ask()) !== wanted) await delay(20);
    return performance.now() - started;
  }

  describe('that only its machine reaches', () => {
    it('leave everything open as long as there is none', async () => {
      const server = await serve();

      expect(code(await send(server, read))).to.equal(200);
      expect(code(await send(server, `${reply}/promote`, promote()))).to.equal(200);
    });

    it('leave reading open and guard every change, within a second after the first was made', async () => {
      const server = await serve();
      await aToken(file, { scopes: ['rollout'] });

      const ms = await until('TOKEN_REQUIRED', () => send(server, `${reply}/promote`, promote()));

      expect(ms).to.be.below(1000);
      expect(code(await send(server, read))).to.equal(200);
      expect(code(await send(server, '/readyz'))).to.equal(200);
      expect((await send(server, '/readyz')).json)
        .to.include({ status: 'ready' })
        .and.to.have.property('alarms');
    });

    it('tell whoever sends a wrong one, also where none is needed', async () => {
      await aToken(file);
      const server = await serve();

      expect(code(await send(server, read, { headers: { authorization: 'Bearer nope' } }))).to.equal('TOKEN_INVALID');
    });

    it('guard reading as well where a proxy gives it another name', async () => {
      const { headers } = await aToken(file, { scopes: ['read'] });
      const server = await serve({ allowedHosts: ['registry.example'] });
      const host = { host: 'registry.example' };

      expect(code(await send(server, read, { headers: host }))).to.equal('TOKEN_REQUIRED');
      expect(code(await send(server, read, { headers: { ...host, ...headers } }))).to.equal(200);
    });
  });

  it('are revoked within a second, and their streams end', async () => {
    const { id, headers } = await aToken(file, { scopes: ['read'] });
    const server = await serve({ host: '0.0.0.0' });
    expect(code(await send(server, read, { headers }))).to.equal(200);

    await revokeToken(file, id, new Date());

    expect(await until('TOKEN_REVOKED', () => send(server, read, { headers }))).to.be.below(1000);
  });

  it('expire while they are used', async () => {
    let now = Date.parse('2026-05-01T12:00:00Z');
    const clock = (): number => now;
    const { headers } = await aToken(file, { expiresAt: '2026-05-01T12:00:01Z' });
    const server = await aServer({ registry: library.registry, tokens: await openTokens({ file, clock }), clock });
    expect(code(await send(server, read, { headers }))).to.equal(200);

    now += 1000;

    expect(code(await send(server, read, { headers }))).to.equal('TOKEN_EXPIRED');
  });

  it('stay in force where their file breaks, which is logged once', async () => {
    const lines: string[] = [];
    const log = createLog({ destination: { write: (line) => void lines.push(line) } });
    const { headers } = await aToken(file);
    const server = await serve({ host: '0.0.0.0', log });
    await rename(file, `${file}.old`);
    await writeFile(file, '{"tokens": "sk-planted"', { mode: 0o600 });
    while (!lines.some((line) => line.includes('TOKENS_INVALID'))) await delay(20);
    await delay(1200);

    expect(code(await send(server, read, { headers }))).to.equal(200);
    expect(lines.filter((line) => line.includes('TOKENS_INVALID'))).to.have.length(1);
    expect(lines.join('')).not.to.include('sk-planted');
  });

  it('do not open the server when their file is moved away', async () => {
    const { headers } = await aToken(file);
    const server = await serve();
    await rename(file, `${file}.old`);

    await until('TOKEN_INVALID', () => send(server, `${reply}/promote`, promote(headers)));
    expect(code(await send(server, `${reply}/promote`, promote()))).to.equal('TOKEN_REQUIRED');

    await rename(`${file}.old`, file);
    expect(await until(200, () => send(server, `${reply}/promote`, promote(headers)))).to.be.below(1000);
  });

  it('that are damaged keep a server from starting', async () => {
    await writeFile(file, 'no JSON', { mode: 0o600 });

    await rejection(openTokens({ file }), 'TOKENS_INVALID');
    await library.registry.close();
  });

  for (const [what, wish] of [
    ['none', undefined],
    ['only expired ones', { expiresAt: '2026-01-02T00:00:00Z' }],
    ['only revoked ones', { revokedAt: '2026-01-02T00:00:00Z' }],
  ] as const) {
    it(`keep the server from the network where there are ${what}`, async () => {
      if (wish !== undefined) await aToken(file, wish);

      const error = await rejection(serve({ host: '0.0.0.0' }), 'LISTEN_REFUSED');

      expect(error.hint).to.include(`stemma token create --name admin --scope admin --tokens ${file}`);
      await library.registry.close();
    });
  }

  it('let any address stand for the server on the network, and no name that is not allowed', async () => {
    const { headers } = await aToken(file);
    const server = await serve({ host: '0.0.0.0', allowedHosts: ['registry.example'] });
    const ask = async (host: string): Promise<unknown> =>
      code(await send(server, read, { headers: { ...headers, host } }));

    for (const host of ['10.1.2.3', '10.1.2.3:4600', '[2001:db8::1]:4600', 'registry.example']) {
      expect(await ask(host), host).to.equal(200);
    }
    for (const host of ['evil.example', '10.1.2.3.evil.example'])
      expect(await ask(host), host).to.equal('HOST_REFUSED');
  });

  it('say who changes the state, and a body that says it too is refused', async () => {
    const { headers } = await aToken(file, { actor: 'Grace <grace@example.com>' });
    const server = await serve();
    const body = { version: '1.2.0' };
    const as = { ...body, actor: 'Eve <eve@example.com>' };

    const refused = await send(server, `${reply}/promote`, { method: 'POST', headers, body: as });
    const done = await send(server, `${reply}/promote`, { method: 'POST', headers, body });

    expect(code(refused)).to.equal('REQUEST_INVALID');
    expect(refused.json['detail']).to.include('/actor').and.to.include('Grace <grace@example.com>');
    expect(code(done)).to.equal(200);
    const promoted = library.registry.current().prompts.get('support/reply')?.environments['production']?.promoted;
    expect(promoted?.['1.2.0']).to.include({ by: 'Grace <grace@example.com>' });
    expect(await readFile(file, 'utf8')).to.include('grace@example.com');
  });

  describe('limited to some prompts', () => {
    const limited = { prompts: ['support/*'], environments: ['production'], scopes: ['read', 'release'] } as const;
    let headers: Readonly<Record<string, string>>;
    let server: StemmaServer;

    beforeEach(async () => {
      ({ headers } = await aToken(file, limited));
      server = await serve({ host: '0.0.0.0' });
    });

    const ask = (path: string): Promise<RawResponse> => send(server, path, { headers });

    it('list those, page by page, and count no others', async () => {
      const first = await ask('/v1/prompts?limit=1');
      const second = await ask(`/v1/prompts?limit=1&after=${String(first.json['next'])}`);

      expect([first, second].map(({ json }) => json['total'])).to.deep.equal([2, 2]);
      expect(JSON.stringify([first.json, second.json]))
        .to.include('support/answer')
        .and.to.include('support/reply')
        .and.not.to.include('notes/')
        .and.not.to.include('staging');
    });

    it('read the contents of their releases, and no others that exist or not', async () => {
      const digestOf = (name: string): string =>
        Object.values(library.registry.current().prompts.get(name)?.release?.versions ?? {})[0]?.digest ?? '';

      const unknown = `sha256:${'0'.repeat(64)}`;
      expect(code(await ask(`/v1/digests/${digestOf('support/reply')}`))).to.equal(200);
      for (const digest of [digestOf('notes/yanked'), digestOf('notes/killed'), unknown]) {
        expect(code(await ask(`/v1/digests/${digest}`)), digest).to.equal('FORBIDDEN');
      }
    });

    it('get a manifest with a refusal in place of what they may not read, also after someone who may', async () => {
      const { headers: all } = await aToken(file, { scopes: ['read'] });
      await until(200, () => send(server, read, { headers: all }));
      const path = '/v1/manifest?environment=production&refs=support/reply@^1,notes/deprecated@^1';

      const whole = await send(server, path, { headers: all });
      const part = await ask(path);
      const again = await send(server, path, { headers: all });

      const refusals = [whole, part, again].map((answer) => answer.text.includes('"FORBIDDEN"'));
      expect(refusals).to.deep.equal([false, true, false]);
      expect(part.json).to.have.nested.property('references.support/reply@^1.candidates');
    });

    it('are refused the same way for what exists and what does not', async () => {
      const problemOf = async (path: string): Promise<unknown> => {
        const { json } = await ask(path);
        return { ...json, requestId: '', detail: String(json['detail']).replace(/for \S+/, 'for it') };
      };

      for (const rest of ['', '@^1', '@9.9.9']) {
        const [there, missing] = [
          await problemOf(`/v1/prompts/notes/yanked${rest}`),
          await problemOf(`/v1/prompts/notes/x${rest}`),
        ];
        expect(there).to.include({ code: 'FORBIDDEN' });
        expect(JSON.stringify(missing).replaceAll('notes/x', 'notes/yanked'), rest).to.equal(JSON.stringify(there));
      }
    });

    it('are told of no prompt that they nearly named', async () => {
      const hidden = await ask('/v1/prompts/support/replay');
      const { headers: other } = await aToken(file, { prompts: ['support/repl'] });
      await until('PROMPT_NOT_FOUND', () => send(server, '/v1/prompts/support/repl', { headers: other }));

      const { headers: all } = await aToken(file, { scopes: ['read'] });
      await until(200, () => send(server, read, { headers: all }));
      const manifest = '/v1/manifest?environment=production&refs=support/repl@^1';

      const { text } = await send(server, '/v1/prompts/support/repl', { headers: other });
      const whole = await send(server, manifest, { headers: all });
      const part = await send(server, manifest, { headers: other });

      expect(hidden.text).to.include('support/reply');
      expect(whole.text).to.include('support/reply');
      for (const told of [text, part.text]) {
        expect(told).to.include('PROMPT_NOT_FOUND').and.not.to.include('support/reply');
      }
    });

    it('cannot ask by a successor whether there is another prompt', async () => {
      const { headers: every } = await aToken(file, { prompts: ['support/*'], scopes: ['release'] });
      const retire = (successor: string): Promise<RawResponse> =>
        send(server, '/v1/prompts/support/reply/retire', {
          ...{ method: 'POST', headers: every, body: { successor, dryRun: true, reason: 'x' } },
        });
      await until(200, () => retire('support/answer'));

      for (const name of ['notes/yanked', 'notes/none-such'])
        expect(code(await retire(name)), name).to.equal('FORBIDDEN');
    });
  });
});
