import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isWindowClosed, nextOpening } from '../../../core/rollout/rollout-window.ts';
import type { ClosedWindow, RolloutPlan } from '../../../core/state/documents.ts';

const minuteMs = 60_000;
const day = 1440;
const planOf = (timeZone: string, ...noAdvance: readonly ClosedWindow[]): RolloutPlan => ({
  ...{ name: 'test', steps: [{ canaryPpm: 1, holdSeconds: 1 }], noAdvance, timeZone },
});

/** The first minute from then on that is not closed, found by looking at each. */
function lookAtEach(plan: RolloutPlan, from: Date): Date | undefined {
  if (!isWindowClosed(plan, from)) return from;
  const first = Math.floor(from.getTime() / minuteMs) * minuteMs;
  for (let minute = 1; minute <= 3 * day; minute += 1) {
    const time = new Date(first + minute * minuteMs);
    if (!isWindowClosed(plan, time)) return time;
  }
  return undefined;
}

describe('nextOpening()', () => {
  it('is what one finds by looking at each minute, wherever clocks are changed', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo');
    const window = fc.record({ fromMinute: fc.nat(7 * day - 1), length: fc.integer({ min: 1, max: day }) });
    // Around the days on which clocks are changed, and on any other.
    const from = fc.oneof(
      ...['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2026-06-10'].map(
        (date) =>
          fc.integer({ min: -2 * day * 60, max: 2 * day * 60 }).map((s) => new Date(Date.parse(date) + s * 1000)),
      ),
    );
    fc.assert(
      fc.property(zone, fc.array(window, { minLength: 1, maxLength: 2 }), from, (timeZone, windows, time) => {
        const closed = windows.map(({ fromMinute, length }) => ({
          fromMinute,
          toMinute: (fromMinute + length) % (7 * day),
        }));
        const plan = planOf(timeZone, ...closed);

        expect(nextOpening(plan, time)).to.deep.equal(lookAtEach(plan, time));
      }),
      { numRuns: 300 },
    );
  });
});
