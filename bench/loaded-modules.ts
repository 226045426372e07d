/**
 * Notes every module that a program loads, one address a line, in the file that `STEMMA_LOADED` names:
 *
 *     STEMMA_LOADED=loaded.txt node --import ./dist/bench/loaded-modules.js program.js
 */
import { appendFileSync } from 'node:fs';
import type { LoadHook } from 'node:module';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Hooks of modules run in a thread of their own.
if (isMainThread) register(import.meta.url);

/** Notes the address of what is loaded. */
export const load: LoadHook = (url, context, nextLoad) => {
  appendFileSync(process.env['STEMMA_LOADED'] ?? '', `${url}\n`);
  return nextLoad(url, context);
};
