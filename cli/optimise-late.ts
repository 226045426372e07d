import { setFlagsFromString } from 'node:v8';

/**
 * Lets the engine optimise only what runs many times more often than by default. Reading, measuring and comparing texts is
 * thousands of small functions, and a command is over before most of them pay for being optimised: without this a fifth of
 * its time goes there. No flag on regular expressions is set here: some have been compiled by now, and the engine crashes
 * where their ways are changed behind them.
 */
export const optimiseLate = (): void => setFlagsFromString('--interrupt-budget=600000');
