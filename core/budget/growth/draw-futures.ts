import { seededRandom } from '../../seeded-random.ts';

/** How many futures are drawn, and what is looked for in them. */
export interface FutureOptions {
  readonly paths: number;
  /** For so many steps, every value is wanted. */
  readonly horizon: number;
  /** What values are to stay within. @defaultValue no limit */
  readonly limit?: number | undefined;
  /** How far the first value over the limit is looked for. */
  readonly steps: number;
  readonly seed: number;
}

/** What was drawn; each list has a figure of each future. */
export interface Futures {
  /** Values at each step to the horizon. */
  readonly values: readonly Float64Array[];
  /** The step of the first value over the limit; infinite where there is none. */
  readonly crossings: Float64Array;
}

/**
 * Futures of a series by a two-level bootstrap of its increments: each future first draws which increments there could
 * have been, then goes on with draws from those. The first draw is what makes the spread honest about how few increments
 * are known.
 *
 * Nothing ran this code before it draws tens of thousands of numbers, so a future is followed only as far as it is asked
 * for: to the horizon, and then until it is over the limit, or can no longer be.
 *
 * @param series - at least two values
 */
export function drawFutures(series: readonly number[], options: FutureOptions): Futures {
  const { paths, horizon, steps, seed, limit = Number.POSITIVE_INFINITY } = options;
  const increments = series.slice(1).map((value, at) => value - (series[at] ?? 0));
  const last = series.at(-1) ?? 0;
  const random = seededRandom(seed);
  const set = new Float64Array(increments.length);
  const values = Array.from({ length: horizon }, () => new Float64Array(paths));
  const follow = (path: number, most: number): number => {
    let crossing = Number.POSITIVE_INFINITY;
    for (let [step, value] = [1, last]; step <= steps; step += 1) {
      value = Math.max(0, value + (set[Math.floor(random() * set.length)] ?? 0));
      const column = values[step - 1];
      if (column !== undefined) column[path] = value;
      if (value > limit && step < crossing) crossing = step;
      const mayCross = crossing > step && value + most * (steps - step) > limit;
      if (step >= horizon && !mayCross) break;
    }
    return crossing;
  };
  const crossings = new Float64Array(paths);
  for (let path = 0; path < paths; path += 1) crossings[path] = follow(path, drawSet(set, increments, random));
  return { values, crossings };
}

/** Fills a set with increments drawn from those that were; gives the largest, or 0 where none grows. */
function drawSet(set: Float64Array, increments: readonly number[], random: () => number): number {
  let most = 0;
  for (let at = 0; at < set.length; at += 1) {
    const increment = increments[Math.floor(random() * increments.length)] ?? 0;
    set[at] = increment;
    if (increment > most) most = increment;
  }
  return most;
}
