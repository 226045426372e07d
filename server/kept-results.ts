import type { Registry } from '../store/registry.ts';
import { Coalescer } from './coalesce.ts';
import { RecentCache } from './recent-cache.ts';

/** Results about releases: those stay as they are, and what is made of large ones takes a while. */
export class KeptResults<Result> {
  readonly #known: RecentCache<string, Result>;
  readonly #running = new Coalescer<string, Result>();

  constructor(maxKept: number) {
    this.#known = new RecentCache({ maxWeight: maxKept });
  }

  /** The result under `key`, made once however many ask for it at the same time. */
  get(key: string, make: () => Promise<Result>): Result | Promise<Result> {
    return this.#known.get(key) ?? this.#running.run(key, () => this.#make(key, make));
  }

  async #make(key: string, make: () => Promise<Result>): Promise<Result> {
    const result = await make();
    this.#known.set(key, result);
    return result;
  }
}

/** The results of each registry, which go with it. */
export function keptByRegistry<Result>(maxKept: number): (registry: Registry) => KeptResults<Result> {
  const byRegistry = new WeakMap<Registry, KeptResults<Result>>();
  return (registry) => {
    const known = byRegistry.get(registry) ?? new KeptResults<Result>(maxKept);
    byRegistry.set(registry, known);
    return known;
  };
}
