import { NativeBackend } from '../../store/native-backend.ts';
import { RepositoryFiles } from '../../store/repository-files.ts';
import { findRepository } from '../../store/repository-layout.ts';
import type { BackendUnderTest } from '../helpers/backend-suites/backend-under-test.ts';
import { nativeBackend } from '../helpers/backend-suites/backend-under-test.ts';
import { describeDeadWriters } from '../helpers/backend-suites/dead-writers.ts';
import { describeObjects } from '../helpers/backend-suites/objects.ts';
import { describeRefs } from '../helpers/backend-suites/refs.ts';
import { describePackedTransactions, describeTransactions } from '../helpers/backend-suites/transactions.ts';

/** As for a reftable repository, where every ref operation is git's. */
const refsThroughGit: BackendUnderTest = {
  title: 'the native backend, refs through git',
  open: async (folder, options) =>
    new NativeBackend(
      new RepositoryFiles({ ...(await findRepository(folder)), refsNeedGit: true }, options?.lockWaitMs),
    ),
};

describeObjects(nativeBackend);
describeRefs(nativeBackend);
describeTransactions(nativeBackend);
describePackedTransactions(nativeBackend);
describeDeadWriters(nativeBackend);
describeTransactions(refsThroughGit);
