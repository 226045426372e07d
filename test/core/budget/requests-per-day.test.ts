import { expect } from 'chai';
import { describe, it } from 'mocha';
import { requestsPerDay } from '../../../core/budget/requests-per-day.ts';

const promptrc = `budget:
  requestsPerDay: 1000
  overrides:
    - { files: [prompts/support/**], requestsPerDay: 20000 }
    - { files: [prompts/support/**], static: 900 }
    - { files: [prompts/support/rare.prompt, prompts/old/*], requestsPerDay: 3 }
`;

describe('requestsPerDay()', () => {
  for (const [file, expected] of [
    ['prompts/greet.prompt', 1000],
    ['prompts/support/reply.prompt', 20_000],
    ['prompts/support/rare.prompt', 3],
    ['prompts/old/one.prompt', 3],
  ] as const) {
    it(`gives ${file} what the last override says that fits and says any: ${expected}`, () => {
      expect(requestsPerDay(promptrc, file)).to.equal(expected);
    });
  }

  it('is not known where nothing is said', () => {
    expect(requestsPerDay(undefined, 'prompts/a.prompt')).to.equal(undefined);
    expect(requestsPerDay('', 'prompts/a.prompt')).to.equal(undefined);
    expect(requestsPerDay('budget: { static: 5 }', 'prompts/a.prompt')).to.equal(undefined);
    expect(requestsPerDay('budget: { overrides: [{ files: [x/*], requestsPerDay: 5 }] }', 'prompts/a.prompt')).to.equal(
      undefined,
    );
  });

  for (const written of ['0', '-1', '1.5', '"many"', '1000000001']) {
    it(`refuses ${written}`, () => {
      const read = (): unknown => requestsPerDay(`budget: { requestsPerDay: ${written} }`, 'a');

      expect(read).to.throw('must be a whole number from 1 to 1,000,000,000');
    });
  }
});
