import type { RegistryAlarm } from './registry.ts';

type AlarmCode = RegistryAlarm['code'];

/** Alarms told of one kind; the rest is counted. */
const MAX_PER_CODE = 10;

/** What is wrong now, each with the time since when. */
export class Alarms {
  readonly #clock: () => Date;
  readonly #active = new Map<string, ReadonlyMap<string, RegistryAlarm>>();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /**
   * Replaces all alarms of one kind by those given; one that stood before keeps its time.
   *
   * @param source - tells two watchers of the same kind apart
   */
  set(code: AlarmCode, messages: readonly string[], source: 'local' | 'remote' = 'local'): void {
    const key = `${code} ${source}`;
    const before = this.#active.get(key);
    const since = this.#clock().toISOString();
    const shown = messages.slice(0, MAX_PER_CODE);
    if (messages.length > shown.length) shown.push(`and ${messages.length - shown.length} more`);
    const alarms = shown.map((message): [string, RegistryAlarm] => [
      message,
      before?.get(message) ?? { code, message, since },
    ]);
    this.#active.set(key, new Map(alarms));
  }

  list(): readonly RegistryAlarm[] {
    return [...this.#active.values()].flatMap((alarms) => [...alarms.values()]);
  }
}
