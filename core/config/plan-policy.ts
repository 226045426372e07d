import { formatDuration, parseDuration } from '../duration.ts';
import { formatPercent, parsePercent } from '../percent.ts';
import { covers, isTimeZone } from '../rollout/rollout-window.ts';
import type { ClosedWindow, RolloutPlan, RolloutStep } from '../state/documents.ts';
import { isStemmaError } from '../stemma-error.ts';
import { parseWeekTime } from './parse-week-time.ts';
import type { LocatedProblem, WrittenPlan, WrittenStep } from './written-promptrc.ts';

/** A plan of `.promptrc` as rollouts follow it. Only for one that `planProblems` finds nothing wrong with. */
export function parsePlan(name: string, { steps, noAdvance, timeZone, maxDuration }: WrittenPlan): RolloutPlan {
  return {
    name,
    steps: steps.map(parseStep),
    ...(noAdvance !== undefined && noAdvance.length > 0 && { noAdvance: noAdvance.map(parseWindow) }),
    ...(timeZone !== undefined && { timeZone }),
    ...(maxDuration !== undefined && { maxSeconds: parseDuration(maxDuration) }),
  };
}

function parseStep({ percent, hold, approval }: WrittenStep): RolloutStep {
  return {
    canaryPpm: parsePercent(String(percent)),
    holdSeconds: parseDuration(hold),
    ...(approval === true && { approval }),
  };
}

function parseWindow({ from, to }: { readonly from: string; readonly to: string }): ClosedWindow {
  return { fromMinute: parseWeekTime(from) ?? 0, toMinute: parseWeekTime(to) ?? 0 };
}

/** What a JSON Schema cannot tell of a plan. */
export function planProblems(path: string, plan: WrittenPlan): readonly LocatedProblem[] {
  const { steps, noAdvance = [], timeZone, maxDuration } = plan;
  const values = [
    ...steps.flatMap(({ percent, hold }, index) => [
      ...refusalOf(`${path}/steps/${index}/percent`, () => parsePercent(String(percent))),
      ...refusalOf(`${path}/steps/${index}/hold`, () => parseDuration(hold)),
    ]),
    ...(maxDuration === undefined ? [] : refusalOf(`${path}/maxDuration`, () => parseDuration(maxDuration))),
    ...noAdvance.flatMap(({ from, to }, index) => windowProblems(`${path}/noAdvance/${index}`, from, to)),
    ...(timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [{ path: `${path}/timeZone`, message: 'is not a time zone: use a name such as "Europe/Berlin"' }]),
  ];
  return values.length > 0 ? values : [...stepProblems(path, plan), ...wholeProblems(path, parsePlan('', plan))];
}

function refusalOf(path: string, parse: () => number): readonly LocatedProblem[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (isStemmaError(error, 'PERCENT_INVALID')) {
      return [{ path, message: 'must be above 0 and at most 100, with at most four decimals' }];
    }
    if (isStemmaError(error, 'TIME_INVALID')) return [{ path, message: 'must be a duration such as 30m, 4h or 2d' }];
    throw error;
  }
}

function windowProblems(path: string, from: string, to: string): readonly LocatedProblem[] {
  const wrong = Object.entries({ from, to }).filter(([, text]) => parseWeekTime(text) === undefined);
  if (wrong.length > 0) {
    return wrong.map(([key]) => ({
      path: `${path}/${key}`,
      message: 'must be a time of the week such as "Friday 16:00"',
    }));
  }
  if (parseWeekTime(from) !== parseWeekTime(to)) return [];
  return [{ path, message: 'begins when it ends' }];
}

function stepProblems(path: string, { steps }: WrittenPlan): readonly LocatedProblem[] {
  const shares = steps.map(parseStep).map(({ canaryPpm }) => canaryPpm);
  return shares.flatMap((share, index) => {
    const before = shares[index - 1];
    if (share === 0) return [{ path: `${path}/steps/${index}/percent`, message: 'must be above 0' }];
    if (before === undefined || share > before) return [];
    const message = `must be more than the ${formatPercent(before)} of the step before`;
    return [{ path: `${path}/steps/${index}/percent`, message }];
  });
}

function wholeProblems(path: string, { steps, noAdvance = [], maxSeconds }: RolloutPlan): readonly LocatedProblem[] {
  // The first minute that is open again is the end of a window.
  const isClosed = (minute: number): boolean => noAdvance.some((window) => covers(window, minute));
  const closed = noAdvance.length > 0 && noAdvance.every(({ toMinute }) => isClosed(toMinute));
  const held = steps.reduce((sum, { holdSeconds }) => sum + holdSeconds, 0);
  const short = maxSeconds !== undefined && maxSeconds <= held;
  return [
    ...(closed ? [{ path: `${path}/noAdvance`, message: 'covers the whole week, so no step could ever begin' }] : []),
    ...(short
      ? [
          {
            path: `${path}/maxDuration`,
            message: `must be longer than the ${formatDuration(held)} that its steps are held`,
          },
        ]
      : []),
  ];
}
