import type { ClosedWindow, RolloutPlan } from '../state/documents.ts';

export const minutesOfWeek = 10_080;
const minuteMs = 60_000;
/** No clock is put forward or back by more. */
const maxShiftMinutes = 180;

/** Tells whether the plan keeps steps from beginning at `time`, by the clocks of its time zone. */
export function isWindowClosed(plan: RolloutPlan, time: Date): boolean {
  if (plan.noAdvance === undefined || plan.noAdvance.length === 0) return false;
  const minute = minuteOfWeek(plan, time);
  return minute === undefined || plan.noAdvance.some((window) => covers(window, minute));
}

/**
 * The first time, at `from` or later, at which the plan lets a step begin. Undefined where that is never, or where the
 * time zone is not known to this machine.
 */
export function nextOpening(plan: RolloutPlan, from: Date): Date | undefined {
  let time = from.getTime();
  const end = time + 2 * minutesOfWeek * minuteMs;
  while (time < end) {
    const closedFor = minutesClosed(plan, new Date(time));
    if (closedFor === undefined) return undefined;
    if (closedFor === 0) return new Date(time);
    time = Math.floor(time / minuteMs + minutesToSkip(plan, time, closedFor)) * minuteMs;
  }
  return undefined;
}

/**
 * How far to go before looking again: to the end of the window where no clock is changed on the way. Where one is, which
 * may open the window earlier, minute by minute from where that can be.
 */
function minutesToSkip(plan: RolloutPlan, time: number, closedFor: number): number {
  const minute = minuteOfWeek(plan, new Date(time)) ?? 0;
  const then = minuteOfWeek(plan, new Date(time + closedFor * minuteMs));
  return then === (minute + closedFor) % minutesOfWeek ? closedFor : Math.max(1, closedFor - maxShiftMinutes);
}

/** How long the window that covers `time` lasts if no clock is changed; 0 where none does. */
function minutesClosed(plan: RolloutPlan, time: Date): number | undefined {
  const minute = minuteOfWeek(plan, time);
  if (minute === undefined) return undefined;
  const closing = (plan.noAdvance ?? []).filter((window) => covers(window, minute));
  return Math.max(0, ...closing.map(({ toMinute }) => (toMinute - minute + minutesOfWeek) % minutesOfWeek));
}

export function covers({ fromMinute, toMinute }: ClosedWindow, minute: number): boolean {
  if (fromMinute < toMinute) return minute >= fromMinute && minute < toMinute;
  return minute >= fromMinute || minute < toMinute;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function minuteOfWeek({ timeZone = 'UTC' }: RolloutPlan, time: Date): number | undefined {
  const parts = clockOf(timeZone)?.formatToParts(time);
  if (parts === undefined) return undefined;
  const read = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return weekdays.indexOf(read('weekday')) * 1440 + Number(read('hour')) * 60 + Number(read('minute'));
}

/** Making one takes a hundred times as long as using it. */
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(timeZone)) clocks.set(timeZone, createClock(timeZone));
  return clocks.get(timeZone);
}

/** Undefined where this machine does not know the time zone: nothing then advances by itself. */
function createClock(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  } catch {
    return undefined;
  }
}

export function isTimeZone(text: string): boolean {
  return clockOf(text) !== undefined;
}
