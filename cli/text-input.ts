import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { fail } from '../core/fail.ts';
import { isStemmaError } from '../core/stemma-error.ts';

/** Most bytes that are read from a file of variables or from standard input. */
const MAX_INPUT_BYTES = 8 * 1024 * 1024;

/**
 * Reads a text file named by the user.
 * @throws FILE_UNREADABLE where it is missing, a folder, larger than 8 MiB or not UTF-8
 */
export async function readTextFile(path: string, file: string): Promise<string> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw fail('FILE_UNREADABLE', { file, problem: 'it is a folder' });
    // A pipe has no size, and may have no end.
    if (!stats.isFile()) return await readTextStream(createReadStream(path), file);
    if (stats.size > MAX_INPUT_BYTES) throw tooLarge(file);
    return decodeText(await readFile(path), file);
  } catch (error) {
    throw asUnreadable(file, error);
  }
}

/** The same; undefined where there is no such file. */
export async function readOptionalFile(path: string): Promise<string | undefined> {
  try {
    return await readTextFile(path, path);
  } catch (error) {
    if (isStemmaError(error) && isMissing(error.cause)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** @throws FILE_UNREADABLE where it is longer than 8 MiB or not UTF-8 */
export async function readTextStream(stream: Readable, file: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk as Uint8Array | string);
    bytes += buffer.length;
    if (bytes > MAX_INPUT_BYTES) throw tooLarge(file);
    chunks.push(buffer);
  }
  return decodeText(Buffer.concat(chunks), file);
}

function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw fail('FILE_UNREADABLE', { file, problem: 'it is not UTF-8 text' }, error);
  }
}

const tooLarge = (file: string): Error =>
  fail('FILE_UNREADABLE', { file, problem: `it is larger than ${MAX_INPUT_BYTES} bytes` });

function asUnreadable(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || error.name === 'StemmaError') return error;
  const problems: Record<string, string> = {
    ENOENT: 'it does not exist',
    ENOTDIR: 'it does not exist',
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
  };
  const code = 'code' in error ? String(error.code) : '';
  return fail('FILE_UNREADABLE', { file, problem: problems[code] ?? error.message }, error);
}
