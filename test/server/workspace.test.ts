import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { digestContent } from '../../core/digest.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { openWorkTree } from '../../store/work-tree.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { aPrompt, removeRepositories } from '../helpers/a-repository.ts';
import type { RawResponse } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

describe('name@workspace', () => {
  let library: Library;
  let server: StemmaServer;

  before(async () => {
    library = await aLibrary();
    const workTree = await openWorkTree(library.repository.folder);
    server = await aServer({ registry: library.registry, workTree });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
  });

  const resolve = (name: string, request = {}): Promise<RawResponse> =>
    send(server, `/v1/prompts/${name}@workspace`, request);
  const write = (body: string): Promise<void> =>
    library.repository.write('prompts/support/reply.prompt', aPrompt(body));

  it('gives the files as they are, under their digest', async () => {
    await write('Uncommitted {{name}}');

    const { status, json } = await resolve('support/reply');

    expect(status).to.equal(200);
    expect(json).to.include({ version: 'workspace', selector: 'workspace', reason: 'workspace' });
    expect(json).to.have.nested.property('content.prompt', aPrompt('Uncommitted {{name}}'));
    expect(json['digest']).to.equal(digestContent(json['content'] as ReleaseContent));
  });

  it('gives the next edit to the next request, and 304 while nothing is edited', async () => {
    await write('First {{name}}');
    const first = await resolve('support/reply');
    const condition = { headers: { 'if-none-match': first.headers.etag ?? '' } };

    const unchanged = await resolve('support/reply', condition);
    await write('Second {{name}}');
    const edited = await resolve('support/reply', condition);

    expect([unchanged.status, edited.status]).to.deep.equal([304, 200]);
    expect(edited.text).to.include('Second {{name}}');
  });

  it('follows an edit of a partial', async () => {
    const before = await resolve('support/answer');
    await library.repository.write('prompts/_tone.prompt', 'Be brief.\n');

    const after = await resolve('support/answer');

    expect(after.json['digest']).not.to.equal(before.json['digest']);
  });

  it('renders what is not committed', async () => {
    await write('Rendered {{name}}');

    const { status, json } = await send(server, '/v1/render/support/reply@workspace', {
      ...{ method: 'POST', body: { variables: { name: 'Ann' } } },
    });

    expect(status).to.equal(200);
    expect(JSON.stringify(json['messages'])).to.include('Rendered Ann');
  });

  it('tells what is wrong with a prompt, with file and line, and serves it once it is mended', async () => {
    await write('{{#if name}} never closed');
    const broken = await resolve('support/reply');
    await write('Mended {{name}}');
    const mended = await resolve('support/reply');

    expect([broken.status, broken.json['code'], mended.status]).to.deep.equal([500, 'TEMPLATE_INVALID', 200]);
    expect(broken.json['detail']).to.match(/reply\.prompt:\d+:\d+/);
  });

  it('gives 404 for a prompt that has no file, and never leaves the prompts folder', async () => {
    const missing = await resolve('no/such');
    const climbing = await resolve('..%2f..%2fetc%2fpasswd');

    expect([missing.status, climbing.status]).to.deep.equal([404, 400]);
  });

  it('serves releases as without it', async () => {
    const { json } = await send(server, '/v1/prompts/support/reply@^1');

    expect(json['version']).to.equal('1.1.0');
  });
});
