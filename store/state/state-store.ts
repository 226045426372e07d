import type { GitBackend } from '../git-backend.ts';
import type { TreeReader } from '../tree-reader.ts';
import type { ContractCache } from './contract-cache.ts';
import type { RecentIntents } from './recent-intents.ts';
import type { StateHistory } from './state-history.ts';

/** Where states are read from and written to. */
export interface StateStore {
  readonly backend: GitBackend;
  readonly trees: TreeReader;
  readonly history: StateHistory;
  /** What was done of late, so that it is not done twice. */
  readonly intents: RecentIntents;
  /** What releases promise, so that none is compared twice. */
  readonly contracts: ContractCache;
  readonly clock: () => Date;
}
