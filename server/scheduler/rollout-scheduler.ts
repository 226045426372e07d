import type { ErrorCode } from '../../core/error-catalog.ts';
import type { RolloutTraffic } from '../../core/rollout-documents.ts';
import type { Registry } from '../../store/registry.ts';
import { toStemmaError } from '../http-errors.ts';
import type { Log } from '../log.ts';
import { describeFailure } from '../log.ts';
import { CommitTime } from '../metrics/commit-time.ts';
import type { ServerAlarms } from '../server-alarms.ts';
import { automaticIntent } from './advance-intent.ts';
import type { Deadline } from './deadlines.ts';
import { Deadlines, idOf } from './deadlines.ts';
import { Retries } from './retries.ts';
import type { Time } from './steady-clock.ts';
import { SteadyClock } from './steady-clock.ts';

/** Options of {@link RolloutScheduler}. */
export interface RolloutSchedulerOptions {
  readonly registry: Registry;
  /** Who advances, `Name <e-mail>`. */
  readonly actor: string;
  readonly alarms: ServerAlarms;
  readonly log: Log;
  readonly time: Time;
  /** What this server answered for a rollout, as evidence. */
  readonly traffic: (rollout: string) => RolloutTraffic;
  /** Between 0 and 1. @defaultValue `Math.random` */
  readonly random?: () => number;
}

/** Longest sleep: a clock that was set is noticed by then. */
const longestSleepMs = 60_000;
/** A state that is ahead of the clock by more is from a clock that is wrong, here or there. */
const futureMs = 300_000;

/** Somebody else was faster, a server or a person: what to do now shows in the state. */
const outrun: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ROLLOUT_STATUS',
  'ROLLOUT_NOT_FOUND',
  'HOLD_NOT_OVER',
  'WINDOW_CLOSED',
  'APPROVAL_REQUIRED',
  'IDEMPOTENCY_MISMATCH',
]);

/**
 * Advances rollouts when hold and gates allow it, and ends those that are open for too long. Every server that writes may
 * have one: the compare-and-swap of the state decides who did it, and the others find it done. One change is made at a
 * time; what it leads to is held whole, so that a server that was down catches up step by step, and never past a gate.
 */
export class RolloutScheduler {
  readonly #options: RolloutSchedulerOptions;
  readonly #clock: SteadyClock;
  readonly #commitTime: CommitTime;
  readonly #deadlines = new Deadlines();
  readonly #retries: Retries;
  #waiting: readonly Deadline[] = [];
  #cancel: (() => void) | undefined;
  #stopFollowing: (() => void) | undefined;
  #working: Promise<void> | undefined;

  constructor(options: RolloutSchedulerOptions) {
    this.#options = options;
    this.#clock = new SteadyClock(options.time);
    this.#commitTime = new CommitTime(options.registry);
    this.#retries = new Retries(options.random ?? Math.random);
  }

  /** Begins to follow the registry. */
  start(): void {
    this.#stopFollowing = this.#options.registry.onChange(() => this.#armSoon());
    this.#armSoon();
  }

  /** Begins nothing any more; ends when the change under way has. */
  async stop(): Promise<void> {
    this.#cancel?.();
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    await this.settled();
  }

  /** Ends when nothing is under way. */
  async settled(): Promise<void> {
    await this.#working;
  }

  /** Others hear of a change first, and of many at once only the last one is looked at. */
  #armSoon(): void {
    this.#cancel?.();
    this.#cancel = this.#options.time.after(0, () => this.#arm());
  }

  /** Looks at the state, and sleeps until the next change is due. */
  #arm(): void {
    const { registry, time } = this.#options;
    const moment = { now: this.#clock.now(), elapsed: time.elapsed() };
    this.#waiting = this.#deadlines.follow(registry.current(), moment);
    this.#retries.keep(this.#waiting.map(({ change }) => idOf(change)));
    this.#sleep();
  }

  /** A sleep that ends before anything is due only looks at the clocks. */
  #sleep(): void {
    this.#cancel?.();
    this.#tell();
    const next = this.#next();
    if (next === undefined || this.#stopFollowing === undefined) return;
    const { time } = this.#options;
    const leftMs = Math.max(0, this.#timeOf(next) - time.elapsed());
    const wake = leftMs > longestSleepMs ? (): void => this.#sleep() : (): void => this.#wake();
    this.#cancel = time.after(Math.min(leftMs, longestSleepMs), wake);
  }

  /** Makes what is due now. Whatever comes meanwhile is looked at when that is done. */
  #wake(): void {
    this.#working ??= this.#work().then(() => {
      this.#working = undefined;
      this.#arm();
    });
  }

  async #work(): Promise<void> {
    const next = this.#next();
    if (next !== undefined && this.#timeOf(next) <= this.#options.time.elapsed()) await this.#attempt(next);
  }

  #next(): Deadline | undefined {
    return this.#waiting.reduce<Deadline | undefined>(
      (first, one) => (first === undefined || this.#timeOf(one) < this.#timeOf(first) ? one : first),
      undefined,
    );
  }

  #timeOf({ change, at }: Deadline): number {
    return Math.max(at, this.#retries.notBefore(idOf(change)));
  }

  async #attempt(deadline: Deadline): Promise<void> {
    const { registry, actor, time, log, traffic } = this.#options;
    const id = idOf(deadline.change);
    try {
      const problem = await this.#aheadOfClock();
      if (problem !== undefined) return this.#retries.add(id, time.elapsed(), problem);
      const sight = { actor, now: this.#clock.now(), traffic: traffic(deadline.rollout.id) };
      const { changed, subject } = await registry.apply(automaticIntent(deadline, sight));
      if (changed) log.info('changed', { subject });
      // Where the change shows in the state, there is nothing left to try again.
      this.#retries.add(id, time.elapsed(), undefined);
    } catch (cause) {
      const { name, code, message } = toStemmaError(cause);
      this.#retries.add(id, time.elapsed(), outrun.has(code) ? undefined : message);
      if (code === 'INTERNAL') log.error('not advanced', { error: describeFailure(cause) });
      else log.debug('not advanced', { error: { name, code, message } });
    }
  }

  /** A state from the future says that a clock is wrong: until it is past, nothing goes on by itself. */
  async #aheadOfClock(): Promise<string | undefined> {
    const at = await this.#commitTime.read();
    const now = Math.max(this.#clock.now(), this.#options.time.wall());
    const ahead = at !== undefined && at > now + futureMs ? new Date(at).toISOString() : undefined;
    const problem = `the state was written at ${ahead}, which is ahead of the clock of this server`;
    this.#options.alarms.set('STATE_IN_FUTURE', ahead === undefined ? [] : [problem]);
    return ahead === undefined ? undefined : problem;
  }

  #tell(): void {
    const { alarms } = this.#options;
    const jump = this.#clock.jump();
    const minutes = Math.round(Math.abs(jump?.by ?? 0) / 60_000);
    const way = (jump?.by ?? 0) > 0 ? 'forward' : 'back';
    const told = `the clock of this machine was set ${way} by ${minutes} min; holds go on by the time that has passed`;
    alarms.set('CLOCK_JUMPED', jump === undefined ? [] : [told]);
    alarms.set(
      'ADVANCE_OVERDUE',
      this.#waiting.flatMap((deadline) => this.#overdue(deadline)),
    );
  }

  #overdue({ change, rollout }: Deadline): readonly string[] {
    const problem = this.#retries.problem(idOf(change));
    if (problem === undefined) return [];
    const { name, environment, verb, dueAt } = change;
    const what = `${verb} rollout of ${name}@${rollout.candidate} in ${environment}`;
    return [`${what} is due since ${dueAt.toISOString()}: ${problem}`];
  }
}
