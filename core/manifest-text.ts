import { canonicalJson } from './canonical-json.ts';
import type { ManifestDocument } from './protocol.ts';

/**
 * The text that the signature of a manifest is over: the canonical JSON of the whole document without its signature.
 *
 * @throws JSON_INVALID for what JSON cannot hold
 * @example
 * manifestText({ environment: 'production', epoch: 1, revision: 2, expiresAt: '2026-11-01T12:00:00.000Z', references: {} });
 * //=> '{"environment":"production","epoch":1,"expiresAt":"2026-11-01T12:00:00.000Z","references":{},"revision":2}'
 */
export function manifestText(manifest: ManifestDocument): string {
  const { signature: _, ...signed } = manifest;
  return canonicalJson(signed);
}
