import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { after, describe, it } from 'mocha';
import type { AuditReport } from '../../core/audit-documents.ts';
import type { ReadinessDocument } from '../../core/protocol.ts';
import { removeRemotes, TestRemote } from '../helpers/a-remote.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, intend, removeRepositories } from '../helpers/a-repository.ts';
import type { Attempt } from './remote/attempt.ts';
import { promptNames, versions } from './remote/attempt.ts';
import type { Crowd } from './remote/clients.ts';
import { sendChanges, typeCommands } from './remote/clients.ts';
import { ServerProcess } from './remote/server-process.ts';
import { size } from './size.ts';

const STATE = 'refs/heads/stemma/state';
/** Time between two looks of a server at the remote, in seconds. */
const SYNC_SECONDS = 5;
/** Programs that change something through each server. */
const CLIENTS = 10;
const REMOTE_AWAY_MS = 4_000;

/** Begin and end of a time in which the remote could not be reached, in milliseconds since the beginning. */
type Outage = readonly [from: number, to: number];

describe('three servers and five commands that change one remote at once', function () {
  this.timeout((size.secondsOnRemote + 120) * 1000);
  const servers: ServerProcess[] = [];

  after(async () => {
    for (const server of servers) await server.end('SIGKILL');
    await removeRepositories();
    await removeRemotes();
  });

  it('lose nothing, while a server is killed and the remote is cut off twice', async () => {
    const remote = await TestRemote.create('http');
    await fill(remote);
    for (let number = 0; number < 3; number += 1) {
      servers.push(await ServerProcess.start((await remote.clone()).folder, SYNC_SECONDS));
    }
    const clones = await Promise.all([remote.clone(), remote.clone()]);
    for (const clone of clones) await syncClone(clone);
    await converged(remote, servers);

    const begin = performance.now();
    const now = (): number => Math.round(performance.now() - begin);
    const total = size.secondsOnRemote * 1000;
    let endMs = Number.POSITIVE_INFINITY;
    const crowd: Crowd = { servers, attempts: [], now, isOver: () => now() >= endMs };
    const outages: Outage[] = [];
    const work = Promise.all([
      ...servers.flatMap((_, first) => Array.from({ length: CLIENTS }, () => sendChanges(crowd, first))),
      ...servers.map((server) => typeCommands(crowd, { folder: clones[0]?.folder ?? '', server })),
      ...clones.map(({ folder }) => typeCommands(crowd, { folder })),
    ]);
    await delay(total * 0.25);
    outages.push(await takeAway(remote, 'cut', now));
    await delay(total * 0.5 - now());
    await servers[1]?.end('SIGKILL');
    await delay(500);
    await servers[1]?.start();
    await delay(total - REMOTE_AWAY_MS - now());
    // A slow machine takes longer for the same work: what is asked for is the work, not its speed.
    while (acknowledgedOf(crowd.attempts).length < size.changesOnRemote) await delay(50);
    endMs = now() + REMOTE_AWAY_MS;
    outages.push(await takeAway(remote, 'hung', now));
    const back = performance.now();
    await converged(remote, servers);
    const convergedMs = performance.now() - back;
    await work;
    for (const clone of clones) await syncClone(clone);
    await converged(remote, servers);

    const { report, marks } = await readHistory(remote);
    const summary = summarise(crowd.attempts, outages);
    const times = `converged ${Math.round(convergedMs)} ms after the remote's return`;
    process.stdout.write(`      ${summary.text}\n      ${report.commits} commits, ${times}\n`);
    expect(report.findings.slice(0, 5)).to.deep.equal([]);
    expect(acknowledgedOf(crowd.attempts).filter(({ mark }) => !marks.has(mark))).to.deep.equal([]);
    expect([...marks].filter(([, count]) => count > 1)).to.deep.equal([]);
    expect(summary.failed.slice(0, 5)).to.deep.equal([]);
    expect(summary.answered).to.be.at.least(0.95);
    // Two looks at the remote, and what a change takes on this machine.
    expect(convergedMs).to.be.below(2 * SYNC_SECONDS * 1000 + Math.max(1000, summary.slowMs));
    const faults = servers.flatMap(({ errors }) => errors.split('\n').filter((line) => !isExpected(line)));
    expect(faults).to.deep.equal([]);
  });
});

/** What a server logs of changes that it refused for want of the remote. */
const isExpected = (line: string): boolean =>
  line === '' || /"code":"(?:REMOTE_UNREACHABLE|REMOTE_REJECTED|WRITE_CONTENDED)"/.test(line);

/** Releases eight versions of each prompt and promotes the first, all of it on the remote. */
async function fill(remote: TestRemote): Promise<void> {
  const author = await remote.clone();
  for (const name of promptNames) await author.write(`prompts/${name}.prompt`, aPrompt(`Hello {{name}} from ${name}`));
  await author.commit();
  for (const name of promptNames) for (const version of versions) await author.tag(`${name}@${version}`);
  const registry = await author.open();
  await registry.admit();
  for (const name of promptNames) {
    await registry.apply(intend({ verb: 'promote', name, version: '1.0.0', environment: 'production' }));
  }
  await registry.sync({ push: true });
  await registry.backend.push('origin', [{ local: await author.head(), ref: 'refs/heads/main' }]);
}

async function syncClone(clone: TestRepository): Promise<void> {
  const registry = await clone.open();
  await registry.sync({ push: true });
  await registry.close();
}

async function takeAway(remote: TestRemote, line: 'cut' | 'hung', now: () => number): Promise<Outage> {
  const from = now();
  remote.line = line;
  await delay(REMOTE_AWAY_MS);
  remote.line = 'up';
  return [from, now()];
}

/** Waits until all servers serve what the remote has, and hold nothing back. */
async function converged(remote: TestRemote, servers: readonly ServerProcess[]): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const head = await remote.ref(STATE);
    const states = await Promise.all(servers.map((server) => server.ready()));
    if (states.every((state) => state?.commit === head && state?.unpublished === undefined)) return;
    if (performance.now() > deadline) throw new Error(`never the same: ${head} ${JSON.stringify(states.map(brief))}`);
    await delay(50);
  }
}

const brief = (state: ReadinessDocument | undefined): unknown =>
  state && [state.commit, state.unpublished, state.alarms];

/** What a fresh clone reads: the audit, and how often each change stands in the history, by its mark. */
async function readHistory(remote: TestRemote): Promise<{ report: AuditReport; marks: ReadonlyMap<string, number> }> {
  const registry = await (await remote.clone()).open({ backend: 'native' });
  await registry.sync({ push: false });
  const marks = new Map<string, number>();
  for (const { reason } of await registry.audit({ max: 1_000_000 })) {
    if (reason !== undefined) marks.set(reason, (marks.get(reason) ?? 0) + 1);
  }
  return { report: await registry.verifyAudit(), marks };
}

const acknowledgedOf = (attempts: readonly Attempt[]): readonly Attempt[] =>
  attempts.filter(({ result }) => result === 'acknowledged');

interface Summary {
  readonly text: string;
  /** Share of what was wanted while the remote was up that was made, or refused by the rules, within 10 s. */
  readonly answered: number;
  /** What 99 of 100 acknowledged changes took at most, in milliseconds. */
  readonly slowMs: number;
  /** What nobody could have expected. */
  readonly failed: readonly Attempt[];
}

function summarise(attempts: readonly Attempt[], outages: readonly Outage[]): Summary {
  const isUp = ({ begun, ended }: Attempt): boolean => outages.every(([from, to]) => ended < from || begun > to);
  const isAnswered = ({ result, begun, ended }: Attempt): boolean =>
    result !== 'unreachable' && result !== 'failed' && ended - begun <= 10_000;
  const acknowledged = acknowledgedOf(attempts);
  const whileUp = attempts.filter((attempt) => isUp(attempt) && attempt.result !== 'orphaned');
  const answered = whileUp.filter(isAnswered).length / whileUp.length;
  const count = (result: Attempt['result']): string =>
    `${attempts.filter((attempt) => attempt.result === result).length} ${result}`;
  const times = acknowledged.map(({ begun, ended }) => ended - begun).toSorted((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  const soon = acknowledged.filter(({ published }) => published === false);
  const slowest = Math.max(0, ...soon.map(({ begun, ended }) => ended - begun));
  return {
    text: [
      `${count('acknowledged')}, ${count('unchanged')}, ${count('refused')}, ${count('unreachable')}, ${count('orphaned')}`,
      `${(answered * 100).toFixed(1)} % answered within 10 s while the remote was up; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
      `${soon.length} ahead of the remote, the slowest after ${slowest} ms`,
    ].join('\n      '),
    answered,
    slowMs: at(0.99),
    failed: attempts.filter(({ result }) => result === 'failed'),
  };
}
