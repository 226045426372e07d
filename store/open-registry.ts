import { join } from 'node:path';
import type { AuditEntry, AuditReport } from '../core/audit-documents.ts';
import { defaultPromptrc } from '../core/config/default-promptrc.ts';
import { fail } from '../core/fail.ts';
import type { RegistryIndex } from '../core/resolution/registry-index.ts';
import { initialMeta } from '../core/state/initial-meta.ts';
import type { KeyIntent, PromptIntent } from '../core/state/intent.ts';
import type { StateChange } from '../core/state/state-change.ts';
import { contentPath } from '../core/state/state-paths.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import { Alarms } from './alarms.ts';
import { listChanges } from './audit/list-changes.ts';
import { stateAt } from './audit/state-at.ts';
import { ContentCache } from './content-cache.ts';
import { DefaultBranch } from './default-branch.ts';
import type { GitBackend } from './git-backend.ts';
import { openBackend } from './open-backend.ts';
import type {
  AdmissionReport,
  AppliedChange,
  AppliedRelease,
  AuditQuery,
  Registry,
  RegistryAlarm,
  ReleaseRequest,
  SyncOptions,
  SyncReport,
} from './registry.ts';
import type { RegistryParts } from './registry-parts.ts';
import { policyOf, tagPrefixOf } from './registry-parts.ts';
import type { RegistryWrites } from './registry-writes.ts';
import { StagingBackend } from './staging-backend.ts';
import { ContractCache } from './state/contract-cache.ts';
import { RecentIntents } from './state/recent-intents.ts';
import { StateHistory } from './state/state-history.ts';
import type { StateStore } from './state/state-store.ts';
import { StateTracker } from './state/state-tracker.ts';
import { TreeReader } from './tree-reader.ts';
import { verifyContent } from './verify-content.ts';
import { watchRefs } from './watch-refs.ts';

/** Options of {@link openRegistry}. */
export interface OpenRegistryOptions {
  /** A folder in the repository; its root is searched upwards. */
  readonly folder: string;
  /** A kind, or one that is open; it is closed with the registry. @defaultValue `"auto"`: native where there is a git */
  readonly backend?: 'auto' | 'native' | 'isomorphic' | GitBackend;
  /** Where the index is saved for fast starts. @defaultValue `stemma` in the git folder */
  readonly cacheFolder?: string;
  /** Follow changes that others make in the repository. @defaultValue false */
  readonly watch?: boolean;
  /** Admit new tags at the start, and with `watch` whenever one appears. @defaultValue false */
  readonly admitTags?: boolean;
  /** The remote to exchange states with. @defaultValue `"origin"` */
  readonly remote?: string;
  /**
   * Where a change must stand before it is acknowledged: on the local state branch, or on the remote of this name.
   *
   * @defaultValue `"local"`
   */
  readonly publish?: 'local' | (string & {});
  /** Who admits tags, `Name <e-mail>`. @defaultValue `"Stemma <stemma@localhost>"` */
  readonly actor?: string;
  /** Bound of the content cache in memory, in bytes. @defaultValue 64 MiB */
  readonly maxContentBytes?: number;
  /** @defaultValue the system's */
  readonly clock?: () => Date;
}

const DEFAULT_ACTOR = 'Stemma <stemma@localhost>';

/**
 * Opens the registry in a git repository and follows its state branch. A state that cannot be used raises an alarm;
 * the last good one is served.
 *
 * @throws REPOSITORY_NOT_FOUND, REPOSITORY_UNSUPPORTED, GIT_NOT_FOUND
 *
 * @example
 * const registry = await openRegistry({ folder: '.' });
 * registry.current().prompts.has('support/reply');
 */
export async function openRegistry(options: OpenRegistryOptions): Promise<Registry> {
  const { folder, backend: wanted = 'auto', watch = false } = options;
  // Whoever serves knows what with before the first request; a command is over before that matters, as a rule.
  const kind = wanted === 'auto' && !watch ? 'late' : wanted;
  const opened = typeof kind === 'string' ? await openBackend({ folder, backend: kind }) : kind;
  const backend = new StagingBackend(opened);
  try {
    const registry = new OpenRegistry(backend, options);
    await registry.start();
    return registry;
  } catch (error) {
    await backend.close();
    throw error;
  }
}

class OpenRegistry implements Registry {
  readonly backend: GitBackend;
  readonly #options: OpenRegistryOptions;
  readonly #parts: RegistryParts;
  readonly #contents: ContentCache;
  readonly #remote: string;
  #writes: Promise<RegistryWrites> | undefined;
  #stopWatching: (() => void) | undefined;
  #admissionFailed = false;
  #nothing = nothingYet;

  constructor(backend: GitBackend, options: OpenRegistryOptions) {
    const { clock = (): Date => new Date(), publish = 'local' } = options;
    const remote = publish === 'local' ? (options.remote ?? 'origin') : publish;
    const trees = new TreeReader(backend);
    const history = new StateHistory(backend);
    const [intents, contracts] = [new RecentIntents(history, clock), new ContractCache()];
    const store: StateStore = { backend, trees, history, intents, contracts, clock };
    const alarms = new Alarms(clock);
    const folder = options.cacheFolder ?? join(backend.gitFolder, 'stemma');
    const tracker = new StateTracker({ store, alarms, folder, remote, publishes: publish !== 'local' });
    this.backend = backend;
    this.#options = options;
    this.#remote = remote;
    this.#contents = new ContentCache(options.maxContentBytes);
    this.#parts = { store, tracker, alarms, defaultBranch: new DefaultBranch(backend, trees, remote) };
  }

  async start(): Promise<void> {
    const { watch = false, admitTags: admit = false } = this.#options;
    await this.#parts.tracker.open();
    if (this.#parts.tracker.state === undefined) await this.#describeNothing();
    if (admit) await this.#admitNew();
    if (!watch) return;
    const { gitFolder } = this.backend;
    const onChange = ({ tags }: { readonly tags: boolean }): Promise<unknown> =>
      admit && (tags || this.#admissionFailed) ? this.#admitNew() : this.refresh();
    this.#stopWatching = watchRefs({ gitFolder, onChange });
  }

  current(): RegistryIndex {
    return this.#parts.tracker.state ?? this.#nothing;
  }

  alarms(): readonly RegistryAlarm[] {
    return this.#parts.alarms.list();
  }

  async refresh(): Promise<RegistryIndex> {
    await this.#parts.tracker.refresh();
    return this.current();
  }

  onChange(listener: (index: RegistryIndex) => void): () => void {
    return this.#parts.tracker.onChange(listener);
  }

  async readContent(digest: string): Promise<Uint8Array> {
    if (!/^sha256:[0-9a-f]{64}$/u.test(digest)) throw fail('DIGEST_NOT_FOUND', { digest: digest.slice(0, 80) });
    return this.#contents.read(digest, async () => {
      const { tracker, store } = this.#parts;
      const { state } = tracker;
      const bytes = state && (await store.trees.readFile(state.tree, contentPath(digest), state.commit));
      if (bytes === undefined) throw fail('DIGEST_NOT_FOUND', { digest });
      return verifyContent(bytes, digest);
    });
  }

  async plan(intent: PromptIntent): Promise<StateChange> {
    const writes = await this.#write();
    await this.refresh();
    return writes.plan(this.current(), intent);
  }

  async apply(intent: PromptIntent): Promise<AppliedChange> {
    const writes = await this.#write();
    await this.refresh();
    return writes.apply(this.current(), intent);
  }

  async changeKeys(intent: KeyIntent): Promise<AppliedChange> {
    return (await this.#write()).changeKeys(intent);
  }

  async at(time: Date): Promise<RegistryIndex> {
    const { store, tracker } = this.#parts;
    return stateAt(store, tracker.state, time);
  }

  async audit(query: AuditQuery): Promise<readonly AuditEntry[]> {
    const { store, tracker } = this.#parts;
    return listChanges(store.history, tracker.state?.commit ?? null, query);
  }

  async verifyAudit(): Promise<AuditReport> {
    const { store, tracker } = this.#parts;
    const { commit } = await tracker.head();
    const { verifyHistory } = await import('./audit/verify-history.ts');
    return verifyHistory(store, { head: commit, tagPrefix: await tagPrefixOf(this.#parts) });
  }

  async release(request: ReleaseRequest): Promise<AppliedRelease> {
    return (await this.#write()).release(request);
  }

  async admit(): Promise<AdmissionReport> {
    return (await this.#write()).admit();
  }

  async sync(options: SyncOptions): Promise<SyncReport> {
    return (await this.#write()).sync(options);
  }

  async close(): Promise<void> {
    this.#stopWatching?.();
    await (await this.#writes)?.close();
    await this.#parts.tracker.close();
    await this.backend.close();
  }

  /** Before the first write, the environments are those that it will put in force. */
  async #describeNothing(): Promise<void> {
    const policy = await policyOf(this.#parts);
    if (policy !== undefined) this.#nothing = { ...nothingYet, meta: initialMeta(policy) };
  }

  /** What stops an admission, a dead remote or a full disk, must not stop serving. */
  async #admitNew(): Promise<void> {
    const { alarms } = this.#parts;
    try {
      await this.admit();
      this.#admissionFailed = false;
      alarms.set('ADMISSION_FAILED', []);
    } catch (error) {
      if (!isStemmaError(error)) throw error;
      // Tried again at the next look; what waits for a remote is tried again when that is synced.
      this.#admissionFailed = (this.#options.publish ?? 'local') === 'local';
      alarms.set('ADMISSION_FAILED', [error.message]);
    }
  }

  /** Compilers and validators are loaded by the first write: whoever only reads starts without them. */
  #write(): Promise<RegistryWrites> {
    const { folder, publish = 'local', actor = DEFAULT_ACTOR } = this.#options;
    const options = {
      folder,
      actor,
      remote: this.#remote,
      publishes: publish === 'local' ? 'locally' : 'remotely',
    } as const;
    this.#writes ??= import('./registry-writes.ts').then(
      ({ RegistryWrites }) => new RegistryWrites(this.#parts, options),
    );
    return this.#writes;
  }
}

const nothingYet: RegistryIndex = {
  commit: null,
  epoch: 1,
  revision: 0,
  meta: initialMeta({ environments: defaultPromptrc.environments }),
  prompts: new Map(),
};
