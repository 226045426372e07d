/** How much {@link remember} keeps. */
export interface RememberOptions {
  /** Most answers. */
  readonly most: number;
  /** Longer texts are read each time, in UTF-16 code units: what is kept has to stay small. */
  readonly longest: number;
}

/**
 * A reader of texts that keeps its last answers: of many prompts, most include the same partials, and one is read by
 * several who know nothing of each other. Answers are shared, so nobody may change them. Errors are not kept. What else is
 * given has to follow from the text, or to matter for errors only.
 *
 * @example
 * const length = remember((text) => [...text].length, { most: 2, longest: 100 });
 * length('tea'); //=> 3
 */
export function remember<Answer, Rest extends readonly unknown[]>(
  read: (text: string, ...rest: Rest) => Answer,
  { most, longest }: RememberOptions,
): (text: string, ...rest: Rest) => Answer {
  const kept = new Map<string, { readonly answer: Answer }>();
  return (text, ...rest) => {
    if (text.length > longest) return read(text, ...rest);
    const known = kept.get(text) ?? { answer: read(text, ...rest) };
    // The map keeps the order of insertion: the first is what was not asked for the longest.
    kept.delete(text);
    kept.set(text, known);
    if (kept.size > most) deleteOldest(kept);
    return known.answer;
  };
}

function deleteOldest(kept: Map<string, unknown>): void {
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}
