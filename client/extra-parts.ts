import type { HashText } from '../core/resolution/walk.ts';
import { sha256Hex } from '../core/sha256.ts';
import { fallbackRelease } from './fallback-release.ts';
import { savedLines } from './saved-lines.ts';
import { createSnapshotWriter } from './snapshot-writer.ts';
import { signatureError, signedLines } from './verify-manifest.ts';

/** What some clients need: to serve from a snapshot, a bundle or code, to check signatures, and to look up overrides. */
export interface ExtraParts {
  readonly sha256: HashText;
  readonly fallbackRelease: typeof fallbackRelease;
  readonly savedLines: typeof savedLines;
  readonly createSnapshotWriter: typeof createSnapshotWriter;
  readonly signatureError: typeof signatureError;
  readonly signedLines: typeof signedLines;
}

/** Loaded apart, where an option or what the registry says asks for it; in Node, with the client. */
export const extraParts: ExtraParts = {
  ...{ sha256: sha256Hex, fallbackRelease, savedLines, createSnapshotWriter },
  ...{ signatureError, signedLines },
};
