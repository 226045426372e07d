import { expect } from 'chai';
import { describe, it } from 'mocha';
import { invisibleRuns } from '../../../../core/lint/text/invisible-runs.ts';

const cases: readonly (readonly [what: string, text: string, runs: readonly string[]])[] = [
  ['a zero width space', 'sen\u200btence', ['\u200b']],
  ['runs as a whole', 'a\u200b\u2060b\u202e', ['\u200b\u2060', '\u202e']],
  ['tags that no flag needs', 'a\u{e0041}', ['\u{e0041}']],
  ['selectors behind a letter that has no variants', 'a\ufe0f', ['\ufe0f']],
  ['joiners between plain letters', 'a\u200db', ['\u200d']],
  ['nothing in emoji, flags of regions and scripts that need joiners', '👩‍💻 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 می‌خواهم', []],
  ['no byte order mark at the beginning', '\ufeffHi', []],
  ['no mark of direction beside Hebrew', 'שלום\u200e a', []],
];

describe('invisibleRuns()', () => {
  for (const [what, text, runs] of cases) {
    it(`finds ${what}`, () => {
      const found = invisibleRuns(text);

      expect(found.map(({ run }) => run)).to.deep.equal(runs);
      for (const { start, run } of found) expect(text.slice(start, start + run.length)).to.equal(run);
    });
  }
});
