import { createPublicKey, verify } from 'node:crypto';
import { signedText } from '../core/approval/signed-text.ts';
import { emailOf } from '../core/email-of.ts';
import { fail } from '../core/fail.ts';
import { isPublicKey, publicKeyId } from '../core/public-key.ts';
import type { Policy } from '../core/state/documents.ts';
import type { ApproveIntent, RejectIntent } from '../core/state/intent.ts';

/**
 * Checks how it is known who approves or rejects. A token was checked by the server that wrote the intent; a signature
 * is checked here, against the key that the policy in force has for the actor's e-mail address.
 *
 * @throws APPROVAL_UNAUTHENTICATED where nobody vouches for the actor, or no key is known; SIGNATURE_INVALID
 */
export function verifyApproval(intent: ApproveIntent | RejectIntent, { signers = {} }: Policy): void {
  const { authenticated, actor, verb, name } = intent;
  if (authenticated === undefined) throw fail('APPROVAL_UNAUTHENTICATED', { problem: 'it is not known who speaks' });
  if (authenticated.method === 'token') return;
  const email = emailOf(actor);
  const signer = Object.entries(signers).find(([address]) => address.toLowerCase() === email);
  if (signer === undefined) {
    throw fail('APPROVAL_UNAUTHENTICATED', { problem: `.promptrc names no key of ${email} under "signers"` });
  }
  const what = `the ${verb === 'approve' ? 'approval' : 'rejection'} of ${name} by ${email}`;
  const publicKey = signer[1].replace(/^ed25519:/u, '');
  if (!isPublicKey(publicKey))
    throw fail('SIGNATURE_INVALID', { what, problem: 'the key in .promptrc is not an Ed25519 key' });
  const id = publicKeyId(publicKey);
  if (authenticated.id !== id) {
    throw fail('SIGNATURE_INVALID', {
      what,
      problem: `it was made with key ${authenticated.id.slice(0, 16)}, not with ${id}`,
    });
  }
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  const signature = Buffer.from(authenticated.signature, 'base64url');
  if (!verify(null, Buffer.from(signedText(intent)), key, signature)) {
    throw fail('SIGNATURE_INVALID', { what, problem: 'it does not fit what was signed' });
  }
}
