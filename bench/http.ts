/**
 * Measures answers over HTTP beside those of a bare `node:http` server that sends the same bytes, and the repaired
 * Express beside stock Express. Both servers of a pair run in processes of their own and are measured in turn, round
 * by round; the ratios are medians over the rounds.
 *
 *     npm run build && node dist/bench/http.js [seconds per measurement]
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { aRepository, removeRepositories } from '../test/helpers/a-repository.ts';
import { projectFiles } from '../test/helpers/project-files.ts';
import type { LoadResult } from './http-load.ts';
import { runLoad } from './http-load.ts';
import type { FixedAnswer, ServerTask } from './http-servers.ts';
import { median, round, writeResults } from './machine.ts';

const durationMs = Number(process.argv[2] ?? 0.5) * 1000;
const rounds = 15;
const connections = 32;

/** A server in a process of its own. */
interface Peer {
  readonly child: ChildProcess;
  readonly url: string;
}

/** What is asked of whom. */
interface Target {
  readonly peer: Peer;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Measured extends LoadResult {
  /** Processor time that the server spent per request: independent of how fast the generator is. */
  readonly cpuMicros: number;
}

const peers: Peer[] = [];

async function startPeer(task: ServerTask): Promise<Peer> {
  const file = fileURLToPath(new URL('http-servers.js', import.meta.url));
  const child = fork(file, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.send(task);
  const [{ url }] = (await once(child, 'message')) as [{ readonly url: string }];
  const peer = { child, url };
  peers.push(peer);
  return peer;
}

async function measure({ peer, path, headers = {} }: Target): Promise<Measured> {
  const before = await cpuOf(peer);
  const result = await runLoad({ url: peer.url, path, headers, connections, durationMs });
  const cpuMs = (await cpuOf(peer)) - before;
  return { ...result, cpuMicros: (cpuMs * 1000) / result.requests };
}

async function cpuOf({ child }: Peer): Promise<number> {
  child.send('cpu');
  const [{ cpuMs }] = (await once(child, 'message')) as [{ readonly cpuMs: number }];
  return cpuMs;
}

/** Measures two targets in turn and prints the ratio of the first to the second. */
async function compare(name: string, ours: Target, theirs: Target): Promise<Record<string, unknown>> {
  await measure(ours);
  await measure(theirs);
  const pairs: (readonly [Measured, Measured])[] = [];
  for (let count = 0; count < rounds; count += 1) {
    if (count % 2 === 0) pairs.push([await measure(ours), await measure(theirs)]);
    else {
      const second = await measure(theirs);
      pairs.push([await measure(ours), second]);
    }
  }
  const of = (index: 0 | 1, key: keyof Measured): number => median(pairs.map((pair) => pair[index][key]));
  const comparison = {
    name,
    ratio: round(median(pairs.map(([a, b]) => a.perSecond / b.perSecond))),
    cpuRatio: round(median(pairs.map(([a, b]) => b.cpuMicros / a.cpuMicros))),
    perSecond: Math.round(of(0, 'perSecond')),
    peerPerSecond: Math.round(of(1, 'perSecond')),
    cpuMicros: round(of(0, 'cpuMicros'), 1),
    peerCpuMicros: round(of(1, 'cpuMicros'), 1),
    p50Ms: round(of(0, 'p50Ms')),
    peerP50Ms: round(of(1, 'p50Ms')),
    p99Ms: round(of(0, 'p99Ms')),
    peerP99Ms: round(of(1, 'p99Ms')),
  };
  const { ratio, cpuRatio, perSecond, peerPerSecond } = comparison;
  console.log(`${name}: ${ratio} (processor ${cpuRatio}), ${perSecond} beside ${peerPerSecond} requests/s`);
  return comparison;
}

/** What the server answers to a path, as a bare server would send it. */
async function recordAnswer({ url }: Peer, path: string): Promise<FixedAnswer> {
  const response = await fetch(`${url}${path}`);
  const own = new Set(['date', 'connection', 'keep-alive']);
  const headers = [...response.headers].filter(([name]) => !own.has(name)).flat();
  return { status: response.status, headers, body: await response.text() };
}

async function bareBeside(stemma: Peer, path: string): Promise<{ readonly bare: Peer; readonly answer: FixedAnswer }> {
  const answer = await recordAnswer(stemma, path);
  return { bare: await startPeer({ kind: 'bare', answer }), answer };
}

async function buildSample(): Promise<string> {
  const builder = aRepository();
  const files = ['.prompt', '.json', '.yaml'].flatMap((extension) => projectFiles(extension));
  for (const { path, text } of files) {
    if (/^(prompts|schemas|tools)\//.test(path)) builder.withFile(path, text);
  }
  const repository = await builder
    .commit()
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
  const [ours, theirs] = [
    { peer: stemma, path },
    { peer: bare, path },
  ];
  return [
    await compare('resolve / bare', ours, theirs),
    await compare('resolve with a unit / bare', { peer: stemma, path: `${path}&unit=u-1` }, theirs),
    await compare('resolve 304 / bare 200', { ...ours, headers }, { ...theirs, headers }),
    await compare('digest / bare', { peer: stemma, path: digestPath }, { peer: digestBare, path: digestPath }),
    await compare('manifest / bare', { peer: stemma, path: manifestPath }, { peer: manifestBare, path: manifestPath }),
  ];
}

async function compareExpress(stemma: Peer): Promise<Record<string, unknown>[]> {
  const path = '/v1/prompts/support/reply';
  const { bare, answer } = await bareBeside(stemma, path);
  const stock = await startPeer({ kind: 'express', answer });
  const repaired = await startPeer({ kind: 'repaired', answer });
  const [end, json] = ['/end/x', '/json/x'];
  return [
    await compare('repaired Express / stock, end()', { peer: repaired, path: end }, { peer: stock, path: end }),
    await compare('repaired Express / stock, json()', { peer: repaired, path: json }, { peer: stock, path: json }),
    await compare('index document / bare', { peer: stemma, path }, { peer: bare, path }),
  ];
}

try {
  const stemma = await startPeer({ kind: 'stemma', folder: await buildSample() });
  const comparisons = [...(await compareReads(stemma)), ...(await compareExpress(stemma))];
  writeResults('http', { connections, rounds, secondsPerMeasurement: durationMs / 1000, comparisons });
} finally {
  for (const { child } of peers) child.disconnect();
  await removeRepositories();
}
