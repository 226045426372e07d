import type { GroupCheck } from './clash.ts';
import { findCountClashes } from './count-clashes.ts';

/** All checks over the directives of a prompt as a whole; `findClashes` runs each. */
export const groupChecks: readonly GroupCheck[] = [findCountClashes];
