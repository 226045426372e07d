import type { ContentDocument } from '../core/bundle-document.ts';
import { contentDigest } from './content-digest.ts';
import { fail } from './fail.ts';
import type { PromptMethods } from './prompt-methods.ts';
import { promptMethods } from './prompt-methods.ts';
import type { Validators } from './validators.ts';

/** Contents that are kept although no line lists them, so that a rollback need not wait for one. */
const mostSpare = 500;

interface Kept {
  /** Gives what was fetched or saved: anything, until it is sound. */
  read: () => unknown;
  isSound: boolean;
  /** By name of the prompt. */
  methods?: Map<string, PromptMethods>;
}

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

  /** Keeps a content that {@link take} will verify. @param read - gives it */
  add(digest: string, read: () => unknown): void {
    this.#byDigest.set(digest, { read, isSound: false });
  }

  /**
   * The release with a digest, of which a content is kept. One that does not fit is forgotten.
   *
   * @throws DIGEST_MISMATCH
   */
  take(name: string, digest: string): Release {
    const kept = this.#byDigest.get(digest);
    const document = kept?.read() as ContentDocument;
    const actual = kept?.isSound ? digest : actualDigest(document);
    if (kept === undefined || actual !== digest) {
      this.#byDigest.delete(digest);
      throw fail('DIGEST_MISMATCH', { expected: digest, actual });
    }
    if (!kept.isSound) {
      freeze(document);
      kept.read = () => document;
      kept.isSound = true;
    }
    kept.methods ??= new Map();
    const methods =
      kept.methods.get(name) ?? promptMethods({ name, ...document, digest, validators: this.#validators });
    kept.methods.set(name, methods);
    return { ...document, methods };
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

/** What is on a disk may be anything. */
function actualDigest(document: ContentDocument): string {
  try {
    return document.metadata.config ? contentDigest(document.content) : 'none';
  } catch {
    return 'none';
  }
}

export function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
