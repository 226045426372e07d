import { setTimeout as delay } from 'node:timers/promises';
import { fail } from '../../core/fail.ts';
import type { SyncOptions, SyncReport } from '../registry.ts';
import type { PublishingParts, RegistryParts } from '../registry-parts.ts';
import { admitTags } from '../releases/admit-tags.ts';
import { findRepository } from '../repository-layout.ts';
import type { Publication } from '../state/publish-locally.ts';
import { publishLocally } from '../state/publish-locally.ts';
import { acceptRewritten } from './accept-rewritten.ts';
import { publishRemotely } from './publish-remotely.ts';
import { RemoteLink } from './remote-link.ts';
import { syncRemote } from './sync-remote.ts';

/** How long a safety change, which stands here already, waits for the remote before it is acknowledged. */
const PUBLISH_SOON_MS = 3_000;

/** Options of {@link RemoteWork}. */
export interface RemoteWorkOptions {
  /** A folder in the repository. */
  readonly folder: string;
  /** The remote where no other is named. */
  readonly remote: string;
  /** Who admits tags and accepts a rewritten state. */
  readonly actor: string;
}

/** Everything that talks to a remote, one thing after the other: they would only race for the same refs. */
export class RemoteWork {
  readonly #parts: RegistryParts;
  readonly #folder: string;
  readonly #remote: string;
  readonly #actor: string;
  readonly #links = new Map<string, RemoteLink>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: RegistryParts, { folder, remote, actor }: RemoteWorkOptions) {
    this.#parts = parts;
    this.#folder = folder;
    this.#remote = remote;
    this.#actor = actor;
  }

  publish<Answer>(publication: Publication<Answer>): Promise<Answer> {
    return this.#inTurn(async () => {
      await this.#requireRemote(this.#remote);
      return publishRemotely(this.#parts, this.#linkTo(this.#remote), { publication });
    });
  }

  /** Publishes what stands here; false where that did not succeed soon. What failed is an alarm, and is tried again. */
  async publishSoon(): Promise<boolean> {
    const published = this.sync({ push: true }).then(
      () => true,
      () => false,
    );
    return Promise.race([published, delay(PUBLISH_SOON_MS, false, { ref: false })]);
  }

  /** @throws REMOTE_NOT_SET, and what {@link syncRemote} throws */
  sync({ remote = this.#remote, push, acceptRewrite = false }: SyncOptions): Promise<SyncReport> {
    return this.#inTurn(async () => {
      if (acceptRewrite && !(await this.#hasRemote(remote))) return this.#acceptHere();
      await this.#requireRemote(remote);
      return syncRemote(this.#parts, this.#linkTo(remote), { remote, push, acceptRewrite, actor: this.#actor });
    });
  }

  async close(): Promise<void> {
    for (const link of this.#links.values()) link.close();
    await this.#last.catch(() => undefined);
  }

  /** Without a remote, only the local branch can have been rewritten. */
  async #acceptHere(): Promise<SyncReport> {
    const { store, tracker } = this.#parts;
    await acceptRewritten(this.#parts, undefined, this.#actor);
    const parts: PublishingParts = {
      ...this.#parts,
      publish: (publication) => publishLocally(store, tracker, publication),
    };
    const report = await admitTags(parts, { actor: this.#actor });
    return { ...report, remote: '', dropped: [], unpublished: false };
  }

  async #hasRemote(remote: string): Promise<boolean> {
    const { config } = await findRepository(this.#folder);
    return config.remotes().includes(remote);
  }

  async #requireRemote(remote: string): Promise<void> {
    if (!(await this.#hasRemote(remote))) throw fail('REMOTE_NOT_SET', { folder: this.#folder });
  }

  #linkTo(remote: string): RemoteLink {
    const link = this.#links.get(remote) ?? new RemoteLink(this.#parts, remote);
    this.#links.set(remote, link);
    return link;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
