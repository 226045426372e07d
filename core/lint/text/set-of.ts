/** The words of a list that blanks and line breaks separate. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
