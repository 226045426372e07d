import type { DiffReport } from '../../core/diff/diff-report.ts';
import { createResolver } from '../../core/resolution/create-resolver.ts';
import type { Registry } from '../../store/registry.ts';
import { compareReleased } from '../../store/releases/compare-released.ts';
import type { DiffQuery } from './access.ts';

/** Compares two releases of the repository as a server would. */
export function readLocalDiff(
  registry: Registry,
  { name, from, to, contextLines }: DiffQuery,
  now: Date,
): Promise<DiffReport> {
  const index = registry.current();
  const resolver = createResolver(index);
  // An exact version is the same in every environment.
  const [environment] = Object.keys(index.meta.policy.environments);
  const pin = (version: string): { readonly version: string; readonly digest: string } => {
    const { digest } = resolver.resolve({ reference: `${name}@${version}`, environment });
    return { version, digest };
  };
  const pair = { name, from: pin(from), to: pin(to) };
  return compareReleased(registry, pair, { contextLines, today: now.toISOString().slice(0, 10) });
}
