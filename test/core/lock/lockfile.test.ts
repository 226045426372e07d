import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { ContentDocument } from '../../../core/bundle-document.ts';
import { withLocked, withoutLocked } from '../../../core/lock/change-lockfile.ts';
import type { JudgedRelease } from '../../../core/lock/judge-locked.ts';
import { judgeLocked } from '../../../core/lock/judge-locked.ts';
import { lockedBundle } from '../../../core/lock/locked-bundle.ts';
import type { LockedPrompt } from '../../../core/lock/lockfile.ts';
import { emptyLockfile, placeOf } from '../../../core/lock/lockfile.ts';
import { parseLockfile } from '../../../core/lock/parse-lockfile.ts';
import { printLockfile } from '../../../core/lock/print-lockfile.ts';
import { releaseFiles } from '../../../core/lock/release-files.ts';
import type { ResolutionWarning } from '../../../core/protocol.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { anyCharacter } from '../../helpers/any-character.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const locked: LockedPrompt = {
  name: 'support/reply',
  range: '^1',
  environment: 'production',
  version: '1.4.2',
  digest,
};

const codeOf = (call: () => unknown): unknown => {
  try {
    call();
    return undefined;
  } catch (error) {
    return Object(error).code;
  }
};

const someLocked = fc
  .tuple(
    fc.constantFrom('a', 'b', 'support/reply', 'support/reply-2'),
    fc.constantFrom('^1', 'latest', '>=1 <2', '1.x || ~1.2', '1.4.2', '1'),
    fc.constantFrom('production', 'staging'),
  )
  .map(([name, range, environment]): LockedPrompt => ({ ...locked, name, range, environment }));

describe('a lockfile', () => {
  it('reads as it was printed, whatever is locked', () => {
    fc.assert(
      fc.property(fc.array(someLocked), (prompts) => {
        const lockfile = withLocked(emptyLockfile, prompts);
        const text = printLockfile(lockfile);

        expect(parseLockfile(text, 'stemma.lock')).to.deep.equal(lockfile);
        expect(printLockfile(withLocked(emptyLockfile, prompts.toReversed()))).to.equal(text);
        expect(lockfile.prompts.length).to.equal(new Set(prompts.map(placeOf)).size);
      }),
      { numRuns: 100 },
    );
  });

  it('has one block of lines for each entry, in order', () => {
    const { prompts } = withLocked({ format: 1, prompts: [locked] }, [
      { ...locked, name: 'a' },
      { ...locked, version: '1.5.0' },
    ]);

    expect(printLockfile({ format: 1, prompts })).to.equal(
      [
        '# Written by "stemma lock"; commit it, and leave changes to the command.',
        'format: 1',
        'prompts:',
        ...['a', 'support/reply'].flatMap((name) => [
          `  - name: "${name}"`,
          '    range: "^1"',
          '    environment: "production"',
          `    version: "${name === 'a' ? '1.4.2' : '1.5.0'}"`,
          `    digest: "${digest}"`,
        ]),
        '',
      ].join('\n'),
    );
  });

  const text = printLockfile({ format: 1, prompts: [locked, { ...locked, environment: 'staging' }] });
  const wrong: readonly (readonly [what: string, text: string, says: string])[] = [
    ['is empty', '', 'its format is not 1'],
    ['has only its format', 'format: 1\n', 'its list "prompts" does not begin here'],
    ['is of a newer format', text.replace('format: 1', 'format: 2'), 'line 2: its format is not 1'],
    ['is cut off', text.slice(0, -20), 'line 13: it is no key with a text in double quotes'],
    ['is cut off after a line', text.split('\n').slice(0, 9).join('\n'), 'line 9: "range" is missing'],
    ['has a list as its whole', '[]', 'its format is not 1'],
    ['has no list', 'format: 1\nprompts: 7', '"prompts" does not begin here'],
    ['has another key', `${text}more: 1\n`, 'it is no key'],
    ['has an entry that begins with no dash', text.replace('  - ', '    '), 'line 4: it belongs to no entry'],
    ['has an entry with another key', text.replace('    range', '    why: "x"\n    range'), 'unknown key "why"'],
    ['has a key twice', text.replace('    range', '    name: "x"\n    range'), '"name" stands twice'],
    ['has a number for a text', text.replace('"^1"', '1'), 'line 5: it is no key with a text'],
    ['lacks a key', text.replace(/ {4}digest.*\n/u, ''), '"digest" is missing'],
    ['has a name that is a path', text.replace('support/reply', '../../etc'), 'not a segment'],
    ['has a version that is a path', text.replace('1.4.2', '../x'), 'is not a version'],
    ['has a digest of another kind', text.replace('sha256:', 'md5:'), 'is not a digest'],
    ['has an environment that is a path', text.replace('"production"', '".."'), 'cannot be an environment'],
    ['has a range that is none', text.replace('^1', '^1 ||'), 'Cannot read range'],
    ['has a range in another spelling', text.replace('^1', '*'), 'is written as "latest"'],
    ['has the work tree for a range', text.replace('^1', 'workspace'), 'the work tree cannot be locked'],
    ['has a version outside of its range', text.replace('^1', '^2'), '1.4.2 does not fit support/reply@^2'],
    ['has another version than its exact range', text.replace('^1', '1.4.1'), '1.4.2 does not fit'],
    ['has a place twice', text.replace('staging', 'production'), 'is locked twice: keep one'],
    ['was merged badly', text.replace('    range', '<<<<<<< ours\n    range'), 'line 5: a merge left its marks'],
    ['was merged badly at its head', `<<<<<<< ours\n${text}`, 'line 1: a merge left its marks'],
    ['is endless', ' '.repeat(8 * 1024 * 1024 + 1), 'it has more than'],
  ];
  for (const [what, broken, says] of wrong) {
    it(`is refused where it ${what}`, () => {
      expect(() => parseLockfile(broken, 'stemma.lock'))
        .to.throw(says)
        .with.property('code', 'LOCK_INVALID');
    });
  }

  it('may have comments, empty lines and the line ends of Windows', () => {
    const parsed = parseLockfile(text, 'f');
    expect(parseLockfile(`\n# more\n${text.replaceAll('\n', '\r\n')}`, 'f')).to.deep.equal(parsed);
  });

  it('never fails in another way, whatever was done to it', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.string({ unit: anyCharacter, maxLength: 8 }), (at, more) => {
        expect(codeOf(() => parseLockfile(text.slice(0, at) + more + text.slice(at), 'f'))).to.be.oneOf([
          undefined,
          'LOCK_INVALID',
        ]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('withoutLocked()', () => {
  const all = [
    locked,
    { ...locked, range: '~1.4' },
    { ...locked, environment: 'staging' },
    { ...locked, name: 'other' },
  ];
  const without = (words: readonly string[], environment?: string): readonly [string[], string | undefined] => {
    const { left, removed, missing } = withoutLocked({ format: 1, prompts: all }, { words, environment });
    expect([...left.prompts, ...removed]).to.have.members(all);
    return [left.prompts.map(placeOf), missing];
  };
  const [, tilde = '', staging = '', other = ''] = all.map(placeOf);

  const cases: readonly (readonly [string, readonly string[], string | undefined, string[], string | undefined])[] = [
    ['all of a name', ['support/reply'], undefined, [other], undefined],
    ['a name in one environment', ['support/reply'], 'staging', [placeOf(locked), tilde, other], undefined],
    ['one reference everywhere', ['support/reply@^1'], undefined, [tilde, other], undefined],
    ['one reference in one environment', ['support/reply@^1'], 'production', [tilde, staging, other], undefined],
    ['several', ['other', 'support/reply@~1.4'], undefined, [placeOf(locked), staging], undefined],
    ['nothing for a word that is not there', ['nobody', 'none'], undefined, all.map(placeOf), 'nobody'],
    ['nothing of another environment', ['other'], 'staging', all.map(placeOf), 'other'],
  ];
  for (const [what, words, environment, left, missing] of cases) {
    it(`takes out ${what}`, () => {
      expect(without(words, environment)).to.deep.equal([left, missing]);
    });
  }
});

describe('judgeLocked()', () => {
  const judge = (changes: object, version = '1.4.2'): JudgedRelease =>
    judgeLocked(locked, {
      acrossMajors: false,
      pinned: true,
      candidates: [{ version, ordinal: 7, digest, promoted: true, ...changes }],
    });
  const warnings = (code: ResolutionWarning['code']): object => ({ warnings: [{ code, message: `it is ${code}` }] });

  it('lets what was locked be shipped, with a warning where it is deprecated', () => {
    expect(judge({})).to.deep.equal({ ordinal: 7, warnings: [] });
    expect(judge(warnings('DEPRECATED'))).to.deep.equal({ ordinal: 7, warnings: ['it is DEPRECATED'] });
  });

  it('refuses what was taken out of service, and what is something else', () => {
    for (const code of ['YANKED', 'WITHDRAWN'] as const) {
      expect(codeOf(() => judge(warnings(code)))).to.equal('LOCK_BARRED');
    }
    expect(codeOf(() => judge({ digest: `sha256:${'0'.repeat(64)}` }))).to.equal('LOCK_MISMATCH');
    expect(codeOf(() => judge({}, '1.4.3'))).to.equal('LOCK_MISMATCH');
    expect(codeOf(() => judgeLocked(locked, { acrossMajors: false, candidates: [] }))).to.equal('LOCK_MISMATCH');
  });
});

describe('lockedBundle()', () => {
  it('serves each reference the release that is locked, from a state before all others', () => {
    const shipped = { ...locked, ordinal: 7 };
    const prompts = [shipped, { ...shipped, range: 'latest' }, { ...shipped, range: '1.4.2' }];
    const { manifests } = lockedBundle({
      prompts,
      environment: 'production',
      contents: new Map<string, ContentDocument>(),
    });
    const candidates = [{ version: '1.4.2', ordinal: 7, digest, promoted: true }];

    expect(manifests).to.deep.equal([
      {
        ...{ environment: 'production', epoch: 0, revision: 0, expiresAt: '' },
        references: {
          'support/reply@1.4.2': { acrossMajors: false, pinned: true, candidates },
          'support/reply@^1': { acrossMajors: false, candidates },
          'support/reply@latest': { acrossMajors: true, candidates },
        },
      },
    ]);
  });
});

describe('releaseFiles()', () => {
  const content: ReleaseContent = {
    ...{ format: 1, prompt: 'P' },
    ...{ partials: { tone: 'T', 'support/sign': 'S' }, schemas: { Order: '{}' }, tools: { look_up: 'L' } },
  };

  it('lie as in a repository', () => {
    expect([...releaseFiles('support/reply', content)]).to.deep.equal([
      ['prompts/support/reply.prompt', 'P'],
      ['prompts/_tone.prompt', 'T'],
      ['prompts/support/_sign.prompt', 'S'],
      ['schemas/Order.json', '{}'],
      ['tools/look_up.yaml', 'L'],
    ]);
  });

  const hostile = [
    '../x',
    '..',
    '.',
    '/etc/passwd',
    'a/../../x',
    'a\\..\\x',
    'a\0',
    'C:x',
    '.ssh/x',
    'a//b',
    '',
    'a b',
    'x'.repeat(600),
  ];
  for (const name of hostile) {
    it(`is refused with a part named ${JSON.stringify(name.slice(0, 20))}`, () => {
      for (const key of ['partials', 'schemas', 'tools'] as const) {
        expect(
          codeOf(() => releaseFiles('greet', { ...content, [key]: { [name]: 'x' } })),
          key,
        ).to.equal('CONTENT_UNSAFE');
      }
    });
  }

  it('is refused where two parts are one file, also for a disk that takes upper case for lower', () => {
    expect(codeOf(() => releaseFiles('greet', { ...content, schemas: { Order: '1', order: '2' } }))).to.equal(
      'CONTENT_UNSAFE',
    );
    expect(codeOf(() => releaseFiles('../greet', content))).to.equal('NAME_INVALID');
  });
});
