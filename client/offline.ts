import type { HashText } from '../core/resolution/walk.ts';
import { sha256Hex } from '../core/sha256.ts';
import { fallbackRelease } from './fallback-release.ts';
import { savedLines } from './saved-lines.ts';

/** What it takes to serve without the registry, from a snapshot, a bundle or code. */
export interface Offline {
  readonly sha256: HashText;
  readonly savedLines: typeof savedLines;
  readonly fallbackRelease: typeof fallbackRelease;
}

/** Loaded apart, where an option asks for it; in Node, with the client. */
export const offline: Offline = { sha256: sha256Hex, savedLines, fallbackRelease };
