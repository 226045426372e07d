import { setTimeout as delay } from 'node:timers/promises';
import { fail } from '../../core/fail.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Oid } from '../git-backend.ts';
import type { RegistryParts } from '../registry-parts.ts';
import type { Publication } from '../state/publish-locally.ts';
import type { StateIndex } from '../state/read-state.ts';
import { writeStateRoot } from '../state/write-state.ts';
import type { ProposedTogether } from './propose-together.ts';
import { isSettledBy, proposeTogether } from './propose-together.ts';
import type { MeetOptions, Met, RemoteLink } from './remote-link.ts';
import type { WaitingPublication } from './waiting-publication.ts';
import { waitFor } from './waiting-publication.ts';

/** A remote that refuses although nothing has moved there does not want the change. */
const MAX_REFUSALS = 3;
/** Pause while others move the local branch. */
const BACKOFF_MS = { first: 10, max: 250 } as const;

/** Where publishing begins, and what goes along. */
export interface PublishOptions {
  /** Both sides, where they were fetched just now. */
  readonly met?: Met | undefined;
  /** Takes what has begun to wait meanwhile; asked before each attempt. */
  readonly more?: () => readonly WaitingPublication[];
}

/**
 * Publishes a change on the remote first: it is worked out on the remote's newest state, pushed as a fast-forward with
 * the tags that it admits, and only then recorded here. What was done here only goes along.
 *
 * @throws REMOTE_UNREACHABLE, REMOTE_REJECTED, WRITE_CONTENDED; STATE_REWRITTEN, STATE_INVALID; what `propose` throws
 */
export async function publishRemotely<Answer>(
  parts: RegistryParts,
  link: RemoteLink,
  { publication, met }: PublishOptions & { readonly publication: Publication<Answer> },
): Promise<Answer> {
  const { answer, waiting } = waitFor(publication, link.remote);
  // It may be over before the exchange is: whoever asked is told after both.
  answer.catch(() => undefined);
  await publishTogether(parts, link, { waiting: [waiting], met });
  return answer;
}

/**
 * Publishes what waits, each change as a commit of its own, all of them with one push; each gets its own answer. It
 * begins with what is known of the remote: only where that is out of date, or where nothing is to be pushed although
 * the newest state might say otherwise, is the remote looked at.
 */
export async function publishTogether(
  parts: RegistryParts,
  link: RemoteLink,
  { waiting, ...options }: PublishOptions & { readonly waiting: readonly WaitingPublication[] },
): Promise<void> {
  const joint = new JointPublication(parts, link, { waiting, ...options });
  try {
    await joint.run();
  } catch (error) {
    joint.reject(error);
  }
}

class JointPublication {
  readonly #parts: RegistryParts;
  readonly #link: RemoteLink;
  readonly #all: WaitingPublication[];
  readonly #met: Met | undefined;
  readonly #more: () => readonly WaitingPublication[];
  readonly #refusals = new Map<Oid | undefined, number>();

  constructor(
    parts: RegistryParts,
    link: RemoteLink,
    { waiting, met, more = () => [] }: PublishOptions & { readonly waiting: readonly WaitingPublication[] },
  ) {
    this.#parts = parts;
    this.#link = link;
    this.#all = [...waiting];
    this.#met = met;
    this.#more = more;
  }

  reject(error: unknown): void {
    for (const one of this.#all) one.reject(error);
  }

  async run(): Promise<void> {
    const met = this.#met ?? (await this.#link.known());
    if (met !== undefined && (await this.#try(met, this.#met !== undefined))) return;
    let hasMoved = this.#refusals.size > 0;
    for (let attempts = 1; this.#waiting.length > 0; attempts += 1) {
      const sides = await meetInTime(this.#link, { until: this.#until, hasMoved });
      if (await this.#try(sides, true)) return;
      hasMoved = true;
      for (const one of this.#waiting) one.attempts = attempts;
      await delay(this.#link.share.retryMs(attempts));
    }
  }

  /** Whoever gave up waiting is not published any more. */
  get #waiting(): readonly WaitingPublication[] {
    return this.#all.filter(({ isSettled }) => !isSettled);
  }

  get #until(): number {
    return Math.max(...this.#waiting.map(({ deadline }) => deadline));
  }

  /** True where everything that waits has its answer; false where it must be worked out on a newer state. */
  async #try(sides: Met, isFresh: boolean): Promise<boolean> {
    this.#all.push(...this.#more());
    const proposed = await proposeTogether(this.#waiting, await this.#baseOf(sides));
    if (!isFresh && !isSettledBy(proposed)) return false;
    const refusal = await this.#tryPush(sides, proposed);
    if (refusal !== undefined) {
      this.#link.share.noteOvertaken();
      return this.#giveUp(sides, refusal);
    }
    await this.#settle(proposed);
    return true;
  }

  async #baseOf({ local }: Met): Promise<StateIndex> {
    return local ?? writeStateRoot(this.#parts.store);
  }

  async #settle({ outcomes }: ProposedTogether): Promise<void> {
    await this.#parts.tracker.refresh();
    for (const [one, outcome] of outcomes) {
      if ('error' in outcome) one.reject(outcome.error);
      else one.resolve(outcome.answer);
    }
  }

  /** Pushes a proposal and records it here; the error where the remote refuses it. */
  async #tryPush(sides: Met, { state, refs }: ProposedTogether): Promise<StemmaError | undefined> {
    if (state.commit === sides.remote?.commit) return undefined;
    try {
      await this.#link.push(sides.remote, state, this.#until);
    } catch (error) {
      if (isStemmaError(error, 'REMOTE_REJECTED')) return error;
      throw error;
    }
    await this.#link.record(state, refs);
    return undefined;
  }

  /** True where the remote does not want this, whatever it is based on: then each is tried alone, or refused. */
  async #giveUp({ remote }: Met, refusal: StemmaError): Promise<boolean> {
    const refused = (this.#refusals.get(remote?.commit) ?? 0) + 1;
    this.#refusals.set(remote?.commit, refused);
    if (refused < MAX_REFUSALS) return false;
    const waiting = this.#waiting;
    if (waiting.length === 1) throw refusal;
    for (const one of waiting) await publishTogether(this.#parts, this.#link, { waiting: [one] });
    return true;
  }
}

/** Meets again while others move the local branch. @throws WRITE_CONTENDED after the deadline */
export async function meetInTime(link: RemoteLink, options: MeetOptions & { readonly until: number }): Promise<Met> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await link.meet(options);
    } catch (error) {
      if (!isStemmaError(error, 'REF_CHANGED') && !isStemmaError(error, 'REF_LOCKED')) throw error;
      if (Date.now() >= options.until)
        throw fail('WRITE_CONTENDED', { what: 'join the remote state', attempts }, error);
      await delay(backoffMs(attempts));
    }
  }
}

function backoffMs(attempts: number): number {
  return Math.random() * Math.min(BACKOFF_MS.max, BACKOFF_MS.first * 2 ** Math.min(attempts, 10));
}
