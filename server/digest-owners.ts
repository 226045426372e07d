import type { RegistryIndex } from '../core/resolution/registry-index.ts';
import type { ReleaseDocument } from '../core/state/documents.ts';

/**
 * Which prompts have a release with a content. It is carried from state to state: only prompts whose releases changed
 * are looked at again.
 */
export class DigestOwners {
  #seen = new Map<string, ReleaseDocument>();
  #owners = new Map<string, Set<string>>();
  #index: RegistryIndex | undefined;

  /** Names of the prompts of `index` that have a release with this content. */
  of(digest: string, index: RegistryIndex): readonly string[] {
    if (this.#index !== index) this.#follow(index);
    return [...(this.#owners.get(digest) ?? [])];
  }

  #follow(index: RegistryIndex): void {
    // A release never goes away, except with the whole history that it stood in.
    if (this.#index !== undefined && this.#index.epoch !== index.epoch) {
      this.#seen.clear();
      this.#owners.clear();
    }
    for (const [name, { release }] of index.prompts) {
      if (release === undefined || this.#seen.get(name) === release) continue;
      this.#seen.set(name, release);
      for (const { digest } of Object.values(release.versions)) this.#add(digest, name);
    }
    this.#index = index;
  }

  #add(digest: string, name: string): void {
    const owners = this.#owners.get(digest);
    if (owners === undefined) this.#owners.set(digest, new Set([name]));
    else owners.add(name);
  }
}
