import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Resolution } from '../../core/resolution/resolution.ts';
import type { RolloutDocument } from '../../core/rollout-documents.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { DecisionTallies } from '../../server/metrics/decision-tallies.ts';
import { printFamilies } from '../../server/metrics/exposition.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { intend, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { eventually } from '../helpers/fake-registry.ts';
import { followEvents } from '../helpers/follow-events.ts';
import type { ParsedFamily } from '../helpers/parse-exposition.ts';
import { figureOf, parseExposition } from '../helpers/parse-exposition.ts';
import { projectRoot } from '../helpers/project-files.ts';

const name = 'support/reply';

describe('GET /metrics', () => {
  let library: Library;
  let server: StemmaServer;

  const read = async (): Promise<ReadonlyMap<string, ParsedFamily>> =>
    parseExposition((await send(server, '/metrics')).text);

  beforeEach(async () => {
    library = await aLibrary();
    server = await aServer({ registry: library.registry });
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  it('has a row for each figure in docs/reference/http.md, with its labels', async () => {
    const page = await readFile(join(projectRoot, 'docs/reference/http.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([a-z]+_[a-z_]+)` \| (.*?) ?\| /gmu)];
    const documented = new Map(rows.map(([, family, labels = '']) => [family, labels.replace(/[` ]/g, '')]));
    await send(server, `/v1/prompts/${name}@^1?environment=production`);

    for (const [family, { samples }] of await read()) {
      expect(documented.get(family), family).to.equal(Object.keys(samples[0]?.labels ?? {}).join());
    }
  });

  it('is named in other documents as it is', async () => {
    const [reference = '', ...others] = await Promise.all(
      ['reference/http', 'operator', 'two-servers'].map((page) =>
        readFile(join(projectRoot, `docs/${page}.md`), 'utf8'),
      ),
    );
    const named = others.flatMap((page) => page.match(/\bstemma_[a-z_]+/gu) ?? []);

    expect(named.length).to.be.greaterThan(6);
    expect(named.filter((family) => !reference.includes(`\n| \`${family}\` |`))).to.deep.equal([]);
  });

  it('is text of version 0.0.4 that no cache keeps', async () => {
    const { status, headers } = await send(server, '/metrics');

    expect(status).to.equal(200);
    expect(headers['content-type']).to.equal('text/plain; version=0.0.4; charset=utf-8');
    expect(headers['cache-control']).to.equal('no-store');
  });

  it('counts each answer of a rollout, by arm and version, however many come at once', async () => {
    await library.registry.apply(
      intend({
        ...{ verb: 'start', name, version: '1.2.0', environment: 'production' },
        ...{ rollout: 'r1', salt: '0123456789abcdef0123456789abcdef', plan: 'standard' },
      }),
    );
    await library.registry.apply(intend({ verb: 'set', name, environment: 'production', canaryPpm: 10_000 }));
    const asked = [
      ...Array.from({ length: 200 }, (_, unit) => `${name}@^1?environment=production&unit=u${unit}`),
      ...Array.from({ length: 50 }, () => `${name}@^1?environment=production`),
      ...Array.from({ length: 30 }, () => `${name}@1.0.0?environment=production`),
      ...Array.from({ length: 20 }, () => `${name}@^1?environment=staging`),
    ];

    const expected = new Map<string, number>();
    const pending = [...asked];
    const worker = async (): Promise<void> => {
      for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        const { json } = await send(server, `/v1/prompts/${path}`);
        const { version, environment, reason, arm = 'none' } = json;
        const key = JSON.stringify({ prompt: name, version, environment, arm, reason });
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 20 }, worker));

    const { samples = [] } = (await read()).get('stemma_resolutions_total') ?? {};
    const counted = new Map(
      samples.map(({ labels: { prompt, version, environment, arm, reason }, value }) => [
        JSON.stringify({ prompt, version, environment, arm, reason }),
        value,
      ]),
    );
    expect(counted).to.deep.equal(expected);
    expect([...counted.keys()].join())
      .to.include('canary')
      .and.include('control')
      .and.include('pinned');
    expect(figureOf(await read(), 'stemma_rollout_share_ratio', { prompt: name, candidate: '1.2.0' })).to.equal(0.01);
    const { json } = await send(server, '/v1/rollouts');
    const [{ traffic }] = json['rollouts'] as [RolloutDocument];
    const inRollout = (where: string): number =>
      [...expected].reduce((sum, [key, count]) => (key.includes(where) ? sum + count : sum), 0);
    expect(traffic?.arms).to.deep.equal({
      ...{ canary: inRollout('"canary"'), control: inRollout('"control"'), override: 0 },
      other: inRollout('"production","arm":"none","reason":"promoted"'),
    });
    expect(traffic?.versions['1.2.0']).to.equal(inRollout('"canary"'));
  });

  it('goes on counting when the state changes, and counts a 304 and a HEAD as well', async () => {
    const path = `/v1/prompts/${name}@^1?environment=production`;
    const labels = { prompt: name, version: '1.1.0', environment: 'production', arm: 'none', reason: 'promoted' };
    const { headers } = await send(server, path);
    await send(server, path, { headers: { 'if-none-match': headers['etag'] ?? '' } });
    await send(server, path, { method: 'HEAD' });

    await library.registry.apply(intend({ verb: 'yank', name, version: '1.0.0', reason: 'wrong prices' }));
    await send(server, path);

    expect(figureOf(await read(), 'stemma_resolutions_total', labels)).to.equal(4);
  });

  it('counts what is rendered, manifests, requests and refusals by code', async () => {
    const body = { variables: { name: 'Ann' }, environment: 'production' };
    await send(server, `/v1/render/${name}@^1`, { method: 'POST', body });
    await send(server, `/v1/render/${name}@^1`, { method: 'POST', body: { variables: {} } });
    await send(server, '/v1/manifest?environment=production&refs=support/reply@^1');
    await send(server, '/v1/manifest?environment=production&refs=support/reply@^1');
    await send(server, '/v1/prompts/nope@^1');
    await send(server, '/nowhere');

    const families = await read();
    const labels = { prompt: name, version: '1.1.0', environment: 'production' };
    expect(figureOf(families, 'stemma_renders_total', labels)).to.equal(1);
    expect(figureOf(families, 'stemma_manifests_total', { environment: 'production' })).to.equal(2);
    expect(figureOf(families, 'stemma_requests_total', { route: '/v1/manifest', status: '200' })).to.equal(2);
    expect(figureOf(families, 'stemma_errors_total', { code: 'INPUT_INVALID' })).to.equal(1);
    expect(figureOf(families, 'stemma_errors_total', { code: 'PROMPT_NOT_FOUND' })).to.equal(1);
    expect(figureOf(families, 'stemma_errors_total', { code: 'ROUTE_NOT_FOUND' })).to.equal(1);
  });

  it('tells of the state, and of the clients that follow it', async () => {
    const stream = await followEvents(server, '/v1/events?environment=production');
    await stream.next();

    const families = await read();
    const { epoch, revision, prompts } = library.registry.current();
    expect(figureOf(families, 'stemma_state_epoch')).to.equal(epoch);
    expect(figureOf(families, 'stemma_state_revision')).to.equal(revision);
    expect(figureOf(families, 'stemma_prompts')).to.equal(prompts.size);
    expect(figureOf(families, 'stemma_state_commit_age_seconds')).to.be.within(0, 3600);
    expect(figureOf(families, 'stemma_event_streams')).to.equal(1);
    expect(figureOf(families, 'stemma_events_sent_total')).to.equal(1);
    stream.stop();
    await eventually(async () => figureOf(await read(), 'stemma_event_streams') === 0);
    expect(figureOf(await read(), 'stemma_event_streams_ended_total', { reason: 'client' })).to.equal(1);
  });

  it('tells how stale a mirror is, and why; readyz does as well', async () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    const mirror = await aServer({
      ...{ registry: await library.repository.open({ remote: 'origin' }), remote: 'origin' },
      clock: () => now,
    });
    const readMirror = async (): Promise<ReadonlyMap<string, ParsedFamily>> =>
      parseExposition((await send(mirror, '/metrics')).text);
    const failures = 'stemma_sync_failures_total';

    await eventually(async () => (await readMirror()).has(failures));

    const families = await readMirror();
    expect(figureOf(families, failures, { remote: 'origin', code: 'REMOTE_NOT_SET' })).to.be.at.least(1);
    expect(figureOf(families, 'stemma_sync_duration_seconds_count')).to.be.at.least(1);
    expect(figureOf(families, 'stemma_sync_failing_seconds', { code: 'REMOTE_NOT_SET' })).to.equal(0);
    expect(families.has('stemma_sync_lag_seconds')).to.equal(false);
    expect((await send(mirror, '/readyz')).json['remote']).to.deep.include({
      name: 'origin',
      problem: {
        code: 'REMOTE_NOT_SET',
        message: (await send(mirror, '/v1/sync', { method: 'POST', body: {} })).json['detail'],
        since: '2026-01-01T00:00:00.000Z',
      },
    });
  });
});

describe('DecisionTallies', () => {
  const resolution: Resolution = {
    ...{ name: 'a', version: '1.0.0', digest: 'sha256:0', selector: '^1', environment: 'production' },
    ...{ acrossMajors: false, perUnit: true, warnings: [] },
    reason: 'promoted',
  };

  it('counts further decisions together once there are too many, and loses none', () => {
    const tallies = new DecisionTallies({ maxDecisions: 2 });
    for (const version of ['1.0.0', '1.0.1', '1.0.2', '1.0.3', '1.0.0']) {
      for (const tally of tallies.of('resolve', { ...resolution, version }, undefined)) tally.count += 1;
    }

    const counts = tallies.decisions('resolve').map(({ version, count }) => [version, count]);
    expect(counts).to.deep.equal([
      ['1.0.0', 2],
      ['1.0.1', 1],
      ['other', 2],
    ]);
  });

  it('tells the traffic of a rollout by arm and version, and forgets the oldest rollout', () => {
    const tallies = new DecisionTallies({ maxRollouts: 2 });
    const count = (rollout: string, changes: object): void => {
      for (const tally of tallies.of('render', { ...resolution, ...changes }, rollout)) tally.count += 1;
    };
    count('r1', {});
    count('r2', { version: '1.1.0', reason: 'canary', arm: 'canary', rollout: 'r2' });
    count('r2', { version: '1.1.0', reason: 'override', rollout: 'r2' });
    count('r2', { reason: 'control', arm: 'control', rollout: 'r2' });
    count('r2', {});
    count('r3', {});

    expect(tallies.traffic('r1').versions).to.deep.equal({});
    expect(tallies.traffic('r2')).to.deep.equal({
      arms: { canary: 1, control: 1, override: 1, other: 1 },
      versions: { '1.0.0': 2, '1.1.0': 2 },
    });
  });
});

describe('printFamilies()', () => {
  it('is read back as it was, whatever a label or a help text holds', () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', '"', '\\', '\n', '{', '}', ',', '=', ' ', 'é') });
    fc.assert(
      fc.property(fc.uniqueArray(text), text, fc.double({ noNaN: true }), (labels, help, value) => {
        const samples = labels.map((label) => ({ labels: { label }, value }));
        const [printed] = parseExposition(
          printFamilies([{ name: 'stemma_x', type: 'gauge', help: `x${help}`, samples }]),
        ).values();

        expect((printed?.samples ?? []).map((sample) => sample.labels['label'])).to.deep.equal(labels);
        for (const sample of printed?.samples ?? []) expect(sample.value).to.equal(value);
      }),
    );
  });
});
