import { sha256Hex } from '../sha256.ts';
import { remembered } from './text/remembered.ts';

/**
 * Identifies a finding over edits elsewhere: hash of the rule and of the texts, whose order, case and white space do not
 * count. Not of the file, so that a renamed prompt keeps its baseline.
 */
export function fingerprint(rule: string, texts: readonly string[]): string {
  const normalised = texts.map((text) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()).sort();
  return hashOf([rule, ...normalised].join('\n'));
}

/** Prompts that share their parts share what is wrong with them. */
const hashOf = remembered((text) => sha256Hex(text).slice(0, 32));
