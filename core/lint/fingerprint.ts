import { sha256Hex } from '../sha256.ts';

/**
 * Identifies a finding over edits elsewhere: hash of the rule and of the texts, whose order, case and white space do not
 * count. Not of the file, so that a renamed prompt keeps its baseline.
 */
export function fingerprint(rule: string, texts: readonly string[]): string {
  const normalised = texts.map((text) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()).sort();
  return sha256Hex([rule, ...normalised].join('\n')).slice(0, 32);
}
