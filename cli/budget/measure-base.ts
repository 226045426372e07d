import type { GrowthReport } from '../../core/budget/growth/growth-report.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { compileToMeasure } from '../../core/template/compile-to-measure.ts';
import type { Sample } from '../../core/template/parse-samples.ts';
import type { Registry } from '../../store/registry.ts';
import type { MeasureOptions } from './measure-prompt.ts';
import { measurePrompt } from './measure-prompt.ts';

interface MeasuringBase {
  readonly registry: Registry;
  /** Those of today. */
  readonly samples: readonly Sample[];
  /** The model of today, so that both are counted alike. */
  readonly measures: MeasureOptions;
}

/** What today's samples took in a release, and cost; nothing where one of them does not fit it. */
export async function measureBase(
  { name, version }: { readonly name: string; readonly version: string },
  { registry, samples, measures }: MeasuringBase,
): Promise<Pick<NonNullable<GrowthReport['base']>, 'p90' | 'inputPerRequest'>> {
  const digest = registry.current().prompts.get(name)?.release?.versions[version]?.digest ?? '';
  const content = JSON.parse(new TextDecoder().decode(await registry.readContent(digest))) as ReleaseContent;
  try {
    const prompt = await compileToMeasure(name, content);
    const { report } = await measurePrompt({ version, prompt, content, samples }, measures);
    const { totals, cost } = report;
    return {
      ...(totals.p90 !== null && { p90: totals.p90 }),
      ...(cost !== undefined && { inputPerRequest: cost.inputPerRequest }),
    };
  } catch (error) {
    if (isStemmaError(error)) return {};
    throw error;
  }
}
