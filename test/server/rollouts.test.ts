import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { AuditDocument } from '../../core/audit-documents.ts';
import { overrideHash } from '../../core/rollout/override-hash.ts';
import type { RolloutDocument } from '../../core/rollout-documents.ts';
import type { RolloutRecord } from '../../core/state/documents.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { openTokens } from '../../server/tokens/token-store.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import type { RawResponse } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import type { TestToken } from '../helpers/a-token.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../helpers/a-token.ts';

const reply = '/v1/environments/production/prompts/support/reply';
const environments = 'environments: { production: { serve: promoted, default: true, approvals: [{ count: 1 }] } }\n';

/** Rollouts of support/reply@1.2.0 over 1.1.0, by people with tokens. */
describe('rollouts over HTTP', () => {
  let library: Library;
  let server: StemmaServer;
  const tokens = new Map<string, TestToken>();

  beforeEach(async () => {
    library = await aLibrary();
    const file = await aTokensFile();
    const person = async (name: string, scopes: Parameters<typeof aToken>[1]): Promise<void> => {
      tokens.set(name, await aToken(file, { actor: `${name} <${name}@example.com>`, ...scopes }));
    };
    await person('rita', { scopes: ['rollout', 'release', 'read'] });
    await person('bob', { scopes: ['approve', 'read'] });
    await person('fire', { scopes: ['rollout', 'bypass'] });
    await person('notes', { scopes: ['read'], prompts: ['notes/*'] });
    server = await aServer({ registry: library.registry, tokens: await openTokens({ file }) });
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
    await removeTokenFiles();
  });

  const post = (verb: string, body: object, headers: object | undefined): Promise<RawResponse> =>
    send(server, `${reply}/${verb}`, { method: 'POST', body: { ...body }, headers: { ...headers } });
  const as = (who: string, verb: string, body: object = {}): Promise<RawResponse> =>
    post(verb, body, tokens.get(who)?.headers);
  const read = (path: string, who?: string): Promise<RawResponse> =>
    send(server, path, who === undefined ? {} : { headers: tokens.get(who)?.headers ?? {} });
  const listed = async (query = ''): Promise<readonly RolloutDocument[]> =>
    (await read(`/v1/rollouts${query}`)).json['rollouts'] as RolloutDocument[];
  const records = (): readonly RolloutRecord[] =>
    library.registry.current().prompts.get('support/reply')?.environments['production']?.rollouts ?? [];
  const served = async (unit: string): Promise<unknown> =>
    (await read(`/v1/prompts/support/reply@^1?unit=${unit}`)).json['version'];
  /** What the environment asks for from now on; the next change puts it in force. */
  const askForApproval = async (): Promise<void> => {
    await library.repository.write('.promptrc', environments);
    await library.repository.commit();
  };

  it('live from start to promotion: each answer says what changed, for whom, and the command that undoes it', async () => {
    const answers = [
      await as('rita', 'start', { version: '1.2.0', plan: 'fast', reason: 'shorter' }),
      await as('rita', 'set', { percent: 10 }),
      await as('rita', 'pause', { reason: 'lunch' }),
      await as('rita', 'resume'),
      await as('rita', 'advance'),
    ];
    const [id] = records().map((rollout) => rollout.id);
    while (records()[0]?.status === 'running') answers.push(await as('rita', 'advance', { rollout: id }));

    expect(answers.map(({ status }) => status)).to.deep.equal(answers.map(() => 200));
    for (const { json } of answers) {
      expect(json).to.include({ changed: true, dryRun: false, rollout: id });
      expect(json['subject']).to.match(/support\/reply@1\.2\.0 in production/);
      expect(json['undo']).to.match(/^stemma /);
    }
    expect(await served('anyone')).to.equal('1.2.0');
    expect(records()[0]).to.deep.include({ status: 'promoted', created: records()[0]?.created });
    expect(records()[0]?.created.by).to.equal('rita <rita@example.com>');
  });

  it('give each rollout an id and 128 bits of its own', async () => {
    await as('rita', 'start', { version: '1.2.0' });
    await as('rita', 'abort');
    await as('rita', 'start', { version: '1.2.0' });
    const [one, other] = records();

    expect(one?.salt).to.match(/^[0-9a-f]{32}$/);
    expect(other?.salt).to.match(/^[0-9a-f]{32}$/);
    expect([one?.id === other?.id, one?.salt === other?.salt]).to.deep.equal([false, false]);
  });

  it('tell with dryRun what would change, and change nothing', async () => {
    const { revision } = library.registry.current();
    const { json } = await as('rita', 'start', { version: '1.2.0', dryRun: true });
    await as('rita', 'start', { version: '1.2.0' });
    const started = library.registry.current().revision;

    const verbs = ['advance', 'pause', 'abort'].map((verb) => as('rita', verb, { dryRun: true }));
    const answers = [await as('rita', 'set', { percent: 5, dryRun: true }), ...(await Promise.all(verbs))];

    expect(json).to.include({ changed: true, dryRun: true, revision });
    expect(answers.map(({ json: { changed, dryRun } }) => [changed, dryRun])).to.deep.equal(
      answers.map(() => [true, true]),
    );
    expect([started, library.registry.current().revision]).to.deep.equal([revision + 1, revision + 1]);
  });

  const percents: readonly (readonly [unknown, string | undefined])[] = [
    [0, undefined],
    [0.0001, undefined],
    [12.5, undefined],
    [100, undefined],
    [-1, 'PERCENT_INVALID'],
    [100.0001, 'PERCENT_INVALID'],
    [0.00001, 'PERCENT_INVALID'],
    [1e-7, 'PERCENT_INVALID'],
    [1e21, 'PERCENT_INVALID'],
    ['5', 'REQUEST_INVALID'],
    [null, 'REQUEST_INVALID'],
  ];
  for (const [percent, code] of percents) {
    it(`${code === undefined ? 'take' : 'refuse'} a share of ${JSON.stringify(percent)} percent`, async () => {
      await as('rita', 'start', { version: '1.2.0', plan: 'fast' });

      const { status, json } = await as('rita', 'set', { percent });

      expect([status, json['code']]).to.deep.equal([code === undefined ? 200 : 400, code]);
      if (code === undefined) expect(records()[0]?.canaryPpm).to.equal(Math.round(Number(percent) * 10_000));
      else expect(json['hint']).to.be.a('string');
    });
  }

  it('keep of units that always get the candidate only salted hashes', async () => {
    await as('rita', 'start', { version: '1.2.0', overrides: ['tenant-7', 'tenant-7', 'Zoë'] });
    const [{ salt = '', overrides = [] } = {}] = records();
    const before = [await served('tenant-7'), await served('Zo%C3%AB')];
    const { json } = await as('rita', 'set', { removeOverrides: ['tenant-7'], addOverrides: ['tenant-8'], percent: 0 });
    const after = [await served('tenant-7'), await served('tenant-8')];
    const undone = await as('rita', 'set', {
      addOverrides: [`sha256:${overrideHash(salt, 'tenant-7')}`],
      removeOverrides: [`sha256:${overrideHash(salt, 'tenant-8')}`],
    });

    expect(overrides).to.have.members([overrideHash(salt, 'tenant-7'), overrideHash(salt, 'Zoë')]);
    expect([before, after]).to.deep.equal([
      ['1.2.0', '1.2.0'],
      ['1.1.0', '1.2.0'],
    ]);
    expect(json['undo']).to.include(`sha256:${overrideHash(salt, 'tenant-7')}`);
    expect(undone.status).to.equal(200);
    expect(await served('tenant-7')).to.equal('1.2.0');
    expect(JSON.stringify(await library.registry.audit({ max: 10 }))).not.to.match(/tenant-|Zoë/);
  });

  it('are approved by whom the token names, and never by whom the body names', async () => {
    await askForApproval();
    const started = await as('rita', 'start', { version: '1.2.0' });
    const [waiting] = await listed();
    const unknown = await post('approve', {}, undefined);
    const claimed = await as('bob', 'approve', { actor: 'Eve <eve@example.com>' });
    const own = await as('rita', 'approve');
    const approved = await as('bob', 'approve', { binding: waiting?.binding, reason: 'read it' });
    const [running] = await listed();

    expect([started.status, waiting?.status, waiting?.waitsFor[0]?.kind]).to.deep.equal([
      200,
      'awaiting-approval',
      'approval',
    ]);
    expect([unknown.status, claimed.status, own.status]).to.deep.equal([401, 400, 403]);
    expect([approved.status, running?.status]).to.deep.equal([200, 'running']);
  });

  it('refuse an approval of what has changed since it was looked at, and one without any token', async () => {
    await askForApproval();
    await as('rita', 'start', { version: '1.2.0' });
    const alone = await aServer({ registry: await library.repository.open(), advance: false });

    const outdated = await as('bob', 'approve', { binding: `sha256:${'0'.repeat(64)}` });
    const open = await send(alone, `${reply}/approve`, { method: 'POST', body: {} });

    expect([outdated.status, outdated.json['code']]).to.deep.equal([409, 'APPROVAL_OUTDATED']);
    expect([open.status, open.json['code']]).to.deep.equal([403, 'APPROVAL_UNAUTHENTICATED']);
  });

  it('go past missing approvals only with the permission for it and a reason, and say so loudly', async () => {
    await askForApproval();
    const forbidden = await as('rita', 'start', { version: '1.2.0', bypass: true, reason: 'fire' });
    const unreasoned = await as('fire', 'start', { version: '1.2.0', bypass: true });
    const promote = await as('fire', 'promote', { version: '1.2.0', bypass: true, reason: 'fire', dryRun: true });
    const done = await as('fire', 'start', { version: '1.2.0', bypass: true, reason: 'fire' });
    const [entry] = await library.registry.audit({ max: 1 });

    expect([forbidden.status, forbidden.json['code']]).to.deep.equal([403, 'FORBIDDEN']);
    expect([unreasoned.status, unreasoned.json['code']]).to.deep.equal([400, 'REASON_REQUIRED']);
    expect([promote.json['bypassed'], done.json['bypassed']]).to.deep.equal([true, true]);
    expect(done.json['subject']).to.match(/\(approvals bypassed\)$/);
    expect((done.json['warnings'] as string[]).join()).to.match(/bypassed/);
    expect(entry?.bypassed).to.equal(true);
  });

  it('are listed with what they wait for and what was answered; those that have ended on demand', async () => {
    await as('rita', 'start', { version: '1.2.0', plan: 'fast', overrides: ['tenant-7'] });
    await served('tenant-7');
    await served('tenant-9');

    const [running] = await listed('?environment=production&prompt=support/reply');
    const elsewhere = [await listed('?environment=staging'), await listed('?prompt=support/answer')];
    const hidden = (await read('/v1/rollouts', 'notes')).json['rollouts'];
    await as('rita', 'abort', { reason: 'enough' });

    expect(running).to.deep.include({
      candidate: '1.2.0',
      baseline: '1.1.0',
      status: 'running',
      overrides: 1,
      step: 0,
    });
    expect(running?.waitsFor[0]).to.include({ kind: 'hold' });
    expect(running?.next).to.match(/step 2 of/);
    expect(running?.traffic?.arms.override).to.equal(1);
    expect([elsewhere, hidden]).to.deep.equal([[[], []], []]);
    expect(await listed()).to.deep.equal([]);
    expect((await listed('?all=true')).map(({ status, ended }) => [status, ended?.reason])).to.deep.equal([
      ['aborted', 'enough'],
    ]);
  });

  it('are the same change when they are sent again with the same key, on every route', async () => {
    const keyed = (verb: string, body: object): Promise<RawResponse> =>
      post(verb, body, { ...tokens.get('rita')?.headers, 'idempotency-key': `test:${verb}.1` });
    const twice = async (verb: string, body: object): Promise<readonly RawResponse[]> => {
      const first = await keyed(verb, body);
      return [first, await keyed(verb, body)];
    };
    const pairs = [
      await twice('start', { version: '1.2.0', plan: 'fast', overrides: ['tenant-7'] }),
      await twice('set', { percent: 7, addOverrides: ['tenant-8'] }),
      await twice('pause', {}),
      await twice('resume', {}),
      await twice('advance', {}),
      await twice('abort', {}),
    ];
    const another = await keyed('abort', { reason: 'another' });

    for (const [first, second] of pairs) {
      expect([first?.status, second?.status, first?.text]).to.deep.equal([200, 200, second?.text]);
    }
    expect([another.status, another.json['code']]).to.deep.equal([409, 'IDEMPOTENCY_MISMATCH']);
    expect(records()).to.have.lengthOf(1);
    expect((await library.registry.audit({ max: 100, by: 'rita' })).map(({ verb }) => verb)).to.deep.equal([
      ...['abort', 'advance', 'resume', 'pause', 'set', 'start'],
    ]);
  });

  it('are in the audit, by page, by filter, and only what the token may read', async () => {
    for (const percent of [1, 2, 3]) {
      if (percent === 1) await as('rita', 'start', { version: '1.2.0', plan: 'fast', evidence: { ticket: 12 } });
      await as('rita', 'set', { percent, reason: `to ${percent}` });
    }
    const page = async (query: string, who?: string): Promise<AuditDocument> =>
      (await read(`/v1/audit?${query}`, who)).json as unknown as AuditDocument;
    const all = await page('by=RITA');
    const first = await page('by=rita&max=3');
    const rest = await page(`by=rita&max=3&before=${first.next}`);
    const notes = await page('max=1000', 'notes');

    expect(all.changes.map(({ verb, reason }) => [verb, reason])).to.deep.equal([
      ['set', 'to 3'],
      ['set', 'to 2'],
      ['set', 'to 1'],
      ['start', undefined],
    ]);
    expect(all.changes[3]).to.deep.include({ evidence: { ticket: 12 }, environment: 'production' });
    expect([...first.changes, ...rest.changes]).to.deep.equal(all.changes);
    expect(rest.next).to.equal(undefined);
    expect(notes.changes.length).to.be.greaterThan(4);
    expect(notes.changes.flatMap(({ prompts }) => prompts).filter((name) => !name.startsWith('notes/'))).to.deep.equal(
      [],
    );
    expect(notes.changes.filter(({ prompts }) => prompts.length === 0)).to.deep.equal([]);
  });

  it('are explained as they stood at an earlier time', async () => {
    await as('rita', 'start', { version: '1.2.0', plan: 'fast', overrides: ['tenant-7'] });
    const during = library.registry.current();
    // The history knows seconds.
    const at = new Date(Math.floor(Date.now() / 1000) * 1000 + 999);
    while (Date.now() <= at.getTime()) await new Promise((resolve) => setImmediate(resolve));
    await as('rita', 'abort');
    const explain = async (query: string): Promise<RawResponse> =>
      read(`/v1/explain/support/reply@^1?environment=production&unit=tenant-7${query}`);

    const then = await explain(`&at=${at.toISOString()}`);
    const now = await explain('');
    const refused = [await explain('&at=2020-01-01'), await explain('&at=2999-01-01'), await explain('&at=noon')];

    expect(then.json).to.include({ commit: during.commit, revision: during.revision });
    expect(
      [then.json['resolution'], now.json['resolution']].map((one) => (one as { version: string }).version),
    ).to.deep.equal(['1.2.0', '1.1.0']);
    expect(refused.map(({ status, json }) => [status, json['code']])).to.deep.equal([
      [404, 'STATE_TOO_EARLY'],
      [400, 'TIME_INVALID'],
      [400, 'TIME_INVALID'],
    ]);
  });
});
