import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { ReleaseChange } from '../../../core/release/change.ts';
import { readContract } from '../../../core/release/contract.ts';
import { shapeChanges } from '../../../core/release/shape-changes.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';

const content = (prompt: string, partials: Readonly<Record<string, string>> = {}): ReleaseContent => ({
  ...{ format: 1, schemas: {}, tools: {} },
  ...{ prompt, partials },
});

const system = '{{role "system"}}Be kind.';
const user = '{{role "user"}}{{question}}';
const instead = (now: string, old: string) => ['minor', `the messages are ${now} instead of ${old}`];

const cases: readonly (readonly [title: string, before: string, after: string, ...changes: (readonly string[])[]])[] = [
  ['nothing where only words differ', `${system}${user}`, `{{role "system"}}Be brief.${user}`],
  ['nothing where a role that has nothing to say is new', user, `{{role "system"}} \n${user}`],
  ['nothing where text before any role becomes that of the user', 'Hello', '{{role "user"}}Hello'],
  ['a message that is new', user, `${system}${user}`, instead('system, user', 'user')],
  ['a message that is gone', `${system}${user}`, user, instead('user', 'system, user')],
  ['another order', `${user}${system}`, `${system}${user}`, instead('system, user', 'user, system')],
  [
    'a message that is there only sometimes',
    `${system}${user}`,
    `{{#if strict}}${system}{{/if}}${user}`,
    instead('system (sometimes), user', 'system, user'),
  ],
  [
    'a message for each item of a list',
    user,
    `{{#each examples}}{{role "user"}}{{this}}{{else}}{{role "model"}}None{{/each}}${user}`,
    instead('user (sometimes), model (sometimes), user', 'user'),
  ],
  ['a place for the history', user, `${system}{{history}}${user}`, instead('system, history, user', 'user')],
  [
    'text after the history, which is of the model',
    `${user}{{history}}`,
    `${user}{{history}}Well`,
    instead('user, history, model', 'user, history'),
  ],
  [
    'the last message of the user that is gone',
    user,
    system,
    ['major', 'there is no message of the user any more'],
    instead('system', 'user'),
  ],
  [
    'no loss of the user where the history brings theirs',
    user,
    `${system}{{history}}`,
    instead('system, history', 'user'),
  ],
  [
    'no loss of the user where a variable gives the role',
    user,
    '{{role speaker}}{{question}}',
    instead('a role of a variable', 'user'),
  ],
  [
    'a media part that everyone gets',
    user,
    `${user}{{media url=photo}}`,
    ['major', 'the messages have a media part: applications that read text only miss it'],
  ],
  [
    'a media part that some variables bring',
    user,
    `${user}{{#if photo}}{{media url=photo}}{{/if}}`,
    ['minor', 'the messages can have media parts'],
  ],
  [
    'a media part that everyone gets now',
    `${user}{{#if photo}}{{media url=photo}}{{/if}}`,
    `${user}{{media url=photo}}{{#if second}}{{media url=second}}{{/if}}`,
    ['minor', 'the messages always have a media part'],
  ],
  [
    'a media part that not everyone gets any more',
    `${user}{{media url=photo}}`,
    `${user}{{#if photo}}{{media url=photo}}{{/if}}`,
    ['minor', 'the messages have a media part only sometimes'],
  ],
  ['media that are gone', `${user}{{media url=photo}}`, user, ['minor', 'the messages have no media parts any more']],
  [
    'messages that are all gone',
    user,
    '{{! later }}',
    ['major', 'there is no message of the user any more'],
    instead('none', 'user'),
  ],
];

async function messageChanges(before: ReleaseContent, after: ReleaseContent): Promise<readonly ReleaseChange[]> {
  const [was, is] = [await readContract('greet', before), await readContract('greet', after)];
  return shapeChanges(was.messages, is.messages);
}

describe('shapeChanges()', () => {
  for (const [title, before, after, ...changes] of cases) {
    it(`finds ${title}`, async () => {
      expect(
        (await messageChanges(content(before), content(after))).map(({ bump, reason }) => [bump, reason]),
      ).to.deep.equal(changes);
    });
  }

  it('reads messages in partials and in the blocks they are called with', async () => {
    const frame = { frame: '{{role "system"}}Be kind.{{role "user"}}{{> @partial-block}}' };
    const changes = await messageChanges(content('Hi'), content('{{#> frame}}Hi{{/frame}}', frame));

    expect(changes).to.deep.equal([
      { bump: 'minor', area: 'messages', reason: 'the messages are system, user instead of user' },
    ]);
  });

  it('takes a message for sure where anything in it is', async () => {
    const maybe = '{{role "user"}}{{#if name}}Dear {{name}},{{/if}}';

    expect(await messageChanges(content(`${maybe} hello`), content('Hello'))).to.deep.equal([]);
    expect(await messageChanges(content(`{{#if name}}Dear{{/if}}{{section "code"}}`), content('Hello'))).to.deep.equal(
      [],
    );
  });

  it('counts messages of which there are many', async () => {
    const [change] = await messageChanges(content(user), content(`${user}${system}`.repeat(6)));

    expect(change?.reason).to.equal(
      'the messages are user, system, user, system, user, system, user, system, 4 more instead of user',
    );
  });

  it('says so where partials repeat each other so often that nobody could render them', async () => {
    const wide = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`p${at}`, at === 5 ? 'Hi' : `{{> p${at + 1}}}`.repeat(12)]),
    );
    const endless = content('{{> p0}}', wide);

    expect(await messageChanges(content('Hi'), endless)).to.deep.equal([
      { bump: 'minor', area: 'messages', reason: 'the messages are too many to be compared' },
    ]);
    expect(await messageChanges(endless, { ...endless })).to.deep.equal([]);
  });
});
