import type { RegistryAlarm } from './registry.ts';

type AlarmCode = RegistryAlarm['code'];

/** Alarms told of one kind; the rest is counted. */
const MAX_PER_CODE = 10;

/** What is wrong now, each with the time since when. */
export class Alarms {
  readonly #clock: () => Date;
  readonly #active = new Map<AlarmCode, ReadonlyMap<string, RegistryAlarm>>();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Replaces all alarms of one kind by those given; one that stood before keeps its time. */
  set(code: AlarmCode, messages: readonly string[]): void {
    const before = this.#active.get(code);
    const since = this.#clock().toISOString();
    const shown = messages.slice(0, MAX_PER_CODE);
    if (messages.length > shown.length) shown.push(`and ${messages.length - shown.length} more`);
    const alarms = shown.map((message): [string, RegistryAlarm] => [
      message,
      before?.get(message) ?? { code, message, since },
    ]);
    this.#active.set(code, new Map(alarms));
  }

  list(): readonly RegistryAlarm[] {
    return [...this.#active.values()].flatMap((alarms) => [...alarms.values()]);
  }
}
