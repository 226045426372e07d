import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { RolloutRecord } from '../../core/state/documents.ts';
import { silentLog } from '../../server/log.ts';
import { RolloutScheduler } from '../../server/scheduler/rollout-scheduler.ts';
import { ServerAlarms } from '../../server/server-alarms.ts';
import type { Registry } from '../../store/registry.ts';
import type { BareIntent, TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, intend, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { eventually } from '../helpers/fake-registry.ts';
import { ManualTime } from '../helpers/manual-time.ts';

const promptrc = `
plans:
  hourly:
    steps: [{ percent: 1, hold: 1h }, { percent: 10, hold: 1h }, { percent: 50, hold: 1h }]
    maxDuration: 2d
  gated:
    steps: [{ percent: 1, hold: 1h }, { percent: 10, hold: 1h, approval: true }, { percent: 50, hold: 1h }]
  weekdays:
    steps: [{ percent: 1, hold: 1h }, { percent: 10, hold: 1h }]
    noAdvance: [{ from: Friday 16:00, to: Monday }]
environments:
  production: { serve: promoted, default: true }
`;
const hour = 3600;

interface Running {
  readonly scheduler: RolloutScheduler;
  readonly alarms: ServerAlarms;
}

describe('RolloutScheduler', () => {
  let repository: TestRepository;
  let registry: Registry;
  let time: ManualTime;
  const running: RolloutScheduler[] = [];

  beforeEach(async () => {
    // A Monday.
    time = new ManualTime('2026-06-01T09:00:00.000Z');
    repository = await aRepository()
      .withFile('.promptrc', promptrc)
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .build();
    registry = await open();
    const commit = await repository.head();
    for (const version of ['1.0.0', '1.1.0']) {
      await registry.release({
        ...{ name: 'greet', version, commit, message: version, actor: 'Ada <ada@example.com>' },
        ...{ at: time.now, id: `release-${version}` },
      });
    }
    await apply({ verb: 'promote', version: '1.0.0' });
  });

  afterEach(async () => {
    await stopServers();
    for (const scheduler of running.splice(0)) await scheduler.stop();
    await removeRepositories();
  });

  const open = (): Promise<Registry> => repository.open({ clock: () => new Date(time.wall()) });

  type Wish<Each = BareIntent> = Each extends BareIntent ? Omit<Each, 'name' | 'environment'> : never;
  const apply = (wish: Wish): Promise<unknown> =>
    registry.apply({ ...intend({ name: 'greet', environment: 'production', ...wish } as BareIntent), at: time.now });
  const start = (plan: string): Promise<unknown> =>
    apply({ verb: 'start', version: '1.1.0', plan, rollout: 'r1', salt: '0123456789abcdef0123456789abcdef' });

  const schedule = (on: Registry = registry): Running => {
    const alarms = new ServerAlarms({ clock: time.wall, log: silentLog });
    const scheduler = new RolloutScheduler({
      ...{ registry: on, actor: 'Server <server@example.com>', alarms, log: silentLog, time, random: () => 0.5 },
      traffic: () => ({
        since: '2026-06-01T09:00:00.000Z',
        arms: { canary: 7, control: 8, override: 0, other: 85 },
        versions: { '1.1.0': 7, '1.0.0': 93 },
      }),
    });
    scheduler.start();
    running.push(scheduler);
    return { scheduler, alarms };
  };

  const rollout = (on: Registry = registry): RolloutRecord => {
    const [found] = on.current().prompts.get('greet')?.environments['production']?.rollouts ?? [];
    if (found === undefined) throw new Error('no rollout');
    return found;
  };
  const place = (on?: Registry): string => `${rollout(on).status} ${rollout(on).canaryPpm / 10_000}`;
  const codes = ({ alarms }: Running): readonly string[] => alarms.list().map(({ code }) => code);
  const advances = async (): Promise<number> => (await registry.audit({ max: 100, verb: 'advance' })).length;

  it('advances when a step was held, and promotes after the last one', async () => {
    const { scheduler } = schedule();
    await start('hourly');
    const seen = [place()];

    await time.pass(hour - 1, scheduler);
    seen.push(place());
    for (let step = 0; step < 3; step += 1) {
      await time.pass(step === 0 ? 1 : hour, scheduler);
      seen.push(place());
    }

    expect(seen).to.deep.equal(['running 1', 'running 1', 'running 10', 'running 50', 'promoted 50']);
    expect(registry.current().prompts.get('greet')?.environments['production']?.promoted).to.have.property('1.1.0');
  });

  it('says in the history who did it, why, and what it saw', async () => {
    const { scheduler } = schedule();
    await start('hourly');

    await time.pass(hour, scheduler);
    const [entry] = await registry.audit({ max: 1 });

    expect(entry).to.deep.include({
      verb: 'advance',
      by: 'Server <server@example.com>',
      reason: 'plan hourly: step 1 was held for 1h',
    });
    expect(entry?.evidence).to.deep.equal({
      plan: 'hourly',
      heldSeconds: hour,
      traffic: {
        since: '2026-06-01T09:00:00.000Z',
        arms: { canary: 7, control: 8, override: 0, other: 85 },
        versions: { '1.1.0': 7, '1.0.0': 93 },
      },
    });
  });

  it('catches up one step at a time after days, and holds each whole', async () => {
    await start('hourly');
    await time.pass(30 * hour);

    const { scheduler } = schedule();
    await time.pass(0, scheduler);
    const first = place();
    await time.pass(hour - 1, scheduler);
    const held = place();
    await time.pass(1, scheduler);

    expect([first, held, place()]).to.deep.equal(['running 10', 'running 10', 'running 50']);
  });

  it('never goes past an approval, and goes on at once when it is given', async () => {
    const { scheduler } = schedule();
    await start('gated');
    await time.pass(100 * hour, scheduler);
    const waiting = place();

    await registry.apply({
      ...{ verb: 'approve', id: 'approval-1', name: 'greet', environment: 'production', rollout: 'r1', at: time.now },
      ...{ actor: 'Bob <bob@example.com>', authenticated: { method: 'token', id: 't1' } },
    });
    await time.pass(0, scheduler);

    expect([waiting, place()]).to.deep.equal(['running 10', 'running 50']);
  });

  it('leaves a paused rollout alone, and holds its step anew when it is resumed', async () => {
    const { scheduler } = schedule();
    await start('hourly');
    await time.pass(hour / 2, scheduler);
    await apply({ verb: 'pause', rollout: 'r1' });
    await time.pass(10 * hour, scheduler);
    const paused = place();
    await apply({ verb: 'resume', rollout: 'r1' });
    await time.pass(hour - 1, scheduler);
    const held = place();
    await time.pass(1, scheduler);

    expect([paused, held, place()]).to.deep.equal(['paused 1', 'running 1', 'running 10']);
  });

  it('begins nothing in a closed window', async () => {
    // Friday 15:30.
    await time.pass(4 * 24 * hour + 6.5 * hour);
    const { scheduler } = schedule();
    await start('weekdays');
    await time.pass(2 * 24 * hour, scheduler);
    const closed = place();
    await time.pass(8.5 * hour - 1, scheduler);
    const stillClosed = place();
    await time.pass(1, scheduler);

    expect([closed, stillClosed, place(), time.now]).to.deep.equal([
      'running 1',
      'running 1',
      'running 10',
      '2026-06-08T00:00:00.000Z',
    ]);
  });

  it('begins a rollout at its time', async () => {
    const { scheduler } = schedule();
    await apply({
      ...{ verb: 'start', version: '1.1.0', plan: 'hourly', rollout: 'r1' },
      ...{ salt: '0123456789abcdef0123456789abcdef', startAt: '2026-06-01T12:00:00.000Z' },
    });
    await time.pass(3 * hour - 1, scheduler);
    const before = place();
    await time.pass(1, scheduler);

    expect([before, place()]).to.deep.equal(['scheduled 0', 'running 1']);
  });

  it('ends a rollout that is open for longer than its plan allows', async () => {
    const { scheduler } = schedule();
    await start('hourly');
    await apply({ verb: 'pause', rollout: 'r1' });
    await time.pass(48 * hour - 1, scheduler);
    const before = place();
    await time.pass(1, scheduler);

    expect([before, rollout().status]).to.deep.equal(['paused 1', 'expired']);
  });

  it('shares the work with other servers on the repository: each step is made once', async () => {
    const others = [await open(), await open()];
    await start('hourly');
    for (const other of others) await other.refresh();
    const schedulers = [schedule(), ...others.map((other) => schedule(other))].map(({ scheduler }) => scheduler);

    for (let step = 0; step < 4; step += 1) await time.pass(hour + 60, ...schedulers);

    expect(place()).to.equal('promoted 50');
    for (const other of others) {
      await other.refresh();
      expect(place(other)).to.equal('promoted 50');
    }
    expect(await advances()).to.equal(3);
    expect((await registry.verifyAudit()).findings).to.deep.equal([]);
  });

  // A clock that stays ahead is believed after an hour; one that was set back is not.
  for (const [way, ms, left] of [
    ['forward', 24 * hour * 1000, []],
    ['back', -24 * hour * 1000, ['CLOCK_JUMPED']],
  ] as const) {
    it(`neither hastens nor loses a step when the clock is set ${way}, and says so`, async () => {
      const server = schedule();
      await start('hourly');
      await time.pass(hour / 2, server.scheduler);

      time.set(ms);
      await time.pass(hour / 2 - 1, server.scheduler);
      const held = [place(), codes(server)];
      await time.pass(1, server.scheduler);
      const advanced = place();
      await time.pass(2 * hour, server.scheduler);

      expect(held).to.deep.equal(['running 1', ['CLOCK_JUMPED']]);
      expect(advanced).to.equal('running 10');
      expect([place(), codes(server)]).to.deep.equal(['promoted 50', left]);
    });
  }

  it('follows a clock that drifts without an alarm', async () => {
    const server = schedule();
    await start('hourly');
    for (let minute = 0; minute < 59; minute += 1) {
      time.set(-1000);
      await time.pass(60, server.scheduler);
    }
    const held = place();
    await time.pass(60, server.scheduler);

    expect([held, place(), codes(server)]).to.deep.equal(['running 1', 'running 10', []]);
  });

  it('waits while the state is ahead of its clock', async () => {
    await start('hourly');
    await time.pass(hour);
    time.set(-3 * hour * 1000);
    const server = schedule();

    await time.pass(hour, server.scheduler);
    const early = [place(), codes(server)];
    await time.pass(hour, server.scheduler);

    expect(early).to.deep.equal(['running 1', ['STATE_IN_FUTURE', 'ADVANCE_OVERDUE']]);
    expect([place(), codes(server)]).to.deep.equal(['running 10', []]);
  });

  it('begins nothing any more once it is stopped', async () => {
    const { scheduler } = schedule();
    await start('hourly');

    await scheduler.stop();
    await time.pass(10 * hour, scheduler);

    expect(place()).to.equal('running 1');
  });

  for (const advance of [true, false]) {
    it(`${advance ? 'runs' : 'does not run'} in a server with advance: ${advance}`, async () => {
      await start('gated');
      const served = await repository.open();
      const server = await aServer({ registry: served, advance });

      if (advance) await eventually(() => place(served) === 'running 10');
      else for (const _ of [1, 2, 3]) await send(server, '/v1/rollouts');

      expect(place(served)).to.equal(advance ? 'running 10' : 'running 1');
    });
  }
});
