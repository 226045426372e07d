import { appendFile } from 'node:fs/promises';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { RemoteOptions } from '../../store/git-backend.ts';
import { parseGitConfig } from '../../store/git-config-file.ts';
import { GitConfig } from '../../store/read-git-config.ts';
import { extraHeaders, redact } from '../../store/remote/remote-address.ts';
import { isomorphicBackend, Workbench } from '../helpers/backend-suites/backend-under-test.ts';
import { expectFailure } from '../helpers/registry-suites/expect-failure.ts';

describe('a remote that does not answer as one, without a git binary', () => {
  let bench: Workbench;
  let server: Server | undefined;

  beforeEach(async () => {
    bench = await Workbench.create(isomorphicBackend);
  });
  afterEach(async () => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
    await bench.close();
  });

  /** What fetching from a server says that answers so. */
  async function fetchFrom(answer: RequestListener, options?: RemoteOptions): Promise<string> {
    server?.close();
    const listening = createServer(answer);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    return fetchAt(`http://ada:secret@127.0.0.1:${(listening.address() as AddressInfo).port}/x.git`, options);
  }

  async function fetchAt(url: string, options?: RemoteOptions, code = 'REMOTE_UNREACHABLE'): Promise<string> {
    await appendFile(join(bench.gitFolder, 'config'), `[remote "origin"]\n\turl = ${url}\n`);
    const backend = await bench.reopen();
    const error = await expectFailure(backend.fetch('origin', options), code);
    expect(`${error.message} ${JSON.stringify(error.data)}`).to.not.include('secret');
    return error.message;
  }

  for (const [status, problem] of [
    [401, 'other credentials'],
    [403, 'forbids'],
    [404, 'no repository at its address'],
    [500, 'HTTP 500'],
  ] as const) {
    it(`is reported where it answers ${status}`, async () => {
      expect(await fetchFrom((_, response) => response.writeHead(status).end('no'))).to.include(problem);
    });
  }

  it('is reported where it is a web page', async () => {
    const message = await fetchFrom((_, response) => response.end('<html>\n<p>Welcome</p>\n</html>\n'));

    expect(message).to.include('not a git server');
  });

  it('is reported where its answer is cut off', async () => {
    const message = await fetchFrom((_, response) => {
      response.setHeader('content-type', 'application/x-git-upload-pack-advertisement');
      response.end('001e# service=git-upload-pack\n0000014eversion');
    });

    expect(message).to.include('cut off');
  });

  it('is given up when it is silent, at first or in the middle of its answer', async () => {
    expect(await fetchFrom(() => undefined, { idleMs: 150 })).to.include('no answer for 0.15 s');
    server?.closeAllConnections();
    const second = await fetchFrom((_, response) => response.writeHead(200).write('001e'), { idleMs: 150 });

    expect(second).to.match(/^Cannot reach remote/);
  });

  it('is given up when the caller cancels', async () => {
    expect(await fetchFrom(() => undefined, { signal: AbortSignal.timeout(80) })).to.include('cancelled');
  });

  it('is given up when it redirects without end, or to what is not HTTP', async () => {
    const round = await fetchFrom((request, response) => response.writeHead(302, { location: request.url }).end());
    expect(round).to.include('redirects without end');
    const file = await fetchFrom((_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end());

    expect(file).to.include('redirects to file:');
  });

  it('does not get the credentials of the address that redirected to it', async () => {
    const seen: unknown[] = [];
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;

    await fetchFrom((request, response) =>
      response.writeHead(302, { location: `http://localhost:${port}${request.url}` }).end(),
    );
    other.close();

    expect(seen.every((header) => header === undefined)).to.equal(true);
  });

  for (const url of [
    'git@example.com:x.git',
    'ssh://example.com/x.git',
    '/srv/x.git',
    'file:///srv/x.git',
    'ext::sh -c x',
  ]) {
    it(`is refused where its address is ${url}`, async () => {
      expect(await fetchAt(url, undefined, 'REMOTE_UNSUPPORTED')).to.include('without a git binary');
    });
  }

  it('is refused where it is not configured', async () => {
    await expectFailure(bench.backend.fetch('origin'), 'REMOTE_NOT_SET');
    await expectFailure(bench.backend.push('../x', []), 'REMOTE_NOT_SET');
  });

  it('is reached at the address that the configuration puts in its place', async () => {
    await appendFile(join(bench.gitFolder, 'config'), '[url "https://127.0.0.1:9/"]\n\tinsteadOf = team:\n');

    expect(await fetchAt('team:x.git')).to.include('nothing listens at its address');
  });
});

describe('extraHeaders()', () => {
  it('are those for all addresses and those for this one', () => {
    const config = new GitConfig(
      parseGitConfig(
        '[http]\nextraHeader = A: 1\n[http "https://example.com/"]\nextraHeader = B: 2\n[http "https://other/"]\nextraHeader = C: 3\n',
      ),
    );

    expect(extraHeaders(config, 'https://user@example.com/x.git')).to.deep.equal({ a: '1', b: '2' });
  });
});

describe('redact()', () => {
  it('takes user names, passwords and tokens out of addresses', () => {
    expect(redact('at https://user:pa%40ss@h/x and ssh://git@h:22/x')).to.equal('at https://h/x and ssh://h:22/x');
    expect(redact("'http://token@h/' failed")).to.equal("'http://h/' failed");
    expect(redact('no address, a@b')).to.equal('no address, a@b');
  });
});
