import type { ContentDocument } from '../core/bundle-document.ts';
import { fail } from './fail.ts';
import type { PromptMethods } from './prompt-methods.ts';
import { promptMethods } from './prompt-methods.ts';
import type { Validators } from './validators.ts';

/** Contents that are kept although no line lists them, so that a rollback need not wait for one. */
const mostSpare = 500;

/** Computes the digest of what may be anything. */
export type DigestOf = (document: ContentDocument) => string;

interface Kept {
  /** Gives what was fetched or saved: anything, until it is sound. */
  readonly read: () => unknown;
  /** Left out of what was verified. */
  readonly digestOf?: DigestOf;
  /** What it does, by name of the prompt; of what was served. */
  readonly methods?: Map<string, PromptMethods>;
}

const nothing: Kept = { read: () => undefined, digestOf: () => 'none' };

/** A verified content with what it does, shared by all answers with its digest. */
export interface Release extends ContentDocument {
  readonly methods: PromptMethods;
}

/** The contents in memory, by digest. */
export class Releases {
  readonly #byDigest = new Map<string, Kept>();
  readonly #validators: Validators | undefined;

  constructor(validators: Validators | undefined) {
    this.#validators = validators;
  }

  has(digest: string): boolean {
    return this.#byDigest.has(digest);
  }

  /** The content as it can be saved: JSON. */
  text(digest: string): string {
    return JSON.stringify(this.#byDigest.get(digest)?.read());
  }

  /** Keeps a content that is verified once it is served. @param read - gives it */
  add(digest: string, read: () => unknown, digestOf: DigestOf): void {
    this.#byDigest.set(digest, { read, digestOf });
  }

  /** Keeps a content whose digest was computed. @throws DIGEST_MISMATCH */
  admit(digest: string, document: ContentDocument, actual: string): void {
    this.#expect(digest, actual);
    this.#byDigest.set(digest, { read: () => document });
  }

  /**
   * The release with a digest. A content that does not fit it is forgotten.
   *
   * @throws DIGEST_MISMATCH
   */
  take(name: string, digest: string): Release {
    const { read, digestOf, methods = new Map<string, PromptMethods>() } = this.#byDigest.get(digest) ?? nothing;
    const document = read() as ContentDocument;
    this.#expect(digest, digestOf?.(document) ?? digest);
    const known = methods.get(name);
    if (known !== undefined) return { ...document, methods: known };
    freeze(document);
    const made = promptMethods({ name, ...document, digest, validators: this.#validators });
    this.#byDigest.set(digest, { read: () => document, methods: methods.set(name, made) });
    return { ...document, methods: made };
  }

  #expect(expected: string, actual: string): void {
    if (actual === expected) return;
    this.#byDigest.delete(expected);
    throw fail('DIGEST_MISMATCH', { expected, actual });
  }

  /** Forgets the oldest contents that are not `used`. */
  prune(used: ReadonlySet<string>): void {
    let spare = this.#byDigest.size - used.size - mostSpare;
    for (const digest of this.#byDigest.keys()) {
      if (spare <= 0) return;
      if (used.has(digest)) continue;
      this.#byDigest.delete(digest);
      spare -= 1;
    }
  }
}

export function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
