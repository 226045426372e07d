import { deprecatedModel } from './checks/deprecated-model.ts';
import { invisibleCharacters } from './checks/invisible-characters.ts';
import { circularPartial, dynamicPartial, unknownPartial } from './checks/partials.ts';
import { personalData } from './checks/personal-data.ts';
import { secrets } from './checks/secrets.ts';
import { misspelledVariable, undeclaredVariable, unusedVariable } from './checks/variables.ts';
import type { Rule } from './rule.ts';

/** Rules that find by themselves, one module each. */
export const checkRules: readonly Rule[] = [
  undeclaredVariable,
  misspelledVariable,
  unusedVariable,
  unknownPartial,
  circularPartial,
  dynamicPartial,
  secrets,
  personalData,
  invisibleCharacters,
  deprecatedModel,
];
