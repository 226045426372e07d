import { signatureProblem } from '../../client/verify-manifest.ts';
import { splitReferences } from '../../core/bundle/split-references.ts';
import { fail } from '../../core/fail.ts';
import type { ManifestDocument } from '../../core/protocol.ts';
import { isPublicKey } from '../../core/public-key.ts';
import { walkCandidates } from '../../core/resolution/walk-candidates.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import type { Access } from '../access/access.ts';
import type { Arguments } from '../arguments.ts';

/** What is asked of a registry, and whom it must be signed by. */
export interface ManifestRequest {
  readonly environment?: string | undefined;
  readonly references: Iterable<string>;
  /** Empty where what the registry says is believed. */
  readonly publicKeys: readonly string[];
}

/** Manifests that can be believed, and why some references are in none of them. */
export interface Manifests {
  readonly environment: string;
  readonly manifests: readonly ManifestDocument[];
  readonly refused: ReadonlyMap<string, StemmaError>;
}

/**
 * What a registry says of references.
 *
 * @throws MANIFEST_UNTRUSTED, RESPONSE_INVALID, REGISTRY_UNREACHABLE, and what it refuses as a whole
 */
export async function readManifests(access: Access, request: ManifestRequest): Promise<Manifests> {
  const manifests: ManifestDocument[] = [];
  const refused = new Map<string, StemmaError>();
  let { environment } = request;
  for (const references of splitReferences(request.references)) {
    const answer = await access.manifest({ environment, references });
    await requireSignature(answer.manifest, request.publicKeys);
    environment = answer.manifest.environment;
    manifests.push(answer.manifest);
    for (const [reference, error] of answer.refused) refused.set(reference, error);
  }
  return { environment: environment ?? (await access.defaultEnvironment()), manifests, refused };
}

/** @throws the first refusal, or NO_ELIGIBLE_VERSION for a reference that has nothing to serve to everyone */
export async function requireServed(access: Access, { environment, manifests, refused }: Manifests): Promise<void> {
  for (const error of refused.values()) throw error;
  for (const { references } of manifests) {
    for (const [reference, entry] of Object.entries(references)) {
      if ('error' in entry || walkCandidates(entry, undefined) !== undefined) continue;
      // Throws in the words of the registry, which knows the versions near by.
      await access.resolve({ reference, environment });
    }
  }
}

/** The keys of `--public-keys`, or of STEMMA_PUBLIC_KEYS. @throws OPTION_INVALID */
export function publicKeysOf(args: Arguments, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const text = args.text('public-keys') ?? env['STEMMA_PUBLIC_KEYS'] ?? '';
  const keys = text.split(',').map((key) => key.trim());
  if (text.trim() === '') return [];
  const wrong = keys.find((key) => !isPublicKey(key));
  if (wrong === undefined) return keys;
  const problem = 'it must be public keys joined by ",", as "stemma keys list" shows them';
  throw fail('OPTION_INVALID', { option: '--public-keys', problem });
}

async function requireSignature(manifest: ManifestDocument, publicKeys: readonly string[]): Promise<void> {
  const problem = publicKeys.length === 0 ? undefined : await signatureProblem(manifest, publicKeys);
  if (problem !== undefined) throw fail('MANIFEST_UNTRUSTED', { url: 'the registry', problem });
}
