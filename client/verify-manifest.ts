import type { ManifestDocument } from '../core/protocol.ts';
import { canonicalText } from './canonical-text.ts';
import type { Settings } from './check-options.ts';
import { fail } from './fail.ts';
import type { Line } from './line.ts';
import { report } from './report.ts';

/** The lines that one of the keys signed, with the manifest that they stand in. Why others are not served is reported. */
export async function signedLines(
  lines: readonly Line[],
  publicKeys: readonly string[],
  settings: Settings,
): Promise<readonly Line[]> {
  const problems = new Map<ManifestDocument, string | undefined>();
  for (const { manifest, origin } of lines) {
    if (problems.has(manifest)) continue;
    const problem = await signatureProblem(manifest, publicKeys).catch(String);
    problems.set(manifest, problem);
    if (problem !== undefined) report(settings, fail('MANIFEST_UNTRUSTED', { url: `the ${origin}`, problem }));
  }
  return lines.filter(({ manifest }) => problems.get(manifest) === undefined);
}

/** Why a manifest is not to be believed by who trusts `publicKeys` alone; undefined where one of them signed it. */
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
