/**
 * Measures how soon a rollback reaches a thousand clients that follow `GET /v1/events`, and what an idle client costs in
 * memory. Server and clients run in processes of their own; rollbacks are commanded over HTTP.
 *
 *     npm run bench:events
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { VerbDocument } from '../core/protocol.ts';
import { aPrompt, aRepository, removeRepositories } from '../test/helpers/a-repository.ts';
import type { ClientsTask, ClientTimes } from './event-clients.ts';
import type { ServerTask } from './http-servers.ts';
import { round, writeResults } from './machine.ts';

const followers = 1000;
const rollbacks = 60;
const idleClients = 5000;

const children: ChildProcess[] = [];

/** Starts a program of this folder. */
function start(program: string): ChildProcess {
  const file = fileURLToPath(new URL(`${program}.js`, import.meta.url));
  const child = fork(file, { execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  children.push(child);
  return child;
}

async function ask<Answer>(child: ChildProcess, task: ServerTask | ClientsTask | 'memory'): Promise<Answer> {
  child.send(task);
  const [answer] = (await once(child, 'message')) as [Answer];
  return answer;
}

function now(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

async function buildRegistry(): Promise<string> {
  const repository = await aRepository().withFile('prompts/support/reply.prompt', aPrompt('One {{name}}')).build();
  await repository.commit();
  await repository.release('support/reply', '1.0.0');
  await repository.write('prompts/support/reply.prompt', aPrompt('Two {{name}}'));
  await repository.commit();
  await repository.release('support/reply', '1.1.0');
  for (const version of ['1.0.0', '1.1.0']) {
    await repository.apply({ verb: 'promote', name: 'support/reply', version, environment: 'production' });
  }
  return repository.folder;
}

async function command(url: string, verb: 'rollback' | 'restore', body: object): Promise<VerbDocument> {
  const response = await fetch(`${url}/v1/environments/production/prompts/support/reply/${verb}`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as VerbDocument;
}

interface Latencies {
  readonly fromRequest: number[];
  readonly fromAnswer: number[];
  readonly commands: number[];
}

/** One rollback, and the time at which each client had parsed it; then everything is put back. */
async function rollBack(
  url: string,
  clients: ChildProcess,
  { fromRequest, fromAnswer, commands }: Latencies,
): Promise<void> {
  const sentAt = now();
  const { revision } = await command(url, 'rollback', { reason: 'bench' });
  const answeredAt = now();
  const { micros } = await ask<ClientTimes>(clients, { kind: 'await', revision });
  commands.push(answeredAt - sentAt);
  fromRequest.push(...micros.map((at) => at - sentAt));
  // The event is on its way before the answer is: a client can have it before.
  fromAnswer.push(...micros.map((at) => Math.max(0, at - answeredAt)));
  const restored = await command(url, 'restore', { version: '1.1.0' });
  await ask(clients, { kind: 'await', revision: restored.revision });
}

function distribution(micros: readonly number[]): Record<string, number> {
  const sorted = [...micros].sort((a, b) => a - b);
  const at = (share: number): number => round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) / 1000);
  return { p50Ms: at(0.5), p90Ms: at(0.9), p99Ms: at(0.99), maxMs: at(1) };
}

async function measureRollbacks(folder: string): Promise<Record<string, unknown>> {
  const server = start('http-servers');
  const { url } = await ask<{ readonly url: string }>(server, { kind: 'stemma', folder });
  const clients = start('event-clients');
  await ask(clients, { kind: 'connect', url, count: followers });
  for (let count = 0; count < 5; count += 1) await rollBack(url, clients, emptyLatencies());
  const latencies = emptyLatencies();
  for (let count = 0; count < rollbacks; count += 1) await rollBack(url, clients, latencies);
  server.disconnect();
  clients.disconnect();
  const { fromRequest, fromAnswer, commands } = latencies;
  return {
    samples: fromRequest.length,
    fromRequest: distribution(fromRequest),
    fromAnswer: distribution(fromAnswer),
    command: distribution(commands),
  };
}

function emptyLatencies(): Latencies {
  return { fromRequest: [], fromAnswer: [], commands: [] };
}

async function measureMemory(folder: string): Promise<number> {
  const server = start('http-servers');
  const { url } = await ask<{ readonly url: string }>(server, { kind: 'stemma', folder });
  const warm = start('event-clients');
  await ask(warm, { kind: 'connect', url, count: 100 });
  const before = await ask<{ readonly rssBytes: number }>(server, 'memory');
  const clients = start('event-clients');
  await ask(clients, { kind: 'connect', url, count: idleClients });
  const after = await ask<{ readonly rssBytes: number }>(server, 'memory');
  return (after.rssBytes - before.rssBytes) / 1024 / idleClients;
}

try {
  const folder = await buildRegistry();
  const measured = await measureRollbacks(folder);
  const kbPerIdleClient = round(await measureMemory(folder), 1);
  console.log(JSON.stringify({ ...measured, kbPerIdleClient }, undefined, 2));
  writeResults('events', { followers, rollbacks, idleClients, ...measured, kbPerIdleClient });
} finally {
  for (const child of children) if (child.connected) child.disconnect();
  await removeRepositories();
}
