import { expect } from 'chai';
import { describe, it } from 'mocha';
import { reportBudgetHtml, reportBudgetOverviewHtml } from '../../../cli/report/budget-picture/budget-html.ts';
import { reportBudgetOverviewSvg, reportBudgetSvg } from '../../../cli/report/budget-picture/budget-svg.ts';
import type { ColorRole, Palette } from '../../../cli/report/budget-picture/palette.ts';
import { palettes } from '../../../cli/report/budget-picture/palette.ts';
import { contrastOf } from '../../helpers/contrast.ts';
import { golden } from '../../helpers/golden.ts';
import { markupProblems } from '../../helpers/markup-problems.ts';
import { aBudget } from './a-budget.ts';

const grown = { rules: 14, releases: [4, 5, 6, 7, 8, 9, 11], limits: '{ static: 200, p90: { warn: 300 } }' } as const;
const hostile = `</text></title></svg></style><script>alert("x")</script>' onload='x() & \uffff\ufffe\ud800`;

const numbersIn = (svg: string, attribute: string): readonly number[] =>
  [...svg.matchAll(new RegExp(` ${attribute}="(-?[\\d.]+)"`, 'gu'))].map(([, value]) => Number(value));

describe('colours of pictures', () => {
  const text: readonly ColorRole[] = ['ink', 'soft', 'limit', 'p50'];
  const marks: readonly ColorRole[] = ['static', 'p50', 'p90', 'most', 'forecast', 'limit'];
  const grounds: readonly ColorRole[] = ['paper', 'card'];

  for (const [name, palette] of Object.entries(palettes) as [string, Palette][]) {
    for (const ground of grounds) {
      it(`in ${name} stand out from ${ground}: text by 4.5 to 1, marks by 3 to 1`, () => {
        const least = (roles: readonly ColorRole[]): number =>
          Math.min(...roles.map((role) => contrastOf(palette[role], palette[ground])));

        expect(least(text)).to.be.at.least(4.5);
        expect(least(marks)).to.be.at.least(3);
      });
    }
  }

  it('are measured as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).to.be.closeTo(21, 0.001);
    expect(contrastOf('#777777', '#ffffff')).to.be.closeTo(4.48, 0.005);
  });
});

describe('reportBudgetSvg()', () => {
  it('is what the golden file has', async () => {
    expect(reportBudgetSvg(await aBudget(grown))).to.equal(golden('budget/picture.svg'));
  });

  it('is well-formed, loads nothing and runs nothing, whatever titles hold', async () => {
    const svg = reportBudgetSvg(await aBudget({ ...grown, heading: hostile }));

    expect(markupProblems(svg)).to.deep.equal([]);
    expect(svg).to.not.match(/<script|<image|<use|<foreignObject|href=|@import|onload='/u);
    expect(svg).to.not.match(/[\ufffe\uffff]|\p{Cs}/u);
    expect(svg.match(/https?:[^"]*/gu)).to.deep.equal(['http://www.w3.org/2000/svg']);
  });

  it('says in words what it shows', async () => {
    const svg = reportBudgetSvg(await aBudget(grown));

    expect(svg).to.match(/<svg [^>]*role="img" aria-labelledby="budget-title budget-desc"/u);
    expect(svg).to.include('<title id="budget-title">Budget of support/reply (work tree)</title>');
    expect(/<desc id="budget-desc">([^<]*)/u.exec(svg)?.[1]).to.match(
      /^Total: 240 static, \d+ at p90, at most [\d,]+ tokens\. system: .* 1\.0\.0: \d+, .* work tree: 240\. .*trend/u,
    );
  });

  it('tells the parts of a bar apart by pattern, and names each', async () => {
    const svg = reportBudgetSvg(await aBudget(grown));

    for (const part of ['p50', 'p90', 'most']) {
      expect(svg).to.include(`<pattern id="budget-${part}"`);
      expect(svg).to.include(`fill="url(#budget-${part})"`);
    }
    for (const label of ['in every request', 'to p50 of the samples', 'to p90 of the samples', 'to max≈']) {
      expect(svg).to.include(label);
    }
  });

  it('draws bars, line, band and limit within its edges', async () => {
    for (const options of [grown, { ...grown, longest: 200_000 }, { ...grown, longest: null }, { samples: 0 }, {}]) {
      const svg = reportBudgetSvg(await aBudget(options));
      const [width = 0] = numbersIn(svg, 'width');
      const places = ['x', 'x1', 'x2', 'cx'].flatMap((attribute) => numbersIn(svg, attribute));
      const points = [...svg.matchAll(/points="([^"]*)"/gu)].flatMap(([, list = '']) =>
        list.split(/[ ,]/u).map(Number),
      );

      expect(Math.min(...places.filter((x) => x !== -16), ...points)).to.be.at.least(0);
      expect(Math.max(...places)).to.be.at.most(width);
      expect(svg).to.not.match(/NaN|Infinity|undefined/u);
    }
  });

  it('begins its line at the first release, ends it at the work tree, and goes on with five points', async () => {
    const svg = reportBudgetSvg(await aBudget(grown));
    const line = /<polyline class="line s-static" points="([^"]*)"/u.exec(svg)?.[1]?.split(' ') ?? [];
    const median = /<polyline class="line dashed s-forecast" points="([^"]*)"/u.exec(svg)?.[1]?.split(' ') ?? [];

    expect(line).to.have.length(8);
    expect(median).to.have.length(6);
    expect(median[0]).to.equal(line.at(-1));
    expect(svg).to.match(/<text class="f-limit small strong"[^>]*>limit 200<\/text>/u);
  });

  it('tells a limit far above instead of pressing the line flat', async () => {
    const svg = reportBudgetSvg(await aBudget({ ...grown, limits: '{ static: 90000 }' }));

    expect(svg).to.include('>limit 90,000</text>');
    expect(svg).to.not.include('f-limit small strong');
  });

  it('has no line before there are two points', async () => {
    expect(reportBudgetSvg(await aBudget())).to.not.include('polyline');
    expect(reportBudgetSvg(await aBudget({ rules: 4, releases: [4] }))).to.not.include('polyline');
    expect(reportBudgetSvg(await aBudget({ rules: 5, releases: [4] }))).to.include('polyline');
  });
});

describe('reportBudgetHtml()', () => {
  it('is one well-formed file that loads nothing and runs nothing, whatever titles hold', async () => {
    const html = reportBudgetHtml(await aBudget({ ...grown, heading: hostile }));

    expect(markupProblems(html)).to.deep.equal([]);
    expect(html).to.not.match(/<script|<link|<img|<iframe|src=|href=|url\((?!#)/u);
    expect(html).to.include("default-src 'none'");
  });

  it('is made for phones, for paper, and for dark screens', async () => {
    const html = reportBudgetHtml(await aBudget(grown));

    expect(html).to.include('name="viewport" content="width=device-width');
    expect(html).to.include('@media print');
    expect(html).to.include('prefers-color-scheme: dark');
  });

  it('has every figure in a table, too, and each limit with its place', async () => {
    const budget = await aBudget(grown);
    const html = reportBudgetHtml(budget);

    const total = /<tr class="total">(.*)<\/tr>/u.exec(html)?.[1] ?? '';
    expect(total).to.include(`<td>${budget.totals.maxAny?.toLocaleString('en-US')}</td>`);
    expect(html).to.match(
      /✗<\/span> static \d+ tokens, \d+ over 200 <span class="soft">prompts\/support\/reply\.prompt:4/u,
    );
    expect(html).to.include('over the limit of 200');
  });
});

describe('pictures of all prompts', () => {
  const overview = async (): Promise<Parameters<typeof reportBudgetOverviewSvg>[0]> => ({
    schemaVersion: 1,
    prompts: [
      { name: 'torn', error: { code: 'TEMPLATE_INVALID', message: `it is <torn> & "broken"` } },
      await aBudget({ ...grown, name: 'loud' }),
      await aBudget({ name: 'calm', rules: 4, releases: [4] }),
    ],
    failed: 2,
  });

  it('have a bar for each, and say which fail and why', async () => {
    const all = await overview();

    for (const text of [reportBudgetOverviewSvg(all), reportBudgetOverviewHtml(all)]) {
      expect(markupProblems(text)).to.deep.equal([]);
      expect(text).to.include('2 of 3 fail');
      expect(text).to.include('it is &lt;torn&gt; &amp; &quot;broken&quot;');
      expect(text).to.match(/>loud<tspan class="f-limit"> ✗ over its budget/u);
      expect(text).to.match(/>calm<\/text>/u);
    }
  });

  it('on a page tell all of those that fail, warn or changed, and of others the figures', async () => {
    const html = reportBudgetOverviewHtml(await overview());

    expect(html).to.include('<h2>loud (work tree)</h2>');
    expect(html).to.not.include('<h2>calm');
    expect(html).to.include('<th scope="row">calm</th>');
  });

  it('draw sixty bars at most, and say how many are left', async () => {
    const one = await aBudget();
    const prompts = Array.from({ length: 62 }, (_, at) => ({ ...one, name: `p-${at}` }));

    const svg = reportBudgetOverviewSvg({ schemaVersion: 1, prompts, failed: 0 });

    expect(svg).to.include('>p-59</text>').and.not.include('>p-60</text>');
    expect(svg).to.include('and 2 more');
  });

  it('are made of no prompts at all', () => {
    const none = { schemaVersion: 1, prompts: [], failed: 0 } as const;

    expect(markupProblems(reportBudgetOverviewSvg(none))).to.deep.equal([]);
    expect(markupProblems(reportBudgetOverviewHtml(none))).to.deep.equal([]);
  });
});
