import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { PromptIndexDocument, PromptListDocument } from '../../core/protocol.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

describe('GET /v1/prompts and what it lists', () => {
  let server: StemmaServer;

  before(async () => {
    server = await aServer({ registry: (await aLibrary()).registry });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
  });

  const list = async (query = ''): Promise<PromptListDocument> =>
    (await send(server, `/v1/prompts${query}`)).json as unknown as PromptListDocument;

  const allNames = [
    ...['notes/deprecated', 'notes/killed', 'notes/none', 'notes/retired', 'notes/yanked'],
    ...['support/answer', 'support/reply'],
  ];

  it('lists every prompt by name with what is served where', async () => {
    const { prompts, total } = await list();

    expect(prompts.map(({ name }) => name)).to.deep.equal(allNames);
    expect(total).to.equal(allNames.length);
    expect(prompts.at(-1)).to.deep.equal({
      ...{ name: 'support/reply', latest: '1.2.0', releases: 3, retired: false },
      served: { production: ['1.1.0', '1.0.0'], staging: ['1.2.0', '1.1.0', '1.0.0'] },
    });
  });

  it('gives each prompt once over all pages, whatever their size', async () => {
    for (const limit of [1, 2, 3, 100]) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page: PromptListDocument = await list(`?limit=${limit}${after === undefined ? '' : `&after=${after}`}`);
        seen.push(...page.prompts.map(({ name }) => name));
        after = page.next;
      } while (after !== undefined);

      expect(seen).to.deep.equal(allNames);
    }
  });

  it('filters by prefix, and pages within it', async () => {
    const first = await list('?prefix=notes/&limit=3');
    const second = await list(`?prefix=notes/&limit=3&after=${first.next}`);

    expect(first.total).to.equal(5);
    expect([...first.prompts, ...second.prompts].map(({ name }) => name)).to.deep.equal(allNames.slice(0, 5));
    expect(second).not.to.have.property('next');
  });

  it('goes on after a name that no longer is there', async () => {
    const { prompts } = await list('?after=notes/zzz&limit=1');

    expect(prompts.map(({ name }) => name)).to.deep.equal(['support/answer']);
  });

  it('answers 304 for a list that has not changed', async () => {
    const { headers } = await send(server, '/v1/prompts');

    const { status } = await send(server, '/v1/prompts', { headers: { 'if-none-match': headers.etag ?? '' } });

    expect(status).to.equal(304);
  });

  it('gives the index document of one prompt, versions highest first', async () => {
    const { status, json } = await send(server, '/v1/prompts/support/reply');
    const index = json as unknown as PromptIndexDocument;

    expect(status).to.equal(200);
    expect(index.versions.map(({ version }) => version)).to.deep.equal(['1.2.0', '1.1.0', '1.0.0']);
    expect(index.environments['production']?.promoted).to.have.members(['1.0.0', '1.1.0']);
  });

  it('marks killed, yanked and deprecated releases, retirement, and refused tags', async () => {
    const [killed, yanked, deprecated, retired, refused] = await Promise.all(
      ['killed', 'yanked', 'deprecated', 'retired', 'none'].map((name) => send(server, `/v1/prompts/notes/${name}`)),
    );

    expect(killed?.json).to.have.nested.property('versions[1].killed', true);
    expect(yanked?.json).to.have.nested.property('versions[0].yanked', true);
    expect(deprecated?.json).to.have.nested.property('versions[0].deprecated', true);
    expect(retired?.json).to.have.nested.property('retired.successor', 'support/reply');
    expect(refused?.json).to.have.nested.property('refused[0].version', '1.0.0');
  });

  it('explains a decision version by version', async () => {
    const { status, json } = await send(server, '/v1/explain/support/reply@^1?environment=production');

    expect(status).to.equal(200);
    expect(json).to.have.nested.property('resolution.version', '1.1.0');
    expect(json).to.have.nested.property('steps[0].verdict', 'not-promoted');
  });

  it('explains why there is no decision', async () => {
    const { status, json } = await send(server, '/v1/explain/notes/yanked@^1');

    expect(status).to.equal(200);
    expect(json).to.have.nested.property('error.code', 'NO_ELIGIBLE_VERSION');
  });

  it('compares two releases by words', async () => {
    const { status, json } = await send(server, '/v1/diff/support/reply?from=1.0.0&to=1.1.0');

    expect(status).to.equal(200);
    expect(json).to.have.nested.property('before.version', '1.0.0');
    expect(json).to.have.nested.property('texts[0].part', 'prompt');
    expect(JSON.stringify(json)).to.include('Hello').and.to.include('Good day');
  });

  it('finds no change between a release and itself, and refuses a killed one', async () => {
    const same = await send(server, '/v1/diff/support/reply?from=1.0.0&to=1.0.0');
    const killed = await send(server, '/v1/diff/notes/killed?from=1.0.0&to=1.1.0');

    expect([same.json['texts'], same.json['bump']]).to.deep.equal([[], null]);
    expect([killed.status, killed.json['code']]).to.deep.equal([410, 'RELEASE_KILLED']);
  });
});
