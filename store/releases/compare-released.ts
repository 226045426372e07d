import { compareReleases } from '../../core/diff/compare-releases.ts';
import type { DiffReport } from '../../core/diff/diff-report.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { Registry } from '../registry.ts';
import { besideRelease } from './beside-release.ts';

/** Two releases of one prompt. */
export interface ReleasedPair {
  readonly name: string;
  readonly from: ReleasedSide;
  readonly to: ReleasedSide;
}

interface ReleasedSide {
  readonly version: string;
  readonly digest: string;
}

export interface CompareReleasedOptions {
  /** Unchanged lines around each change. */
  readonly contextLines: number;
  /** `2026-11-26`: prices are of a day. */
  readonly today: string;
}

/**
 * Compares two releases with the samples beside each, and by what the repository said of models at the later one.
 *
 * @throws DIGEST_NOT_FOUND, OBJECT_MISSING, OBJECT_CORRUPT, DIGEST_MISMATCH
 */
export async function compareReleased(
  registry: Registry,
  { name, from, to }: ReleasedPair,
  options: CompareReleasedOptions,
): Promise<DiffReport> {
  const [before, after] = [
    await besideRelease(registry, name, from.version),
    await besideRelease(registry, name, to.version),
  ];
  return compareReleases(
    { name, ...from, content: await contentOf(registry, from), samples: before.samples },
    { name, ...to, content: await contentOf(registry, to), samples: after.samples },
    { ...options, book: after.book },
  );
}

async function contentOf(registry: Registry, { digest }: ReleasedSide): Promise<ReleaseContent> {
  return JSON.parse(new TextDecoder().decode(await registry.readContent(digest))) as ReleaseContent;
}
