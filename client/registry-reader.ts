import type { ContentDocument } from '../core/bundle-document.ts';
import type { ManifestDocument } from '../core/protocol.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import type { Question, Reply } from './ask-registry.ts';
import { askRegistry } from './ask-registry.ts';
import { contentProblem, manifestProblem } from './check-answer.ts';
import type { Settings } from './check-options.ts';
import { contentText } from './content-text.ts';
import { failLink } from './fail-link.ts';
import { hashText } from './hash-text.ts';
import type { Releases } from './releases.ts';

/** Longest list of references in one address; proxies and servers accept some 8 kB. */
const longestList = 6_000;
/** Requests for contents at once. */
const width = 8;

/** What the registry said about some references. */
export interface Page {
  readonly references: readonly string[];
  readonly reply: Reply<ManifestDocument>;
}

/** Reads manifests and contents, and believes nothing that does not prove itself. */
export class RegistryReader {
  readonly #settings: Settings;
  readonly #closing: AbortSignal;
  /** Entity tag of the last answer, by address. */
  #etags = new Map<string, string | undefined>();

  constructor(settings: Settings, closing: AbortSignal) {
    this.#settings = settings;
    this.#closing = closing;
  }

  /**
   * The manifests of `references`, in as few requests as addresses allow. Never rejects.
   *
   * @param isHeld - tells what a 304 can stand for
   */
  async manifests(
    environment: string | undefined,
    references: readonly string[],
    isHeld: (reference: string) => boolean,
  ): Promise<readonly Page[]> {
    const asked = split(references).map(async (some): Promise<Page> => {
      const where = environment === undefined ? '' : `environment=${encodeURIComponent(environment)}&`;
      const url = `${this.#settings.url}/v1/manifest?${where}refs=${some.map(encodeURIComponent).join()}`;
      const etag = some.every(isHeld) ? this.#etags.get(url) : undefined;
      return { references: some, reply: await this.#manifest({ url, etag, problemOf: manifestProblem }, some) };
    });
    return Promise.all(asked);
  }

  /** Fetches contents into `releases`. Never rejects. @returns why some could not be */
  async contents(digests: Iterable<string>, releases: Releases): Promise<ReadonlyMap<string, StemmaError>> {
    const failures = new Map<string, StemmaError>();
    const waiting = new Set(digests);
    const work = async (): Promise<void> => {
      for (const digest of waiting) {
        waiting.delete(digest);
        await this.#content(digest, releases).catch((error: StemmaError) => failures.set(digest, error));
      }
    };
    await Promise.all(Array.from({ length: width }, work));
    return failures;
  }

  async #manifest(question: Question, references: readonly string[]): Promise<Reply<ManifestDocument>> {
    const reply = await askRegistry<ManifestDocument>(question, this.#settings, this.#closing);
    if (reply.kind !== 'answered') return reply;
    const problem = await this.#distrust(reply.document, references);
    if (problem !== undefined) return { kind: 'failed', error: problem, mayPass: false };
    if (this.#etags.size > 1_000) this.#etags = new Map();
    this.#etags.set(question.url, reply.etag);
    return reply;
  }

  /** Forgets what was answered, where it was not taken over. */
  forget(): void {
    this.#etags = new Map();
  }

  async #distrust(manifest: ManifestDocument, references: readonly string[]): Promise<StemmaError | undefined> {
    const { publicKeys, url } = this.#settings;
    const missing = references.find((reference) => !Object.hasOwn(manifest.references, reference));
    if (missing !== undefined)
      return failLink('RESPONSE_INVALID', { url, problem: `it says nothing about "${missing}"` });
    if (publicKeys === undefined) return undefined;
    return (await import('./extra-parts.ts')).extraParts.signatureError(manifest, publicKeys, url);
  }

  /** @throws why there is none */
  async #content(digest: string, releases: Releases): Promise<void> {
    const url = `${this.#settings.url}/v1/digests/${digest}?metadata=true`;
    const question = { url, problemOf: contentProblem };
    const reply = await askRegistry<ContentDocument>(question, this.#settings, this.#closing);
    if ('error' in reply) throw reply.error;
    // Nothing is unchanged where nothing was held.
    if (reply.kind !== 'answered') return;
    const { document } = reply;
    releases.admit(digest, document, `sha256:${await hashText(contentText(document.content))}`);
  }
}

/** Parts of the list that each fit into an address. */
function split(references: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let length = longestList;
  for (const reference of references) {
    length += encodeURIComponent(reference).length + 1;
    if (length > longestList) {
      parts.push([]);
      length = encodeURIComponent(reference).length + 1;
    }
    parts.at(-1)?.push(reference);
  }
  return parts;
}
