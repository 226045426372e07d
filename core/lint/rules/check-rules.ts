import { duplicate, nearDuplicate } from './checks/duplicates.ts';
import { escapedText, tripleStash } from './checks/escaped-text.ts';
import { frontMatterContradiction } from './checks/front-matter-contradiction.ts';
import { invisibleCharacters } from './checks/invisible-characters.ts';
import { deprecatedModel, misspelledModel, retiringModel } from './checks/models.ts';
import { circularPartial, dynamicPartial, unknownPartial } from './checks/partials.ts';
import { personalData } from './checks/personal-data.ts';
import { secrets } from './checks/secrets.ts';
import { subsumed } from './checks/subsumed.ts';
import { undeclaredTool, unmentionedTool } from './checks/tools.ts';
import { unboundedInput } from './checks/unbounded-input.ts';
import { undelimitedInput } from './checks/undelimited-input.ts';
import { vagueWording } from './checks/vague-wording.ts';
import { misspelledVariable, undeclaredVariable, unusedVariable } from './checks/variables.ts';
import { volatileStart } from './checks/volatile-start.ts';
import type { Rule } from './rule.ts';

/** Rules that find by themselves, one module each. */
export const checkRules: readonly Rule[] = [
  duplicate,
  nearDuplicate,
  subsumed,
  vagueWording,
  undeclaredVariable,
  misspelledVariable,
  unusedVariable,
  undelimitedInput,
  unboundedInput,
  volatileStart,
  undeclaredTool,
  unmentionedTool,
  frontMatterContradiction,
  unknownPartial,
  circularPartial,
  dynamicPartial,
  secrets,
  personalData,
  invisibleCharacters,
  escapedText,
  tripleStash,
  deprecatedModel,
  misspelledModel,
  retiringModel,
];
