import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { buildSampleRepository } from '../../cli/sample/build-sample-repository.ts';
import { readServerConfig } from '../../server/config.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { routes } from '../../server/routes.ts';
import { serverAlarmCodes } from '../../server/server-alarms.ts';
import { openRegistry } from '../../store/open-registry.ts';
import type { RawRequest } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { projectRoot } from '../helpers/project-files.ts';

const page = await readFile(join(projectRoot, 'docs/reference/http.md'), 'utf8');
const tableRows = (pattern: RegExp): readonly string[] => [...page.matchAll(pattern)].map(([, cell = '']) => cell);

/** Lines that begin with `curl`, with the status that stands behind each. */
const examples = [...page.matchAll(/^(curl .*?)\s+# (\d{3})$/gmu)].map(([, command = '', status]) => ({
  command,
  status: Number(status),
}));

/** What curl would send, for the flags that the page uses. */
function parseCurl(command: string): RawRequest & { readonly path: string } {
  const given = Object.fromEntries(
    [...command.matchAll(/-H '([^:']+): ?([^']*)'/gu)].map(([, name = '', value = '']) => [name, value]),
  );
  const body = / -d '([^']*)'/u.exec(command)?.[1];
  const method = / -I /u.test(command) ? 'HEAD' : (/ -X (\w+)/u.exec(command)?.[1] ?? 'GET');
  const path = /http:\/\/127\.0\.0\.1:4600([^'\s]*)/u.exec(command)?.[1] ?? '';
  const headers = { ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }), ...given };
  return { path, method, headers, ...(body === undefined ? {} : { body }) };
}

describe('docs/reference/http.md', () => {
  let folder = '';
  let server: StemmaServer;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-http-page-'));
    const sample = join(folder, 'sample');
    await buildSampleRepository({ history: join(projectRoot, 'history'), folder: sample });
    server = await aServer({ registry: await openRegistry({ folder: sample, backend: 'isomorphic' }) });
  });

  after(async () => {
    await stopServers();
    await rm(folder, { recursive: true });
  });

  for (const { command, status } of examples) {
    it(`gets ${status} for ${command}`, async () => {
      const { path, ...request } = parseCurl(command);

      expect((await send(server, path, request)).status).to.equal(status);
    });
  }

  it('shows the status of every example', () => {
    expect(examples)
      .to.have.length([...page.matchAll(/^curl /gmu)].length)
      .and.at.least(20);
  });

  it('has a row for each route and no other, and names its query parameters', () => {
    const documented = tableRows(/^\| `((?:GET|POST) [^`]+)` \|/gmu);

    expect(documented).to.have.members(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
    for (const { method, path, operation } of routes) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${method.toUpperCase()} ${path}\``));
      for (const parameter of operation.parameters.filter((one) => one.in === 'query')) {
        expect(row, path).to.include(`\`${parameter.name}\``);
      }
    }
  });

  it('has a row for each status, with every code that a route tells of', () => {
    const codes = new Map<string, Set<string>>();
    for (const { operation } of routes) {
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        const named = content?.['application/problem+json'] === undefined ? [] : description.split(', ');
        codes.set(status, new Set([...(codes.get(status) ?? []), ...named]));
      }
    }
    codes.get('404')?.add('ROUTE_NOT_FOUND');

    const documented = new Map(
      [...page.matchAll(/^\| (\d{3}) \|[^|]*\|([^|]*)\|$/gmu)].map(([, status = '', cell = '']) => [
        status,
        [...cell.matchAll(/`([A-Z_]+)`/gu)].map(([, code = '']) => code).sort(),
      ]),
    );
    expect(Object.fromEntries(documented)).to.deep.equal(
      Object.fromEntries([...codes].map(([status, ofStatus]) => [status, [...ofStatus].sort()])),
    );
  });

  it('has a row for each alarm of a server, and for no other', () => {
    const [, table = ''] = /^\| alarm \|.*\n((?:\|.*\n)+)/mu.exec(page) ?? [];
    const rows = [...table.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map(([, code]) => code);

    expect(rows).to.have.members([...serverAlarmCodes]);
  });

  it('has a row for each setting with its variable and its default', () => {
    const { config } = readServerConfig({ env: {} });
    const rows = [...page.matchAll(/^\| `(\w+)` \| (`--[a-z-]+`|none) \| `(STEMMA_[A-Z_]+)` \| (.*) \|$/gmu)];

    expect(rows.map(([, name]) => name)).to.have.members(Object.keys(config));
    for (const [, name = '', , variable = '', fallback = ''] of rows) {
      expect(() => readServerConfig({ env: { [variable]: '\u0000' } }).config, variable).to.satisfy(
        (read: () => unknown) => name === 'host' || name === 'dataFolder' || throws(read),
      );
      const value = config[name as keyof typeof config];
      if (fallback.startsWith('`') && name !== 'dataFolder') expect(fallback, name).to.equal(`\`${String(value)}\``);
    }
  });
});

function throws(read: () => unknown): boolean {
  try {
    read();
    return false;
  } catch {
    return true;
  }
}
