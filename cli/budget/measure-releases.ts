import { analyzeStatically } from '../../core/budget/analyze-statically.ts';
import { boundSections } from '../../core/budget/bound-sections.ts';
import type { MeasuredRelease } from '../../core/budget/growth/measured-release.ts';
import { typicalMaximum } from '../../core/budget/token-bounds.ts';
import type { Density } from '../../core/budget/value-density.ts';
import { densityOf } from '../../core/budget/value-density.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import { sha256Hex } from '../../core/sha256.ts';
import type { ReleaseRecord } from '../../core/state/documents.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { compileToMeasure } from '../../core/template/compile-to-measure.ts';
import type { Sample } from '../../core/template/parse-samples.ts';
import type { Tokenizer } from '../../core/tokens/tokenizer.ts';
import { compareVersions } from '../../core/version-range.ts';
import { parseTag } from '../../store/git-objects.ts';
import type { Registry } from '../../store/registry.ts';
import type { KeptEntries } from '../lint/kept-entries.ts';
import type { StaticFigures } from './figures-cache.ts';

/** What releases are measured with: all by the same, so that they can be compared. */
export interface ReleaseMeasures {
  readonly registry: Registry;
  readonly tokenizer: Tokenizer;
  /** Of the work tree; releases carry none. They say how dense values are. */
  readonly samples: readonly Sample[];
  readonly openCache: (registry: Registry) => Promise<KeptEntries<StaticFigures>>;
}

interface Measuring {
  readonly registry: Registry;
  readonly tokenizer: Tokenizer;
  readonly density: Density;
  /** What figures follow from besides the content of a release. */
  readonly basis: string;
  readonly cache: KeptEntries<StaticFigures>;
}

/**
 * Static tokens, and those with typical values at most, of every release of a prompt, lowest first. One that is too large to
 * be measured, or no longer compiles, is left out.
 */
export async function measureReleases(
  name: string,
  { registry, tokenizer, samples, openCache }: ReleaseMeasures,
): Promise<readonly MeasuredRelease[]> {
  const versions = registry.current().prompts.get(name)?.release?.versions ?? {};
  const records = Object.entries(versions).sort(([a], [b]) => compareVersions(a, b));
  if (records.length === 0) return [];
  const inputs = samples.map(({ input }) => input);
  const basis = `${tokenizer.id} ${sha256Hex(JSON.stringify(inputs)).slice(0, DIGEST_LENGTH)}`;
  const density = densityOf(inputs, tokenizer);
  const measuring = { registry, tokenizer, density, basis, cache: await openCache(registry) };
  const measured: MeasuredRelease[] = [];
  for (const [one, record] of records) {
    const figures = await figuresOf({ name, digest: record.digest }, measuring);
    if (figures === undefined) continue;
    measured.push({ version: one, releasedAt: await releasedAt(record, registry), ...figures });
  }
  return measured;
}

/** So many digits keep any two sets of samples of a prompt apart. */
const DIGEST_LENGTH = 24;

async function figuresOf(
  { name, digest }: { readonly name: string; readonly digest: string },
  measuring: Measuring,
): Promise<StaticFigures | undefined> {
  const { registry, basis, cache } = measuring;
  const key = `${digest} ${basis}`;
  const kept = cache.get(key);
  if (kept !== undefined) return kept;
  const content = JSON.parse(new TextDecoder().decode(await registry.readContent(digest))) as ReleaseContent;
  try {
    const figures = await measureContent({ name, content }, measuring);
    cache.set(key, figures);
    return figures;
  } catch (error) {
    if (isStemmaError(error)) return undefined;
    throw error;
  }
}

async function measureContent(
  { name, content }: { readonly name: string; readonly content: ReleaseContent },
  { tokenizer, density }: Measuring,
): Promise<StaticFigures> {
  const { metadata } = await compileToMeasure(name, content);
  const { nodes, bounds, assignments } = analyzeStatically({ name, content, metadata }, tokenizer);
  const sections = [...boundSections(nodes, assignments)];
  const typical = typicalMaximum(nodes, assignments, density);
  return {
    static: bounds.static,
    maxTypical: Number.isFinite(typical) ? Math.ceil(typical) : null,
    sections: sections.map(([title, section]) => ({ title, static: section.bounds.static })),
  };
}

/** When its tag was made; of a tag without that, when it was admitted. */
async function releasedAt({ tag, admittedAt }: ReleaseRecord, { backend }: Registry): Promise<string> {
  const { bytes } = await backend.readObject(tag);
  const { tagger } = parseTag(bytes, tag);
  return tagger === undefined ? admittedAt : new Date(tagger.seconds * 1000).toISOString();
}
