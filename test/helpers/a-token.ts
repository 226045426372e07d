import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '../../core/access/scope.ts';
import type { TokenRecord } from '../../core/access/token-record.ts';
import { changeTokens, tokensFileName } from '../../store/tokens/token-file.ts';
import { hashSecret, makeTokenText, printToken } from '../../store/tokens/token-text.ts';

/** What a token of a test may do; everything everywhere where nothing is said. */
export type TokenWish = Partial<Omit<TokenRecord, 'id' | 'sha256'>>;

/** A token with its secret. */
export interface TestToken {
  readonly id: string;
  readonly secret: string;
  /** Headers of a request that sends it. */
  readonly headers: { readonly authorization: string };
}

const folders: string[] = [];

/** A file for tokens in a folder of its own; it does not exist yet. */
export async function aTokensFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-tokens-'));
  folders.push(folder);
  return join(folder, tokensFileName);
}

/** Call it in `after` or `afterEach`. */
export async function removeTokenFiles(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
}

/** Adds a token to a file. */
export async function aToken(file: string, wish: TokenWish = {}): Promise<TestToken> {
  const text = makeTokenText();
  const record: TokenRecord = {
    ...{ id: text.id, sha256: hashSecret(text.secret), name: 'test', actor: 'Tok En <token@example.com>' },
    ...{ scopes: ['admin' satisfies Scope], prompts: ['**'], environments: ['*'] },
    createdAt: '2026-01-01T00:00:00Z',
    ...wish,
  };
  await changeTokens(file, ({ tokens, ...rest }) => ({ ...rest, tokens: [...tokens, record] }));
  const sent = printToken(text);
  return { id: text.id, secret: text.secret, headers: { authorization: `Bearer ${sent}` } };
}
