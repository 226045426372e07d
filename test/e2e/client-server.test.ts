import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { ClientOptions, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import type { Registry } from '../../store/registry.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, intend, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import { eventually, patient } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

const name = 'support/reply';
const environment = 'production';

const sayHello = (greeting: string): string =>
  aPrompt(`{{role "system"}}{{> tone}}{{role "user"}}${greeting} {{name}}!`);

/** A repository with 1.0.0 promoted and 1.1.0 released. */
function twoReleases(): Promise<TestRepository> {
  return aRepository()
    .withFile('prompts/_tone.prompt', 'Be kind.')
    .withFile('prompts/support/reply.prompt', sayHello('Hello'))
    .commit()
    .release(name, '1.0.0')
    .apply({ verb: 'promote', name, version: '1.0.0', environment })
    .withFile('prompts/support/reply.prompt', sayHello('Good day'))
    .commit()
    .release(name, '1.1.0')
    .build();
}

describe('a running application', () => {
  let registry: Registry;
  let server: StemmaServer;
  const clients: StemmaClient[] = [];

  async function start(): Promise<void> {
    registry = await (await twoReleases()).open();
    server = await aServer({ registry });
  }

  function connect(options: Partial<ClientOptions> = {}): StemmaClient {
    const client = createClient({ url: server.url, environment, ...patient, ...options });
    clients.push(client);
    return client;
  }

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await stopServers();
    await removeRepositories();
  });

  it('renders what is promoted, gets a promotion without a restart, and its rollback', async () => {
    await start();
    const client = connect();
    const version = async (): Promise<string> => (await client.get('support/reply@^1')).version;

    const first = await client.get('support/reply@^1', { unit: 'conversation-7' });
    const { messages } = await first.render({ name: 'Ada' });
    expect(first).to.include({ version: '1.0.0', reason: 'promoted', environment, freshness: 'fresh' });
    expect(messages).to.deep.equal([
      { role: 'system', content: [{ text: 'Be kind.' }] },
      { role: 'user', content: [{ text: 'Hello Ada!' }] },
    ]);

    await registry.apply(intend({ verb: 'promote', name, version: '1.1.0', environment }));
    await eventually(async () => (await version()) === '1.1.0');
    const second = await client.get('support/reply@^1');
    expect((await second.render({ name: 'Ada' })).messages[1]?.content).to.deep.equal([{ text: 'Good day Ada!' }]);

    await registry.apply(intend({ verb: 'rollback', name, environment }));
    await eventually(async () => (await version()) === '1.0.0');
    expect((await client.get('support/reply@^1')).revision).to.be.greaterThan(second.revision);
  });

  it('keeps what it got: a prompt in use does not change under its user', async () => {
    await start();
    const client = connect();
    const held = await client.get('support/reply@^1');

    await registry.apply(intend({ verb: 'promote', name, version: '1.1.0', environment }));
    await eventually(async () => (await client.get('support/reply@^1')).version === '1.1.0');

    expect(held.version).to.equal('1.0.0');
    expect((await held.render({ name: 'Ada' })).messages[1]?.content).to.deep.equal([{ text: 'Hello Ada!' }]);
  });

  it('is told at once what is killed, and gets the next best', async () => {
    await start();
    const client = connect();
    await client.get('support/reply@1.0.0');

    await registry.apply(intend({ verb: 'kill', name, version: '1.0.0', reason: 'it insults customers' }));
    await eventually(() =>
      client.get('support/reply@1.0.0').then(
        () => false,
        () => true,
      ),
    );

    const error = await rejection(client.get('support/reply@1.0.0'), 'RELEASE_KILLED');
    expect(error.message).to.include('it insults customers');
    const none = await rejection(client.get('support/reply@^1'), 'NO_ELIGIBLE_VERSION');
    expect(none.hint).to.include('stemma explain');
  });

  it('is warned of a withdrawn release that it is pinned to', async () => {
    await start();
    await registry.apply(intend({ verb: 'promote', name, version: '1.1.0', environment }));
    await registry.apply(intend({ verb: 'rollback', name, environment }));

    const prompt = await connect().get('support/reply@1.1.0');

    expect(prompt.reason).to.equal('pinned');
    expect(prompt.warnings.map(({ code }) => code)).to.deep.equal(['WITHDRAWN']);
  });

  it('goes on with what it holds while the registry is away, and learns what is new when it is back', async () => {
    await start();
    const client = connect({ pollMs: 50 });
    await client.get('support/reply@^1');
    const { port } = new URL(server.url);
    await stopServers();

    await eventually(async () => (await client.get('support/reply@^1')).error !== undefined);
    const stale = await client.get('support/reply@^1');
    expect(stale.error).to.have.property('code', 'REGISTRY_UNREACHABLE');
    expect((await stale.render({ name: 'Ada' })).messages).to.have.length(2);
    await rejection(connect({ retries: 0 }).get('support/reply@^1'), 'REGISTRY_UNREACHABLE');

    registry = await (await twoReleases()).open();
    await aServer({ registry, port: Number(port) });
    await eventually(async () => (await client.get('support/reply@^1')).freshness === 'fresh');
  });

  it('gets each refusal of the registry as the error that the registry raised', async () => {
    await start();
    const client = connect();

    const unknown = await rejection(client.get('support/rely@^1'), 'PROMPT_NOT_FOUND');
    expect(unknown.hint).to.include('support/reply');
    await rejection(client.get('support/reply@9.9.9'), 'RELEASE_NOT_FOUND');
    await rejection(client.get('support/reply@>>1'), 'RANGE_INVALID');
    await rejection(client.get('support/reply@01.2.3'), 'VERSION_INVALID');
    const elsewhere = await rejection(client.get('support/reply', { environment: 'prodution' }), 'ENVIRONMENT_UNKNOWN');
    expect(elsewhere.hint).to.include('production');
    await rejection(client.get('support/reply'), 'ACROSS_MAJORS');
    expect((await client.get('support/reply', { acrossMajors: true })).version).to.equal('1.0.0');
  });
});
