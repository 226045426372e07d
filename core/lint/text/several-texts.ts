import { madeNoun } from './made-noun.ts';
import type { Sentence } from './sentence.ts';

/** "Write *the* subject in six words. Write *the* preheader in ten.": pieces of something, each made by itself. */
export function areSeveralTexts(sentences: readonly Sentence[]): boolean {
  const pieces = new Set<string>();
  for (const { tokens } of sentences) {
    const made = madeNoun(tokens);
    if (made?.isPiece === true) pieces.add(made.head.stem);
  }
  return pieces.size > 1;
}
