import { analyzeStatically } from '../../core/budget/analyze-statically.ts';
import { boundSections } from '../../core/budget/bound-sections.ts';
import type { MeasuredRelease } from '../../core/budget/growth/measured-release.ts';
import { domainsOf } from '../../core/lint/branch/domains.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { ReleaseRecord } from '../../core/state/documents.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { resolveMetadata } from '../../core/template/resolve-metadata.ts';
import type { Tokenizer } from '../../core/tokens/tokenizer.ts';
import { compareVersions } from '../../core/version-range.ts';
import { parseTag } from '../../store/git-objects.ts';
import type { Registry } from '../../store/registry.ts';
import type { KeptEntries } from '../lint/kept-entries.ts';
import type { StaticFigures } from './figures-cache.ts';
import { openFiguresCache } from './figures-cache.ts';

interface Measuring {
  readonly registry: Registry;
  readonly tokenizer: Tokenizer;
  readonly cache: KeptEntries<StaticFigures>;
}

/** Static tokens of every release of a prompt, lowest first. One that is too large to be measured is left out. */
export async function measureReleases(
  name: string,
  { registry, tokenizer }: Omit<Measuring, 'cache'>,
): Promise<readonly MeasuredRelease[]> {
  const versions = registry.current().prompts.get(name)?.release?.versions ?? {};
  const records = Object.entries(versions).sort(([a], [b]) => compareVersions(a, b));
  if (records.length === 0) return [];
  const cache = await openFiguresCache(registry.backend.gitFolder);
  const measured: MeasuredRelease[] = [];
  for (const [one, record] of records) {
    const figures = await figuresOf({ name, digest: record.digest }, { registry, tokenizer, cache });
    if (figures === undefined) continue;
    measured.push({ version: one, releasedAt: await releasedAt(record, registry), ...figures });
  }
  await cache.save();
  return measured;
}

async function figuresOf(
  { name, digest }: { readonly name: string; readonly digest: string },
  { registry, tokenizer, cache }: Measuring,
): Promise<StaticFigures | undefined> {
  const key = `${digest} ${tokenizer.id}`;
  const kept = cache.get(key);
  if (kept !== undefined) return kept;
  const content = JSON.parse(new TextDecoder().decode(await registry.readContent(digest))) as ReleaseContent;
  try {
    const figures = await measureContent({ name, content }, tokenizer);
    cache.set(key, figures);
    return figures;
  } catch (error) {
    if (isStemmaError(error, 'BUDGET_TOO_LARGE')) return undefined;
    throw error;
  }
}

async function measureContent(
  { name, content }: { readonly name: string; readonly content: ReleaseContent },
  tokenizer: Tokenizer,
): Promise<StaticFigures> {
  const metadata = await resolveMetadata(name, content);
  const { nodes, bounds } = analyzeStatically({ name, content, metadata }, tokenizer);
  const sections = [...boundSections(nodes, domainsOf(metadata.input.schema))];
  return {
    static: bounds.static,
    sections: sections.map(([title, section]) => ({ title, static: section.bounds.static })),
  };
}

/** When its tag was made; of a tag without that, when it was admitted. */
async function releasedAt({ tag, admittedAt }: ReleaseRecord, { backend }: Registry): Promise<string> {
  const { bytes } = await backend.readObject(tag);
  const { tagger } = parseTag(bytes, tag);
  return tagger === undefined ? admittedAt : new Date(tagger.seconds * 1000).toISOString();
}
