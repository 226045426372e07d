import type { Murmur3Start } from './murmur3.ts';
import { endMurmur3, startMurmur3 } from './murmur3.ts';

/** Buckets are parts per million. */
const bucketCount = 1_000_000;

/**
 * Bucket of a unit in a rollout, 0–999,999, by flagd's `fractional` v2: the hash of `<salt>:<unit>` times a million,
 * shifted right by 32 bits. The product stays below 2^53, so plain numbers give the exact integer without BigInt.
 */
export function bucketOf(salt: string, unit: string): number {
  return bucketAfter(startBucket(salt), unit);
}

/** What the buckets of all units in a rollout begin with. */
export function startBucket(salt: string): Murmur3Start {
  return startMurmur3(`${salt}:`);
}

/** Bucket of a unit in the rollout that `start` was made for. */
export function bucketAfter(start: Murmur3Start, unit: string): number {
  return Math.floor((endMurmur3(start, unit) * bucketCount) / 0x1_0000_0000);
}

/**
 * Which arm a bucket falls in at a canary share of `canaryPpm` parts per million: canary `[0, c)`, control
 * `[max(½, c), min(1, ½ + c))`, otherwise neither. Both arms are equally large up to 50 %, and raising the share never
 * moves a unit out of the canary.
 */
export function armOf(bucket: number, canaryPpm: number): 'canary' | 'control' | undefined {
  if (bucket < canaryPpm) return 'canary';
  const half = bucketCount / 2;
  return bucket >= half && bucket < half + canaryPpm ? 'control' : undefined;
}
