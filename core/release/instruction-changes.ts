import type { ReleaseChange } from './change.ts';
import type { InstructionChange } from './compare-instructions.ts';

const verbs = { added: 'is new', removed: 'was removed', changed: 'asks for something else' } as const;

/**
 * Weighs changes of what a prompt asks of the model: a hard rule that came, went or asks for something else is minor, a
 * soft one patch. What the linter does not understand counts as wording.
 */
export const instructionChanges = (instructions: readonly InstructionChange[]): readonly ReleaseChange[] =>
  instructions.map(({ change, strength, about }) => {
    const [bump, kind] = strength === 'hard' ? (['minor', 'rule'] as const) : (['patch', 'advice'] as const);
    return { bump, area: 'instructions', reason: `the ${kind} ${about} ${verbs[change]}` };
  });
