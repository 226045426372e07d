import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Scope } from '../../core/access/scope.ts';
import { scopes } from '../../core/access/token-record.ts';
import type { Route } from '../../server/api.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { routes } from '../../server/routes.ts';
import { openTokens } from '../../server/tokens/token-store.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import type { TestToken, TokenWish } from '../helpers/a-token.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../helpers/a-token.ts';
import type { RouteAnswer } from '../helpers/route-requests.ts';
import { addressOf, askRoute } from '../helpers/route-requests.ts';

/** Routes that anyone may call, from anywhere. A route that is added here tells nothing, or authenticates by itself. */
const openRoutes = [
  'get /healthz',
  'get /readyz',
  'get /openapi.json',
  'post /v1/webhooks/github',
  'post /v1/webhooks/gitlab',
  'post /v1/webhooks/gitea',
];

const labelOf = ({ method, path }: Route): string => `${method} ${path}`;
const isOpen = ({ access }: Route): boolean => access === 'open';
const isChange = ({ access }: Route): boolean => access !== 'open' && 'change' in access;
const isFiltered = ({ access }: Route): boolean => access !== 'open' && 'read' in access && access.filtered === true;
const namesPrompt = ({ path }: Route): boolean => /\{(?:name|reference)\}/.test(path);
/** The label of Langfuse is an environment. */
const namesEnvironment = ({ path, operation }: Route): boolean =>
  path.includes('{environment}') ||
  path === '/api/public/v2/prompts/{name}' ||
  operation.parameters.some(({ in: place, name }) => place === 'query' && name === 'environment');
const scopesOf = ({ access }: Route): readonly Scope[] =>
  access === 'open' ? [] : 'read' in access ? access.read : access.change;

const guarded = routes.filter((route) => !isOpen(route));

describe('access to every route of a server on the network', () => {
  let library: Library;
  let server: StemmaServer;
  let file: string;
  let digest: string;
  /** Tokens of the tests are made before the server starts. */
  const tokens = new Map<string, TestToken>();

  const make = async (key: string, wish: TokenWish): Promise<void> => {
    tokens.set(key, await aToken(file, wish));
  };
  const headersOf = (key: string): Readonly<Record<string, string>> => tokens.get(key)?.headers ?? {};

  before(async () => {
    library = await aLibrary();
    digest = library.registry.current().prompts.get('support/reply')?.release?.versions['1.1.0']?.digest ?? '';
    file = await aTokensFile();
    await make('admin', {});
    await make('expired', { expiresAt: '2026-01-02T00:00:00Z' });
    await make('revoked', { revokedAt: '2026-01-02T00:00:00Z' });
    await make('other prompts', { prompts: ['other/**', 'notes/*'] });
    await make('other environment', { environments: ['staging'] });
    for (const scope of scopes) await make(`only ${scope}`, { scopes: [scope] });
    server = await aServer({
      ...{ registry: library.registry, host: '0.0.0.0', tokens: await openTokens({ file }) },
      limits: { failures: 0, changes: 0 },
    });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
    await removeTokenFiles();
  });

  const ask = (route: Route, headers: Readonly<Record<string, string>>, body?: unknown): Promise<RouteAnswer> => {
    const parts = { name: 'support/reply', version: '1.0.0', environment: 'production', digest };
    return askRoute(server, route, { address: addressOf(route, parts), headers, body: body ?? { dryRun: true } });
  };

  it('is open for these routes and no other', () => {
    expect(routes.filter(isOpen).map(labelOf)).to.have.members(openRoutes);
  });

  it('is declared for every change with a scope that reading does not have', () => {
    for (const route of routes.filter(({ method, access }) => method === 'post' && access !== 'open')) {
      if (isChange(route)) expect(scopesOf(route), labelOf(route)).not.to.include.members(['read']);
      else expect(scopesOf(route), labelOf(route)).to.deep.equal(['render']);
    }
  });

  for (const route of guarded) {
    describe(labelOf(route), () => {
      it('is refused without a token, and with one that is wrong, expired or revoked', async () => {
        const wrong = `${headersOf('admin')['authorization']?.slice(0, -4)}AAAA`;
        const refused: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
          [{}, 'TOKEN_REQUIRED'],
          [{ authorization: wrong }, 'TOKEN_INVALID'],
          [{ authorization: `Bearer stm_0123456789ab_${'A'.repeat(43)}` }, 'TOKEN_INVALID'],
          [{ authorization: 'Basic YWRtaW46YWRtaW4=' }, 'TOKEN_INVALID'],
          [{ authorization: '' }, 'TOKEN_INVALID'],
          [headersOf('expired'), 'TOKEN_EXPIRED'],
          [headersOf('revoked'), 'TOKEN_REVOKED'],
        ];
        for (const [headers, code] of refused) {
          const answer = await ask(route, headers);

          expect([answer.status, answer.code]).to.deep.equal([401, code]);
          expect(answer.headers['www-authenticate']).to.match(/^Bearer realm="stemma"/);
          expect(answer.text).not.to.include('support/').and.not.to.include('"epoch"');
        }
      });

      it('is refused to every token without one of its scopes, and open to each of them', async () => {
        for (const scope of scopes.filter((one) => one !== 'admin')) {
          const { status, code } = await ask(route, headersOf(`only ${scope}`));

          if (scopesOf(route).includes(scope))
            expect(code, scope)
              .not.to.equal('FORBIDDEN')
              .and.not.match(/^TOKEN_/);
          else expect([status, code], scope).to.deep.equal([403, 'FORBIDDEN']);
        }
      });

      it('is open to an administrator', async () => {
        const { status, code } = await ask(route, headersOf('admin'));

        expect([401, 429], code).not.to.include(status);
        expect(code).not.to.equal('FORBIDDEN');
      });

      it('tells a token of other prompts nothing', async () => {
        const { status, code, text } = await ask(route, headersOf('other prompts'));

        if (isFiltered(route)) expect(status).to.equal(200);
        else expect([status, code]).to.deep.equal([403, 'FORBIDDEN']);
        for (const hidden of [digest, 'support/answer', '1.2.0']) expect(text).not.to.include(hidden);
      });

      it('tells a token of another environment nothing of this one', async () => {
        const { status, code, text } = await ask(route, headersOf('other environment'));

        const isReadable = !isChange(route) && !namesEnvironment(route) && (namesPrompt(route) || isFiltered(route));
        if (isReadable || route.path.includes('{digest}')) {
          expect(status).to.be.oneOf([200, 400, 404, 409]);
          expect(text).not.to.include('"production"');
        } else expect([status, code]).to.deep.equal([403, 'FORBIDDEN']);
      });
    });
  }

  for (const route of guarded.filter(isChange)) {
    it(`${labelOf(route)} does not read the body of someone who is not let in`, async () => {
      const { status } = await ask(route, {}, { reason: 'x'.repeat(100_000) });

      expect(status).to.equal(401);
    });
  }

  for (const route of guarded.filter(isChange)) {
    it(`${labelOf(route)} takes an idempotency-key, and nothing else for one`, async () => {
      const admin = headersOf('admin');

      for (const key of ['short', 'with a blank', `${'x'.repeat(129)}`, 'key-1234, key-5678']) {
        const { status, text } = await ask(route, { ...admin, 'idempotency-key': key });

        expect(status, key).to.equal(400);
        expect(text).to.include('idempotency-key').and.not.to.include(key);
      }
      const { text } = await ask(route, { ...admin, 'idempotency-key': 'a.b_c:d-12345678' });
      expect(text).not.to.include('idempotency-key');
    });
  }

  const withBypass = guarded.filter(({ operation }) => /"bypass"/.test(JSON.stringify(operation.requestBody ?? {})));
  for (const route of withBypass) {
    it(`${labelOf(route)} with bypass needs scope bypass besides`, async () => {
      const body = { version: '1.2.0', bypass: true, reason: 'urgent', dryRun: true };

      const { status, code, text } = await ask(route, headersOf('admin'), body);

      expect([status, code], text).to.deep.equal([403, 'FORBIDDEN']);
      expect(text).to.include('scope bypass for support/reply in production');
    });
  }

  it('has changed nothing by all that', () => {
    expect(library.registry.current().revision).to.be.greaterThan(0);
    expect(
      library.registry.current().prompts.get('support/reply')?.environments['production']?.withdrawn,
    ).to.deep.equal({});
  });

  it('answers open routes to strangers, with the status alone', async () => {
    for (const path of ['/healthz', '/readyz', '/openapi.json']) {
      const route = routes.find((one) => one.path === path);
      if (route === undefined) throw new TypeError(path);
      const { status, text } = await ask(route, headersOf('expired'));

      expect(status, path).to.equal(200);
      if (path !== '/openapi.json') expect(Object.keys(JSON.parse(text)), path).to.deep.equal(['status']);
    }
  });
});
