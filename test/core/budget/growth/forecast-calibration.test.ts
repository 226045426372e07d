import { expect } from 'chai';
import { describe, it } from 'mocha';
import { forecastGrowth } from '../../../../core/budget/growth/forecast-growth.ts';
import { seededRandom } from '../../../../core/seeded-random.ts';

type Random = () => number;

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** How prompts grow for a while, in tokens a release, until somebody else takes them over. */
const regimes: readonly ((random: Random) => number)[] = [
  (random) => 5 + 4 * normal(random),
  (random) => 40 + 20 * normal(random),
  (random) => (random() < 0.6 ? 0 : 80 * random()),
  (random) => -12 + 8 * normal(random),
  (random) => (random() < 0.8 ? 0 : 6 * random()),
];

const horizons = [1, 3, 5];
const SERIES = 80;
const WEEK_MS = 7 * 86_400_000;

/** The release from which on a prompt grows otherwise. */
type Change = (known: number, random: Random) => number;

/** Of a hundred series, at each horizon, how many have what came in the range that was forecast from 8 to 20 releases. */
function coverage(changeAt: Change): readonly number[] {
  const held = Array.from({ length: SERIES }, (_, round) => {
    const random = seededRandom(7000 + round);
    const known = 8 + Math.floor(random() * 13);
    const first = Math.floor(random() * regimes.length);
    const second = (first + 1 + Math.floor(random() * (regimes.length - 1))) % regimes.length;
    const change = changeAt(known, random);
    const values = [2000];
    while (values.length < known + 5) {
      const grow = regimes[values.length < change ? first : second] ?? (() => 0);
      values.push(Math.max(0, Math.round((values.at(-1) ?? 0) + grow(random))));
    }
    return horizonsHeld(values, known);
  });
  return horizons.map((_, at) => Math.round((held.filter((one) => one[at]).length / SERIES) * 100));
}

function horizonsHeld(values: readonly number[], known: number): readonly boolean[] {
  const points = values.slice(0, known).map((tokens, at) => ({
    static: tokens,
    releasedAt: new Date(Date.UTC(2026, 0, 1) + at * WEEK_MS).toISOString(),
  }));
  const forecast = forecastGrowth(points);
  if (forecast.kind === 'too-few') throw new Error('too few releases');
  return horizons.map((horizon) => {
    const { low, high } = forecast.next[horizon - 1] ?? { low: 0, high: -1 };
    const value = values[known + horizon - 1] ?? 0;
    return low <= value && value <= high;
  });
}

/**
 * The page on budgets has these figures, so that nobody takes the band for more than it is: it knows how a prompt grew,
 * and not that somebody will change how it grows. Seeds are fixed, so that a figure is off only where the forecast changed.
 */
describe('the band of a forecast, where the way a prompt grows changes', () => {
  const cases: readonly (readonly [string, Change, readonly number[]])[] = [
    ['never', () => Number.POSITIVE_INFINITY, [84, 81, 80]],
    [
      'at a release among those that are known',
      (known, random) => 3 + Math.floor(random() * (known - 5)),
      [86, 75, 61],
    ],
    ['at the last release', (known) => known - 1, [63, 29, 23]],
    ['at one of the next three releases', (known, random) => known + Math.floor(random() * 3), [79, 36, 24]],
  ];
  for (const [when, changeAt, percent] of cases) {
    it(`${when}, holds ${percent.join(', ')} % of what comes one, three and five releases later`, () => {
      const measured = coverage(changeAt);

      for (const [at, told] of percent.entries()) expect(measured[at]).to.be.closeTo(told, 3);
    });
  }
});
