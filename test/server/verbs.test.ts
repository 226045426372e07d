import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import { parseCommit } from '../../store/git-objects.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import type { RawResponse } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

describe('verbs over HTTP', () => {
  let library: Library;
  let server: StemmaServer;

  beforeEach(async () => {
    library = await aLibrary();
    server = await aServer({ registry: library.registry, actor: 'Registry <registry@example.com>' });
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  const post = (path: string, body: Record<string, unknown> = {}): Promise<RawResponse> =>
    send(server, path, { method: 'POST', body });
  const production = (verb: string, body: Record<string, unknown> = {}): Promise<RawResponse> =>
    post(`/v1/environments/production/prompts/support/reply/${verb}`, body);
  const served = async (selector = '^1'): Promise<unknown> =>
    (await send(server, `/v1/prompts/support/reply@${selector}`)).json['version'];
  const lastCommit = async (): Promise<ReturnType<typeof parseCommit>> => {
    const commit = library.registry.current().commit ?? '';
    return parseCommit((await library.repository.backend.readObject(commit)).bytes, commit);
  };

  it('promotes, rolls back, withdraws and restores; the next read shows each', async () => {
    const promoted = await production('promote', { version: '1.2.0', reason: 'tested' });
    const afterPromote = await served();
    const rolledBack = await production('rollback', { reason: 'complaints' });
    const afterRollback = await served();
    await production('withdraw', { version: '1.1.0' });
    const afterWithdraw = await served();
    await production('restore', { version: '1.1.0' });
    const afterRestore = await served();

    expect([promoted.status, rolledBack.status]).to.deep.equal([200, 200]);
    expect([afterPromote, afterRollback, afterWithdraw, afterRestore]).to.deep.equal([
      '1.2.0',
      '1.1.0',
      '1.0.0',
      '1.1.0',
    ]);
  });

  it('answers what changed, for whom, and the command that undoes it', async () => {
    const { json } = await production('promote', { version: '1.2.0' });

    expect(json).to.include({ changed: true, dryRun: false, epoch: 1, revision: library.registry.current().revision });
    expect(json['subject']).to.match(/promote support\/reply@1\.2\.0 in production/);
    expect(json['effects']).to.be.an('array').that.is.not.empty;
    expect(json['undo']).to.be.a('string');
  });

  it('rolls back to a version', async () => {
    await production('promote', { version: '1.2.0' });

    await production('rollback', { to: '1.0.0' });

    expect(await served()).to.equal('1.0.0');
  });

  it('yanks, deprecates and kills a release, and takes each back', async () => {
    const status = async (selector: string): Promise<number> =>
      (await send(server, `/v1/prompts/support/reply@${selector}`)).status;

    for (const verb of ['yank', 'deprecate', 'kill']) {
      const done = await post(`/v1/releases/support/reply@1.1.0/${verb}`, { reason: 'test' });
      const range = await served();
      const exact = await status('1.1.0');
      const undone = await post(`/v1/releases/support/reply@1.1.0/${verb}`, { undo: true });

      expect([done.status, undone.status], verb).to.deep.equal([200, 200]);
      expect(range, verb).to.equal(verb === 'deprecate' ? '1.1.0' : '1.0.0');
      expect(exact, verb).to.equal(verb === 'kill' ? 410 : 200);
      expect(await served(), verb).to.equal('1.1.0');
    }
  });

  it('retires a prompt with its successor, and brings it back', async () => {
    await post('/v1/prompts/support/reply/retire', { successor: 'support/answer', reason: 'merged' });
    const { status, json } = await send(server, '/v1/prompts/support/reply@^1');
    await post('/v1/prompts/support/reply/retire', { undo: true });

    expect([status, json['code']]).to.deep.equal([410, 'PROMPT_RETIRED']);
    expect(json['hint']).to.include('support/answer');
    expect(await served()).to.equal('1.1.0');
  });

  it('changes nothing on a dry run', async () => {
    const { revision } = library.registry.current();

    const { json } = await production('promote', { version: '1.2.0', dryRun: true });

    expect(json).to.include({ changed: true, dryRun: true, revision });
    expect(await served()).to.equal('1.1.0');
    expect(library.registry.current().revision).to.equal(revision);
  });

  it('does nothing the second time for the same id', async () => {
    const first = await production('rollback', { id: 'rollback-2030-01-01' });
    const second = await production('rollback', { id: 'rollback-2030-01-01' });

    expect(second.json).to.deep.equal(first.json);
    expect(await served()).to.equal('1.0.0');
  });

  it('records who, why and when; the server itself where the request names no one', async () => {
    await production('promote', { version: '1.2.0', actor: 'Ann <ann@example.com>', reason: 'tested in staging' });
    const named = await lastCommit();
    await production('rollback');
    const unnamed = await lastCommit();

    expect(named.author).to.include({ name: 'Ann', email: 'ann@example.com' });
    expect(named.message).to.include('tested in staging');
    expect(unnamed.author).to.include({ name: 'Registry', email: 'registry@example.com' });
  });

  it('takes a body of no bytes for one without keys', async () => {
    const path = '/v1/environments/production/prompts/support/reply/rollback';

    const { status } = await send(server, path, { method: 'POST' });

    expect(status).to.equal(200);
  });

  const refusals: readonly (readonly [string, Record<string, unknown>, number, string])[] = [
    ['/v1/environments/production/prompts/support/reply/promote', { version: '7.0.0' }, 404, 'RELEASE_NOT_FOUND'],
    ['/v1/environments/nowhere/prompts/support/reply/promote', { version: '1.2.0' }, 404, 'ENVIRONMENT_UNKNOWN'],
    ['/v1/environments/production/prompts/no/such/promote', { version: '1.2.0' }, 404, 'PROMPT_NOT_FOUND'],
    ['/v1/environments/production/prompts/notes/yanked/promote', { version: '1.0.0' }, 409, 'RELEASE_BARRED'],
    ['/v1/environments/production/prompts/notes/none/rollback', {}, 409, 'NOTHING_TO_ROLL_BACK'],
    ['/v1/releases/support/reply@7.0.0/kill', { reason: 'x' }, 404, 'RELEASE_NOT_FOUND'],
  ];
  for (const [path, body, status, code] of refusals) {
    it(`refuses POST ${path} with ${status} ${code} and changes nothing`, async () => {
      const { revision } = library.registry.current();

      const answer = await post(path, body);

      expect([answer.status, answer.json['code']]).to.deep.equal([status, code]);
      expect(library.registry.current().revision).to.equal(revision);
    });
  }

  it('refuses to sync where there is no remote', async () => {
    const { status, json } = await post('/v1/sync');

    expect([status, json['code']]).to.deep.equal([409, 'REMOTE_NOT_SET']);
  });
});
