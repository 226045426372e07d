import type { ManifestDocument } from '../../core/protocol.ts';
import type { PublicKey } from '../../core/state/documents.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { readKeyFile } from '../../store/keys/key-file.ts';
import { newestKey, signManifest } from '../../store/keys/sign-manifest.ts';
import type { SigningKey } from '../../store/keys/signing-key.ts';
import type { ServerAlarms } from '../server-alarms.ts';

/** Options of {@link ManifestSigner}. */
export interface ManifestSignerOptions {
  /** File with the private halves of keys; it need not exist. */
  readonly file: string;
  readonly alarms: ServerAlarms;
}

/**
 * Signs manifests with the newest key that the state names, that is not revoked, and whose private half this server has.
 * The file is read again whenever the keys of the state change: a key is written there before the state names it.
 */
export class ManifestSigner {
  readonly #file: string;
  readonly #alarms: ServerAlarms;
  #held: readonly SigningKey[];
  #known: readonly PublicKey[] | undefined;
  #key: SigningKey | undefined;

  /** @throws KEY_INVALID */
  constructor({ file, alarms }: ManifestSignerOptions) {
    this.#file = file;
    this.#alarms = alarms;
    this.#held = readKeyFile(file);
  }

  /** The manifest with its signature; as it is where this server has no key to sign with. */
  sign(manifest: ManifestDocument, publicKeys: readonly PublicKey[]): ManifestDocument {
    this.follow(publicKeys);
    return this.#key === undefined ? manifest : signManifest(manifest, this.#key);
  }

  /** Chooses the key anew where the keys of the state have changed, and raises or ends the alarms about it. */
  follow(publicKeys: readonly PublicKey[]): void {
    if (publicKeys === this.#known) return;
    this.#known = publicKeys;
    const broken = this.#read();
    this.#alarms.set('KEY_INVALID', broken === undefined ? [] : [broken]);
    this.#key = newestKey(publicKeys, this.#held);
    this.#alarms.set('KEY_REVOKED', this.#revocation(publicKeys));
    this.#alarms.set('KEY_MISSING', this.#lack(publicKeys));
  }

  /** What was read last is kept where the file cannot be used. */
  #read(): string | undefined {
    try {
      this.#held = readKeyFile(this.#file);
      return undefined;
    } catch (error) {
      if (isStemmaError(error, 'KEY_INVALID')) return error.message;
      throw error;
    }
  }

  /** The newest key of this server is revoked. */
  #revocation(publicKeys: readonly PublicKey[]): readonly string[] {
    const own = publicKeys.findLast(({ id }) => this.#held.some((key) => key.id === id));
    if (own?.revoked === undefined) return [];
    const now = this.#key === undefined ? 'manifests are not signed' : `manifests are signed with ${this.#key.id}`;
    return [`the newest key of this server, ${own.id}, is revoked: ${now}; run "stemma keys rotate"`];
  }

  /** Others sign; clients that check signatures take nothing from this server. */
  #lack(publicKeys: readonly PublicKey[]): readonly string[] {
    const named = publicKeys.filter(({ revoked }) => revoked === undefined);
    const holdsOne = publicKeys.some(({ id }) => this.#held.some((key) => key.id === id));
    if (named.length === 0 || holdsOne) return [];
    return [`this server has none of the ${named.length} keys that the state names: its manifests are not signed`];
  }
}
