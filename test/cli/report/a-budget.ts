import { checkBudgetWith } from '../../../cli/budget/check-budget.ts';
import type { GrownBudget } from '../../../cli/budget/measure-growth.ts';
import { analyzeStatically } from '../../../core/budget/analyze-statically.ts';
import { boundSections } from '../../../core/budget/bound-sections.ts';
import { reportGrowth } from '../../../core/budget/growth/growth-report.ts';
import type { MeasuredRelease } from '../../../core/budget/growth/measured-release.ts';
import { typicalMaximum } from '../../../core/budget/token-bounds.ts';
import { densityOf } from '../../../core/budget/value-density.ts';
import { modelBook } from '../../../core/models/model-book.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { compileToMeasure } from '../../../core/template/compile-to-measure.ts';
import { resolveMetadata } from '../../../core/template/resolve-metadata.ts';

/** A model of the test's own, whose facts no list changes. */
const book = modelBook({
  'acme/model': {
    window: 32_000,
    output: 4000,
    tokenizer: { encoding: 'o200k_base' },
    prices: { input: 2, output: 10, cacheRead: 0.2, cacheWrite: 2.5 },
    cacheMinimum: 1024,
    retires: 'never',
  },
});

export interface BudgetOptions {
  readonly name?: string;
  /** Sentences under the heading. */
  readonly rules?: number;
  readonly heading?: string;
  /** Written into the front matter. */
  readonly limits?: string;
  /** Sentences under the heading in each earlier release. */
  readonly releases?: readonly number[];
  /** @defaultValue three */
  readonly samples?: number;
  /** How long the question may be; `null` for no bound. */
  readonly longest?: number | null;
}

/** A prompt's budget as the command measures it, with releases on the first days of 2026. */
export async function aBudget(options: BudgetOptions = {}): Promise<GrownBudget> {
  const { name = 'support/reply', releases = [], samples = 3, rules = 4 } = options;
  const content = contentOf({ ...options, rules });
  const prompt = await compileToMeasure(name, content);
  const some = Array.from({ length: samples }, (_, at) => ({
    name: `sample-${at + 1}`,
    input: { company: 'Tea & Co', question: 'Where is the teapot that I have ordered? '.repeat(3 * (at + 1)).trim() },
  }));
  const { budget, tokenizer } = await checkBudgetWith(
    { version: 'workspace', prompt, content, samples: some },
    {
      ...{ promptrc: undefined, file: `prompts/${name}.prompt`, today: '2026-11-26', book, requestsPerDay: 10_000 },
      openRegistry: () => Promise.resolve(undefined),
    },
  );
  const measured: MeasuredRelease[] = [];
  for (const [at, count] of releases.entries()) {
    const released = contentOf({ ...options, rules: count });
    const metadata = await resolveMetadata(name, released);
    const { nodes, bounds, assignments } = analyzeStatically({ name, content: released, metadata }, tokenizer);
    const density = densityOf(
      some.map(({ input }) => input),
      tokenizer,
    );
    const typical = typicalMaximum(nodes, assignments, density);
    const maxTypical = Number.isFinite(typical) ? Math.ceil(typical) : null;
    const sections = [...boundSections(nodes, assignments)].map(([title, section]) => ({
      title,
      static: section.bounds.static,
    }));
    const releasedAt = new Date(Date.UTC(2026, 0, 1 + 14 * at)).toISOString();
    measured.push({ version: `1.${at}.0`, releasedAt, static: bounds.static, maxTypical, sections });
  }
  if (measured.length === 0) return budget;
  const limit = budget.limits.find(({ figure }) => figure === 'static')?.limit;
  return {
    ...budget,
    ...reportGrowth(budget, { releases: measured, base: measured.at(-1), now: '2026-11-26T00:00:00.000Z', limit }),
  };
}

function contentOf({ rules = 4, heading = 'Policy', limits, longest = 500 }: BudgetOptions): ReleaseContent {
  const budget = limits === undefined ? '' : `\nstemma.budget: ${limits}`;
  const bound = longest === null ? '' : `, maxLength: ${longest}`;
  const prompt = `---
model: acme/model
config: { maxOutputTokens: 700 }${budget}
input:
  schema:
    type: object
    properties:
      company: { type: string, maxLength: 40, x-volatility: constant }
      question: { type: string${bound} }
---
{{role "system"}}
You answer customers of {{company}}.
# ${heading}
${'Say what you know, and what you do not know, in plain words. '.repeat(rules)}
# Tone
Be kind and short.
{{role "user"}}
{{question}}
`;
  return { format: 1, prompt, partials: {}, schemas: {}, tools: {} };
}
