import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { errorCatalog } from '../../core/error-catalog.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { routes } from '../../server/routes.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import type { RawRequest } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

type Route = (typeof routes)[number];

/** Texts that no path or query parameter can mean, as they go over the wire. */
const garbage: readonly string[] = [
  '..',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%252e%252e%252f',
  'a%5Cb',
  'nul%00byte',
  'line%0Abreak',
  '%E0%A4%A',
  '%ff',
  '%E2%80%AEtxt',
  '__proto__',
  'x'.repeat(5000),
  '1e99',
  '-1',
  '%20',
  '',
];
/** Values that no member of a body can have: of every other type, or far too large. */
const wrongValues: readonly unknown[] = [null, true, -1, 1.5, '', '\0', '../..', 'x'.repeat(20_000), [], [[]], {}];

/** What makes a request whole, so that only the parameter under test is wrong. */
const valid: Readonly<Record<string, string>> = {
  name: 'support/reply',
  selector: '^1',
  reference: 'support/reply@^1',
  version: '1.0.0',
  environment: 'production',
  digest: `sha256:${'a'.repeat(64)}`,
};
const required: Readonly<Record<string, unknown>> = { version: '1.0.0', reason: 'x', variables: { name: 'Ada' } };

/** Free text: much of what is garbage elsewhere is a value here. */
const freeText = new Set(['unit', 'variables', 'reason', 'prefix']);

interface Attempt {
  readonly parameter: string;
  readonly path: string;
  readonly request: RawRequest;
}

describe('every parameter of every route', () => {
  let library: Library;
  let server: StemmaServer;

  before(async () => {
    library = await aLibrary();
    server = await aServer({ registry: library.registry });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
  });

  const pathOf = ({ path }: Route, given: Readonly<Record<string, string>> = {}): string =>
    path.replace(/\{([a-z]+)\}/gi, (_, name: string) => given[name] ?? valid[name] ?? '');

  const membersOf = ({ operation }: Route): readonly string[] =>
    Object.keys(Object(operation.requestBody?.content['application/json']?.schema['properties']));

  /** A body that is whole but for `changes`, and that changes nothing where it is taken after all. */
  function requestOf(route: Route, changes: Readonly<Record<string, unknown>> = {}): RawRequest {
    const members = membersOf(route);
    if (route.method === 'get') return {};
    const whole = Object.entries({ dryRun: true, ...required }).filter(([name]) => members.includes(name));
    return { method: 'POST', body: { ...Object.fromEntries(whole), ...changes } };
  }

  function* inAddress(route: Route): Generator<Attempt> {
    const request = requestOf(route);
    for (const value of garbage) {
      for (const { name, in: place } of route.operation.parameters) {
        if (place === 'path') yield { parameter: name, path: pathOf(route, { [name]: value }), request };
        if (place === 'query') yield { parameter: name, path: `${pathOf(route)}?${name}=${value}`, request };
      }
    }
    yield { parameter: 'an unknown parameter', path: `${pathOf(route)}?__proto__=1`, request };
  }

  function* inBody(route: Route): Generator<Attempt> {
    const path = pathOf(route);
    for (const name of membersOf(route)) {
      for (const value of wrongValues) yield { parameter: name, path, request: requestOf(route, { [name]: value }) };
    }
    yield { parameter: 'an unknown member', path, request: requestOf(route, { unknown: 1 }) };
  }

  const attemptsAt = (route: Route): readonly Attempt[] => [
    ...inAddress(route),
    ...(route.method === 'get' ? [] : inBody(route)),
  ];

  for (const route of routes) {
    it(`of ${route.method.toUpperCase()} ${route.path} refuses garbage with a code and a hint, and changes nothing`, async () => {
      const served = library.registry.current().commit;
      const refused: string[] = [];
      for (const { parameter, path, request } of attemptsAt(route)) {
        const { status, json: problem } = await send(server, path, request);

        const what = `${parameter}: ${path.slice(0, 80)} ${JSON.stringify(request.body ?? '').slice(0, 80)}`;
        expect(status, what).to.be.within(200, 499);
        if (status === 200) continue;
        refused.push(parameter);
        expect(Object.keys(errorCatalog), what).to.include(problem['code']);
        expect([problem['status'], typeof problem['hint']], what).to.deep.equal([status, 'string']);
      }
      expect(library.registry.current().commit).to.equal(served);
      const parameters = new Set(attemptsAt(route).map(({ parameter }) => parameter));
      const least = (name: string): number =>
        name === 'evidence' ? 0 : /^an /.test(name) ? 1 : freeText.has(name) ? 2 : 4;
      const few = [...parameters].filter((name) => refused.filter((one) => one === name).length < least(name));
      expect(few, 'parameters that refuse too little').to.deep.equal([]);
    });
  }

  it('of every answer that is a header never fails a request', async () => {
    for (const value of ['x'.repeat(5000), '../..', '"', 'W/"', ', ,', '\u00ff', ' ']) {
      for (const header of ['x-request-id', 'if-none-match']) {
        const answer = await send(server, '/v1/prompts/support/reply@^1', { headers: { [header]: value } });

        expect(answer.status, `${header}: ${value.slice(0, 9)}`).to.equal(200);
        expect(answer.headers['x-request-id']).to.match(/^[A-Za-z0-9._-]{8,64}$/);
      }
    }
  });
});
