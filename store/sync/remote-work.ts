import { setTimeout as delay } from 'node:timers/promises';
import { fail } from '../../core/fail.ts';
import type { SyncOptions, SyncReport } from '../registry.ts';
import type { PublishingParts, RegistryParts } from '../registry-parts.ts';
import { admitTags } from '../releases/admit-tags.ts';
import { findRepository } from '../repository-layout.ts';
import type { Publication } from '../state/publish-locally.ts';
import { publishLocally } from '../state/publish-locally.ts';
import { acceptRewritten } from './accept-rewritten.ts';
import { publishTogether } from './publish-remotely.ts';
import { RemoteLink } from './remote-link.ts';
import { standing, syncRemote } from './sync-remote.ts';
import type { WaitingPublication } from './waiting-publication.ts';
import { waitFor } from './waiting-publication.ts';

/** How long a safety change, which stands here already, waits for the remote before it is acknowledged. */
const PUBLISH_SOON_MS = 250;
/** After that, the next exchange in the background publishes it. */
const STANDING_WITHIN_MS = 10_000;
/**
 * A fetch or push that takes longer does not hold up the next exchange: a remote that hangs would otherwise be thought to
 * hang long after it has come back. Each is safe beside others, by compare-and-swap here and there.
 */
const OVERTAKE_AFTER_MS = 3_000;
/** Changes that go with one push. */
const MAX_TOGETHER = 64;

/** Options of {@link RemoteWork}. */
export interface RemoteWorkOptions {
  /** A folder in the repository. */
  readonly folder: string;
  /** The remote where no other is named. */
  readonly remote: string;
  /** Who admits tags and accepts a rewritten state. */
  readonly actor: string;
}

/**
 * Everything that talks to a remote, one thing after the other, as they would race for the same refs. Changes that come
 * while something runs wait together and are published together.
 */
export class RemoteWork {
  readonly #parts: RegistryParts;
  readonly #folder: string;
  readonly #remote: string;
  readonly #actor: string;
  readonly #links = new Map<string, RemoteLink>();
  readonly #waiting: WaitingPublication[] = [];
  /** When the next may begin. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #running = new Set<Promise<unknown>>();

  constructor(parts: RegistryParts, { folder, remote, actor }: RemoteWorkOptions) {
    this.#parts = parts;
    this.#folder = folder;
    this.#remote = remote;
    this.#actor = actor;
  }

  /**
   * Publishes a change on the remote, together with those that wait already; answers within the time that it says,
   * whatever runs before it and whatever becomes of the remote.
   */
  publish<Answer>(publication: Publication<Answer>): Promise<Answer> {
    const { answer, waiting } = waitFor(publication, this.#remote);
    this.#waiting.push(waiting);
    if (this.#waiting.length === 1) void this.#inTurn(() => this.#publishWaiting());
    return answer;
  }

  /** Publishes what stands here; false where that did not succeed soon. What failed is an alarm, and is tried again. */
  async publishSoon(): Promise<boolean> {
    const published = this.publish({ ...standing, withinMs: STANDING_WITHIN_MS }).then(
      () => true,
      () => false,
    );
    return Promise.race([published, delay(PUBLISH_SOON_MS, false, { ref: false })]);
  }

  /** @throws REMOTE_NOT_SET, and what {@link syncRemote} throws */
  sync({ remote = this.#remote, push, acceptRewrite = false, patienceMs }: SyncOptions): Promise<SyncReport> {
    return this.#inTurn(async () => {
      if (acceptRewrite && !(await this.#hasRemote(remote))) return this.#acceptHere();
      await this.#requireRemote(remote);
      const options = { remote, push, acceptRewrite, patienceMs, actor: this.#actor };
      return syncRemote(this.#parts, this.#linkTo(remote), options);
    });
  }

  async close(): Promise<void> {
    for (const link of this.#links.values()) link.close();
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #publishWaiting(): Promise<void> {
    const more = (): readonly WaitingPublication[] => this.#waiting.splice(0, MAX_TOGETHER);
    const waiting = more();
    if (waiting.length === 0) return;
    try {
      await this.#requireRemote(this.#remote);
      await publishTogether(this.#parts, this.#linkTo(this.#remote), { waiting, more });
    } catch (error) {
      for (const one of waiting) one.reject(error);
    }
    await delay(this.#linkTo(this.#remote).share.yieldMs());
    if (this.#waiting.length > 0) void this.#inTurn(() => this.#publishWaiting());
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

  /** Runs when everything before has ended, or nothing of it has moved for so long that the remote may hang. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    const ended = result.then(nothing, nothing);
    this.#running.add(ended);
    void ended.then(() => this.#running.delete(ended));
    this.#turn = this.#turn.then(() => this.#endedOrStalled(ended));
    return result;
  }

  async #endedOrStalled(ended: Promise<void>): Promise<void> {
    const isOver = ended.then(() => true);
    const begun = Date.now();
    for (let over = false; !over; ) {
      const moved = Math.max(begun, ...[...this.#links.values()].map(({ movedAt }) => movedAt));
      const leftMs = moved + OVERTAKE_AFTER_MS - Date.now();
      if (leftMs <= 0) return;
      over = await Promise.race([isOver, delay(leftMs, false, { ref: false })]);
    }
  }
}

const nothing = (): void => undefined;
