import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import type { Registry } from '../../store/registry.ts';
import { removeRemotes, TestRemote } from '../helpers/a-remote.ts';
import { aPrompt, aRelease, intend, removeRepositories } from '../helpers/a-repository.ts';
import type { RawResponse } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { eventually } from '../helpers/fake-registry.ts';

const secret = 'a secret of webhooks';

describe('a webhook of a git host', () => {
  let remote: TestRemote;
  /** Answers that the remote owes; undefined while it gives them. */
  let hung: ServerResponse[] | undefined;
  let author: Registry;
  let served: Registry;
  let server: StemmaServer;

  /** An author has released 1.0.0 and 1.1.0 and promoted 1.0.0; a server that hardly ever polls has seen it. */
  beforeEach(async () => {
    hung = undefined;
    remote = await TestRemote.create('http', {
      intercept: (_, response) => {
        hung?.push(response);
        return hung !== undefined;
      },
    });
    const repository = await remote.clone();
    author = await repository.open();
    for (const version of ['1.0.0', '1.1.0']) {
      await repository.write('prompts/greet.prompt', aPrompt(`Hello from ${version}, {{name}}`));
      await author.release({ ...aRelease('greet', version), commit: await repository.commit() });
    }
    await promote('1.0.0');
    served = await (await remote.clone()).open({ remote: 'origin', publish: 'origin' });
    server = await aServer({
      ...{ registry: served, remote: 'origin', syncIntervalMs: 3_600_000, webhookSecrets: { github: secret } },
    });
    await eventually(() => served.current().revision === author.current().revision);
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
    await removeRemotes();
  });

  const promote = async (version: string): Promise<void> => {
    await author.apply(intend({ verb: 'promote', name: 'greet', version, environment: 'production' }));
    await author.sync({ push: true });
  };

  const deliver = (id: string): Promise<RawResponse> => {
    const body = JSON.stringify({ ref: 'refs/heads/stemma/state' });
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    const headers = { 'x-github-event': 'push', 'x-github-delivery': id, 'x-hub-signature-256': signature };
    return send(server, '/v1/webhooks/github', { method: 'POST', headers, body });
  };
  const version = async (): Promise<unknown> => (await send(server, '/v1/prompts/greet@^1')).json['version'];

  it('brings what was pushed, long before the next look', async () => {
    await promote('1.1.0');

    const { status, json } = await deliver('one');
    await eventually(async () => (await version()) === '1.1.0');

    expect([status, json['fetching']]).to.deep.equal([200, true]);
  });

  it('does nothing when the same delivery comes again, and many at once share their fetches', async () => {
    let exchanges = 0;
    const head = served.current().commit;
    served.onChange(() => {
      exchanges += 1;
    });
    await promote('1.1.0');

    const answers = await Promise.all([...'abcdefgh', ...'abcdefgh'].map((id) => deliver(id)));
    await eventually(() => served.current().commit !== head);

    expect(answers.filter(({ json }) => json['fetching'] === true)).to.have.lengthOf(8);
    expect(answers.map(({ status }) => status)).to.deep.equal(answers.map(() => 200));
    expect(exchanges).to.equal(1);
  });

  it('is answered at once while the remote is away; sent again after that, the delivery fetches', async () => {
    await promote('1.1.0');
    await remote.disconnect();

    const during = await deliver('one');
    await eventually(() => served.alarms().some(({ code }) => code === 'REMOTE_UNREACHABLE'));
    await remote.reconnect();
    // Until the failure is known, the delivery counts as taken.
    await eventually(async () => (await deliver('one')).json['fetching'] === true);
    await eventually(async () => (await version()) === '1.1.0');

    expect([during.status, during.json['fetching']]).to.deep.equal([200, true]);
  });

  it('is answered at once while the remote hangs, and what it asks for is fetched when that is over', async () => {
    const held: ServerResponse[] = [];
    hung = held;
    const first = await deliver('one');
    await eventually(() => held.length > 0);

    const during = [await deliver('two'), await deliver('three')];
    const served = [await version(), (await send(server, '/readyz')).status];
    hung = undefined;
    await promote('1.1.0');
    for (const response of held) response.destroy();
    await eventually(async () => (await version()) === '1.1.0');

    expect([first, ...during].map(({ status, json }) => [status, json['fetching']])).to.deep.equal([
      [200, true],
      [200, true],
      [200, true],
    ]);
    expect(served).to.deep.equal(['1.0.0', 200]);
    // One exchange hung; the two that asked meanwhile shared the next one.
    expect(held).to.have.lengthOf(1);
  });
});
