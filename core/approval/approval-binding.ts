import { canonicalJson } from '../canonical-json.ts';
import { sha256Hex } from '../sha256.ts';
import type { EnvironmentDocument } from '../state/documents.ts';

/**
 * What an approval is bound to: the content that is approved, and all that the environment says of its prompt (plan,
 * step, share, baseline, what else is served) except approvals. When any of it changes, the approval counts no more.
 *
 * @param digest - of the release
 */
export function approvalBinding(digest: string, document: EnvironmentDocument): string {
  const { approvals: _, ...rest } = document;
  return `sha256:${sha256Hex(canonicalJson({ digest, document: rest }))}`;
}
