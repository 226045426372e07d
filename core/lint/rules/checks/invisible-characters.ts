import { filesOf } from '../../lint-source.ts';
import { invisibleRuns } from '../../text/invisible-runs.ts';
import type { TextRange } from '../../text/sentence.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** Most places that are reported of one file: a text full of them is one problem. */
const MAX_REPORTS = 100;

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
  for (const { start: index, run } of invisibleRuns(text)) {
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
