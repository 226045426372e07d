import type { ReleaseContent } from '../release-content.ts';
import type { ReleaseChange } from './change.ts';
import { byWeight, weightiest } from './change.ts';
import type { InstructionChange } from './compare-instructions.ts';
import { compareInstructions } from './compare-instructions.ts';
import { compareContracts, readContract } from './contract.ts';
import { instructionChanges } from './instruction-changes.ts';
import type { BumpProposal } from './propose-bump.ts';

/** The bump that a release needs, and every change that says so. */
export interface ReleaseAdvice extends BumpProposal {
  /** The weightiest first; empty where only wording differs. */
  readonly changes: readonly ReleaseChange[];
  /** What the prompt asks of the model otherwise than before, with the sentences that say it. */
  readonly instructions: readonly InstructionChange[];
}

/**
 * Classifies all that changed between two releases of a prompt: its contract, its messages, and what it asks of the
 * model.
 * @throws what makes either prompt invalid
 */
export async function adviseRelease(
  name: string,
  before: ReleaseContent,
  after: ReleaseContent,
): Promise<ReleaseAdvice> {
  const contract = compareContracts(await readContract(name, before), await readContract(name, after));
  const instructions = await compareInstructions(name, before, after);
  const changes = byWeight([...contract, ...instructionChanges(instructions)]);
  const reasons = changes.map(({ reason }) => reason);
  return {
    bump: weightiest(changes),
    changes,
    instructions,
    reasons: reasons.length > 0 ? reasons : ['the contract is the same: only wording differs'],
  };
}
