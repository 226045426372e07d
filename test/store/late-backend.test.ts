import { lateBackend } from '../helpers/backend-suites/backend-under-test.ts';
import { describeDeadWriters } from '../helpers/backend-suites/dead-writers.ts';
import { describeObjects } from '../helpers/backend-suites/objects.ts';
import { describeRefs } from '../helpers/backend-suites/refs.ts';
import { describePackedTransactions, describeTransactions } from '../helpers/backend-suites/transactions.ts';

describeObjects(lateBackend);
describeRefs(lateBackend);
describeTransactions(lateBackend);
describePackedTransactions(lateBackend);
describeDeadWriters(lateBackend);
