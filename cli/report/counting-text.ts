import type { Counting } from '../../core/models/model-facts.ts';

/** `o200k_base, exact`; `o200k_base × 1.18, −15 … +15 %`. */
export function countingText({ encoding, factor, confidence, errorPercent }: Counting): string {
  if (confidence === 'exact' || errorPercent === undefined) return `${encoding}, ${confidence}`;
  return `${encoding}${factor === 1 ? '' : ` × ${factor}`}, ${errorPercent.map(signed).join(' … ')} %`;
}

const signed = (percent: number): string => (percent < 0 ? `−${-percent}` : `+${percent}`);
