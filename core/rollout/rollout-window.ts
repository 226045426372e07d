import type { ClosedWindow, RolloutPlan } from '../state/documents.ts';

const minutesOfWeek = 10_080;
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
    const minute = minuteOfWeek(plan, new Date(time));
    if (minute === undefined) return undefined;
    const closedFor = minutesClosed(plan, minute);
    if (closedFor === 0) return new Date(time);
    time = afterMinutes(plan, { time, minute, closedFor });
  }
  return undefined;
}

/** How long the window that covers a minute lasts if no clock is changed; 0 where none does. */
function minutesClosed({ noAdvance = [] }: RolloutPlan, minute: number): number {
  const closing = noAdvance.filter((window) => covers(window, minute));
  return Math.max(0, ...closing.map(({ toMinute }) => (toMinute - minute + minutesOfWeek) % minutesOfWeek));
}

/** The end of a window; where clocks are changed on the way, which may open it earlier, a time before that. */
function afterMinutes(
  plan: RolloutPlan,
  { time, minute, closedFor }: { readonly time: number; readonly minute: number; readonly closedFor: number },
): number {
  const after = (minutes: number): number => (Math.floor(time / minuteMs) + minutes) * minuteMs;
  const unchanged = minuteOfWeek(plan, new Date(after(closedFor))) === (minute + closedFor) % minutesOfWeek;
  return after(unchanged ? closedFor : Math.max(1, closedFor - maxShiftMinutes));
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
