import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import type { Registry } from '../../store/registry.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

describe('GET /v1/prompts/{name}@{selector}', () => {
  let repository: TestRepository;
  let registry: Registry;
  let server: StemmaServer;

  before(async () => {
    repository = await aRepository()
      .withFile('prompts/support/reply.prompt', aPrompt('Hello {{name}}!'))
      .commit()
      .release('support/reply', '1.0.0')
      .apply({ verb: 'promote', name: 'support/reply', version: '1.0.0', environment: 'production' })
      .withFile('prompts/support/reply.prompt', aPrompt('Good day {{name}}!'))
      .commit()
      .release('support/reply', '1.1.0')
      .build();
    registry = await repository.open();
    server = await aServer({ registry });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
  });

  it('gives the promoted release of a range with its content, metadata and a strong validator', async () => {
    const { status, headers, json } = await send(server, '/v1/prompts/support/reply@^1');

    expect(status).to.equal(200);
    expect(headers).to.include({ 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' });
    expect(headers.etag).to.match(/^"[\w-]{43}"$/);
    expect(json).to.deep.include({ name: 'support/reply', version: '1.0.0', selector: '^1', reason: 'promoted' });
    expect(json).to.have.nested.property('content.prompt', aPrompt('Hello {{name}}!'));
    expect(json).to.have.nested.property('metadata.model', 'test/model');
  });
});
