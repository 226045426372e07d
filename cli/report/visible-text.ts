import { invisibleRuns } from '../../core/lint/text/invisible-runs.ts';
import { printable } from './printable.ts';

/** Line separators that no template counts as line breaks, marks of byte order wherever they are, and half characters. */
const OTHERS = /[\u2028\u2029\uFEFF\p{Cs}]/gu;

/**
 * A text of somebody else for a reader who has to see all of it: what hides, or turns the direction of writing, is
 * shown by its number.
 *
 * @example
 * visibleText('sen\u200Btence'); //=> 'sen⟨U+200B⟩tence'
 */
export function visibleText(text: string): string {
  let shown = '';
  let done = 0;
  for (const { start, run } of invisibleRuns(text)) {
    shown += text.slice(done, start) + Array.from(run, numberOf).join('');
    done = start + run.length;
  }
  return printable((shown + text.slice(done)).replace(OTHERS, numberOf));
}

const numberOf = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
