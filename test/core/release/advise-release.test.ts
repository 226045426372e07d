import { expect } from 'chai';
import { describe, it } from 'mocha';
import { adviseRelease } from '../../../core/release/advise-release.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';

const content = (text: string, partials: Readonly<Record<string, string>> = {}): ReleaseContent => ({
  ...{ format: 1, schemas: {}, tools: {}, partials },
  prompt: `---\nmodel: test/model\n---\n${text}\n`,
});

const cases: readonly (readonly [title: string, bump: string, reason: RegExp, before: string, after: string])[] = [
  [
    'a hard rule is new',
    'minor',
    /^the rule on the number of words is new$/u,
    'Greet the customer.',
    'Greet the customer.\nUse at most 50 words.',
  ],
  [
    'a hard rule was removed',
    'minor',
    /^the rule on the number of words was removed$/u,
    'Greet the customer.\nUse at most 50 words.',
    'Greet the customer.',
  ],
  [
    'a hard rule has another value',
    'minor',
    /^the rule on the number of words asks for something else$/u,
    'Use at most 50 words.',
    'Use at most 80 words.',
  ],
  [
    'advice is new',
    'patch',
    /^the advice on the number of words is new$/u,
    'Greet the customer.',
    'Greet the customer.\nTry to use at most 50 words.',
  ],
  [
    'a message is new',
    'minor',
    /^the messages are system, user instead of user$/u,
    '{{role "user"}}{{question}}',
    '{{role "system"}}Hello.{{role "user"}}{{question}}',
  ],
  [
    'a rule is said in other words',
    'patch',
    /only wording differs/u,
    'Use at most 50 words.',
    'Write no more than 50 words.',
  ],
];

describe('adviseRelease()', () => {
  for (const [title, bump, reason, before, after] of cases) {
    it(`proposes a ${bump} where ${title}`, async () => {
      const advice = await adviseRelease('greet', content(before), content(after));

      expect(advice.bump).to.equal(bump);
      expect(
        advice.reasons.some((one) => reason.test(one)),
        advice.reasons.join('; '),
      ).to.equal(true);
    });
  }

  it('quotes a rule that is known by its words alone', async () => {
    const { changes } = await adviseRelease('greet', content('Hello.'), content('Never mention the warehouse.'));

    expect(changes.map(({ reason }) => reason)).to.deep.equal(['the rule "Never mention the warehouse." is new']);
  });

  it('reads instructions in partials', async () => {
    const [before, after] = ['Use at most 50 words.', 'Use at most 80 words.'].map((style) =>
      content('{{> style}}', { style }),
    );

    const { changes } = await adviseRelease('greet', before ?? content(''), after ?? content(''));

    expect(changes).to.deep.equal([
      { bump: 'minor', area: 'instructions', reason: 'the rule on the number of words asks for something else' },
    ]);
  });
});
