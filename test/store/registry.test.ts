import { describeAdmitting } from '../helpers/registry-suites/admitting.ts';
import { describeAuditing } from '../helpers/registry-suites/auditing.ts';
import { describeContending } from '../helpers/registry-suites/contending.ts';
import { describeFollowing } from '../helpers/registry-suites/following.ts';
import { describeMending } from '../helpers/registry-suites/mending.ts';
import { describeRefusing } from '../helpers/registry-suites/refusing.ts';
import { describeReleasing } from '../helpers/registry-suites/releasing.ts';
import { describeRepeating } from '../helpers/registry-suites/repeating.ts';
import { describeVerifying } from '../helpers/registry-suites/verifying.ts';

describeReleasing('isomorphic');
describeRefusing('isomorphic');
describeAdmitting('isomorphic');
describeFollowing('isomorphic');
describeAuditing('isomorphic');
describeMending('isomorphic');
describeRepeating('isomorphic');
describeVerifying('isomorphic');
describeContending(['isomorphic', 'isomorphic']);
