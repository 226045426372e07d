import { expect } from 'chai';
import { describe, it } from 'mocha';
import { Bars } from '../../client/bars.ts';
import { learnBars } from '../../client/learn-bars.ts';
import type { Line } from '../../client/line.ts';
import { lineOf } from '../../client/line.ts';
import type { ManifestDocument, UnpublishedChange } from '../../core/protocol.ts';

const name = 'support/reply';
const reference = `${name}@^1`;
const digest = `sha256:${'0'.repeat(64)}`;

const kill: UnpublishedChange = {
  ...{ intent: 'i1', verb: 'kill', name, subject: `kill ${name}@1.1.0` },
  since: new Date().toISOString(),
};
const rollback: UnpublishedChange = { ...kill, verb: 'rollback', subject: `rollback ${name}@1.1.0 in production` };

/** What a server says of `^1`, at a revision. */
function said(revision: number, versions: readonly string[], unpublished?: UnpublishedChange): ManifestDocument {
  const candidates = versions.map((version) => ({ version, ordinal: 1, digest, promoted: true }));
  return {
    ...{ environment: 'production', epoch: 1, revision, expiresAt: '' },
    ...(unpublished && { unpublished: [unpublished] }),
    references: { [reference]: { acrossMajors: false, candidates } },
  };
}

/** The versions that may not be served after each manifest, of those that it lists. */
function barredBy(...manifests: readonly ManifestDocument[]): readonly (readonly string[])[] {
  const bars = new Bars();
  let before: Line | undefined;
  return manifests.map((manifest) => {
    const entry = manifest.references[reference] ?? { acrossMajors: false, candidates: [] };
    learnBars(bars, manifest, { reference, before });
    before ??= lineOf(manifest, entry, { reference, origin: 'registry', confirmedAt: 0 });
    return bars.among(manifest, reference, entry);
  });
}

describe('safety changes that only one server knows yet', () => {
  for (const change of [kill, rollback]) {
    it(`holds against servers that do not know a ${change.verb}, whatever their revision`, () => {
      expect(
        barredBy(said(4, ['1.1.0']), said(5, ['1.0.0'], change), said(5, ['1.1.0']), said(9, ['1.1.0'])),
      ).to.deep.equal([[], [], ['1.1.0'], ['1.1.0']]);
    });
  }

  it('is forgotten once a published state has it, so that it can be undone', () => {
    expect(barredBy(said(5, ['1.0.0'], kill), said(6, ['1.0.0']), said(7, ['1.1.0']))).to.deep.equal([[], [], []]);
  });

  it('is forgotten when nothing was heard of it for an hour', () => {
    const old = { ...kill, since: new Date(Date.now() - 3_700_000).toISOString() };

    expect(barredBy(said(5, ['1.0.0'], old), said(6, ['1.1.0']))).to.deep.equal([[], []]);
  });

  it('takes what a rollback to a version leaves behind from what was listed before', () => {
    const to = { ...rollback, subject: `rollback ${name} in production to 1.0.0` };

    expect(barredBy(said(4, ['1.2.0']), said(5, ['1.0.0'], to), said(6, ['1.2.0']))).to.deep.equal([[], [], ['1.2.0']]);
  });

  it('is of no concern to other prompts', () => {
    const other = { ...kill, name: 'support/triage', subject: 'kill support/triage@1.1.0' };

    expect(barredBy(said(5, ['1.1.0'], other), said(6, ['1.1.0']))).to.deep.equal([[], []]);
  });
});
