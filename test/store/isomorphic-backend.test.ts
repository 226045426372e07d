import { isomorphicBackend } from '../helpers/backend-suites/backend-under-test.ts';
import { describeDeadWriters } from '../helpers/backend-suites/dead-writers.ts';
import { describeObjects } from '../helpers/backend-suites/objects.ts';
import { describeProcesses } from '../helpers/backend-suites/processes.ts';
import { describeRefs } from '../helpers/backend-suites/refs.ts';
import { describePackedTransactions, describeTransactions } from '../helpers/backend-suites/transactions.ts';

describeObjects(isomorphicBackend);
describeRefs(isomorphicBackend);
describeTransactions(isomorphicBackend);
describePackedTransactions(isomorphicBackend);
describeDeadWriters(isomorphicBackend);
describeProcesses({ under: isomorphicBackend, writers: ['isomorphic', 'isomorphic', 'isomorphic'], kills: 8 });
