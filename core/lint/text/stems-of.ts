import { stemWord } from './stem-word.ts';

/** The stems of a list of words that blanks and line breaks separate. */
export const stemsOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u).map(stemWord));
