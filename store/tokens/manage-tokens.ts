import type { TokenRecord } from '../../core/access/token-record.ts';
import { fail } from '../../core/fail.ts';
import { changeTokens, readTokens } from './token-file.ts';
import { hashSecret, makeTokenText, printToken } from './token-text.ts';

/** What a new token is to be. */
export type TokenWish = Pick<TokenRecord, 'name' | 'actor' | 'scopes' | 'prompts' | 'environments' | 'expiresAt'>;

/** A token that was just made: the only time that its text is known. */
export interface CreatedToken {
  readonly record: TokenRecord;
  /** What is sent to the server. */
  readonly text: string;
}

/** Makes a token and writes what is to be known of it to a file. @throws TOKENS_INVALID */
export async function createToken(file: string, wish: TokenWish, now: Date): Promise<CreatedToken> {
  const text = makeTokenText();
  const { expiresAt, ...rest } = wish;
  const record: TokenRecord = {
    ...{ id: text.id, ...rest, sha256: hashSecret(text.secret), createdAt: now.toISOString() },
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
  await changeTokens(file, ({ format, tokens }) => ({ format, tokens: [...tokens, record] }));
  return { record, text: printToken(text) };
}

/** The tokens of a file, oldest first; none where there is no such file. @throws TOKENS_INVALID */
export async function listTokens(file: string): Promise<readonly TokenRecord[]> {
  return (await readTokens(file))?.document.tokens ?? [];
}

/** What became of a token that was to be revoked. */
export interface RevokedToken {
  readonly record: TokenRecord;
  /** False where it was revoked before. */
  readonly changed: boolean;
}

/** Revokes a token for good; where it is revoked, nothing changes. @throws TOKEN_NOT_FOUND, TOKENS_INVALID */
export async function revokeToken(file: string, id: string, now: Date): Promise<RevokedToken> {
  const found = (await listTokens(file)).find((token) => token.id === id);
  if (found === undefined) throw fail('TOKEN_NOT_FOUND', { token: id });
  if (found.revokedAt !== undefined) return { record: found, changed: false };
  const revokedAt = now.toISOString();
  await changeTokens(file, ({ format, tokens }) => ({
    format,
    tokens: tokens.map((token) => (token.id === id ? { ...token, revokedAt } : token)),
  }));
  return { record: { ...found, revokedAt }, changed: true };
}
