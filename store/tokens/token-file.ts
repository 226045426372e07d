import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { actorPattern } from '../../core/access/actor-name.ts';
import { isPromptGlob } from '../../core/access/prompt-glob.ts';
import type { TokenRecord, TokensDocument } from '../../core/access/token-record.ts';
import { scopes, tokenNamePattern } from '../../core/access/token-record.ts';
import { createRequestCheck } from '../../core/check-request.ts';
import { fail } from '../../core/fail.ts';
import type { PrivateFile } from '../private-file.ts';
import { changePrivateFile, systemCode } from '../private-file.ts';

/** Name of the file with the tokens in a data folder. */
export const tokensFileName = 'tokens.json';

/** Largest file that is read: some 10,000 tokens. */
const maxFileBytes = 8 * 1024 * 1024;

const moment = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$' };
const environment = { type: 'string', pattern: '^(?:\\*|[a-z0-9]+(?:[_-][a-z0-9]+)*)$', maxLength: 64 };

/** JSON Schema of the file. */
const tokensSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['format', 'tokens'],
  properties: {
    format: { const: 1 },
    tokens: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'name', 'actor', 'sha256', 'scopes', 'prompts', 'environments', 'createdAt'],
        properties: {
          id: { type: 'string', pattern: '^[0-9a-f]{12}$' },
          name: { type: 'string', pattern: tokenNamePattern },
          actor: { type: 'string', pattern: actorPattern },
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          scopes: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: scopes } },
          prompts: { type: 'array', minItems: 1, maxItems: 100, items: { type: 'string', maxLength: 128 } },
          environments: { type: 'array', minItems: 1, maxItems: 100, items: environment },
          createdAt: moment,
          expiresAt: moment,
          revokedAt: moment,
        },
      },
    },
  },
} as const;

const checkDocument = createRequestCheck<TokensDocument>(tokensSchema);

/** Reads the text of a file with tokens. @throws TOKENS_INVALID, which says where and never quotes a value */
function decodeTokens(text: string, file: string): TokensDocument {
  const document = checkShape(parseJson(text, file), file);
  const ids = new Set<string>();
  for (const token of document.tokens) {
    const problem = ids.has(token.id) ? 'stands in it twice' : problemOf(token);
    if (problem !== undefined) throw fail('TOKENS_INVALID', { file, problem: `token ${token.id} ${problem}` });
    ids.add(token.id);
  }
  return document;
}

function checkShape(value: unknown, file: string): TokensDocument {
  try {
    return checkDocument(value);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : 'it is not as it must be';
    throw fail('TOKENS_INVALID', { file, problem }, cause);
  }
}

/** What the schema cannot say. */
function problemOf({ prompts, createdAt, expiresAt, revokedAt }: TokenRecord): string | undefined {
  if (!prompts.every(isPromptGlob)) return 'has a glob of prompts that is not one';
  const moments = [createdAt, expiresAt, revokedAt].filter((time) => time !== undefined);
  return moments.some((time) => Number.isNaN(Date.parse(time))) ? 'has a time that is not one' : undefined;
}

/** What tells two contents of a file apart without reading them. */
export type FileStamp = string;

/** A file with tokens as it was read. */
export interface ReadTokens {
  readonly document: TokensDocument;
  readonly stamp: FileStamp;
}

/**
 * Reads the file with the tokens of a server. Everyone who can write it can make themselves a token, so one that
 * others than its owner can write is refused.
 *
 * @returns undefined where there is no such file
 * @throws TOKENS_INVALID
 */
export async function readTokens(file: string): Promise<ReadTokens | undefined> {
  try {
    const handle = await open(file, 'r');
    try {
      const stats = await handle.stat();
      checkFile(file, stats);
      return { document: decodeTokens(await handle.readFile('utf8'), file), stamp: stampOf(stats) };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    const code = systemCode(cause);
    if (code === 'ENOENT') return undefined;
    if (code === undefined) throw cause;
    throw fail('TOKENS_INVALID', { file, problem: code }, cause);
  }
}

export function stampOf({ ino, size, mtimeMs }: Stats): FileStamp {
  return `${ino}:${size}:${mtimeMs}`;
}

/**
 * Changes the file: `update` is given what stands in it, empty where there is none. A reader finds the old content or
 * the new one, whole; two who change it at once do so one after the other. The file is readable by its owner only.
 *
 * @throws TOKENS_INVALID, and what `update` throws
 */
export async function changeTokens(
  file: string,
  update: (before: TokensDocument) => TokensDocument,
): Promise<TokensDocument> {
  let after: TokensDocument = { format: 1, tokens: [] };
  await changePrivateFile({ path: file, fault: faultOf(file) }, async () => {
    after = update((await readTokens(file))?.document ?? after);
    return `${JSON.stringify(after, undefined, 2)}\n`;
  });
  return after;
}

function faultOf(file: string): PrivateFile['fault'] {
  return (problem, cause) => fail('TOKENS_INVALID', { file, problem }, cause);
}

function checkFile(file: string, stats: Stats): void {
  if (!stats.isFile()) throw fail('TOKENS_INVALID', { file, problem: 'it is not a file' });
  if (stats.size > maxFileBytes)
    throw fail('TOKENS_INVALID', { file, problem: `it has more than ${maxFileBytes} bytes` });
  // Windows has no such bits: Node makes them up there.
  const writable = process.platform !== 'win32' && (stats.mode & 0o022) !== 0;
  if (writable) throw fail('TOKENS_INVALID', { file, problem: 'others than its owner can write it; chmod 600 it' });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fail('TOKENS_INVALID', { file, problem: 'it is not JSON' });
  }
}
