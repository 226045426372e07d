import { sha256Hex } from '../sha256.ts';

/**
 * How many tokens fewer than bytes each fixed text of a prompt comes to, wherever it stands, by the key of the text. With
 * it a rendering is bounded without a tokenizer: bytes of what was rendered, less what its fixed texts save.
 */
export type TextWeights = Readonly<Record<string, number>>;

/** Key of a text in {@link TextWeights}: the first 16 digits of its SHA-256. */
export const textKey = (text: string): string => sha256Hex(text).slice(0, 16);

/** What a text saves; nothing where the weights do not know it, which is always safe. */
export const savedBy =
  (weights: TextWeights) =>
  (text: string): number => {
    const key = textKey(text);
    const saved = Object.hasOwn(weights, key) ? weights[key] : undefined;
    return saved !== undefined && Number.isInteger(saved) && saved > 0 ? saved : 0;
  };
