import type { Caller } from './api.ts';

/** Everyone, on a server that only this machine reaches and that has no tokens. */
export const openCaller: Caller = { allows: () => true };
