import { errorBuilder } from '../core/error-builder.ts';
import { signatureErrors } from '../core/error-catalog/signature-errors.ts';
import type { ManifestDocument } from '../core/protocol.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { canonicalText } from './canonical-text.ts';
import type { Settings } from './check-options.ts';
import type { Line } from './line.ts';
import { report } from './report.ts';

const fail = errorBuilder(signatureErrors);

/** The lines that one of the keys signed, with the manifest that they stand in. Why others are not served is reported. */
export async function signedLines(
  lines: readonly Line[],
  publicKeys: readonly string[],
  settings: Settings,
): Promise<readonly Line[]> {
  const errors = new Map<ManifestDocument, StemmaError | undefined>();
  for (const { manifest, origin } of lines) {
    if (errors.has(manifest)) continue;
    const error = await signatureError(manifest, publicKeys, `the ${origin}`);
    errors.set(manifest, error);
    if (error !== undefined) report(settings, error);
  }
  return lines.filter(({ manifest }) => errors.get(manifest) === undefined);
}

/**
 * Why a manifest is not to be believed by who trusts `publicKeys` alone; undefined where one of them signed it.
 *
 * @param source - where it came from
 */
export async function signatureError(
  manifest: ManifestDocument,
  publicKeys: readonly string[],
  source: string,
): Promise<StemmaError | undefined> {
  const problem = await signatureProblem(manifest, publicKeys).catch(String);
  return problem === undefined ? undefined : fail('MANIFEST_UNTRUSTED', { url: source, problem });
}

/** The same in words. */
export async function signatureProblem(
  manifest: ManifestDocument,
  publicKeys: readonly string[],
): Promise<string | undefined> {
  const { signature, ...signed } = manifest;
  if (signature === undefined) return 'it is not signed';
  const text = new TextEncoder().encode(canonicalText(signed));
  for (const key of publicKeys) {
    if (await isSignedBy(key, signature.value, text)) return undefined;
  }
  return `none of the public keys signed it, but ${signature.key}`;
}

async function isSignedBy(key: string, signature: string, text: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const { subtle } = globalThis.crypto;
    const imported = await subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', imported, bytesOf(signature), text);
  } catch {
    // A text that is no key or signature, or a runtime without Ed25519: nothing is proved.
    return false;
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
