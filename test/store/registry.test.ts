import { describeRefusing } from '../helpers/registry-suites/refusing.ts';
import { describeReleasing } from '../helpers/registry-suites/releasing.ts';

describeReleasing('isomorphic');
describeRefusing('isomorphic');
