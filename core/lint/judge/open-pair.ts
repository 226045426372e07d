import { sha256Hex } from '../../sha256.ts';
import type { FindingPlace } from '../finding.ts';
import type { Branch } from '../text/sentence.ts';

/** Two instructions that may clash, and whose values only a reader can weigh. */
export interface OpenPair {
  /** What both decide: a surface, or the things that both name. */
  readonly surface: string;
  readonly places: readonly [FindingPlace, FindingPlace];
  /** When both are rendered. */
  readonly branch: Branch;
}

/** What a judge says of a pair. */
export interface Verdict {
  readonly conflict: boolean;
  /** One sentence. */
  readonly reason: string;
}

/** Identifies a pair for one judge: its texts, their order ignored, and who was asked how. */
export function pairKey({ surface, places }: OpenPair, judge: string): string {
  const texts = places.map(({ text }) => text.replace(/\s+/gu, ' ').trim()).sort();
  return sha256Hex([judge, surface, ...texts].join('\n'));
}
