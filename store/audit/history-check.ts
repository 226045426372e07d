import type { AuditFinding, AuditReport } from '../../core/audit-documents.ts';
import type { PromptState } from '../../core/state/documents.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { verifyApproval } from '../approval-signature.ts';
import { CLOCK_SLACK_SECONDS } from '../clock-slack.ts';
import type { Oid } from '../git-backend.ts';
import { hashObject } from '../objects/object-hash.ts';
import type { StateCommitDetails } from '../state/state-commit.ts';
import type { StateStore } from '../state/state-store.ts';
import { makeStateRoot } from '../state/write-state.ts';
import type { AuditedCommit, Fault } from './audited-commit.ts';
import type { TagFault } from './check-tags.ts';
import { readDocuments } from './read-documents.ts';
import type { AuditedState } from './replay-commit.ts';
import { differences, replay } from './replay-commit.ts';

/** Paths that one message names. */
const MAX_PATHS = 5;

type Place = Pick<AuditFinding, 'commit' | 'revision'>;

/** Follows the history of the state commit by commit and notes what is wrong with it. */
export class HistoryCheck {
  readonly #store: StateStore;
  readonly #findings: AuditFinding[] = [];
  readonly #intents = new Map<string, number>();
  /** Where a release was admitted, by `name@version`. */
  readonly #admitted = new Map<string, Place>();
  #state: AuditedState | undefined;
  #before: StateCommitDetails | undefined;
  #strangeRoot: Place | undefined;
  #commits = 0;
  #contents = 0;
  #approvals = 0;

  constructor(store: StateStore) {
    this.#store = store;
  }

  get prompts(): ReadonlyMap<string, PromptState> {
    return this.#state?.prompts ?? new Map();
  }

  report(): AuditReport {
    const [commits, releases, contents] = [this.#commits, this.#admitted.size, this.#contents];
    if (this.#strangeRoot !== undefined) {
      this.#error(
        this.#strangeRoot,
        'ROOT_UNKNOWN',
        'It is not the root that every registry begins with, and nobody accepted it',
      );
      this.#strangeRoot = undefined;
    }
    return { commits, releases, contents, approvals: this.#approvals, findings: this.#findings };
  }

  /** The way back from the head ended before a root. */
  brokenOff(commit: Oid, { code, message }: Fault): void {
    this.#error({ commit, revision: 0 }, code, message);
  }

  /** Checks the commit that comes after those before. */
  async next(commit: AuditedCommit): Promise<void> {
    const { oid, details, files, faults } = commit;
    const place = { commit: oid, revision: details?.revision ?? this.#commits };
    this.#contents += files.filter((file) => file.place?.kind === 'content' && file.oid !== null).length;
    for (const { code, message } of faults) this.#error(place, code, message);
    if (this.#commits === 0) await this.#checkRoot(place);
    else if (details !== undefined && this.#state !== undefined) {
      this.#checkOrder(details, place);
      this.#checkApproval(details, { place, state: this.#state });
      await this.#checkFiles(commit, { details, place, state: this.#state });
    }
    this.#commits += 1;
    const documents = readDocuments(commit, this.#state);
    for (const { code, message } of documents.faults) this.#error(place, code, message);
    this.#noteAdmissions(documents.state, details, place);
    this.#state = documents.state;
    this.#before = details ?? this.#before;
  }

  tags(faults: readonly TagFault[]): void {
    for (const { severity, code, message, release } of faults) {
      const place = this.#admitted.get(release) ?? { commit: '', revision: 0 };
      this.#findings.push({ severity, code, ...place, message });
    }
  }

  async #checkRoot(place: Place): Promise<void> {
    const hash = place.commit.length === 64 ? 'sha256' : 'sha1';
    const root = await makeStateRoot((type, bytes) => hashObject(hash, type, bytes));
    if (place.commit !== root) this.#strangeRoot = place;
  }

  #checkOrder({ intentId, verb, revision, epoch, seconds }: StateCommitDetails, place: Place): void {
    const before = this.#before;
    if (before !== undefined && revision !== before.revision + 1) {
      this.#error(place, 'HISTORY_BROKEN', `Revision ${revision} follows revision ${before.revision}`);
    }
    if (before !== undefined && (verb === 'epoch' ? epoch < before.epoch : epoch !== before.epoch)) {
      this.#error(place, 'HISTORY_BROKEN', `Epoch ${epoch} follows epoch ${before.epoch}, and nobody accepted it`);
    }
    // Somebody looked at what came before, and accepted it as it is.
    if (verb === 'epoch') this.#strangeRoot = undefined;
    if (before !== undefined && seconds < before.seconds - CLOCK_SLACK_SECONDS) {
      const by = Math.round((before.seconds - seconds) / 60);
      this.#warn(place, 'CLOCK_WENT_BACK', `It says that it was written ${by} minutes before the one before`);
    }
    const earlier = this.#intents.get(intentId ?? '');
    if (earlier !== undefined) {
      this.#error(place, 'INTENT_REPEATED', `Its intent ${intentId} stands in revision ${earlier} already`);
    }
    if (intentId !== null) this.#intents.set(intentId, revision);
  }

  #checkApproval(
    { intent, outcome }: StateCommitDetails,
    { place, state }: { readonly place: Place; readonly state: AuditedState },
  ): void {
    if ((intent?.verb !== 'approve' && intent?.verb !== 'reject') || outcome !== undefined) return;
    this.#approvals += 1;
    try {
      verifyApproval(intent, state.meta.policy);
    } catch (error) {
      if (!isStemmaError(error)) throw error;
      this.#error(place, error.code, error.message);
    }
  }

  /** Whether the intent, applied to the state before, gives exactly this commit. */
  async #checkFiles(
    { files, tree, oid }: AuditedCommit,
    {
      details,
      place,
      state,
    }: { readonly details: StateCommitDetails; readonly place: Place; readonly state: AuditedState },
  ): Promise<void> {
    try {
      const expected = replay(state, details);
      const { unexpected, missing } = differences(files, expected);
      const absent = await Promise.all(
        missing.map(async ([path, blob]) => {
          const entry = await this.#store.trees.find(tree, path, oid);
          return entry?.oid === blob ? [] : [path];
        }),
      );
      const paths = [...unexpected, ...absent.flat()];
      if (paths.length > 0) {
        this.#error(
          place,
          'INTENT_MISMATCH',
          `What it says of ${listed(paths)} is not what its "${details.verb}" gives`,
        );
      }
      for (const path of expected.needed) {
        if ((await this.#store.trees.find(tree, path, oid)) !== undefined) continue;
        this.#error(place, 'CONTENT_MISSING', `It admits a release without its content ${path}`);
      }
    } catch (error) {
      if (!isStemmaError(error)) throw error;
      this.#error(
        place,
        'INTENT_MISMATCH',
        `Its "${details.verb}" cannot be done on the state before: ${error.message}`,
      );
    }
  }

  #noteAdmissions({ prompts }: AuditedState, details: StateCommitDetails | undefined, place: Place): void {
    if (details?.intent?.verb !== 'admit') return;
    for (const { name, version } of details.intent.tags) {
      const release = `${name}@${version}`;
      const isAdmitted = prompts.get(name)?.release?.versions[version] !== undefined;
      if (isAdmitted && !this.#admitted.has(release)) this.#admitted.set(release, place);
    }
  }

  #error(place: Place, code: string, message: string): void {
    this.#findings.push({ severity: 'error', code, ...place, message });
  }

  #warn(place: Place, code: string, message: string): void {
    this.#findings.push({ severity: 'warning', code, ...place, message });
  }
}

function listed(paths: readonly string[]): string {
  const more = paths.length - MAX_PATHS;
  return `${paths.slice(0, MAX_PATHS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
