import { createBoundedCache } from './bounded-cache.ts';

/** How much {@link remember} keeps. */
export interface RememberOptions {
  /** As many answers as are kept for certain, those asked for last; twice as many at most. */
  readonly last: number;
  /** Longer texts are read each time, in UTF-16 code units: what is kept has to stay small. */
  readonly longest: number;
}

/**
 * A reader of texts that keeps its last answers: of many prompts, most include the same partials, and one is read by
 * several who know nothing of each other. Answers are shared, so nobody may change them. Errors are not kept. What else is
 * given has to follow from the text, or to matter for errors only.
 *
 * @example
 * const length = remember((text) => [...text].length, { last: 2, longest: 100 });
 * length('tea'); //=> 3
 */
export function remember<Answer, Rest extends readonly unknown[]>(
  read: (text: string, ...rest: Rest) => Answer,
  { last, longest }: RememberOptions,
): (text: string, ...rest: Rest) => Answer {
  const kept = createBoundedCache<{ readonly answer: Answer }>(last);
  return (text, ...rest) => {
    if (text.length > longest) return read(text, ...rest);
    const known = kept.get(text);
    if (known !== undefined) return known.answer;
    const answer = read(text, ...rest);
    kept.set(text, { answer });
    return answer;
  };
}
