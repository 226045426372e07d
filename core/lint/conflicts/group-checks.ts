import { findAddedClashes } from './added-clashes.ts';
import { findCaseClashes } from './case-clashes.ts';
import type { GroupCheck } from './clash.ts';
import { findContainerClashes } from './container-clashes.ts';
import { findCountClashes } from './count-clashes.ts';
import { findCountedBans } from './counted-bans.ts';
import { findEdgeClashes } from './edge-clashes.ts';
import { findFormClashes } from './form-clashes.ts';
import { findKeywordClashes } from './keyword-clashes.ts';
import { findKeywordOrderClashes } from './keyword-order-clashes.ts';
import { findLanguageClashes } from './language-clashes.ts';
import { findOptionClashes } from './option-clashes.ts';
import { findOrderClashes } from './order-clashes.ts';
import { findPersonClashes } from './person-clashes.ts';
import { findPhraseLengthClashes } from './phrase-length-clashes.ts';
import { findVerbosityClashes } from './verbosity-clashes.ts';

/** All checks over the directives of a prompt as a whole; `findClashes` runs each. */
export const groupChecks: readonly GroupCheck[] = [
  findAddedClashes,
  findCaseClashes,
  findContainerClashes,
  findCountClashes,
  findCountedBans,
  findKeywordClashes,
  findEdgeClashes,
  findOptionClashes,
  findLanguageClashes,
  findKeywordOrderClashes,
  findFormClashes,
  findOrderClashes,
  findPersonClashes,
  findPhraseLengthClashes,
  findVerbosityClashes,
];
