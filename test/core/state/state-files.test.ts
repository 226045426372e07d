import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  contentPath,
  decodeEnvironmentDocument,
  decodeMetaDocument,
  decodeReleaseDocument,
  encodeDocument,
  environmentPath,
  initialMeta,
  parseStatePath,
  releasePath,
} from '../../../core/state/state-files.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { aRollout } from '../../helpers/a-rollout.ts';
import { arbitraryName } from '../../helpers/arbitrary-references.ts';
import { codeOf } from '../../helpers/error-code.ts';

const meta = initialMeta({
  environments: { staging: { serve: 'automatic' }, live: { serve: 'promoted', default: true } },
});
const mark = { at: '2026-01-01T00:00:00Z', by: 'Ada <ada@example.com>' };
const record = {
  tag: '1'.repeat(40),
  commit: '2'.repeat(40),
  digest: `sha256:${'d'.repeat(64)}`,
  ordinal: 1,
  admittedAt: '2026-01-01T00:00:00.000Z',
};
const release = { format: 1, name: 'support/reply', versions: { '1.0.0': record } } as const;
const environment = {
  format: 1,
  environment: 'live',
  name: 'support/reply',
  promoted: { '1.0.0': mark },
  withdrawn: {},
} as const;

const problemOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (isStemmaError(error, 'STATE_INVALID')) return error.data.problem;
    throw error;
  }
  return 'none';
};
const readRelease = (document: unknown, path = 'release/support/reply.json'): string =>
  problemOf(() => decodeReleaseDocument(JSON.stringify(document), { commit: 'c', path }));
const readEnvironment = (document: unknown, path = 'env/live/support/reply.json'): string =>
  problemOf(() => decodeEnvironmentDocument(JSON.stringify(document), { commit: 'c', path }));

describe('state paths', () => {
  it('are those of the design', () => {
    expect(releasePath('support/reply')).to.equal('release/support/reply.json');
    expect(environmentPath('live', 'support/reply')).to.equal('env/live/support/reply.json');
    expect(contentPath(`sha256:ab${'c'.repeat(62)}`)).to.equal(`content/ab/${'c'.repeat(62)}.json`);
  });

  it('never leave their folder', () => {
    expect(codeOf(() => releasePath('../meta'))).to.equal('NAME_INVALID');
    expect(codeOf(() => environmentPath('live', '..'))).to.equal('NAME_INVALID');
  });

  it('are read back', () => {
    fc.assert(
      fc.property(arbitraryName, (name) => {
        expect(parseStatePath(releasePath(name))).to.deep.equal({ kind: 'release', name });
        expect(parseStatePath(environmentPath('live', name))).to.deep.equal({
          kind: 'environment',
          environment: 'live',
          name,
        });
      }),
    );
    expect(parseStatePath('meta.json')).to.deep.equal({ kind: 'meta' });
    expect(parseStatePath(contentPath(record.digest))).to.deep.equal({ kind: 'content', digest: record.digest });
  });

  for (const path of [
    '',
    'release/.json',
    'release/A.json',
    'env/reply.json',
    'env/-/a.json',
    'release/a',
    'x/a.json',
  ]) {
    it(`are not read from "${path}"`, () => {
      expect(parseStatePath(path)).to.equal(undefined);
    });
  }
});

describe('encodeDocument()', () => {
  it('sorts keys, indents, and ends with a line feed', () => {
    expect(encodeDocument(meta)).to.equal(`{
  "epoch": 1,
  "format": 1,
  "policy": {
    "environments": {
      "live": {
        "default": true,
        "serve": "promoted"
      },
      "staging": {
        "serve": "automatic"
      }
    }
  },
  "publicKeys": []
}
`);
  });

  it('gives the same bytes whatever the order of keys, also of those that look like numbers', () => {
    const policies = { '10': { serve: 'promoted' }, '9': { serve: 'promoted' }, a: { serve: 'promoted' } } as const;
    const keys = Object.keys(JSON.parse(encodeDocument(initialMeta({ environments: policies }))).policy.environments);
    const text = encodeDocument(initialMeta({ environments: policies }));

    expect(keys).to.have.members(['10', '9', 'a']);
    expect(text.indexOf('"10"')).to.be.below(text.indexOf('"9"'));
  });
});

describe('decodeMetaDocument()', () => {
  const read = (text: string, path = 'meta.json') => decodeMetaDocument(text, { commit: 'c0ffee', path });

  it('reads what was written', () => {
    expect(read(encodeDocument(meta))).to.deep.equal(meta);
  });

  it('says in which commit and file what is wrong', () => {
    expect(() => read('{"format":1}')).to.throw(
      'The state in commit c0ffee is not valid: meta.json: must have required property',
    );
  });

  for (const text of ['', '{', 'null', '[]', '42', '"x"', '{}\n{}', '\ufeff{}']) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(codeOf(() => read(text))).to.equal('STATE_INVALID');
    });
  }

  it('refuses a policy with an environment that could not be a folder', () => {
    const text = (name: string): string =>
      encodeDocument(initialMeta({ environments: { [name]: { serve: 'promoted' } } }));

    for (const name of ['..', 'a/b', 'A', '__proto__', ''])
      expect(
        codeOf(() => read(text(name))),
        name,
      ).to.equal('STATE_INVALID');
    expect(codeOf(() => read(text('constructor')))).to.equal('nothing');
  });

  it('refuses a plan that no .promptrc could have', () => {
    const plan = { name: 'p', steps: aRollout().plan.steps.toReversed() };
    const text = encodeDocument(initialMeta({ environments: {}, plans: { p: plan } }));

    expect(problemOf(() => read(text))).to.equal('the steps of plan p do not grow');
  });

  it('refuses another place', () => {
    expect(problemOf(() => read(encodeDocument(meta), 'release/meta.json'))).to.equal(
      'it holds the document that belongs in meta.json',
    );
  });
});

describe('decodeReleaseDocument()', () => {
  const cases: readonly [what: string, document: unknown, problem: string][] = [
    ['a whole document', release, 'none'],
    [
      'marks, refusals and retirement',
      {
        ...release,
        versions: { '1.0.0': { ...record, yanked: mark, deprecated: { ...mark, reason: 'old' }, killed: mark } },
        refused: { '1.1.0': { tag: record.tag, code: 'X', problem: 'y', at: mark.at } },
        retired: { ...mark, successor: 'support/answer' },
      },
      'none',
    ],
    ['an unknown key', { ...release, extra: 1 }, 'must NOT have additional properties "extra"'],
    [
      'an unknown key of a version',
      { ...release, versions: { '1.0.0': { ...record, beta: true } } },
      '/versions/1.0.0 must NOT have additional properties "beta"',
    ],
    ['a version that is none', { ...release, versions: { '1.0': record } }, '/versions must match format "version"'],
    [
      'a short tag id',
      { ...release, versions: { '1.0.0': { ...record, tag: '1' } } },
      '/versions/1.0.0/tag must match pattern "^([0-9a-f]{40}|[0-9a-f]{64})$"',
    ],
    [
      'ordinal 0',
      { ...release, versions: { '1.0.0': { ...record, ordinal: 0 } } },
      '/versions/1.0.0/ordinal must be >= 1',
    ],
    [
      'a local time',
      { ...release, versions: { '1.0.0': { ...record, admittedAt: '2026-01-01 00:00' } } },
      '/versions/1.0.0/admittedAt must match pattern',
    ],
    ['another format', { ...release, format: 2 }, '/format must be equal to constant'],
    ['a name that is none', { ...release, name: '../x' }, '/name must match format "name"'],
    [
      'the document of another prompt',
      { ...release, name: 'other' },
      'it holds the document that belongs in release/other.json',
    ],
  ];
  for (const [what, document, problem] of cases) {
    it(`${problem === 'none' ? 'takes' : 'refuses'} ${what}`, () => {
      expect(readRelease(document)).to.satisfy((found: string) => found.startsWith(problem));
    });
  }

  it('refuses __proto__ as a key, and is not misled by it', () => {
    const text = JSON.stringify(release).replace('"1.0.0"', '"__proto__"');
    const nested = JSON.stringify(release).replace('"format"', '"__proto__":{"yanked":1},"format"');

    for (const one of [text, nested]) {
      const read = () => decodeReleaseDocument(one, { commit: 'c', path: 'release/support/reply.json' });
      expect(codeOf(read)).to.equal('STATE_INVALID');
    }
  });
});

describe('decodeEnvironmentDocument()', () => {
  const rollout = aRollout();
  const cases: readonly [what: string, document: unknown, problem: string][] = [
    ['a whole document', environment, 'none'],
    ['rollouts with overrides', { ...environment, rollouts: [{ ...rollout, overrides: ['0'.repeat(64)] }] }, 'none'],
    ['a withdrawal with its intent', { ...environment, withdrawn: { '1.0.0': { ...mark, intent: 'i1' } } }, 'none'],
    [
      'a share above 100 %',
      { ...environment, rollouts: [{ ...rollout, canaryPpm: 1_000_001 }] },
      '/rollouts/0/canaryPpm must be <= 1000000',
    ],
    [
      'a bucketing it does not know',
      { ...environment, rollouts: [{ ...rollout, bucketing: 'md5' }] },
      '/rollouts/0/bucketing must be equal to constant',
    ],
    [
      'a step that its plan does not have',
      { ...environment, rollouts: [{ ...rollout, step: 2 }] },
      'rollout r1 is at step 2 of a plan of 2',
    ],
    [
      'a plan whose steps fall',
      { ...environment, rollouts: [{ ...rollout, plan: { name: 'p', steps: [...rollout.plan.steps].reverse() } }] },
      'the steps of plan p do not grow',
    ],
    [
      'a day that there is not',
      { ...environment, rollouts: [{ ...rollout, stepSince: '2026-02-45T10:00:00Z' }] },
      '/rollouts/0/stepSince must match format "time"',
    ],
    [
      'a hold without an end',
      {
        ...environment,
        rollouts: [{ ...rollout, plan: { name: 'p', steps: [{ canaryPpm: 1, holdSeconds: 1e300 }] } }],
      },
      '/rollouts/0/plan/steps/0/holdSeconds must be <= 315360000',
    ],
    [
      'a mark without an author',
      { ...environment, promoted: { '1.0.0': { at: mark.at } } },
      "/promoted/1.0.0 must have required property 'by'",
    ],
    ['promoted as a list', { ...environment, promoted: ['1.0.0'] }, '/promoted must be object'],
    [
      'the document of another environment',
      { ...environment, environment: 'staging' },
      'it holds the document that belongs in env/staging/support/reply.json',
    ],
  ];
  for (const [what, document, problem] of cases) {
    it(`${problem === 'none' ? 'takes' : 'refuses'} ${what}`, () => {
      expect(readEnvironment(document)).to.satisfy((found: string) => found.startsWith(problem));
    });
  }

  it('throws nothing but STATE_INVALID on any JSON', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.jsonValue().map((extra) => ({ ...environment, promoted: extra })),
    );
    fc.assert(
      fc.property(value, (document) => {
        expect(readEnvironment(document)).to.be.a('string');
      }),
    );
  });
});
