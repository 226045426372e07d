import { setFlagsFromString } from 'node:v8';

/**
 * Lets the engine optimise only what runs many times more often than by default. Reading, measuring and comparing texts is
 * thousands of small functions, and a command is over before most of them pay for being optimised: without this a fifth of
 * its time goes there. The hundreds of expressions that texts are tried on are compiled once, and not first for an interpreter
 * and on the second text again.
 */
export function optimiseLate(): void {
  setFlagsFromString('--interrupt-budget=600000');
  setFlagsFromString('--no-regexp-tier-up');
}
