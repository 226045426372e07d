import { expect } from 'chai';
import { describe, it } from 'mocha';
import { reportGrowth } from '../../../../core/budget/growth/growth-report.ts';
import type { MeasuredRelease } from '../../../../core/budget/growth/measured-release.ts';

const releaseOf = (at: number, tokens: number): MeasuredRelease => ({
  version: `1.${at}.0`,
  releasedAt: new Date(Date.UTC(2026, 0, 1 + 7 * at)).toISOString(),
  ...{ static: tokens, maxTypical: tokens + 50, sections: [{ title: 'system', static: tokens }] },
});
const releases = [100, 110, 120, 130, 140].map((tokens, at) => releaseOf(at, tokens));
const budget = (version: string, tokens: number): Parameters<typeof reportGrowth>[0] => ({
  version,
  totals: {
    ...{ static: tokens, minimum: tokens, p50: null, p90: null, maxSample: null },
    ...{ maxTypical: tokens + 50, maxAscii: null, maxAny: null },
  },
  sections: [],
});
const report = (version: string, tokens: number, base: MeasuredRelease | undefined = releases.at(-1)) =>
  reportGrowth(budget(version, tokens), { releases, base, now: '2026-06-01T00:00:00.000Z', limit: undefined });

describe('reportGrowth()', () => {
  it('takes a work tree for a release to come where it differs, and not where it has as many tokens', () => {
    expect(report('workspace', 150).forecast).to.include({ kind: 'growth', basedOn: 6 });
    expect(report('workspace', 140).forecast).to.include({ kind: 'too-few', releases: 5 });
  });

  it('counts a release with as many tokens as the one before', () => {
    expect(report('1.5.0', 140).forecast).to.include({ basedOn: 6 });
  });

  it('compares with the base, and with none where there is none', () => {
    expect(report('workspace', 154).base).to.include({ version: '1.4.0', static: 140, added: 14, addedPercent: 10 });
    expect(report('workspace', 154).base).to.include({ maxTypical: 190 });
    expect(report('workspace', 5, releaseOf(9, 0)).base).to.include({ added: 5, addedPercent: null });
    expect(reportGrowth(budget('1.0.0', 5), { releases: [], base: undefined, now: '', limit: 5 })).to.deep.equal({
      releases: [],
      forecast: { kind: 'too-few', releases: 1, needed: 6 },
    });
  });

  it('lists releases without their sections', () => {
    expect(report('workspace', 150).releases[0]).to.have.all.keys('version', 'releasedAt', 'static', 'maxTypical');
  });
});
