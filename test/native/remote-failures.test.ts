import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { isomorphicBackend, nativeBackend } from '../helpers/backend-suites/backend-under-test.ts';
import { fsck } from '../helpers/git-command.ts';
import { expectFailure } from '../helpers/registry-suites/expect-failure.ts';
import { useRemoteBench } from '../helpers/remote-bench.ts';

const state = 'refs/heads/stemma/state';

for (const under of [isomorphicBackend, nativeBackend]) {
  describe(`a remote over HTTP that fails with ${under.title}`, () => {
    const made = useRemoteBench(under);

    it('keeps its mirror where something answers in place of the remote that lists nothing', async () => {
      const remote = made.current;
      const commit = await remote.commitThere('main', 'one');
      const backend = await remote.local();
      await backend.fetch('origin');
      await remote.serve({ intercept: (_, response) => Boolean(response.end('<html>Please log in</html>')) });

      await (await remote.local()).fetch('origin').catch(() => undefined);

      expect((await backend.readRef('refs/remotes/origin/main'))?.oid).to.equal(commit);
    });

    it('reports what a hook of the remote says', async () => {
      const remote = made.current;
      const backend = await remote.local();
      const hook = '#!/bin/sh\necho "only on weekdays" >&2\nexit 1\n';
      await mkdir(join(remote.root, 'origin.git/hooks'), { recursive: true });
      await writeFile(join(remote.root, 'origin.git/hooks/pre-receive'), hook, { mode: 0o755 });

      const error = await expectFailure(
        backend.push('origin', [{ local: await remote.bench.commit('one'), ref: state }]),
        'REMOTE_REJECTED',
      );

      expect(error.message).to.include('pre-receive hook declined');
    });

    it('sends the credentials of the address, and tells them to nobody', async () => {
      const remote = made.current;
      await remote.serve({ credentials: 'ada:secret' });
      const commit = await remote.commitThere('main', 'one');
      const host = remote.server.url.slice('http://'.length);
      const failed = await expectFailure((await remote.local()).fetch('origin'), 'REMOTE_UNREACHABLE');
      await remote.setRemote(`http://ada:wrong@${host}/origin.git`);
      const wrong = await expectFailure((await remote.local()).fetch('origin'), 'REMOTE_UNREACHABLE');
      await remote.setRemote(`http://ada:secret@${host}/none.git`);
      const none = await expectFailure((await remote.local()).fetch('origin'), 'REMOTE_UNREACHABLE');
      await remote.setRemote(`http://ada:secret@${host}/origin.git`);

      const backend = await remote.local();
      await backend.fetch('origin');

      expect((await backend.readRef('refs/remotes/origin/main'))?.oid).to.equal(commit);
      for (const error of [failed, wrong, none]) {
        expect(`${error.message} ${error.hint} ${JSON.stringify(error.data)}`).to.not.match(/secret|wrong@|ada:/);
      }
    });

    it('sends the headers that the configuration asks for', async () => {
      const remote = made.current;
      const seen: unknown[] = [];
      await remote.serve({
        intercept: (request) => {
          seen.push(request.headers.authorization);
          return false;
        },
      });
      await appendFile(
        join(remote.bench.gitFolder, 'config'),
        `[http "${remote.server.url}/"]\n\textraHeader = Authorization: Bearer t\n`,
      );

      await (await remote.local()).fetch('origin');

      expect(new Set(seen)).to.deep.equal(new Set(['Bearer t']));
    });

    it('follows an address that has moved', async () => {
      const remote = made.current;
      const commit = await remote.commitThere('main', 'one');
      const target = remote.server;
      const elsewhere = createServer((request, response) => {
        response.writeHead(301, { location: `${target.url}${request.url}` }).end();
      });
      await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
      await remote.setRemote(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/origin.git`);

      const backend = await remote.local();
      await backend.fetch('origin');
      elsewhere.close();

      expect((await backend.readRef('refs/remotes/origin/main'))?.oid).to.equal(commit);
    });

    it('gives up on a remote that is silent, and when it is told to', async () => {
      const remote = made.current;
      await remote.serve({ intercept: () => true });
      const backend = await remote.local();

      const silent = await expectFailure(backend.fetch('origin', { idleMs: 300 }), 'REMOTE_UNREACHABLE');
      const push = backend.push('origin', [{ local: await remote.bench.commit('x'), ref: state }], { idleMs: 300 });
      await expectFailure(push, 'REMOTE_UNREACHABLE');
      const cancelled = await expectFailure(
        backend.fetch('origin', { signal: AbortSignal.timeout(100) }),
        'REMOTE_UNREACHABLE',
      );

      expect(silent.message).to.include('no answer for 0.3 s');
      expect(cancelled.message).to.include('cancelled');
      await expectFailure(backend.fetch('origin', { signal: AbortSignal.abort() }), 'REMOTE_UNREACHABLE');
    });

    it('says what is wrong with an address', async () => {
      const remote = made.current;
      await remote.serve({
        intercept: (_, response) => Boolean(response.end('<html>\n<body>Welcome</body>\n</html>\n')),
      });
      const page = await expectFailure((await remote.local()).fetch('origin'), 'REMOTE_UNREACHABLE');
      await remote.setRemote('http://127.0.0.1:9/x.git');
      const closed = await expectFailure((await remote.local()).fetch('origin'), 'REMOTE_UNREACHABLE');
      await remote.setRemote('http://name.invalid/x.git');
      const unknown = await expectFailure((await remote.local()).fetch('origin'), 'REMOTE_UNREACHABLE');

      for (const error of [page, closed, unknown])
        expect(error.message).to.match(/^Cannot reach remote "origin": .{10,}/);
      await expectFailure((await remote.local()).fetch('nobody'), 'REMOTE_NOT_SET');
      await expectFailure((await remote.local()).fetch('--upload-pack=touch x'), 'REMOTE_NOT_SET');
    });

    it('changes nothing where a pack arrives in part', async () => {
      const remote = made.current;
      await remote.commitThere('main', 'one '.repeat(2000));
      await remote.git(['tag', '-a', '-m', 'a', 'a@1.0.0', 'main']);
      await remote.serve({
        intercept: (request, response) =>
          request.url?.endsWith('git-upload-pack') === true && cutShort(request, response),
      });
      const backend = await remote.local();

      await expectFailure(backend.fetch('origin', { idleMs: 2000 }), 'REMOTE_UNREACHABLE');

      expect(await remote.refsOf(backend)).to.deep.equal({});
      expect(
        (await readdir(join(remote.bench.gitFolder, 'objects/pack'))).filter((name) => !name.startsWith('tmp_')),
      ).to.deep.equal([]);
      expect(await fsck(remote.bench.folder)).to.deep.equal([]);
    }).timeout(20_000);
  });
}

/** Answers a request for objects with the beginning of a pack; lets git list its refs. */
function cutShort(request: IncomingMessage, response: ServerResponse): boolean {
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' });
    response.end('0008NAK\n0025\x01PACK\0\0\0\x02\0\0\0\x09and then nothing');
  });
  return true;
}
