import type { DiffReport } from '../core/diff/diff-report.ts';
import type { Registry } from '../store/registry.ts';
import { Coalescer } from './coalesce.ts';
import { RecentCache } from './recent-cache.ts';

/** Comparisons that are kept; those of usual prompts take some 50 KB. */
const maxKept = 128;

/** Comparisons of releases: those stay as they are, and to compare large ones takes a while. */
class RecentComparisons {
  readonly #known = new RecentCache<string, DiffReport>({ maxWeight: maxKept });
  readonly #running = new Coalescer<string, DiffReport>();

  /** The comparison under `key`, made once however many ask for it at the same time. */
  get(key: string, compare: () => Promise<DiffReport>): DiffReport | Promise<DiffReport> {
    return this.#known.get(key) ?? this.#running.run(key, () => this.#make(key, compare));
  }

  async #make(key: string, compare: () => Promise<DiffReport>): Promise<DiffReport> {
    const report = await compare();
    this.#known.set(key, report);
    return report;
  }
}

const byRegistry = new WeakMap<Registry, RecentComparisons>();

/** The comparisons of one registry, which go with it. */
export function recentComparisons(registry: Registry): RecentComparisons {
  const known = byRegistry.get(registry) ?? new RecentComparisons();
  byRegistry.set(registry, known);
  return known;
}
