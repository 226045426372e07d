import { describeSyncing } from '../helpers/registry-suites/syncing.ts';
import { describeUnpublished } from '../helpers/registry-suites/unpublished.ts';

describeSyncing('native', 'path');
describeSyncing('isomorphic', 'http');
describeUnpublished('native');
describeUnpublished('isomorphic');
