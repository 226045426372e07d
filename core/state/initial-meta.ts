import type { MetaDocument, Policy } from './documents.ts';

/** The first `meta.json` of a registry with this policy. */
export function initialMeta(policy: Policy): MetaDocument {
  return { format: 1, epoch: 1, policy, publicKeys: [] };
}
