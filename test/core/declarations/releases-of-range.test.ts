import { expect } from 'chai';
import { describe, it } from 'mocha';
import { releasesOfRange, usualReferences } from '../../../core/declarations/releases-of-range.ts';
import type { PromptIndexDocument, VersionEntry } from '../../../core/protocol.ts';
import { codeOf } from '../../helpers/error-code.ts';

const entry = (version: string, marks: Partial<VersionEntry> = {}): VersionEntry => ({
  ...{ version, digest: `sha256:${version}`, ordinal: 1, admittedAt: '2026-11-01T12:00:00.000Z' },
  ...marks,
});

const prompt: PromptIndexDocument = {
  ...{ name: 'greet', refused: [], environments: {}, epoch: 1, revision: 1 },
  versions: [
    entry('3.0.0', { yanked: true }),
    entry('2.0.0-rc.1'),
    entry('1.3.0', { killed: true }),
    entry('1.2.0', { yanked: true }),
    entry('1.1.0', { deprecated: true }),
    entry('1.0.0'),
    entry('0.3.1'),
    entry('0.3.0'),
    entry('0.2.0'),
  ],
};

describe('releasesOfRange()', () => {
  const cases: readonly (readonly [reference: string, versions: readonly string[]])[] = [
    ['greet@^1', ['1.1.0', '1.0.0']],
    ['greet', ['1.1.0', '1.0.0', '0.3.1', '0.3.0', '0.2.0']],
    ['greet@^0.3', ['0.3.1', '0.3.0']],
    ['greet@^2.0.0-rc.1', ['2.0.0-rc.1']],
    // Who names a release gets it also when it is yanked.
    ['greet@1.2.0', ['1.2.0']],
  ];
  for (const [reference, versions] of cases) {
    it(`finds ${versions.join(', ')} for ${reference}`, () => {
      expect(releasesOfRange(reference, prompt).map(({ version }) => version)).to.deep.equal(versions);
    });
  }

  const refusals: readonly (readonly [reference: string, code: string])[] = [
    ['greet@^2', 'RANGE_EMPTY'],
    ['greet@^1.2', 'RANGE_EMPTY'],
    ['greet@1.9.0', 'RELEASE_NOT_FOUND'],
    ['greet@1.3.0', 'RELEASE_KILLED'],
    ['greet@workspace', 'REFERENCE_INVALID'],
    ['greet@^^1', 'RANGE_INVALID'],
  ];
  for (const [reference, code] of refusals) {
    it(`refuses ${reference} with ${code}`, () => {
      expect(codeOf(() => releasesOfRange(reference, prompt))).to.equal(code);
    });
  }

  it('says of an unreleased prompt that it has no releases', () => {
    expect(() => releasesOfRange('greet@^1', { ...prompt, versions: [] })).to.throw('there are none');
  });
});

describe('usualReferences()', () => {
  it('names each line in which semver promises something', () => {
    expect(usualReferences(prompt)).to.deep.equal(['greet@^1', 'greet@^0.3', 'greet@^0.2']);
  });

  it('names none of a prompt that has ended', () => {
    expect(usualReferences({ ...prompt, retired: {} })).to.deep.equal([]);
  });
});
