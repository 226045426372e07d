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
  const draw = (from: readonly number[]): number => from[Math.floor(random() * from.length)] ?? 0;
  return Array.from({ length: paths }, () => {
    const set = increments.map(() => draw(increments));
    let value = last;
    return Array.from({ length: steps }, () => {
      value = Math.max(0, value + draw(set));
      return value;
    });
  });
}
