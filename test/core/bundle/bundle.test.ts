import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { makeBundle, printBundle, saysTheSame } from '../../../core/bundle/make-bundle.ts';
import { readContent } from '../../../core/bundle/read-content.ts';
import { splitReferences } from '../../../core/bundle/split-references.ts';
import type { ContentDocument } from '../../../core/bundle-document.ts';
import { digestContent } from '../../../core/digest.ts';
import { problemError } from '../../../core/problem-error.ts';
import type { ManifestDocument } from '../../../core/protocol.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';

const content: ReleaseContent = { format: 1, prompt: 'Hi', partials: { b: '1', a: '2' }, schemas: {}, tools: {} };
const metadata = {
  config: { z: 1, a: 2 },
  input: {},
  output: {},
  toolDefinitions: [],
  tools: [],
  metadata: {},
  ext: {},
};
const document: ContentDocument = { metadata, content };
const entry = {
  acrossMajors: false,
  candidates: [{ version: '1.0.0', ordinal: 1, digest: digestContent(content), promoted: true }],
};
const manifest: ManifestDocument = {
  ...{ environment: 'production', epoch: 1, revision: 4, expiresAt: '2030-01-01T00:00:00.000Z' },
  references: { 'b@^1': entry, 'a@^1': entry },
};
const signed = (value: string, key = 'k1'): ManifestDocument => ({
  ...manifest,
  expiresAt: value,
  signature: { key, algorithm: 'ed25519', value },
});
const bundleOf = (one: ManifestDocument) =>
  makeBundle({
    environment: 'production',
    manifests: [one],
    contents: new Map([
      ['d2', document],
      ['d1', document],
    ]),
  });

describe('splitReferences()', () => {
  it('keeps every reference once, in order, in parts that fit into an address', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 200 }), { maxLength: 900 }), (references) => {
        const parts = splitReferences(references);

        expect(parts.flat()).to.deep.equal([...new Set(references)].sort());
        for (const part of parts) {
          expect(part.length).to.be.within(1, 500);
          expect(part.map(encodeURIComponent).join().length).to.be.at.most(6_000);
        }
      }),
      { numRuns: 50 },
    );
    expect(
      splitReferences(Array.from({ length: 501 }, (_, index) => `p${index}`)).map(({ length }) => length),
    ).to.deep.equal([500, 1]);
    expect(splitReferences([])).to.deep.equal([]);
  });
});

describe('a bundle', () => {
  it('has its references and contents in order, and the order inside of contents as it is', () => {
    const bundle = bundleOf(manifest);

    expect(Object.keys(bundle.contents)).to.deep.equal(['d1', 'd2']);
    expect(Object.keys(bundle.manifests[0]?.references ?? {})).to.deep.equal(['a@^1', 'b@^1']);
    expect(printBundle(bundle))
      .to.match(/"z": 1,\s+"a": 2/u)
      .and.match(/\}\n$/u);
  });

  it('has no time in it, unless a signature is over one', () => {
    expect(bundleOf(manifest).manifests[0]?.expiresAt).to.equal('');
    expect(bundleOf(signed('2031')).manifests[0]?.expiresAt).to.equal('2031');
  });

  it('says the same as a text whenever that was signed, but not with another key or none', () => {
    const text = printBundle(bundleOf(signed('2031')));

    expect(saysTheSame(text, bundleOf(signed('2032')))).to.equal(true);
    expect(saysTheSame(text, bundleOf(signed('2031', 'k2')))).to.equal(false);
    expect(saysTheSame(text, bundleOf(manifest))).to.equal(false);
    expect(saysTheSame(text, bundleOf({ ...signed('2031'), revision: 5 }))).to.equal(false);
    for (const wrong of ['', '{', 'null', '{}', '{"manifests":[null]}']) {
      expect(saysTheSame(wrong, bundleOf(manifest)), wrong).to.equal(false);
    }
  });
});

describe('readContent()', () => {
  it('gives the content that its digest says', () => {
    expect(readContent(content, digestContent(content))).to.equal(content);
  });

  const wrong: readonly unknown[] = [
    ...[undefined, null, 7, 'text', [], {}],
    { ...content, prompt: 'Ha' },
    { ...content, more: 1 },
    { ...content, format: 2 },
    { ...content, prompt: 7 },
    { ...content, partials: [] },
    { ...content, schemas: null },
    { ...content, tools: { t: 7 } },
    { ...content, prompt: '\ud800' },
  ];
  for (const value of wrong) {
    it(`refuses ${JSON.stringify(value)}, also under its own digest`, () => {
      for (const digest of [digestContent(content), 'none of them']) {
        expect(() => readContent(value, digest))
          .to.throw()
          .with.property('code', 'DIGEST_MISMATCH');
      }
    });
  }
});

describe('problemError()', () => {
  const problem = { type: 'about:blank', title: 'T', status: 404, detail: 'There is none' };

  it('is the error that was told, with its data', () => {
    const error = problemError({ ...problem, code: 'PROMPT_NOT_FOUND', hint: 'look', data: { name: 'a' } });
    expect(error).to.include({ code: 'PROMPT_NOT_FOUND', message: 'There is none', hint: 'look' });
    expect(error.data).to.deep.equal({ name: 'a' });
  });

  it('is INTERNAL for a code that is not known here', () => {
    for (const code of ['NEVER_HEARD', 'constructor']) {
      expect(problemError({ ...problem, code })).to.include({ code: 'INTERNAL', message: 'There is none' });
    }
  });
});
