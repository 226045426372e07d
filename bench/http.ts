/**
 * Measures answers over HTTP beside those of a bare `node:http` server that sends the same bytes, and the repaired
 * Express beside stock Express. Both servers of a pair run in processes of their own and are measured in turn, round
 * by round; the ratios are medians over the rounds.
 *
 *     npm run build && node dist/bench/http.js [seconds per measurement]
 */
import { removeRepositories } from '../test/helpers/a-repository.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../test/helpers/a-token.ts';
import type { Peer } from './http-peers.ts';
import { ask, compare, connections, durationMs, rounds, startPeer, stopPeers } from './http-peers.ts';
import type { FixedAnswer } from './http-servers.ts';
import { writeResults } from './machine.ts';
import { projectRepository } from './project-repository.ts';
import { buildRolloutRepository, path as rolloutPath, startRollout, units } from './rollout-repository.ts';

type RequestHeaders = Readonly<Record<string, string>>;

interface Beside {
  readonly bare: Peer;
  readonly answer: FixedAnswer;
}

/** What the server answers to a path, as a bare server would send it. */
async function recordAnswer({ url }: Peer, path: string, headers: RequestHeaders = {}): Promise<FixedAnswer> {
  const response = await fetch(`${url}${path}`, { headers });
  const own = new Set(['date', 'connection', 'keep-alive']);
  const lines = [...response.headers].filter(([name]) => !own.has(name)).flat();
  return { status: response.status, headers: lines, body: await response.text() };
}

async function bareBeside(stemma: Peer, path: string, headers?: RequestHeaders): Promise<Beside> {
  const answer = await recordAnswer(stemma, path, headers);
  return { bare: await startPeer({ kind: 'bare', answer }), answer };
}

async function buildSample(): Promise<string> {
  const repository = await projectRepository()
    .release('support/reply', '1.0.0')
    .apply({ verb: 'promote', name: 'support/reply', version: '1.0.0', environment: 'production' })
    .build();
  return repository.folder;
}

async function compareReads(stemma: Peer): Promise<Record<string, unknown>[]> {
  const path = '/v1/prompts/support/reply@^1?environment=production';
  const { bare, answer } = await bareBeside(stemma, path);
  const { digest } = JSON.parse(answer.body) as { readonly digest: string };
  const headers = { 'if-none-match': answer.headers[answer.headers.indexOf('etag') + 1] ?? '' };
  const digestPath = `/v1/digests/${digest}`;
  const manifestPath = '/v1/manifest?environment=production&refs=support/reply@^1';
  const digestBare = (await bareBeside(stemma, digestPath)).bare;
  const manifestBare = (await bareBeside(stemma, manifestPath)).bare;
  console.log(`an answer of resolve has ${answer.body.length} bytes`);
  const [ours, theirs] = [ask(stemma, path), ask(bare, path)];
  return [
    await compare('resolve / bare', ours, theirs),
    await compare('resolve with a unit / bare', ask(stemma, `${path}&unit=u-1`), theirs),
    await compare('resolve 304 / bare 200', { ...ours, headers }, { ...theirs, headers }),
    await compare('digest / bare', ask(stemma, digestPath), ask(digestBare, digestPath)),
    await compare('manifest / bare', ask(stemma, manifestPath), ask(manifestBare, manifestPath)),
  ];
}

/** What it costs to know who asks: a token that is limited to some prompts and one environment, beside no tokens. */
async function compareTokens(stemma: Peer, folder: string): Promise<Record<string, unknown>[]> {
  const path = '/v1/prompts/support/reply@^1?environment=production';
  const tokens = await aTokensFile();
  const { headers } = await aToken(tokens, {
    ...{ scopes: ['read'], prompts: ['notes/**', 'support/*'], environments: ['production'] },
    expiresAt: '2999-01-01T00:00:00Z',
  });
  const guarded = await startPeer({ kind: 'stemma', folder, tokens });
  return [
    await compare('resolve with a token / without', { ...ask(guarded, path), headers }, ask(stemma, path)),
    await compareAll(tokens, headers),
  ];
}

/** All at once: a token, an open rollout that draws each of a thousand units, the log and the metrics. */
async function compareAll(tokens: string, headers: RequestHeaders): Promise<Record<string, unknown>> {
  const { folder } = await startRollout(await buildRolloutRepository(), []);
  const whole = await startPeer({ kind: 'stemma', folder, tokens });
  const paths = units.map((unit) => `${rolloutPath}&unit=${unit}`);
  const { bare, answer } = await bareBeside(whole, paths[0] ?? '', headers);
  if (answer.status !== 200) throw new Error(answer.body);
  return compare('resolve with everything / bare', { ...ask(whole, ...paths), headers }, ask(bare, ...paths));
}

async function compareExpress(stemma: Peer): Promise<Record<string, unknown>[]> {
  const path = '/v1/prompts/support/reply';
  const { bare, answer } = await bareBeside(stemma, path);
  const stock = await startPeer({ kind: 'express', answer });
  const repaired = await startPeer({ kind: 'repaired', answer });
  const [end, json] = ['/end/x', '/json/x'];
  return [
    await compare('repaired Express / stock, end()', ask(repaired, end), ask(stock, end)),
    await compare('repaired Express / stock, json()', ask(repaired, json), ask(stock, json)),
    await compare('index document / bare', ask(stemma, path), ask(bare, path)),
  ];
}

try {
  const folder = await buildSample();
  const stemma = await startPeer({ kind: 'stemma', folder });
  const comparisons = [
    ...(await compareReads(stemma)),
    ...(await compareTokens(stemma, folder)),
    ...(await compareExpress(stemma)),
  ];
  writeResults('http', { connections, rounds, secondsPerMeasurement: durationMs / 1000, comparisons });
} finally {
  stopPeers();
  await removeTokenFiles();
  await removeRepositories();
}
