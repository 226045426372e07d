import type { Log } from './log.ts';

/** What can be wrong with a server without stopping it; `docs/reference/http.md` says what to do. */
export const serverAlarmCodes = [
  'ADVANCE_OVERDUE',
  'CLOCK_JUMPED',
  'STATE_IN_FUTURE',
  'KEY_INVALID',
  'KEY_MISSING',
  'KEY_REVOKED',
] as const;

/** Something wrong with this server that does not stop it. */
export interface ServerAlarm {
  readonly code: (typeof serverAlarmCodes)[number];
  readonly message: string;
  /** ISO 8601. */
  readonly since: string;
}

/** What is wrong with a server now, each with the time since when. */
export class ServerAlarms {
  readonly #clock: () => number;
  readonly #log: Log;
  #alarms: readonly ServerAlarm[] = [];

  constructor({ clock, log }: { readonly clock: () => number; readonly log: Log }) {
    this.#clock = clock;
    this.#log = log;
  }

  /** Replaces all alarms of one kind; one that stood before keeps its time, and one that is new is logged. */
  set(code: ServerAlarm['code'], messages: readonly string[]): void {
    const before = this.#alarms.filter((alarm) => alarm.code === code);
    if (before.length === 0 && messages.length === 0) return;
    const since = new Date(this.#clock()).toISOString();
    const now = messages.map(
      (message) => before.find((alarm) => alarm.message === message) ?? { code, message, since },
    );
    this.#alarms = [...this.#alarms.filter((alarm) => alarm.code !== code), ...now];
    for (const alarm of now) {
      if (!before.includes(alarm)) this.#log.warn('alarm', { code, error: { name: 'Alarm', message: alarm.message } });
    }
  }

  list(): readonly ServerAlarm[] {
    return this.#alarms;
  }
}
