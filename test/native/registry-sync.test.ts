import { describeSyncing } from '../helpers/registry-suites/syncing.ts';

describeSyncing('native', 'path');
describeSyncing('isomorphic', 'http');
