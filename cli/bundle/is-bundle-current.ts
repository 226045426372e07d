import { signatureProblem } from '../../client/verify-manifest.ts';
import { saysTheSame } from '../../core/bundle/make-bundle.ts';
import type { BundleDocument } from '../../core/bundle-document.ts';

/** Whether the text of a file says the same as a bundle, signed by one of the keys that are trusted now. */
export async function isBundleCurrent(
  text: string,
  bundle: BundleDocument,
  publicKeys: readonly string[],
): Promise<boolean> {
  if (!saysTheSame(text, bundle)) return false;
  if (publicKeys.length === 0) return true;
  for (const manifest of (JSON.parse(text) as BundleDocument).manifests) {
    if ((await signatureProblem(manifest, publicKeys)) !== undefined) return false;
  }
  return true;
}
