import type { ModelFacts } from '../models/model-facts.ts';
import type { ReleaseContent } from '../release-content.ts';
import type { CompiledPrompt } from '../template/compiled-prompt.ts';
import type { Sample } from '../template/parse-samples.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import { analyzeStatically } from './analyze-statically.ts';
import { boundSections } from './bound-sections.ts';
import type { BudgetReport, SectionFigures, TokenFigures } from './budget-report.ts';
import { cacheablePrefix } from './cacheable-prefix.ts';
import { estimateCosts } from './estimate-costs.ts';
import { fitModel } from './fit-model.ts';
import type { SampleTokens } from './measure-samples.ts';
import { measureSamples } from './measure-samples.ts';
import type { MeasuredNode } from './measured-node.ts';
import { partialFigures } from './partial-figures.ts';
import { quantile } from './quantile.ts';
import { requestOverhead } from './request-overhead.ts';
import type { TokenBounds } from './token-bounds.ts';
import { typicalMaximum } from './token-bounds.ts';
import { densityOf } from './value-density.ts';

/** A compiled prompt with what it was compiled from, and its samples. */
export interface BudgetSubject {
  readonly version: string;
  readonly prompt: CompiledPrompt;
  readonly content: ReleaseContent;
  readonly samples: readonly Sample[];
}

/** What to measure with. */
export interface BudgetMeasures {
  readonly tokenizer: Tokenizer;
  readonly model: ModelFacts | undefined;
  /** For the cost of a month. */
  readonly requestsPerDay?: number | undefined;
}

/**
 * Measures a prompt: the bounds of its template, and what its samples render to.
 *
 * @throws BUDGET_TOO_LARGE; VOLATILITY_UNKNOWN; INPUT_INVALID for a sample that does not fit the input schema
 */
export function reportBudget(subject: BudgetSubject, measures: BudgetMeasures): BudgetReport {
  const report = measure(subject, measures);
  const { model, requestsPerDay } = measures;
  const cost = model === undefined ? undefined : estimateCosts(report, model, requestsPerDay);
  return { ...report, ...(cost !== undefined && { cost }) };
}

function measure(
  { version, prompt, content, samples }: BudgetSubject,
  { tokenizer, model }: BudgetMeasures,
): BudgetReport {
  const { name, metadata } = prompt;
  const { nodes, own, bounds, assignments, roles } = analyzeStatically({ name, content, metadata }, tokenizer);
  const sections = boundSections(nodes, assignments);
  const measured = measureSamples(prompt, samples, { tokenizer, titles: new Set(sections.keys()) });
  const density = densityOf(
    samples.map(({ input }) => input),
    tokenizer,
  );
  const typical = (some: readonly MeasuredNode[]): number => typicalMaximum(some, assignments, density);
  const { id, confidence, errorPercent } = tokenizer;
  const totals = figures(
    bounds,
    measured.map(({ tokens }) => tokens),
    typical(nodes),
  );
  const requests = measured.length === 0 ? [roles] : measured.map((one) => one.roles);
  const overhead = requestOverhead({ requests, tools: metadata.toolDefinitions }, tokenizer);
  const fit = { config: metadata.config, tokenizer, overhead };
  return {
    schemaVersion: 1,
    name,
    version,
    ...(model !== undefined && { model: fitModel(totals, { model, ...fit }) }),
    tokenizer: { id, confidence, ...(errorPercent !== undefined && { errorPercent }) },
    totals,
    overhead,
    samples: samples.length,
    sections: [
      ...[...sections].map(([title, { bounds: own, nodes: inner }]) =>
        sectionFigures(title, { bounds: own, measured, typical: typical(inner) }),
      ),
      ...foreignTitles(measured, sections).map((title) => ({
        ...sectionFigures(title, { bounds: nothing, measured, typical: 0 }),
        ...{ maxAscii: null, maxAny: null },
      })),
    ],
    partials: partialFigures(nodes),
    unbounded: bounds.unbounded,
    prefix: cacheablePrefix(own, metadata.input.schema),
  };
}

/** Sections that the template has nothing of: the conversation so far. */
const foreignTitles = (measured: readonly SampleTokens[], own: ReadonlyMap<string, unknown>): readonly string[] => [
  ...new Set(
    measured.flatMap((sample) =>
      [...sample.sections].flatMap(([title, n]) => (n === 0 || own.has(title) ? [] : [title])),
    ),
  ),
];

const nothing: TokenBounds = { static: 0, minimum: 0, maxAny: 0, maxAscii: 0, unbounded: [] };

const finite = (value: number): number | null => (Number.isFinite(value) ? Math.ceil(value) : null);

function figures(bounds: TokenBounds, samples: readonly number[], typical: number): TokenFigures {
  return {
    static: bounds.static,
    minimum: bounds.minimum,
    p50: quantile(samples, 0.5),
    p90: quantile(samples, 0.9),
    maxSample: quantile(samples, 1),
    maxTypical: finite(typical),
    maxAscii: finite(bounds.maxAscii),
    maxAny: finite(bounds.maxAny),
  };
}

function sectionFigures(
  title: string,
  {
    bounds,
    measured,
    typical,
  }: { readonly bounds: TokenBounds; readonly measured: readonly SampleTokens[]; readonly typical: number },
): SectionFigures {
  const samples = measured.map(({ sections }) => sections.get(title) ?? 0);
  const most = Math.max(0, ...samples);
  // A token between two sections may count for either: no maximum is below what was seen.
  const { maxAscii, maxAny } = bounds;
  const widened = { ...bounds, maxAscii: Math.max(maxAscii, most), maxAny: Math.max(maxAny, most) };
  return { title, ...figures(widened, samples, Math.max(typical, most)) };
}
