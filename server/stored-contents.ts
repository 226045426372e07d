import type { ReleaseContent } from '../core/release-content.ts';
import { compilePrompt } from '../core/template/compile-prompt.ts';
import type { CompiledPrompt } from '../core/template/compiled-prompt.ts';
import { resolveMetadata } from '../core/template/resolve-metadata.ts';
import type { Registry } from '../store/registry.ts';
import { Coalescer } from './coalesce.ts';
import type { PreparedAnswer } from './prepared-answer.ts';
import { prepareAnswer } from './prepared-answer.ts';
import { RecentCache } from './recent-cache.ts';

/** Compiled prompts that are kept; one takes some 30 KB. */
const maxCompiled = 512;

/** Options of {@link StoredContents}. */
export interface StoredContentsOptions {
  readonly registry: Registry;
  /** Memory for contents, in bytes. */
  readonly maxBytes: number;
  /** `cache-control` of answers that never change. */
  readonly cacheControl: string;
}

/** The contents of releases, read from git once on first use, by digest, and kept as far as memory allows. */
export class StoredContents {
  readonly #registry: Registry;
  readonly #cacheControl: string;
  readonly #answers: RecentCache<string, PreparedAnswer>;
  readonly #tails: RecentCache<string, Buffer>;
  readonly #compiled = new RecentCache<string, CompiledPrompt>({ maxWeight: maxCompiled });
  readonly #answerReads = new Coalescer<string, PreparedAnswer>();
  readonly #tailReads = new Coalescer<string, Buffer>();
  readonly #compilations = new Coalescer<string, CompiledPrompt>();

  constructor({ registry, maxBytes, cacheControl }: StoredContentsOptions) {
    this.#registry = registry;
    this.#cacheControl = cacheControl;
    this.#answers = new RecentCache({ maxWeight: maxBytes / 2, weigh: (answer) => answer.body.length + 1024 });
    this.#tails = new RecentCache({ maxWeight: maxBytes / 2, weigh: (tail) => tail.length + 256 });
  }

  /** The answer of `GET /v1/digests/{digest}`. @throws DIGEST_NOT_FOUND, OBJECT_MISSING, OBJECT_CORRUPT, DIGEST_MISMATCH */
  answer(digest: string): PreparedAnswer | Promise<PreparedAnswer> {
    return this.#answers.get(digest) ?? this.#answerReads.run(digest, () => this.#readAnswer(digest));
  }

  /** What every resolved answer of a digest ends with: `"metadata":{…},"content":{…}}`. */
  tail(name: string, digest: string): Buffer | Promise<Buffer> {
    return this.#tails.get(digest) ?? this.#tailReads.run(digest, () => this.#readTail(name, digest));
  }

  /** The prompt of a digest, ready to render. */
  compiled(name: string, digest: string): CompiledPrompt | Promise<CompiledPrompt> {
    return this.#compiled.get(digest) ?? this.#compilations.run(digest, () => this.#compile(name, digest));
  }

  async content(digest: string): Promise<ReleaseContent> {
    const { body } = await this.answer(digest);
    return JSON.parse(body.toString()) as ReleaseContent;
  }

  async #readAnswer(digest: string): Promise<PreparedAnswer> {
    const { buffer, byteOffset, byteLength } = await this.#registry.readContent(digest);
    const body = Buffer.from(buffer, byteOffset, byteLength);
    const answer = prepareAnswer(body, { cacheControl: this.#cacheControl, etag: `"${digest}"` });
    this.#answers.set(digest, answer);
    return answer;
  }

  async #readTail(name: string, digest: string): Promise<Buffer> {
    const { body } = await this.answer(digest);
    const tail = await joinTail(name, body);
    this.#tails.set(digest, tail);
    return tail;
  }

  async #compile(name: string, digest: string): Promise<CompiledPrompt> {
    const compiled = await compilePrompt(name, await this.content(digest));
    this.#compiled.set(digest, compiled);
    return compiled;
  }
}

/** The end of a resolved answer: the metadata derived from a content, and the content's canonical bytes as they are. */
export async function joinTail(name: string, canonical: Buffer): Promise<Buffer> {
  const metadata = await resolveMetadata(name, JSON.parse(canonical.toString()) as ReleaseContent);
  return Buffer.concat([Buffer.from(`"metadata":${JSON.stringify(metadata)},"content":`), canonical, Buffer.from('}')]);
}
