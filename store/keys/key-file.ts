import { createRequestCheck } from '../../core/check-request.ts';
import { fail } from '../../core/fail.ts';
import type { PrivateFile } from '../private-file.ts';
import { changePrivateFile, readPrivateFile } from '../private-file.ts';
import type { SigningKey } from './signing-key.ts';
import { pemOf, readSigningKey } from './signing-key.ts';

/** Name of the file with the private halves of keys in a data folder. */
export const keyFileName = 'keys.json';

/** Largest file that is read: some 1,000 keys. */
const maxFileBytes = 1024 * 1024;

interface KeysDocument {
  readonly format: 1;
  readonly keys: readonly { readonly id: string; readonly privateKey: string }[];
}

const keysSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['format', 'keys'],
  properties: {
    format: { const: 1 },
    keys: {
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'privateKey'],
        properties: { id: { type: 'string', pattern: '^[0-9a-f]{16}$' }, privateKey: { type: 'string' } },
      },
    },
  },
} as const;

const checkDocument = createRequestCheck<KeysDocument>(keysSchema);

/**
 * The keys of a file, in the order in which they were made; none where there is no file.
 * @throws KEY_INVALID, which never quotes what stands in it
 */
export function readKeyFile(path: string): readonly SigningKey[] {
  const text = readPrivateFile(keyFile(path), maxFileBytes);
  return text === undefined ? [] : decode(text, path);
}

/** Changes the keys of a file; one change at a time. @throws KEY_INVALID, and what `update` throws */
export async function changeKeyFile(
  path: string,
  update: (before: readonly SigningKey[]) => readonly SigningKey[],
): Promise<void> {
  await changePrivateFile(keyFile(path), () => encode(update(readKeyFile(path))));
}

function keyFile(path: string): PrivateFile {
  return { path, fault: (problem, cause) => fail('KEY_INVALID', { origin: path, problem }, cause) };
}

function encode(keys: readonly SigningKey[]): string {
  const document: KeysDocument = { format: 1, keys: keys.map((key) => ({ id: key.id, privateKey: pemOf(key) })) };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function decode(text: string, path: string): readonly SigningKey[] {
  return parse(text, path).keys.map(({ id, privateKey }) => {
    const key = readSigningKey(privateKey);
    if (key === undefined) throw fail('KEY_INVALID', { origin: path, problem: `${id} is not an Ed25519 key` });
    if (key.id !== id) throw fail('KEY_INVALID', { origin: path, problem: `${id} is the id of another key` });
    return key;
  });
}

function parse(text: string, path: string): KeysDocument {
  try {
    return checkDocument(JSON.parse(text));
  } catch (cause) {
    throw fail('KEY_INVALID', { origin: path, problem: 'it is not a file of "stemma keys"' }, cause);
  }
}
