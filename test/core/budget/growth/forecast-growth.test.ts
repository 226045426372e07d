import { expect } from 'chai';
import { describe, it } from 'mocha';
import { forecastGrowth, sinceRewritten } from '../../../../core/budget/growth/forecast-growth.ts';
import { seededRandom } from '../../../../core/seeded-random.ts';

const DAY_MS = 86_400_000;

/** A release a week. */
const pointsOf = (values: readonly number[]): { static: number; releasedAt: string }[] =>
  values.map((tokens, at) => ({
    static: tokens,
    releasedAt: new Date(Date.UTC(2026, 0, 1) + at * 7 * DAY_MS).toISOString(),
  }));

const steady = [1000, 1010, 1020, 1030, 1040, 1050, 1060];

describe('forecastGrowth()', () => {
  it('needs six releases since the prompt was last rewritten', () => {
    expect(forecastGrowth(pointsOf([10, 11, 12, 13, 14]))).to.deep.equal({ kind: 'too-few', releases: 5, needed: 6 });
    expect(forecastGrowth(pointsOf([900, 910, 920, 930, 940, 950, 400, 410]))).to.deep.equal({
      kind: 'too-few',
      releases: 2,
      needed: 6,
    });
    expect(forecastGrowth([])).to.deep.equal({ kind: 'too-few', releases: 0, needed: 6 });
  });

  it('cuts at a drop to less than half, and not at one to half', () => {
    expect(sinceRewritten(pointsOf([100, 49, 60]))).to.have.length(2);
    expect(sinceRewritten(pointsOf([100, 50, 60]))).to.have.length(3);
    expect(sinceRewritten(pointsOf([0, 0]))).to.have.length(2);
  });

  it('goes on with a steady series as it went', () => {
    const forecast = forecastGrowth(pointsOf(steady), 1085);

    expect(forecast).to.deep.equal({
      kind: 'growth',
      basedOn: 7,
      percentPerRelease: 1,
      next: [1070, 1080, 1090, 1100, 1110].map((tokens) => ({ low: tokens, median: tokens, high: tokens })),
      limit: {
        limit: 1085,
        probability: 1,
        releases: { low: 3, median: 3, high: 3 },
        dates: { low: '2026-03-05', median: '2026-03-05', high: '2026-03-05' },
      },
    });
  });

  it('looks for the limit far behind the releases whose tokens it tells', () => {
    const forecast = forecastGrowth(pointsOf(steady), 1260);

    expect(forecast).to.have.nested.property('limit.probability', 0);
    expect(forecast).to.have.deep.nested.property('limit.releases', { low: 21, median: 21, high: 21 });
  });

  it('has no release and no day for a limit that is out of sight', () => {
    const forecast = forecastGrowth(pointsOf(steady), 1_000_000);

    expect(forecast).to.have.deep.property('limit', {
      limit: 1_000_000,
      probability: 0,
      releases: { low: null, median: null, high: null },
      dates: { low: null, median: null, high: null },
    });
  });

  it('finds no growth where a series is flat, shrinks or is empty', () => {
    for (const values of [
      [7, 7, 7, 7, 7, 7],
      [90, 85, 80, 75, 70, 65],
      [0, 0, 0, 0, 0, 0, 0],
    ]) {
      expect(forecastGrowth(pointsOf(values))).to.include({ kind: 'no-growth', basedOn: values.length });
    }
  });

  it('says no percentage of nothing, and no day where all releases have no time', () => {
    const points = [0, 10, 20, 30, 40, 50].map((tokens) => ({ static: tokens, releasedAt: 'unknown' }));
    const forecast = forecastGrowth(points, 60);

    expect(forecast).to.have.property('percentPerRelease', 0);
    expect(forecast).to.have.nested.property('limit.dates.median', null);
  });

  it('says the same of the same series each time', () => {
    const bursty = pointsOf([500, 500, 540, 540, 545, 700, 700, 690]);

    expect(forecastGrowth(bursty, 800)).to.deep.equal(forecastGrowth(bursty, 800));
    expect(forecastGrowth(bursty)).to.not.have.property('limit');
  });

  it('holds 70 to 90 % of what comes at one, three and five releases, over steady, bursty, heavy-tailed and shrinking series', () => {
    const series = Object.values(generators).flatMap((generate, at) => seriesOf(generate, 1000 * at));
    const held = series.map(isHeld);

    for (const at of horizons.keys()) {
      expect(held.filter((one) => one[at]).length / series.length).to.be.within(0.7, 0.9);
    }
  });
});

/** At each horizon, whether what came is in the range that was forecast. */
function isHeld({ known, came }: { readonly known: number[]; readonly came: number[] }): boolean[] {
  const forecast = forecastGrowth(pointsOf(known));
  if (forecast.kind === 'too-few') throw new Error('too few releases');
  return horizons.map((horizon) => {
    const range = forecast.next[horizon - 1] ?? { low: 0, high: -1 };
    const value = came[horizon - 1] ?? 0;
    return range.low <= value && value <= range.high;
  });
}

type Random = () => number;

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Increments of releases as histories of prompts have them, in tokens. */
const generators: Readonly<Record<string, (random: Random) => number>> = {
  steady: (random) => 20 + 8 * normal(random),
  bursty: (random) => (random() < 0.6 ? 0 : 60 * random()),
  'heavy-tailed': (random) => 6 * Math.exp(1.2 * normal(random)),
  shrinking: (random) => (random() < 0.78 ? 30 * random() : -25 * random()),
};

const horizons = [1, 3, 5];
const SERIES = 60;

/** Series of 8 to 20 releases, and the five that come after them. */
const seriesOf = (generate: (random: Random) => number, seed: number): { known: number[]; came: number[] }[] =>
  Array.from({ length: SERIES }, (_, round) => {
    const random = seededRandom(seed + round);
    const known = 8 + Math.floor(random() * 13);
    const values = [2000];
    while (values.length < known + 5) values.push(Math.round((values.at(-1) ?? 0) + generate(random)));
    return { known: values.slice(0, known), came: values.slice(known) };
  });
