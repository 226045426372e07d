/** Default bound of the memory cache, in bytes. */
const DEFAULT_CONTENT_CACHE_BYTES: number = 64 * 1024 * 1024;

/**
 * Least-recently-used cache of immutable bytes by digest, bounded by their total size. Requests for one digest that
 * is being read share that one read.
 */
export class ContentCache {
  readonly #maxBytes: number;
  readonly #entries = new Map<string, Uint8Array>();
  readonly #reading = new Map<string, Promise<Uint8Array>>();
  #bytes = 0;

  constructor(maxBytes: number = DEFAULT_CONTENT_CACHE_BYTES) {
    this.#maxBytes = maxBytes;
  }

  /** Total size of what is kept now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The cached bytes, or those that `read` gives; a failed read is not remembered. */
  read(digest: string, read: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const kept = this.#entries.get(digest);
    if (kept !== undefined) {
      this.#entries.delete(digest);
      this.#entries.set(digest, kept);
      return Promise.resolve(kept);
    }
    const running = this.#reading.get(digest);
    if (running !== undefined) return running;
    const started = read()
      .then((bytes) => this.#keep(digest, bytes))
      .finally(() => this.#reading.delete(digest));
    this.#reading.set(digest, started);
    return started;
  }

  #keep(digest: string, bytes: Uint8Array): Uint8Array {
    if (bytes.byteLength > this.#maxBytes) return bytes;
    this.#entries.set(digest, bytes);
    this.#bytes += bytes.byteLength;
    for (const [oldest, old] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#entries.delete(oldest);
      this.#bytes -= old.byteLength;
    }
    return bytes;
  }
}
