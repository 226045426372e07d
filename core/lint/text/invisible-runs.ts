/** Characters of a text, one behind the other, that nobody sees or that turn the direction of writing. */
export interface InvisibleRun {
  readonly start: number;
  readonly run: string;
}

const invisible =
  /(?:[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]|\u034F|\p{Variation_Selector})+/gu;

/** Finds what nobody sees, but for what a script or an emoji needs. */
export function invisibleRuns(text: string): readonly InvisibleRun[] {
  const needsMarks = rightToLeft.test(text);
  return [...text.matchAll(invisible)].flatMap(({ index, 0: run }) =>
    (needsMarks && directionMark.test(run)) || isNeeded(text, index, run) ? [] : [{ start: index, run }],
  );
}

/**
 * Emoji are joined by joiners and chosen by one variation selector, flags of regions hold tags, and some scripts need
 * joiners. Selectors in a row, or behind a letter that has no variants, carry hidden bytes.
 */
function isNeeded(text: string, index: number, run: string): boolean {
  if (run === '\uFEFF' && index === 0) return true;
  const before = text.slice(Math.max(0, index - 4), index);
  const after = text.slice(index + run.length, index + run.length + 4);
  const rest = hasVariants.test(before) ? run.replace(/^\p{Variation_Selector}/u, '') : run;
  if (rest === '' || /^[\u{E0020}-\u{E007E}]{1,8}\u{E007F}$/u.test(run))
    return rest === '' || before.endsWith('\u{1F3F4}');
  if (rest === '\u200D' && /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})$/u.test(before)) {
    return /^\p{Extended_Pictographic}/u.test(after);
  }
  return (run === '\u200C' || run === '\u200D') && joined.test(before);
}

/** Emoji, keycaps, signs, ideographs and letters of scripts without case. */
const hasVariants = /[\p{Extended_Pictographic}\p{S}\p{Lo}#*0-9]$/u;

const joined =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Mongolian}\p{M}]$/u;
/** Fit where a text mixes directions. */
const directionMark = /^[\u061C\u200E\u200F\u2066-\u2069]$/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
