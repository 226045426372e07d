import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadResult } from './http-load.ts';
import { runLoad } from './http-load.ts';
import type { ServerTask } from './http-servers.ts';
import { median, round } from './machine.ts';

/** Many short ones: whatever else a machine does meanwhile then slows both of a pair. */
export const rounds = 61;
export const connections = 32;
/** How long one measurement takes: the first argument of the program in seconds, or an eighth of a second. */
export const durationMs: number = Number(process.argv[2] ?? 0.125) * 1000;

/** A server in a process of its own. */
export interface Peer {
  readonly child: ChildProcess;
  readonly url: string;
}

/** What is asked of whom. */
export interface Target {
  readonly peer: Peer;
  readonly paths: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Paths of a server, asked for in turn. */
export const ask = (peer: Peer, ...paths: readonly string[]): Target => ({ peer, paths });

interface Measured extends LoadResult {
  /** Processor time that the server spent per request: independent of how fast the generator is. */
  readonly cpuMicros: number;
}

const peers: Peer[] = [];

/** Starts the server of a task in a process of its own; {@link stopPeers} ends it. */
export async function startPeer(task: ServerTask): Promise<Peer> {
  const file = fileURLToPath(new URL('http-servers.js', import.meta.url));
  const child = fork(file, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.send(task);
  const [{ url }] = (await once(child, 'message')) as [{ readonly url: string }];
  const peer = { child, url };
  peers.push(peer);
  return peer;
}

async function measure({ peer, paths, headers = {} }: Target): Promise<Measured> {
  const before = await cpuOf(peer);
  const result = await runLoad({ url: peer.url, paths, headers, connections, durationMs });
  const cpuMs = (await cpuOf(peer)) - before;
  return { ...result, cpuMicros: (cpuMs * 1000) / result.requests };
}

async function cpuOf({ child }: Peer): Promise<number> {
  child.send('cpu');
  const [{ cpuMs }] = (await once(child, 'message')) as [{ readonly cpuMs: number }];
  return cpuMs;
}

/** Measures two targets in turn and prints the ratio of the first to the second. */
export async function compare(name: string, ours: Target, theirs: Target): Promise<Record<string, unknown>> {
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
    p99Ratio: round(median(pairs.map(([a, b]) => a.p99Ms / b.p99Ms))),
    perSecond: Math.round(of(0, 'perSecond')),
    peerPerSecond: Math.round(of(1, 'perSecond')),
    cpuMicros: round(of(0, 'cpuMicros'), 1),
    peerCpuMicros: round(of(1, 'cpuMicros'), 1),
    p50Ms: round(of(0, 'p50Ms')),
    peerP50Ms: round(of(1, 'p50Ms')),
    p99Ms: round(of(0, 'p99Ms')),
    peerP99Ms: round(of(1, 'p99Ms')),
  };
  const { ratio, cpuRatio, p99Ratio, perSecond, peerPerSecond } = comparison;
  console.log(
    `${name}: ${ratio} (processor ${cpuRatio}, p99 ${p99Ratio}), ${perSecond} beside ${peerPerSecond} requests/s`,
  );
  return comparison;
}

/** Ends the processes of all servers. */
export function stopPeers(): void {
  for (const { child } of peers.splice(0)) child.disconnect();
}
