import type { Contract } from '../../core/release/contract.ts';
import { contractBreaks, readContract } from '../../core/release/contract.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import { isStemmaError } from '../../core/stemma-error.ts';

const MAX_CONTRACTS = 500;
const MAX_COMPARISONS = 5_000;

/** A content that can be compared; its bytes are read only where it is not known yet. */
export interface ComparedContent {
  readonly version: string;
  readonly digest: string;
  readonly read: () => Promise<Uint8Array>;
}

/** What contents promise, and what one breaks of another, by digest: contents never change, so that no answer does. */
export class ContractCache {
  readonly #contracts = new Map<string, Promise<Contract>>();
  readonly #comparisons = new Map<string, readonly string[]>();

  /**
   * What breaks applications that get `before` when they get `after`; one sentence each. A content before that cannot
   * be read any more breaks them: nothing is known of what they rely on.
   *
   * @throws what reading `after` finds: OBJECT_MISSING, OBJECT_CORRUPT, DIGEST_MISMATCH, and what makes it invalid
   */
  async breaks(name: string, before: ComparedContent, after: ComparedContent): Promise<readonly string[]> {
    const key = `${name} ${before.digest} ${after.digest}`;
    const known = this.#comparisons.get(key);
    if (known !== undefined) return known;
    const is = await this.#contract(name, after);
    try {
      const changes = contractBreaks(await this.#contract(name, before), is);
      keep(this.#comparisons.set(key, changes), MAX_COMPARISONS);
      return changes;
    } catch (error) {
      if (!isStemmaError(error)) throw error;
      return [`${before.version} cannot be compared with: ${error.message}`];
    }
  }

  #contract(name: string, content: ComparedContent): Promise<Contract> {
    const key = `${name} ${content.digest}`;
    const known = this.#contracts.get(key);
    if (known !== undefined) return known;
    const reading = readOne(name, content);
    keep(this.#contracts.set(key, reading), MAX_CONTRACTS);
    // What cannot be read now may be readable the next time.
    reading.catch(() => this.#contracts.delete(key));
    return reading;
  }
}

async function readOne(name: string, { read }: ComparedContent): Promise<Contract> {
  return readContract(name, JSON.parse(new TextDecoder().decode(await read())) as ReleaseContent);
}

/** Lets the oldest go where there are too many. */
function keep(cache: Map<string, unknown>, max: number): void {
  const [oldest] = cache.keys();
  if (cache.size > max && oldest !== undefined) cache.delete(oldest);
}
