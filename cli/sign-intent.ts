import { readFile } from 'node:fs/promises';
import { signedText } from '../core/approval/signed-text.ts';
import { fail } from '../core/fail.ts';
import type { ApproveIntent, RejectIntent } from '../core/state/intent.ts';
import type { SigningKey } from '../store/keys/signing-key.ts';
import { readSigningKey, signText } from '../store/keys/signing-key.ts';

/** Names the file of the private key that signs approvals, as `stemma keys create --for` writes it. */
const VARIABLE = 'STEMMA_SIGNING_KEY';

/**
 * Signs an approval or a rejection with the key that `STEMMA_SIGNING_KEY` names, so that it counts without a server;
 * without the variable it stays as it is, and is refused where it is applied.
 *
 * @throws KEY_INVALID
 */
export async function signIntent<Signed extends ApproveIntent | RejectIntent>(
  intent: Signed,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Signed> {
  const file = env[VARIABLE] ?? '';
  if (file === '') return intent;
  const key = await readKey(file);
  const unsigned = { method: 'signature', id: key.id, signature: '' } as const;
  const signature = signText(key, signedText({ ...intent, authenticated: unsigned }));
  return { ...intent, authenticated: { ...unsigned, signature } };
}

async function readKey(file: string): Promise<SigningKey> {
  const origin = `${VARIABLE} ("${file.slice(0, 200)}")`;
  const pem = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fail('KEY_INVALID', { origin, problem: 'the file cannot be read' }, error);
  });
  const key = readSigningKey(pem);
  if (key === undefined) throw fail('KEY_INVALID', { origin, problem: 'it holds no Ed25519 key in PEM' });
  return key;
}
