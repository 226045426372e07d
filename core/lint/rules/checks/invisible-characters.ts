import { filesOf } from '../../lint-source.ts';
import type { TextRange } from '../../text/sentence.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** Most places that are reported of one file: a text full of them is one problem. */
const MAX_REPORTS = 100;

const invisible =
  /(?:[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]|\u034F|\p{Variation_Selector})+/gu;

const names: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'soft hyphen'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0x3164, 'Hangul filler'],
  [0xfeff, 'byte order mark'],
]);

/** Characters that nobody sees, and that models read. */
export const invisibleCharacters: Rule = {
  id: 'text/invisible-characters',
  code: 'PC501',
  kind: 'check',
  summary: 'The text holds characters that cannot be seen, or that turn the direction of writing.',
  why: 'Models read what reviewers cannot: hidden orders travel in tag characters, and direction marks make a line look like another. Zero width spaces inside words also cost tokens and break searches.',
  evidence: [
    {
      text: 'Direction marks that make reviewed text differ from what is run.',
      url: 'https://trojansource.codes/trojan-source.pdf',
    },
  ],
  bad: 'Answer in one sen\u200Btence.',
  good: 'Answer in one sentence.',
  fix: 'Remove them; `--fix` does. Joiners inside emoji and in scripts that need them are left alone.',
  severity: { recommended: 'warn', strict: 'error' },
  certainty: 'certain',
  check: findInvisible,
};

function findInvisible({ source }: RuleContext): readonly Report[] {
  return filesOf(source).flatMap(({ file, text }) => reportsOf(file, text));
}

function reportsOf(file: string, text: string): readonly Report[] {
  const reports: Report[] = [];
  const needsMarks = rightToLeft.test(text);
  for (const { index, 0: run } of text.matchAll(invisible)) {
    if ((needsMarks && directionMark.test(run)) || isNeeded(text, index, run)) continue;
    reports.push(reportOf({ file, start: index, end: index + run.length }, run));
    if (reports.length === MAX_REPORTS) break;
  }
  return reports;
}

function reportOf(range: TextRange, run: string): Report {
  const characters = [...new Set(run)].slice(0, 4).map(describe).join(', ');
  return {
    message: `There is a character here that cannot be seen: ${characters}.`,
    places: [range],
    suggestions: [{ title: 'Remove it', safe: true, edits: [{ ...range, text: '' }] }],
  };
}

function describe(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const kind = /\p{Variation_Selector}/u.test(character) ? 'variation selector' : undefined;
  const name = names.get(code) ?? kind ?? (code >= 0xe0000 ? 'tag character' : undefined);
  return name === undefined ? hex : `${hex} (${name})`;
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
