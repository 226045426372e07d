import { seededRandom } from '../../seeded-random.ts';

/** How many futures are drawn, of how many releases, from which seed. */
export interface PathOptions {
  readonly paths: number;
  readonly steps: number;
  readonly seed: number;
}

/**
 * Futures of a series, each a list of values after its last one, by a two-level bootstrap of its increments: each path
 * first draws which increments there could have been, then goes on with draws from those. The first draw is what makes
 * the spread honest about how few increments are known.
 *
 * @param values - at least two
 */
export function bootstrapPaths(values: readonly number[], { paths, steps, seed }: PathOptions): readonly number[][] {
  const increments = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  const last = values.at(-1) ?? 0;
  const random = seededRandom(seed);
  const set = new Float64Array(increments.length);
  // Tens of thousands of draws in code that nothing ran before: loops take a third of what callbacks take.
  const drawPath = (): number[] => {
    for (let at = 0; at < set.length; at += 1) set[at] = increments[Math.floor(random() * increments.length)] ?? 0;
    const path: number[] = [];
    for (let step = 0, value = last; step < steps; step += 1) {
      value = Math.max(0, value + (set[Math.floor(random() * set.length)] ?? 0));
      path.push(value);
    }
    return path;
  };
  return Array.from({ length: paths }, drawPath);
}
