import { deprecatedModel } from './checks/deprecated-model.ts';
import { invisibleCharacters } from './checks/invisible-characters.ts';
import type { Rule } from './rule.ts';

/** Rules that find by themselves, one module each. */
export const checkRules: readonly Rule[] = [invisibleCharacters, deprecatedModel];
