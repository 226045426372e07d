import { expect } from 'chai';
import { describe, it } from 'mocha';
import { visibleText } from '../../../cli/report/visible-text.ts';

const cases: readonly (readonly [what: string, text: string, shown: string])[] = [
  ['plain text with line breaks and tabs as it is', 'Be kind.\n\tNow.', 'Be kind.\n\tNow.'],
  ['a zero width space', 'sen\u200btence', 'sen⟨U+200B⟩tence'],
  ['what turns the direction of writing', 'a\u202eb', 'a⟨U+202E⟩b'],
  ['tag characters one by one', 'a\u{e0041}\u{e0042}', 'a⟨U+E0041⟩⟨U+E0042⟩'],
  ['separators of lines and half characters', 'a\u2028b\ud800', 'a⟨U+2028⟩b⟨U+D800⟩'],
  ['control characters as symbols', 'a\u001b[2J\rb', 'a␛[2J␍b'],
  ['emoji and scripts that need joiners as they are', '👩‍💻 می‌خواهم ❤️', '👩‍💻 می‌خواهم ❤️'],
];

describe('visibleText()', () => {
  for (const [what, text, shown] of cases) {
    it(`shows ${what}`, () => {
      expect(visibleText(text)).to.equal(shown);
    });
  }
});
