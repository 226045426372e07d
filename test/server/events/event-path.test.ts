import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StemmaServer } from '../../../server/create-server.ts';
import type { Library } from '../../helpers/a-library.ts';
import { aLibrary } from '../../helpers/a-library.ts';
import { intend, removeRepositories } from '../../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../../helpers/a-server.ts';
import { followEvents } from '../../helpers/follow-events.ts';

const path = '/v1/events?environment=production';
const name = 'support/reply';

describe('GET /v1/events', () => {
  let library: Library;
  let server: StemmaServer;

  const promote = (version: string, environment = 'production'): Promise<unknown> =>
    library.registry.apply(intend({ verb: 'promote', name, version, environment }));

  beforeEach(async () => {
    library = await aLibrary();
    server = await aServer({ registry: library.registry });
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  it('tells the state at once, and then each change', async () => {
    const { epoch, revision, commit } = library.registry.current();
    const stream = await followEvents(server, path);

    const first = await stream.next();
    await promote('1.2.0');
    const second = await stream.next();

    expect(first).to.deep.equal({
      id: `${epoch}.${revision}`,
      event: 'state',
      data: { epoch, revision, commit, prompts: null },
    });
    expect(second.id).to.equal(`${epoch}.${revision + 1}`);
    expect(second.data.prompts).to.deep.equal([name]);
    expect(second.data.commit).to.equal(library.registry.current().commit);
  });

  it('comes with headers that keep proxies from holding it back', async () => {
    const { status, headers } = await followEvents(server, path);

    expect(status).to.equal(200);
    expect(headers).to.include({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(headers).to.not.have.any.keys('content-length', 'transfer-encoding', 'content-encoding', 'etag');
  });

  it('answers a HEAD request without a stream, and no other method', async () => {
    const head = await send(server, path, { method: 'HEAD' });
    const options = await send(server, path, { method: 'OPTIONS' });

    expect(head.status).to.equal(200);
    expect(head.headers['content-type']).to.equal('text/event-stream; charset=utf-8');
    expect(head.text).to.equal('');
    expect(options.status).to.equal(405);
    expect(options.headers['allow']).to.equal('GET, HEAD');
  });
});
