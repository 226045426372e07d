import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { RolloutRecord } from '../../core/state/documents.ts';
import { silentLog } from '../../server/log.ts';
import { RolloutScheduler } from '../../server/scheduler/rollout-scheduler.ts';
import { ServerAlarms } from '../../server/server-alarms.ts';
import type { Registry } from '../../store/registry.ts';
import { removeRemotes, TestRemote } from '../helpers/a-remote.ts';
import { aPrompt, aRelease, intend, removeRepositories } from '../helpers/a-repository.ts';
import { ManualTime } from '../helpers/manual-time.ts';

const hour = 3600;

describe('schedulers of servers that share a remote', () => {
  let remote: TestRemote;
  let time: ManualTime;
  let servers: Registry[];
  let schedulers: RolloutScheduler[];
  let alarms: ServerAlarms[];

  /** Two servers with repositories of their own, and a rollout of 1.1.0 over 1.0.0 in steps of 15 minutes. */
  beforeEach(async () => {
    time = new ManualTime('2026-06-01T09:00:00.000Z');
    remote = await TestRemote.create('http');
    const author = await remote.clone();
    const registry = await author.open({ clock: () => new Date(time.wall()) });
    await author.write('prompts/greet.prompt', aPrompt());
    const commit = await author.commit();
    for (const version of ['1.0.0', '1.1.0']) {
      await registry.release({ ...aRelease('greet', version), commit, at: time.now });
    }
    await registry.apply({
      ...intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' }),
      at: time.now,
    });
    await registry.apply({
      ...intend({
        ...{ verb: 'start', name: 'greet', version: '1.1.0', environment: 'production', plan: 'fast', rollout: 'r1' },
        salt: '0123456789abcdef0123456789abcdef',
      }),
      at: time.now,
    });
    await registry.sync({ push: true });
    servers = [await aServer(), await aServer()];
    [schedulers, alarms] = [[], []];
    for (const server of servers) schedule(server);
  });

  afterEach(async () => {
    for (const scheduler of schedulers) await scheduler.stop();
    await removeRepositories();
    await removeRemotes();
  });

  const aServer = async (): Promise<Registry> => {
    const clone = await remote.clone();
    const server = await clone.open({ remote: 'origin', publish: 'origin', clock: () => new Date(time.wall()) });
    await server.sync({ push: false });
    return server;
  };
  const schedule = (registry: Registry): void => {
    const raised = new ServerAlarms({ clock: time.wall, log: silentLog });
    const scheduler = new RolloutScheduler({
      ...{ registry, actor: 'Server <server@example.com>', alarms: raised, log: silentLog, time, random: () => 0.5 },
      traffic: () => ({ since: '', arms: { canary: 0, control: 0, override: 0, other: 0 }, versions: {} }),
    });
    scheduler.start();
    schedulers.push(scheduler);
    alarms.push(raised);
  };
  const rolloutOf = (server: Registry | undefined): RolloutRecord | undefined =>
    server?.current().prompts.get('greet')?.environments['production']?.rollouts?.[0];
  const steps = (): readonly string[] =>
    servers.map((server) => {
      const rollout = rolloutOf(server);
      return `${rollout?.status} ${(rollout?.canaryPpm ?? 0) / 10_000}`;
    });

  it('make each step once, and the others find it done', async () => {
    const plan = rolloutOf(servers[0])?.plan;
    const seen: (readonly string[])[] = [];
    for (let step = 0; step < 4; step += 1) {
      await time.pass((plan?.steps[step]?.holdSeconds ?? 0) + 60, ...schedulers);
      seen.push(steps());
    }
    const [first] = servers;
    const advances = (await first?.audit({ max: 100, verb: 'advance' })) ?? [];

    for (const [one, other] of seen) expect(one).to.equal(other);
    expect(steps()[0]).to.match(/^promoted/);
    expect(advances).to.have.lengthOf(plan?.steps.length ?? 0);
    expect(new Set(advances.map(({ intent }) => intent)).size).to.equal(advances.length);
    for (const server of servers) expect((await server.verifyAudit()).findings).to.deep.equal([]);
  });

  it('advance nothing that the remote does not have, say why, and go on when it is back', async () => {
    const before = steps();
    await remote.disconnect();
    await time.pass(hour, ...schedulers);
    const during = [steps(), alarms.map((raised) => raised.list().map(({ code }) => code))];
    const [told] = alarms[0]?.list() ?? [];

    await remote.reconnect();
    await time.pass(90, ...schedulers);
    const after = steps();

    expect(during).to.deep.equal([before, [['ADVANCE_OVERDUE'], ['ADVANCE_OVERDUE']]]);
    expect(told?.message).to.match(/advance rollout of greet@1\.1\.0 in production is due since 2026-06-01T09:15/);
    expect(after).not.to.deep.equal(before);
    expect(after[0]).to.equal(after[1]);
    expect(alarms.flatMap((raised) => raised.list())).to.deep.equal([]);
    expect(await servers[0]?.audit({ max: 100, verb: 'advance' })).to.have.lengthOf(1);
  });

  it('leave alone what somebody paused on another server meanwhile', async () => {
    const person = await aServer();
    await time.pass(14 * 60, ...schedulers);
    await person.apply({
      ...intend({ verb: 'pause', name: 'greet', environment: 'production', rollout: 'r1' }),
      at: time.now,
    });

    await time.pass(hour, ...schedulers);

    expect(steps().map((step) => step.split(' ')[0])).to.deep.equal(['paused', 'paused']);
    expect(alarms.flatMap((raised) => raised.list())).to.deep.equal([]);
  });
});
