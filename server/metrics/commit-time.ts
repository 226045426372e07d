import type { Registry } from '../../store/registry.ts';

/** When the change that is served was made; read once per state, since that means reading a commit. */
export class CommitTime {
  readonly #registry: Pick<Registry, 'current' | 'audit'>;
  #commit: string | null = null;
  #at: number | undefined;

  constructor(registry: Pick<Registry, 'current' | 'audit'>) {
    this.#registry = registry;
  }

  /** Milliseconds since the epoch; undefined before the first change, and where it cannot be read. */
  async read(): Promise<number | undefined> {
    const { commit } = this.#registry.current();
    if (commit !== this.#commit) {
      const [newest] = await this.#registry.audit({ max: 1 }).catch(() => []);
      this.#commit = commit;
      this.#at = newest === undefined ? undefined : Date.parse(newest.at);
    }
    return this.#at;
  }
}
