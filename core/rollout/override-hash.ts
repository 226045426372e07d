import { sha256Hex } from '../sha256.ts';

/**
 * What a rollout keeps of a unit that always gets its candidate: `sha256(<salt>:<unit>)` in hex. `sha256:<64 hex digits>`
 * is taken as such a hash already: commands that undo a change know no units.
 *
 * @param salt - of the rollout
 */
export function overrideHash(salt: string, unit: string): string {
  const hash = /^sha256:([0-9a-f]{64})$/.exec(unit)?.[1];
  return hash ?? sha256Hex(`${salt}:${unit}`);
}
