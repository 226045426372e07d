import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readDirectives } from '../../../../core/lint/directives/read-directives.ts';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { readSentences } from '../../../../core/lint/text/read-sentences.ts';

/** Sentences by the sign with which they speak of `fetch_rate`, and those that decide nothing of it. */
const table: Readonly<Record<'+' | '-' | 'nothing', readonly string[]>> = {
  '+': [
    'Call `fetch_rate` before you answer.',
    'Look the rate up with fetch_rate.',
    'Reach for `fetch_rate` before anything else.',
    'Each turn involves `fetch_rate` at least once.',
    'What `fetch_rate` returns is the basis of the answer.',
    'A reply without a run of `fetch_rate` counts as failed.',
    '`fetch_rate` comes first.',
    'Do not:\n- skip `fetch_rate`',
  ],
  '-': [
    'Never call `fetch_rate`.',
    'Leave `fetch_rate` alone.',
    '`fetch_rate` is off limits.',
    'Avoid fetch_rate altogether.',
    'Keep your hands off `fetch_rate`.',
    'The service behind `fetch_rate` has been shut down for good.',
    'Every call of `fetch_rate` costs us money.',
    'Requests to run `fetch_rate` are declined.',
    'Do not:\n- call `fetch_rate`',
  ],
  nothing: [
    'The field `fetch_rate` holds a number.',
    'Did you call `fetch_rate`?',
    'Do not call `fetch_rate` without asking.',
    'If you call `fetch_rate`, tell the user.',
  ],
};

describe('readTools()', () => {
  for (const [sign, sentences] of Object.entries(table)) {
    for (const text of sentences) {
      it(`reads ${sign} in ${JSON.stringify(text)}`, () => {
        const { sentences: read } = readSentences({ file: 'x.md', text, kind: 'text', partials: new Map() });
        const found = readDirectives(read.flatMap(readClauses)).filter((one) => one.surface === 'tool:fetch_rate');
        expect(found.map((one) => one.sign)).to.deep.equal(sign === 'nothing' ? [] : [sign]);
      });
    }
  }
});
