import type { TokenRecord } from '../../core/access/token-record.ts';

/** A token as `--json` gives it: all that is stored but the hash, and whether it opens anything. */
export type TokenDocument = Omit<TokenRecord, 'sha256'> & { readonly status: 'usable' | 'expired' | 'revoked' };

export function tokenDocument({ sha256: _, ...record }: TokenRecord, now: Date): TokenDocument {
  const { expiresAt, revokedAt } = record;
  const isExpired = expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime();
  const status = revokedAt !== undefined ? 'revoked' : isExpired ? 'expired' : 'usable';
  return { ...record, status };
}
